import type { Payload } from 'payload'
import { idOf } from '../ledger/relation.ts'
import { giveBackStale } from './claims/address.ts'
import { discardStale } from './claims/paper.ts'
import { reconcileMedia } from './media.ts'
import { markOneNewest } from './newestDraft.ts'
import { settleCase } from './settle.ts'

/** Longer than any request lives: what is older and unfinished was cut off. */
const GRACE_MS = 10 * 60_000
const PAGE = 200

/**
 * Catches up after a process was cut off anywhere: derives again what follows from the last movements stored, and removes
 * openings whose first movement never was. Run at the start and every half minute; running it twice changes nothing.
 * @returns how many cases were settled and how many empty openings removed
 */
export const recover = async (payload: Payload, now = new Date()): Promise<{ settled: number; removed: number }> => {
  const behind = new Set([...(await unfinished(payload)), ...(await unprojected(payload))])
  for (const id of behind) {
    try {
      await settleCase(payload, id)
    } catch (err) {
      payload.logger.error({ msg: 'case could not be settled', expediente: id, err })
    }
  }
  await giveBackStale(payload, now)
  await discardStale(payload, new Date(now.getTime() - GRACE_MS).toISOString())
  await markOneNewest(payload)
  await reconcileMedia(payload)
  return { settled: behind.size, removed: await removeEmptyOpenings(payload, now) }
}

/** Cases whose row was written and whose effects were not all done. */
const unfinished = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'expedientes',
    where: { alDia: { equals: false } },
    select: {},
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
    if (kept.totalDocs > 0) await settleCase(payload, id)
    else {
      await payload.delete({ collection: 'expedientes', id, overrideAccess: true })
      removed++
    }
  }
  return removed
}
