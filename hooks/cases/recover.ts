import type { Payload, Where } from 'payload'
import { idOf } from '../ledger/relation.ts'
import { giveBackStale } from './claims/address.ts'
import { discardStale } from './claims/paper.ts'
import { beginTry } from './failures/tries.ts'
import { reconcileMedia } from './media.ts'
import { markOneNewest } from './newestDraft.ts'
import { settled, settleSafely } from './settle.ts'
import { isStopping } from './stopping.ts'

/** Longer than any request lives: what is older and unfinished was cut off. */
const GRACE_MS = 10 * 60_000
const PAGE = 200

/**
 * Catches up after a process was cut off anywhere: derives again what follows from the last movements stored, and removes
 * openings whose first movement never was. Run behind the server, at the start and every half minute; running it twice changes
 * nothing. One case at a time, after whatever people have just done; each is bounded, its tries are counted, and one that keeps
 * failing is set aside and told (`failures/`), so that none keeps the others.
 * @returns how many cases were settled and how many empty openings removed
 */
export const recover = async (payload: Payload, now = new Date()): Promise<{ settled: number; removed: number }> => {
  const done = new Set<string>()
  const settleOnce = async (id: string): Promise<boolean> => {
    if (done.has(id) || isStopping()) return false
    done.add(id)
    await settled()
    return !isStopping() && (await beginTry(payload, id)) && settleSafely(payload, id)
  }
  for (const id of await unprojected(payload)) await settleOnce(id)
  for (
    let page = await unfinished(payload);
    page.length;
    page = page.length < PAGE ? [] : await unfinished(payload, page.at(-1))
  ) {
    for (const id of page) await settleOnce(id)
  }
  if (isStopping()) return { settled: done.size, removed: 0 }
  await giveBackStale(payload, now)
  await discardStale(payload, new Date(now.getTime() - GRACE_MS).toISOString())
  await markOneNewest(payload)
  await reconcileMedia(payload)
  const removed = await removeEmptyOpenings(payload, now)
  caughtUp = true
  return { settled: done.size, removed }
}

let caughtUp = false

/** Whether this process has looked at everything once since it started. */
export const hasCaughtUp = (): boolean => caughtUp

/** How many cases wait to be brought up to date, what was set aside not counted. */
export const countBehind = async (payload: Payload): Promise<number> =>
  (await payload.count({ collection: 'expedientes', where: behind(new Date()), overrideAccess: true })).totalDocs

/** Whose row was written and whose effects were not all done, and that do not wait for a later try. */
const behind = (now: Date): Where => ({
  and: [
    { alDia: { equals: false } },
    { or: [{ revisar: { exists: false } }, { revisar: { less_than_equal: now.toISOString() } }] },
  ],
})

const unfinished = async (payload: Payload, after?: string): Promise<string[]> => {
  const rest: Where[] = after === undefined ? [] : [{ id: { greater_than: after } }]
  const { docs } = await payload.find({
    collection: 'expedientes',
    where: { and: [behind(new Date()), ...rest] },
    select: {},
    sort: 'id',
    depth: 0,
    limit: PAGE,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map((d) => d.id)
}

/**
 * Cases with a movement stored and the row not yet written. A process is cut off at most moments after it stored a movement, so
 * these are among the last ones of the ledger.
 */
const unprojected = async (payload: Payload): Promise<string[]> => {
  const latest = await payload.find({
    collection: 'movimientos',
    sort: '-fecha',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const last = latest.docs[0]
  if (!last) return []
  const since = new Date(new Date(last.fecha).getTime() - GRACE_MS).toISOString()
  const { docs } = await payload.find({
    collection: 'movimientos',
    where: { fecha: { greater_than_equal: since } },
    select: { expediente: true, seq: true },
    sort: '-fecha',
    depth: 0,
    limit: 5 * PAGE,
    pagination: false,
    overrideAccess: true,
  })
  const highest = new Map<string, number>()
  for (const { expediente, seq } of docs) {
    const id = idOf(expediente) ?? ''
    highest.set(id, Math.max(seq, highest.get(id) ?? 0))
  }
  const rows = await payload.find({
    collection: 'expedientes',
    where: { id: { in: [...highest.keys()] } },
    select: { seq: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return rows.docs.filter((row) => row.seq < (highest.get(row.id) ?? 0)).map((row) => row.id)
}

const removeEmptyOpenings = async (payload: Payload, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - GRACE_MS).toISOString()
  const empty = await payload.find({
    collection: 'expedientes',
    where: { and: [{ seq: { equals: 0 } }, { createdAt: { less_than: before } }] },
    select: {},
    depth: 0,
    limit: PAGE,
    pagination: false,
    overrideAccess: true,
  })
  let removed = 0
  for (const { id } of empty.docs) {
    const kept = await payload.count({
      collection: 'movimientos',
      where: { expediente: { equals: id } },
      overrideAccess: true,
    })
    if (kept.totalDocs > 0) await settleSafely(payload, id)
    else {
      await payload.delete({ collection: 'expedientes', id, overrideAccess: true })
      removed++
    }
  }
  return removed
}
