import type { Payload } from 'payload'
import { OPINION_ATENDIDA_DIAS } from '../../hooks/portal/retention.ts'

const DAY_MS = 24 * 3600_000

/** Removes opinions that were attended to long ago; those nobody has attended to stay. */
export const purgeOpinions = async (payload: Payload, now = new Date()): Promise<void> => {
  const before = new Date(now.getTime() - OPINION_ATENDIDA_DIAS * DAY_MS).toISOString()
  await payload.db.deleteMany({
    collection: 'opiniones',
    where: { and: [{ atendida: { equals: true } }, { atendidaEl: { less_than: before } }] },
  })
}
