import type { Payload } from 'payload'

const KEPT_MS = 90 * 24 * 3600_000

/** Removes what was read, and looked at no more, ninety days ago; what waits for a digest stays. */
export const purgeNotices = async (payload: Payload, now = new Date()): Promise<void> => {
  const before = new Date(now.getTime() - KEPT_MS).toISOString()
  await payload.db.deleteMany({
    collection: 'notificaciones',
    where: {
      and: [
        { leida: { equals: true } },
        { updatedAt: { less_than: before } },
        { correo: { in: ['momento', 'ninguno', 'enviado'] } },
      ],
    },
  })
}
