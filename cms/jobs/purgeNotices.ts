import type { Payload } from 'payload'

const DAY_MS = 24 * 3600_000

/** How many days each is kept since it last changed: what was read, and what nobody has opened. */
const KEPT = [
  { leida: true, days: 90 },
  { leida: false, days: 365 },
]

/** Removes what was read ninety days ago, and what was told a year ago and never read; what waits for a digest stays. */
export const purgeNotices = async (payload: Payload, now = new Date()): Promise<void> => {
  for (const { leida, days } of KEPT) {
    const before = new Date(now.getTime() - days * DAY_MS).toISOString()
    await payload.db.deleteMany({
      collection: 'notificaciones',
      where: {
        and: [
          { leida: { equals: leida } },
          { updatedAt: { less_than: before } },
          { correo: { in: ['momento', 'ninguno', 'enviado'] } },
        ],
      },
    })
  }
}
