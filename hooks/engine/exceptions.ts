import { z } from 'zod'
import { line, person as personField, text } from '../manual/fields.ts'
import { findStep } from '../manual/index.ts'
import { invalidFields } from '../manual/invalid.ts'
import { inSentence, type Rol, toWhom } from '../manual/roles.ts'
import type { Actor, CaseFacts, CaseState, Decision, FieldError, Person, Procedure } from '../manual/types.ts'
import { refuse } from './refusals.ts'
import { hatsOf } from './turn.ts'

/** What life needs and the manual leaves out (reading 19). Each asks for a reason. */
export const EXCEPCIONES = ['cancelar', 'reasignar', 'devolver'] as const
export type Excepcion = (typeof EXCEPCIONES)[number]

const motivo = text({ title: 'Motivo', description: 'Queda escrito en la historia del expediente.' }, 500)

/** What each exception captures. */
export const EXCEPTION_DATA: Record<Excepcion, z.ZodObject> = {
  cancelar: z.strictObject({ motivo }),
  reasignar: z.strictObject({ motivo, asignado: personField({ title: 'Nueva persona asignada' }) }),
  devolver: z.strictObject({ motivo, observaciones: line({ title: 'Qué hay que corregir' }, 500).optional() }),
}

/** Where each is read. */
const READ: Record<Excepcion, string> = {
  cancelar: 'lectura 19',
  reasignar: 'lectura 19',
  devolver: 'lecturas 19 y 45',
}

export const isExcepcion = (value: unknown): value is Excepcion => EXCEPCIONES.some((e) => e === value)

/** The exceptions this person may use now, for the case's page. */
export const exceptionsOpenTo = (
  procedure: Procedure,
  state: CaseState,
  facts: CaseFacts,
  actor: Actor,
): Excepcion[] =>
  state.estado === 'en-proceso' ? EXCEPCIONES.filter((e) => 'rol' in mayUse(e, procedure, state, facts, actor)) : []

/** Answers a request for an exception; same order as a step: who, when, with what. */
export const decideException = (input: {
  procedure: Procedure
  state: CaseState
  facts: CaseFacts
  actor: Actor
  request: { excepcion: unknown; datos?: unknown }
  person?: Person | null
}): Decision => {
  const { procedure, state, facts, actor, request, person } = input
  const { excepcion } = request
  if (!isExcepcion(excepcion)) {
    const mensaje = `Las excepciones son ${EXCEPCIONES.join(', ')}: escribe una de ellas.`
    return { refusal: refuse('dato-invalido', procedure, state, mensaje, [{ campo: 'excepcion', mensaje }]) }
  }
  const standing = mayUse(excepcion, procedure, state, facts, actor)
  if ('refused' in standing && standing.refused !== 'fuera-de-orden') {
    return { refusal: refuse(standing.refused, procedure, state, standing.mensaje) }
  }
  if (state.estado !== 'en-proceso') return { refusal: refuse('expediente-cerrado', procedure, state) }
  if ('refused' in standing) {
    const now = refuse('fuera-de-orden', procedure, state).mensaje
    return { refusal: refuse('fuera-de-orden', procedure, state, `${standing.mensaje} ${now}`) }
  }

  const parsed = EXCEPTION_DATA[excepcion].safeParse(request.datos ?? {})
  const wrong = parsed.success ? [] : invalidFields(parsed.error)
  if (excepcion === 'reasignar' && !wrong.some((w) => w.campo === 'asignado')) {
    wrong.push(...wrongSubstitute(procedure, state, request.datos, person))
  }
  if (!parsed.success || wrong.length) {
    const mensaje = `Revisa los datos: hay algo que corregir para ${excepcion} (${READ[excepcion]}).`
    return { refusal: refuse('dato-invalido', procedure, state, mensaje, wrong) }
  }

  const back = procedure.excepciones.devolver.find((d) => d.de === state.pasoActual)
  return {
    movement: {
      seq: state.seq + 1,
      tipo: excepcion,
      paso: state.pasoActual ?? 0,
      opcion: null,
      // Where it goes back to is the procedure's word, kept with the movement so that the history reads alone.
      datos: excepcion === 'devolver' ? { ...parsed.data, a: back?.a } : parsed.data,
      actor: actor.id,
      rol: standing.rol,
      titular: standing.titular,
      enNombreDe: null,
      canal: 'web',
    },
  }
}

type Standing =
  | { rol: Rol; titular: string | null }
  | { refused: 'rol-sin-permiso' | 'dependencia-ajena' | 'fuera-de-orden'; mensaje: string }

const mayUse = (
  excepcion: Excepcion,
  procedure: Procedure,
  state: CaseState,
  facts: CaseFacts,
  actor: Actor,
): Standing => {
  const { cancelar, reasignar, devolver } = procedure.excepciones
  if (excepcion === 'cancelar') {
    const office = hat(actor, cancelar.roles)
    if (office) return office
    if (!hat(actor, ['solicitante'])) return refusedTo('cancelar', [...cancelar.roles, 'solicitante'])
    const requester = hat(actor, ['solicitante'], facts.dependencia)
    if (!requester) return refusedToOthers
    if (stepsDone(procedure, state) < cancelar.solicitanteHasta) return requester
    const mensaje = `Quien solicita puede desistir hasta que termina el paso ${cancelar.solicitanteHasta}; después cancela ${inSentence(cancelar.roles)} (lectura 19).`
    return { refused: 'fuera-de-orden', mensaje }
  }
  if (excepcion === 'reasignar') {
    const office = hat(actor, reasignar)
    if (!office) return refusedTo('reasignar', reasignar)
    if (state.asignado) return office
    return {
      refused: 'fuera-de-orden',
      mensaje: 'Todavía no se ha nombrado a nadie: no hay a quién relevar (lectura 19).',
    }
  }
  const step = findStep(procedure, state.pasoActual)
  const signers = devolver.flatMap((d) => findStep(procedure, d.de)?.responsables ?? [])
  if (!hat(actor, signers)) return refusedTo('devolver', signers)
  const office = hat(actor, step?.responsables ?? [])
  if (office && devolver.some((d) => d.de === state.pasoActual)) return office
  return {
    refused: 'fuera-de-orden',
    mensaje: 'Solo se devuelve lo que espera que lo recibas, le des tu visto bueno o lo firmes (lecturas 19 y 45).',
  }
}

/** One's own roles first, then those of whom one stands in for; with `dependencia`, only as somebody who works there. */
const hat = (
  actor: Actor,
  roles: readonly Rol[],
  dependencia?: string,
): { rol: Rol; titular: string | null } | null => {
  for (const h of hatsOf(actor)) {
    const rol = roles.find((r) => h.roles.includes(r))
    if (rol && (dependencia === undefined || h.dependencia === dependencia)) return { rol, titular: h.titular }
  }
  return null
}

const refusedTo = (excepcion: Excepcion, roles: readonly Rol[]): Standing => {
  const verb = excepcion.charAt(0).toUpperCase() + excepcion.slice(1)
  const what = roles.length ? `corresponde ${toWhom(roles)}` : 'no cabe en este procedimiento'
  return { refused: 'rol-sin-permiso', mensaje: `${verb} ${what} (${READ[excepcion]}).` }
}

const refusedToOthers: Standing = {
  refused: 'dependencia-ajena',
  mensaje: 'Solo la dependencia que abrió el expediente puede desistir de él (lectura 19).',
}

/**
 * The last step that is behind the case: one less than the current, in the manual's order. A step that a loop or a return
 * puts ahead again is not done any more.
 */
const stepsDone = (procedure: Procedure, state: CaseState): number =>
  (state.pasoActual ?? procedure.pasos.length + 1) - 1

const wrongSubstitute = (
  procedure: Procedure,
  state: CaseState,
  datos: unknown,
  person: Person | null | undefined,
): FieldError[] => {
  const asignado = datos && typeof datos === 'object' && 'asignado' in datos ? datos.asignado : undefined
  if (asignado === state.asignado) return [{ campo: 'asignado', mensaje: 'Ya es la persona asignada: escoge a otra.' }]
  const roles = procedure.pasos.flatMap((s) => s.asigna ?? [])
  if (person?.id === asignado && person?.activo && person.roles.some((rol) => roles.includes(rol))) return []
  return [
    { campo: 'asignado', mensaje: 'Escoge a una persona con cuenta abierta y con el rol que pide el procedimiento.' },
  ]
}
