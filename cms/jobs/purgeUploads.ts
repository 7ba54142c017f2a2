import type { Payload } from 'payload'

const KEPT_MS = 48 * 3600_000

/** Removes uploads that no case took within two days: forms that were never sent. @returns how many */
export const purgeUploads = async (payload: Payload, now = new Date()): Promise<number> => {
  const before = new Date(now.getTime() - KEPT_MS).toISOString()
  const { docs } = await payload.delete({
    collection: 'adjuntos',
    where: { and: [{ expediente: { exists: false } }, { createdAt: { less_than: before } }] },
    depth: 0,
    overrideAccess: true,
  })
  return docs.length
}
