import type { Payload, Where } from 'payload'
import { turnKey } from '../../ledger/case.ts'
import { PROCEDURES } from '../../manual/index.ts'
import { lateBefore } from './events.ts'

/** How many open cases of each procedure, in whatever edition, have been with whoever has the turn for more than its target, at `now`. */
export const countLate = async (
  payload: Payload,
  codigos: readonly string[],
  now: Date,
  holidays: ReadonlySet<string>,
): Promise<Map<string, number>> => {
  const limits = new Map<number, string>()
  const limitOf = (horas: number): string => {
    const limit = limits.get(horas) ?? lateBefore(horas, now, holidays).toISOString()
    limits.set(horas, limit)
    return limit
  }
  const counted = codigos.map(async (codigo): Promise<[string, number]> => {
    const turns = PROCEDURES.filter((p) => p.codigo === codigo).flatMap((p) =>
      p.pasos.flatMap(({ paso, horas }): Where[] =>
        horas ? [{ and: [{ turno: { equals: turnKey(p, paso) } }, { desde: { less_than: limitOf(horas) } }] }] : [],
      ),
    )
    const { totalDocs } = await payload.count({
      collection: 'expedientes',
      where: { or: turns },
      // A count for a board whose reader is known by now to see all of it.
      overrideAccess: true,
    })
    return [codigo, totalDocs]
  })
  return new Map(await Promise.all(counted))
}
