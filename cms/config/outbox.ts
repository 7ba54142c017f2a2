import { createHash } from 'node:crypto'
import type { EmailAdapter } from 'payload'
import { queueMail } from '../../hooks/ledger/mail.ts'

/** What Payload itself writes (a forgotten password) waits in the outbox like everything else. */
export const outbox: EmailAdapter = ({ payload }) => ({
  name: 'outbox',
  defaultFromName: 'Dirección de TIC',
  defaultFromAddress: process.env.MAIL_FROM ?? 'no-responder@demo.test',
  sendEmail: async ({ to, subject, text, html }) => {
    const texto = typeof text === 'string' ? text : toText(String(html ?? ''))
    const clave = createHash('sha256')
      .update(`${String(to)}\n${subject}\n${texto}`)
      .digest('hex')
    await queueMail(payload, { clave: `payload:${clave}`, para: String(to), asunto: String(subject), texto })
  },
})

/** Payload's own messages are a few paragraphs with a link: their text, with the link's address. */
const toText = (html: string): string =>
  html
    .replace(/<a [^>]*href="([^"]+)"[^>]*>.*?<\/a>/gis, '$1')
    .replace(/<(br|\/p)\s*\/?>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .trim()
