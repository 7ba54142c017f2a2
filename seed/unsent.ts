import type { Payload } from 'payload'

/**
 * The demo's people see in the intranet what they were told, and are not written to: of what it did since `begun`, no notice waits to be
 * sent, should there be a mail server one day.
 */
export const dropNotices = async (payload: Payload, begun: Date): Promise<void> => {
  await payload.delete({
    collection: 'correos',
    where: {
      and: [
        { clave: { like: 'aviso:' } },
        { para: { like: '@demo.test' } },
        { createdAt: { greater_than_equal: begun.toISOString() } },
      ],
    },
    depth: 0,
    overrideAccess: true,
  })
}
