import type { z } from 'zod'
import type { Canal } from './channels.ts'
import type { DocumentType } from './documentTypes.ts'
import type { Referencia } from './references.ts'
import type { Deja, Derivado } from './registros.ts'
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
  /** What the manual calls it: the citizen-facing kind, or one of the administration's own (reading 52). */
  clase: 'administrativo' | 'tramite-y-servicio'
  departamento: Departamento
  objetivo: string
  /** Who may ask for it. */
  alcance: string
  /** What each office answers for, in the manual's order (section 3.0). */
  responsabilidades: { rol: Rol; texto: string }[]
  /** Words it defines (section 4.0). */
  definiciones: { termino: string; texto: string }[]
  /** What it is based on (section 6.0); the words are in `references.ts`. */
  referencias: Referencia[]
  /** Papers the steps leave behind (section 7.0, as read). */
  registros: string[]
  /** Its flow diagram in the manual, which its records name (section 7.0). */
  diagrama: { codigo: string; revision: string }
  /** What changed from one revision to the next (section 8.0). */
  historial: { anterior: string; actual: string; razon: string; fecha: string }[]
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
  /** What one answer, or the choice, demands of another: what a schema of fields alone cannot say. */
  reglas?: readonly Rule[]
  /** The role of the person this step names as `datos.asignado`; from then on that person's steps are theirs alone. */
  asigna?: Rol
  /** The next step; `null` closes the case. */
  siguiente?: number | null
  opciones?: StepOption[]
  /** The state completing it leaves each record in: what it means, and what its block on the paper being made says. */
  registra?: Deja
  /** What else completing it gives rise to; files given, ratings and papers speak for themselves. */
  produce?: readonly ('acuse' | 'visita' | 'borrador' | 'imagenes' | 'publicacion')[]
  /** The paper that completing it issues. */
  emite?: Emission
  /** Target in office hours (8:00–18:00 on working days). Ours, the manual sets none. */
  horas: number
}

/**
 * When a rule holds: with this choice, or when one of these data says so. A datum that the step does not ask for is the one that
 * an earlier step last captured.
 */
export type Condition = { opcion: string } | { campos: readonly string[]; es: string | boolean }

export type Rule =
  /** These data are owed then and may be left out otherwise; with `solo`, they make no sense otherwise and are refused. */
  | { exige: readonly string[]; si: Condition; solo?: true }
  /** The verdict is not chosen, it follows: `no` when any row says so in `columna`, else `si`. `decide` is a datum, or the choice. */
  | { filas: string; columna: string; decide: string; si: string; no: string }

/** A paper that a step issues. */
export type Emission = {
  tipo: DocumentType
  titulo: string
  /** Whose blocks it bears. With the step's own role among them, completing the step is signing it. */
  firmas: readonly Rol[]
  /**
   * What it says before anything else, a sentence each. `{campo}` is what the steps so far captured last, written out; a sentence
   * with one that nobody gave is left out.
   */
  dice?: readonly string[]
  /** What it tells of the steps' data, in this order. */
  incluye: readonly Part[]
  /** Said last, before the signatures; as `dice`. */
  concluye?: readonly string[]
  /** Names of data that stay in the case. */
  omite?: readonly string[]
}

/** What a paper tells of a step: under a heading of its own, or running on; all it captured but what stays in the case, or `solo` these. */
type Part = { paso: number; titulo?: string; solo?: readonly string[] }

/** What movements give rise to: each can be derived again without doing anything twice. */
export type Effect =
  | Derivado
  | 'adjuntos'
  | 'acuse'
  | 'borrador'
  | 'imagenes'
  | 'publicacion'
  | 'documento'
  | 'firma'
  | 'encuesta'
  | 'avisos'

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

export type FieldError = {
  campo: string
  mensaje: string
  /** It is a question: this datum, `true`, answers it with yes. */
  confirma?: string
}

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

/** The engine's answer: what to record, or why not. */
export type Decision = { movement: Movement } | { refusal: Refusal }

/** What `decide` needs to know of the person a request names; looked up beforehand. */
export type Person = { id: string; roles: Rol[]; activo: boolean }
