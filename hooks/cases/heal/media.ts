import type { Where } from 'payload'
import { pagesOf } from '../../ledger/pages.ts'
import { mediaOf, setPublic } from '../../portal/media.ts'
import type { Check } from './index.ts'

/** What is published at this moment shows its pictures in a moment, too. */
const GRACE_MS = 10 * 60_000

/** Public pictures and documents that no published page shows are hidden. */
export const looseMedia: Check = async (payload) => {
  const before = new Date(Date.now() - GRACE_MS).toISOString()
  const loose = new Set<string>()
  const open: Where = { and: [{ publico: { equals: true } }, { updatedAt: { less_than: before } }] }
  for await (const medios of pagesOf(payload, 'medios', open)) for (const { id } of medios) loose.add(id)
  const shown: Where = { and: [{ _status: { equals: 'published' } }, { retirado: { exists: false } }] }
  for await (const pages of pagesOf(payload, 'publicaciones', shown)) {
    for (const id of pages.flatMap(mediaOf)) loose.delete(id)
  }
  await setPublic(payload, [...loose], false)
  return []
}
