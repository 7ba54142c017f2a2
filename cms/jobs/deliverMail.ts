import { createTransport } from 'nodemailer'
import type { Payload } from 'payload'

/** Waits between attempts, in minutes; after the last the message is left as `fallido`, to be seen in the panel. */
const RETRY_MINUTES = [0.25, 1, 5, 30, 120, 480]
const LEASE_MS = 5 * 60_000
const BATCH = 20

/**
 * Hands waiting messages to the mail server. A message is claimed before it is sent (its next attempt is moved ahead, if nobody
 * moved it first), so that two processes do not both send it; its Message-ID is its own, so that a repeat is recognised.
 * @returns how many were sent
 */
export const deliverMail = async (payload: Payload, smtpUrl = process.env.SMTP_URL): Promise<number> => {
  if (!smtpUrl) return 0
  const now = new Date()
  const { docs } = await payload.find({
    collection: 'correos',
    where: { and: [{ estado: { equals: 'pendiente' } }, { siguiente: { less_than_equal: now.toISOString() } }] },
    sort: 'siguiente',
    limit: BATCH,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  if (docs.length === 0) return 0

  const transport = createTransport(smtpUrl, {
    from: process.env.MAIL_FROM ?? 'Dirección de TIC <no-responder@demo.test>',
  })
  let sent = 0
  for (const mail of docs) {
    const lease = new Date(now.getTime() + LEASE_MS).toISOString()
    const claimed = await payload.db.updateOne({
      collection: 'correos',
      where: {
        and: [
          { id: { equals: mail.id } },
          { estado: { equals: 'pendiente' } },
          { siguiente: { equals: mail.siguiente } },
        ],
      },
      data: { siguiente: lease, intentos: mail.intentos + 1 },
    })
    if (!claimed) continue
    try {
      await transport.sendMail({
        messageId: `<${mail.id}@cenote>`,
        to: mail.para,
        subject: mail.asunto,
        text: mail.texto,
      })
      await payload.db.updateOne({
        collection: 'correos',
        id: mail.id,
        data: { estado: 'enviado', enviado: new Date().toISOString(), error: null },
      })
      sent++
    } catch (error) {
      const wait = RETRY_MINUTES[mail.intentos]
      await payload.db.updateOne({
        collection: 'correos',
        id: mail.id,
        data: {
          estado: wait ? 'pendiente' : 'fallido',
          siguiente: new Date(Date.now() + (wait ?? 0) * 60_000).toISOString(),
          error: error instanceof Error ? error.message.slice(0, 300) : 'No se pudo enviar.',
        },
      })
    }
  }
  transport.close()
  return sent
}
