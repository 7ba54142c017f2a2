import type { Payload } from 'payload'

const KEPT_MS = 60 * 24 * 3600_000

/** Removes requests that were begun and not touched for sixty days; their uploads go two days after, as those of any form that was not sent. */
export const purgeDrafts = async (payload: Payload, now = new Date()): Promise<void> => {
  const before = new Date(now.getTime() - KEPT_MS).toISOString()
  await payload.delete({
    collection: 'borradores',
    where: { updatedAt: { less_than: before } },
    depth: 0,
    overrideAccess: true,
  })
}
