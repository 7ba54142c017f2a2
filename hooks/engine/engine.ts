import { outOfBounds } from '../manual/bounds.ts'
import { findStep } from '../manual/index.ts'
import { rates } from '../manual/recorded.ts'
import { either, type Rol } from '../manual/roles.ts'
import { nextOf } from '../manual/steps.ts'
import type {
  Actor,
  CaseFacts,
  CaseState,
  Decision,
  FieldError,
  Movement,
  OnBehalfOf,
  Person,
  Procedure,
  Refusal,
  RefusalCode,
  Step,
  StepRequest,
} from '../manual/types.ts'
import { checkData } from './data.ts'
import { decideException } from './exceptions.ts'
import type { Now } from './now.ts'
import { refuse } from './refusals.ts'
import { hatsOf, tiedAs, tieOf } from './turn.ts'

/*
 * The engine: pure, and it never throws. `fold` tells where a case stands from its movements; `decide` answers a request with
 * the movement to record or with a refusal. Nothing here reads a clock or a database: the moment and the
 * case's history come with the request.
 */

export const OPENING: CaseState = { estado: 'en-proceso', pasoActual: 1, asignado: null, seq: 0 }

/** Where a case stands after `movements`, oldest first. @param procedure the definition it is pinned to now */
export const foldCase = (procedure: Procedure, movements: readonly Movement[]): CaseState =>
  movements.reduce((state, movement) => apply(procedure, state, movement), OPENING)

/** The state after one more movement. */
export const apply = (procedure: Procedure, state: CaseState, movement: Movement): CaseState => {
  const seq = movement.seq
  if (movement.tipo === 'cancelar') return { ...state, estado: 'cancelado', pasoActual: null, seq }
  if (movement.tipo === 'devolver') return { ...state, pasoActual: Number(movement.datos.a), seq }
  // It says itself where it leaves the case, so what an earlier edition made of the movements before does not count.
  if (movement.tipo === 'migrar') return { ...state, estado: 'en-proceso', pasoActual: Number(movement.datos.a), seq }
  const asignado = typeof movement.datos.asignado === 'string' ? movement.datos.asignado : state.asignado
  if (movement.tipo === 'reasignar') return { ...state, asignado, seq }
  const next = nextOf(findStep(procedure, movement.paso), movement.opcion)
  return { estado: next === null ? 'concluido' : 'en-proceso', pasoActual: next, asignado, seq }
}

/** Roles whose turn it is; none when the case is closed. */
export const responsables = (procedure: Procedure, state: CaseState): Rol[] =>
  findStep(procedure, state.pasoActual)?.responsables ?? []

/**
 * Answers a request: who may comes first, then the order, then the data.
 * @param input `procedure`: as the case came (`asItCame`)
 */
export const decide = (
  input: Now & {
    procedure: Procedure
    state: CaseState
    facts: CaseFacts
    actor: Actor
    request: StepRequest
    enNombreDe?: OnBehalfOf | null
    /** The person `datos.asignado` names, if there is such a person. */
    person?: Person | null
  },
): Decision => {
  const { procedure, state, facts, actor } = input
  // What arrives may be anything: JSON allows `null` where a request should be.
  const request: { paso?: unknown; opcion?: unknown; datos?: unknown; excepcion?: unknown } = input.request ?? {}
  const { excepcion, datos } = request
  if (excepcion !== undefined && excepcion !== null) return decideException({ ...input, request: { excepcion, datos } })

  const found = findStep(procedure, typeof request.paso === 'number' ? request.paso : null)
  const step = found?.paso === 1 && state.seq === 0 ? asOpened(found, facts) : found
  if (!step) {
    const mensaje = `El procedimiento ${procedure.codigo} tiene los pasos 1 a ${procedure.pasos.length}: escribe uno de ellos.`
    return { refusal: refuse('dato-invalido', procedure, state, mensaje, [{ campo: 'paso', mensaje }]) }
  }

  const standing = standingFor(step, state, facts, actor)
  const no = (codigo: RefusalCode, campos?: FieldError[], mensaje?: string): Decision => ({
    refusal: readsOnly(refuse(codigo, procedure, state, mensaje, campos, step), actor),
  })
  if ('refused' in standing) return no(standing.refused, undefined, standing.mensaje)
  if (state.estado !== 'en-proceso') return no('expediente-cerrado')
  if (step.paso !== state.pasoActual) return no('fuera-de-orden')

  const large = outOfBounds(Object.keys(step.datos.shape), datos)
  if (large.length) return no('dato-invalido', large)

  const opcion = step.opciones?.find((o) => o.opcion === request.opcion)
  const { wrong, data } = checkData(procedure, step, { opcion: request.opcion, datos }, input)
  if (!wrong.some((w) => w.campo === 'asignado')) wrong.push(...wrongPerson(step, datos, input.person))
  wrong.push(...wrongOption(step, request.opcion))
  if (wrong.length || !data) return no('dato-invalido', wrong)

  // Only the requester's own steps are ever done in somebody's name, and not by requesters.
  const forRequester = isForRequester(found, standing.rol)
  return {
    movement: {
      seq: state.seq + 1,
      tipo: 'paso',
      paso: step.paso,
      opcion: opcion?.opcion ?? null,
      datos: data,
      actor: actor.id,
      rol: standing.rol,
      titular: standing.titular,
      enNombreDe: forRequester ? (input.enNombreDe ?? null) : null,
      canal: forRequester ? facts.canal : 'web',
    },
  }
}

/** Step 1 of a call or of a paper is written down by the office that receives it, and nobody else begins it so (readings 15, 44). */
const asOpened = (step: Step, { canal }: CaseFacts): Step =>
  canal === 'web' ? step : { ...step, responsables: step.responsables.filter((rol) => rol !== 'solicitante') }

const NOT_ONESELF = 'Quien dio el servicio no lo califica: la calificación es de quien lo recibió (lecturas 6 y 46).'

/**
 * With which role, and standing in for whom, this person may complete the step; or why not. One's own roles count before a
 * substitution, and the most particular reason is told: not your role, not your dependency, not the person named.
 */
export const standingFor = (
  step: Step,
  state: CaseState,
  facts: CaseFacts,
  actor: Actor,
): { rol: Rol; titular: string | null } | { refused: RefusalCode; mensaje?: string } => {
  const named = { asignado: state.asignado, dependencia: facts.dependencia }
  let no: { refused: RefusalCode; mensaje?: string } = { refused: 'rol-sin-permiso' }
  for (const hat of hatsOf(actor)) {
    for (const rol of step.responsables) {
      if (!hat.roles.includes(rol)) continue
      const tie = tieOf(rol)
      const others = tie !== null && tiedAs(hat, tie) !== named[tie]
      const foreign = others && tie === 'dependencia'
      const unnamed = others && tie === 'asignado' && !isEarly(step, state)
      const own = rates(step) && [actor.id, hat.id].some((id) => facts.atendieron.includes(id))
      if (!foreign && !unnamed && !own) return { rol, titular: hat.titular }
      if (foreign || unnamed) no = { refused: foreign ? 'dependencia-ajena' : 'no-asignado' }
      else no = { refused: 'rol-sin-permiso', mensaje: NOT_ONESELF }
    }
  }
  return no
}

/** Whoever administers the system is told that no absence changes it, before whose turn it is. */
const readsOnly = (refusal: Refusal, { roles }: Actor): Refusal =>
  refusal.codigo === 'rol-sin-permiso' && roles.includes('administrador')
    ? {
        ...refusal,
        mensaje: `La administración del sistema lee todo y no avanza nada, tampoco como suplente (lectura 19). ${refusal.mensaje}`,
      }
    : refusal

const isForRequester = (step: Step | undefined, rol: Rol): boolean =>
  rol !== 'solicitante' && (step?.responsables.includes('solicitante') ?? false)

/** Nobody is named yet and it is not this step's turn: what is wrong is the order, not the person. */
const isEarly = (step: Step, state: CaseState): boolean => state.asignado === null && step.paso !== state.pasoActual

const wrongOption = (step: Step, opcion: unknown): FieldError[] => {
  if (!step.opciones) {
    const none = opcion === undefined || opcion === null || opcion === ''
    return none ? [] : [{ campo: 'opcion', mensaje: 'Este paso no tiene opciones: quita la opción.' }]
  }
  if (step.opciones.some((o) => o.opcion === opcion)) return []
  const names = either(step.opciones.map((o) => `«${o.opcion}»`))
  return [{ campo: 'opcion', mensaje: `Escoge una opción: ${names}.` }]
}

const wrongPerson = (step: Step, datos: unknown, person: Person | null | undefined): FieldError[] => {
  if (!step.asigna || !datos || typeof datos !== 'object' || !('asignado' in datos)) return []
  // The same id to the letter: another spelling of it would name somebody who can never act.
  if (person?.id === datos.asignado && person?.activo && person.roles.includes(step.asigna)) return []
  return [{ campo: 'asignado', mensaje: 'Escoge a una persona con cuenta abierta y con el rol que pide este paso.' }]
}
