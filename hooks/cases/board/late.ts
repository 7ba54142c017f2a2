import type { Payload, Where } from 'payload'
import { rests } from '../../engine/elapsed.ts'
import { turnKey } from '../../ledger/case.ts'
import { hoursOf } from '../../ledger/clock.ts'
import { PROCEDURES } from '../../manual/index.ts'
import { lanesByTurn, readLane } from '../tray/lanes.ts'
import { lateBefore } from './events.ts'

/** `todos`: whoever has the turn; `enReposo`: those of them that wait for whoever asked. */
export type Late = { todos: number; enReposo: number }

/** How many open cases of each procedure, in whatever edition, have been with whoever has the turn for more than its target, at `now`. */
export const countLate = async (
  payload: Payload,
  codigos: readonly string[],
  now: Date,
  holidays: ReadonlySet<string>,
): Promise<Map<string, Late>> => {
  const limits = new Map<string, string>()
  const isLate = (carril: string): Where[] => {
    const { horas, departamento = '' } = readLane(carril)
    if (!horas) return []
    const key = `${horas}:${departamento}`
    const limit = limits.get(key) ?? lateBefore(horas, now, holidays, hoursOf(departamento)).toISOString()
    limits.set(key, limit)
    return [{ carril: { equals: carril } }, { desde: { less_than: limit } }]
  }
  const count = async (turns: Where[]): Promise<number> => {
    if (turns.length === 0) return 0
    // A count for a board whose reader is known by now to see all of it.
    return (await payload.count({ collection: 'expedientes', where: { or: turns }, overrideAccess: true })).totalDocs
  }
  const counted = codigos.map(async (codigo): Promise<[string, Late]> => {
    const turns = PROCEDURES.filter((p) => p.codigo === codigo).flatMap((p) =>
      p.pasos.flatMap((step) => {
        const turno = turnKey(p, step.paso)
        return (lanesByTurn().get(turno) ?? []).flatMap((carril) => {
          const late = isLate(carril)
          const where: Where = { and: [{ turno: { equals: turno } }, ...late] }
          return late.length ? [{ where, reposo: rests(step) }] : []
        })
      }),
    )
    const [todos, enReposo] = await Promise.all([
      count(turns.map(({ where }) => where)),
      count(turns.flatMap(({ where, reposo }) => (reposo ? [where] : []))),
    ])
    return [codigo, { todos, enReposo }]
  })
  return new Map(await Promise.all(counted))
}
