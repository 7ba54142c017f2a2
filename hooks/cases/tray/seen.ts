import type { Expediente } from '../../ledger/rows.ts'
import type { Range } from '../../ledger/store/port.ts'
import type { Sight } from '../../people/sight.ts'
import { CLOSED, lanesOf } from './lanes.ts'

/** What of a case is asked for that an index begins with. */
export type Narrow = { procedures: readonly string[] | null; dependencia: string }

/** The reasons for which somebody sees a case, as columns of it; who sees all sees what is asked for. */
const reasonsOf = (sight: Sight, { procedures, dependencia }: Narrow): Record<string, string>[] => {
  if (sight === 'all') {
    if (dependencia) return [{ dependencia }]
    return procedures ? procedures.map((procedimiento) => ({ procedimiento })) : [{}]
  }
  return [
    ...(sight.dependencia ? [{ dependencia: sight.dependencia }] : []),
    ...sight.procedimientos
      .filter((procedimiento) => procedures?.includes(procedimiento) ?? true)
      .map((procedimiento) => ({ procedimiento })),
    ...sight.people.flatMap((id): Record<string, string>[] => [{ asignado: id }, { actores: id }]),
  ]
}

const rangesOf = (sight: Sight, narrow: Narrow, estados: Expediente['estado'][]): Range[] =>
  reasonsOf(sight, narrow).flatMap((reason) => estados.map((estado) => ({ of: { ...reason, estado } })))

/** Where to look for what is open of the cases that this person may see. */
export const openRanges = (sight: Sight, narrow: Narrow): Range[] => rangesOf(sight, narrow, ['en-proceso'])

/** The same, of each lane. */
export const openLanes = (sight: Sight, narrow: Narrow): Map<string, Range[]> => {
  const lanes = new Map<string, Range[]>()
  for (const { of } of openRanges(sight, narrow))
    for (const carril of lanesOf(typeof of.procedimiento === 'string' ? of.procedimiento : undefined))
      lanes.set(carril, [...(lanes.get(carril) ?? []), { of: { ...of, carril } }])
  return lanes
}

/** What is over, in the order in which it ended. */
export const overRanges = (sight: Sight, narrow: Narrow): Range[] =>
  rangesOf(sight, narrow, ['concluido', 'cancelado']).map(({ of }) => ({ of: { ...of, carril: CLOSED } }))
