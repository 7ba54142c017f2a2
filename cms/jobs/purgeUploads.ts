import type { Payload, Where } from 'payload'
import { countBehind } from '../../hooks/cases/recover.ts'
import { isMailOwed } from '../../hooks/correspondence/write.ts'
import { idOf } from '../../hooks/ledger/relation.ts'

const KEPT_MS = 48 * 3600_000

/**
 * Removes uploads that no case took within two days: forms that were never sent, nor kept as a draft. None while a case may still be owed
 * its own.
 * @returns how many
 */
export const purgeUploads = async (payload: Payload, now = new Date()): Promise<number> => {
  if ((await countBehind(payload)) > 0 || (await isOwed(payload)) || (await isMailOwed(payload))) return 0
  const before = new Date(now.getTime() - KEPT_MS).toISOString()
  const old: Where[] = [
    { expediente: { exists: false } },
    { correspondencia: { exists: false } },
    { createdAt: { less_than: before } },
  ]
  const { docs } = await payload.find({
    collection: 'adjuntos',
    where: { and: old },
    select: {},
    limit: 0,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  let removed = 0
  for (let at = 0; at < docs.length; at += BATCH) {
    const ids = docs.slice(at, at + BATCH).map(({ id }) => id)
    const kept = await draftedAmong(payload, ids)
    // Said again: one of them may have been taken by a case meanwhile.
    const where = { and: [...old, { id: { in: ids.filter((id) => !kept.has(id)) } }] }
    removed += (await payload.delete({ collection: 'adjuntos', where, depth: 0, overrideAccess: true })).docs.length
  }
  return removed
}

const BATCH = 200

/** Of these uploads, those that a request not sent yet has. */
const draftedAmong = async (payload: Payload, ids: string[]): Promise<Set<string>> => {
  const { docs } = await payload.find({
    collection: 'borradores',
    where: { adjuntos: { in: ids } },
    select: { adjuntos: true },
    limit: 0,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Set(docs.flatMap(({ adjuntos }) => (adjuntos ?? []).flatMap((one) => idOf(one) ?? [])))
}

/** Whether some step's files could not be given to its case. */
const isOwed = async (payload: Payload): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'fallas',
    where: { or: [{ clave: { like: ':adjuntos' } }, { clave: { like: ':expediente' } }] },
    overrideAccess: true,
  })
  return totalDocs > 0
}
