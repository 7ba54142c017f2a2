import type { Payload, Where } from 'payload'
import { assembleCase, type LoadedCase } from '../../ledger/case.ts'
import { fromRow } from '../../ledger/movements.ts'
import { idOf } from '../../ledger/relation.ts'
import { beginningOf, endOf } from './days.ts'
import { cifrasOf, type Figures } from './figures.ts'

/*
 * What the figures are counted from, read by the system: who may see which of them is settled at the board's door.
 */

const BATCH = 100
const all = { depth: 0, pagination: false, limit: 0 } as const

/** The cases that something happened to since a moment, and until another. */
export const movedBetween = async (payload: Payload, desde: string, hasta?: string): Promise<string[]> => {
  const until: Where[] = hasta ? [{ fecha: { less_than_equal: hasta } }] : []
  const { docs } = await payload.find({
    collection: 'movimientos',
    where: { and: [{ fecha: { greater_than_equal: desde } }, ...until] },
    select: { expediente: true },
    ...all,
    overrideAccess: true,
  })
  return [...new Set(docs.flatMap((m) => idOf(m.expediente) ?? []))]
}

/** Those cases with their histories, some at a time. */
export async function* casesOf(payload: Payload, ids: readonly string[]): AsyncGenerator<LoadedCase> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH)
    const [rows, movements] = await Promise.all([
      payload.find({ collection: 'expedientes', where: { id: { in: some } }, ...all, overrideAccess: true }),
      payload.find({
        collection: 'movimientos',
        where: { expediente: { in: some } },
        sort: 'seq',
        ...all,
        overrideAccess: true,
      }),
    ])
    const histories = Map.groupBy(movements.docs.map(fromRow), (m) => m.expediente)
    for (const row of rows.docs) yield assembleCase(row, histories.get(row.id) ?? [])
  }
}

/** Adds the surveys answered from one day to another, both included. @param of the figures of that day */
export const addSurveys = async (
  payload: Payload,
  desde: string,
  hasta: string,
  of: (moment: string) => Figures | null,
): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'encuestas',
    where: {
      and: [
        { createdAt: { greater_than_equal: beginningOf(desde) } },
        { createdAt: { less_than_equal: endOf(hasta) } },
      ],
    },
    select: { procedimiento: true, promedio: true, satisfaccion: true, createdAt: true },
    ...all,
    overrideAccess: true,
  })
  for (const { procedimiento, promedio, satisfaccion, createdAt } of docs) {
    const figures = of(createdAt)
    if (!figures || !procedimiento) continue
    const { encuestas } = cifrasOf(figures, procedimiento)
    encuestas.n++
    encuestas.promedios += Math.round((promedio ?? 0) * 100)
    encuestas.generales += satisfaccion ?? 0
  }
}
