import type { Payload } from 'payload'
import { countBehind } from '../../hooks/cases/recover.ts'
import { isMailOwed } from '../../hooks/correspondence/write.ts'

const KEPT_MS = 48 * 3600_000

/**
 * Removes uploads that no case took within two days: forms that were never sent. None while a case may still be owed its own.
 * @returns how many
 */
export const purgeUploads = async (payload: Payload, now = new Date()): Promise<number> => {
  if ((await countBehind(payload)) > 0 || (await isOwed(payload)) || (await isMailOwed(payload))) return 0
  const before = new Date(now.getTime() - KEPT_MS).toISOString()
  const { docs } = await payload.delete({
    collection: 'adjuntos',
    where: {
      and: [
        { expediente: { exists: false } },
        { correspondencia: { exists: false } },
        { createdAt: { less_than: before } },
      ],
    },
    depth: 0,
    overrideAccess: true,
  })
  return docs.length
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
