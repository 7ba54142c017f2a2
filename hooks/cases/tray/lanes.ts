import { type LoadedCase, turnKey } from '../../ledger/case.ts'
import { clockRead, departmentOf, targetAt, targetsOf } from '../../ledger/clock.ts'
import { DEPARTAMENTOS } from '../../manual/departments.ts'
import { fieldsOf } from '../../manual/fieldsOf.ts'
import { findStep, PROCEDURES } from '../../manual/index.ts'
import type { Procedure, Step } from '../../manual/types.ts'

/*
 * Open cases of one lane have the same target and the same priority: whoever began first has used the larger share of it. So the order of
 * a tray, which changes with the clock, is that of a few indexes merged (docs/decisions/051).
 */

/**
 * A lane as its column says it: `16:soporte`, `16:soporte:urgente`; hours of the target, 0 where the step has none, and by whose office
 * hours they are reckoned: the manual's where nobody is named.
 */
export type TrayLane = { horas: number; urgente: boolean; departamento?: string }

const URGENT = ':urgente'

/** The lane of what is over. */
export const CLOSED = 'cerrado'

export const laneKey = ({ horas, urgente, departamento }: TrayLane): string =>
  `${horas}${departamento ? `:${departamento}` : ''}${urgente ? URGENT : ''}`

export const readLane = (key: string): TrayLane => {
  const departamento = key.split(':')[1] ?? ''
  return {
    horas: Number.parseInt(key, 10) || 0,
    urgente: key.endsWith(URGENT),
    ...(Object.hasOwn(DEPARTAMENTOS, departamento) && { departamento }),
  }
}

/** The lane a case is in now: the target is that of the moment when the turn began. */
export const laneOf = ({ procedure, movements, state }: LoadedCase): string => {
  if (state.pasoActual === null) return CLOSED
  const step = findStep(procedure, state.pasoActual)
  const began = movements.findLast((m) => m.tipo !== 'migrar')?.fecha
  const horas = began ? targetAt(procedure, step, new Date(began)) : (step?.horas ?? 0)
  return laneKey({ horas, urgente: mayBeUrgent(procedure.codigo) && isUrgent(movements), ...byHoursOf(procedure) })
}

const byHoursOf = (procedure: Procedure): { departamento?: string } => {
  const departamento = departmentOf(procedure)
  return departamento ? { departamento } : {}
}

/** What was last said of it counts. */
const isUrgent = (movements: LoadedCase['movements']): boolean =>
  movements.findLast((m) => m.tipo === 'paso' && m.datos.prioridad)?.datos.prioridad === 'urgente'

const urgent = new Map<string, boolean>()

/** Whether any edition of this procedure asks for a priority. */
const mayBeUrgent = (codigo: string): boolean => {
  const before = urgent.get(codigo)
  if (before !== undefined) return before
  const asks = ({ datos }: Step) => fieldsOf(datos).some(({ nombre }) => nombre === 'prioridad')
  const may = PROCEDURES.some((p) => p.codigo === codigo && p.pasos.some(asks))
  urgent.set(codigo, may)
  return may
}

/** The lanes in which a case may wait at this step. */
const lanesAt = (procedure: Procedure, step: Step): string[] =>
  targetsOf(procedure, step).flatMap((horas) =>
    (mayBeUrgent(procedure.codigo) ? [false, true] : [false]).map((urgente) =>
      laneKey({ horas, urgente, ...byHoursOf(procedure) }),
    ),
  )

let known: { read: number; lanes: ReadonlyMap<string, string[]> } | undefined

/** The lanes in which a case may wait at each step of every edition, by the key of the turn. */
export const lanesByTurn = (): ReadonlyMap<string, string[]> => {
  const read = clockRead()
  if (known?.read !== read)
    known = { read, lanes: new Map(PROCEDURES.flatMap((p) => p.pasos.map((s) => [turnKey(p, s.paso), lanesAt(p, s)]))) }
  return known.lanes
}

/** The lanes in which cases of this procedure may wait; those of any, unless told. */
export const lanesOf = (codigo?: string): string[] => [
  ...new Set([...lanesByTurn()].flatMap(([turno, lanes]) => (!codigo || turno.startsWith(`${codigo}@`) ? lanes : []))),
]
