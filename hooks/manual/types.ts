import type { z } from 'zod'
import type { DocumentType } from '../papers/model.ts'
import type { Canal } from './channels.ts'
import type { Rol } from './roles.ts'

/** A department of the directorate; its head answers for the procedures listed under it (manual 4.1). */
export type Departamento = {
  nombre: string
  jefatura: Rol
}

/**
 * A procedure of the manual, as data. One file each, side by side with the manual's own table. A published version
 * never changes: a new edition of the manual is a new definition, and cases keep the version they began with until a movement
 * of its own moves them (`editions.ts`).
 */
export type Procedure = {
  /** The manual's code, `P-OMA-TI-SI-06`. */
  codigo: string
  /** Folio series of its cases, `TI-SI`. */
  serie: string
  nombre: string
  /** The manual's revision, two digits. */
  version: string
  /** Day of issue, `2024-03-15`. */
  emision: string
  /** Section of the manual, `4.2.7`: every refusal names it. */
  seccion: string
  departamento: Departamento
  objetivo: string
  /** Who may ask for it. */
  alcance: string
  /** What each office answers for, in the manual's order (section 3.0). */
  responsabilidades: { rol: Rol; texto: string }[]
  /** Papers the steps leave behind (section 7.0, as read). */
  registros: string[]
  /** Numbers of the readings that touch it; see `readings.ts`. */
  lecturas: number[]
  /** Offered on the web; `telefono` too where an operator opens it for a caller (reading 15), `papel` where it comes to a window (44). */
  canales: Canal[]
  pasos: Step[]
  excepciones: Exceptions
}

/** One row of the manual's table. Exactly one of `siguiente` and `opciones` is set. */
export type Step = {
  paso: number
  /** Any of these roles completes it; a personal role only by the person named in the case. */
  responsables: Rol[]
  /** Of a requester's step: who else writes it down while they have the caller on the line (reading 46). */
  alTelefono?: Rol[]
  /** What is done, in our words: the heading of the step on the case's path. */
  actividad: string
  /** The button's text: what pressing it does. */
  accion: string
  /** What the step captures: gives the check, the form, the JSON Schema and the error texts. */
  datos: z.ZodObject
  /** The role of the person this step names as `datos.asignado`; from then on that person's steps are theirs alone. */
  asigna?: Rol
  /** The next step; `null` closes the case. */
  siguiente?: number | null
  opciones?: StepOption[]
  /** What completing it leaves behind, derived from the movement; see `hooks/effects`. */
  produce?: Effect[]
  /** The paper that completing it issues. */
  emite?: Emission
  /** Target in office hours (8:00–18:00 on working days). Ours, the manual sets none. */
  horas: number
}

/** A paper that a step issues. */
export type Emission = {
  tipo: DocumentType
  titulo: string
  /** Whose blocks it bears. With the step's own role among them, completing the step is signing it. */
  firmas: readonly Rol[]
  /** Steps whose data it tells, in this order. */
  incluye: readonly number[]
  /** Names of data that stay in the case. */
  omite?: readonly string[]
}

/** What movements give rise to: each can be derived again without doing anything twice. */
export type Effect =
  | 'adjuntos'
  | 'acuse'
  | 'oficio-entrante'
  | 'oficio-saliente'
  | 'orden'
  | 'dictamen'
  | 'cuenta'
  | 'borrador'
  | 'imagenes'
  | 'publicacion'
  | 'documento'
  | 'firma'
  | 'encuesta'
  | 'devuelto'

export type StepOption = {
  opcion: string
  etiqueta: string
  siguiente: number | null
}

/** What the manual leaves out and life needs (reading 19). Each asks for a reason and is recorded as a movement. */
export type Exceptions = {
  /** The requester may withdraw until this step is done; these roles at any step. */
  cancelar: { solicitanteHasta: number; roles: Rol[] }
  /** Who may name another person once one was named. Empty where nobody is named. */
  reasignar: Rol[]
  /** From the step that asks for an approval or signature back to the one that made the paper; from who receives to the requester (45). */
  devolver: { de: number; a: number }[]
}

/** A person as the engine sees them: what they may do and for whom. */
export type Actor = {
  id: string
  roles: Rol[]
  /** Dependency the person works in; `null` for none. */
  dependencia: string | null
  /** People they stand in for today (reading 19), with those people's roles. */
  suplencias: { titular: string; roles: Rol[]; dependencia: string | null }[]
}

/** One completed step or exception, as the ledger keeps it. */
export type Movement = {
  seq: number
  tipo: 'paso' | 'cancelar' | 'reasignar' | 'devolver' | 'migrar'
  /** The step completed, or where the case stood when the exception happened. */
  paso: number
  opcion: string | null
  datos: Record<string, unknown>
  actor: string
  /** The role the actor used. */
  rol: Rol
  /** Whose turn it was, when the actor stood in for someone. */
  titular: string | null
  /** For whom it was done: a caller, who sent a paper, or the requester when an office acts for them (readings 6, 15, 44, 46). */
  enNombreDe: OnBehalfOf | null
  canal: Canal
}

export type OnBehalfOf = {
  dependencia: string
  area: string
  nombre: string
}

/** Where a case stands: the fold of its movements, nothing else. */
export type CaseState = {
  estado: 'en-proceso' | 'concluido' | 'cancelado'
  pasoActual: number | null
  /** The person named in the case. */
  asignado: string | null
  seq: number
}

/** What is known of a case besides its movements: fixed when it opened. */
export type CaseFacts = {
  dependencia: string
  solicitante: string | null
  /** How it came. */
  canal: Canal
  /** Who has given the service so far, substitutes and those they stood in for included: none of them rates it (reading 46). */
  atendieron: readonly string[]
}

/** What someone asks the engine to do. */
export type StepRequest = { paso: unknown; opcion?: unknown; datos?: unknown } | { excepcion: unknown; datos?: unknown }

/** The closed list of refusals; `errors.ts` maps each to its HTTP status. */
export type RefusalCode =
  | 'sin-sesion'
  | 'rol-sin-permiso'
  | 'no-asignado'
  | 'dependencia-ajena'
  | 'fuera-de-orden'
  | 'expediente-cerrado'
  | 'conflicto'
  | 'dato-invalido'
  | 'no-encontrado'

export type FieldError = { campo: string; mensaje: string }

export type Refusal = {
  codigo: RefusalCode
  /** In Spanish: what was expected, from whom, and where the manual says so. */
  mensaje: string
  procedimiento: string | null
  pasoActual: number | null
  /** Roles whose turn it is. */
  corresponde: Rol[]
  /** One entry for each wrong field, with `dato-invalido`. */
  campos?: FieldError[]
}
