import { type LoadedCase, turnKey } from '../../ledger/case.ts'
import { fieldsOf } from '../../manual/fieldsOf.ts'
import { findStep, PROCEDURES } from '../../manual/index.ts'
import type { Procedure, Step } from '../../manual/types.ts'

/*
 * Open cases of one lane have the same target and the same priority: whoever began first has used the larger share of it. So the order of
 * a tray, which changes with the clock, is that of a few indexes merged (docs/decisions/051).
 */

/** A lane as its column says it: `16`, `16:urgente`; hours of the target, 0 where the step has none. */
export type TrayLane = { horas: number; urgente: boolean }

const URGENT = ':urgente'

/** The lane of what is over. */
export const CLOSED = 'cerrado'

export const laneKey = ({ horas, urgente }: TrayLane): string => `${horas}${urgente ? URGENT : ''}`

export const readLane = (key: string): TrayLane => ({
  horas: Number.parseInt(key, 10) || 0,
  urgente: key.endsWith(URGENT),
})

/** The lane a case is in now. */
export const laneOf = ({ procedure, movements, state }: LoadedCase): string => {
  if (state.pasoActual === null) return CLOSED
  const step = findStep(procedure, state.pasoActual)
  return laneKey({ horas: step?.horas ?? 0, urgente: mayBeUrgent(procedure.codigo) && isUrgent(movements) })
}

/** What was last said of it counts. */
const isUrgent = (movements: LoadedCase['movements']): boolean =>
  movements.findLast((m) => m.tipo === 'paso' && m.datos.prioridad)?.datos.prioridad === 'urgente'

const urgent = new Map<string, boolean>()

/** Whether any edition of this procedure asks for a priority. */
const mayBeUrgent = (codigo: string): boolean => {
  const known = urgent.get(codigo)
  if (known !== undefined) return known
  const asks = ({ datos }: Step) => fieldsOf(datos).some(({ nombre }) => nombre === 'prioridad')
  const may = PROCEDURES.some((p) => p.codigo === codigo && p.pasos.some(asks))
  urgent.set(codigo, may)
  return may
}

/** The lanes in which a case may wait at this step. */
const lanesAt = ({ codigo }: Procedure, { horas }: Step): string[] =>
  (mayBeUrgent(codigo) ? [false, true] : [false]).map((urgente) => laneKey({ horas, urgente }))

let lanesOfTurns: ReadonlyMap<string, string[]> | undefined

/** The lanes in which a case may wait at each step of every edition, by the key of the turn. */
export const lanesByTurn = (): ReadonlyMap<string, string[]> => {
  lanesOfTurns ??= new Map(PROCEDURES.flatMap((p) => p.pasos.map((s) => [turnKey(p, s.paso), lanesAt(p, s)])))
  return lanesOfTurns
}

/** The lanes in which cases of this procedure may wait; those of any, unless told. */
export const lanesOf = (codigo?: string): string[] => [
  ...new Set([...lanesByTurn()].flatMap(([turno, lanes]) => (!codigo || turno.startsWith(`${codigo}@`) ? lanes : []))),
]
