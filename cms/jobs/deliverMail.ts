import { createTransport, type Transporter } from 'nodemailer'
import type { Payload, Where } from 'payload'
import { wholeReport } from '../../hooks/cases/board/sendReport.ts'
import { clearFailure, errorWords, recordFailure } from '../../hooks/cases/failures/record.ts'
import { MAIL_WORDS } from '../../hooks/cases/failures/words.ts'
import type { Correo } from '../../hooks/ledger/rows.ts'

/** Waits between attempts, in minutes; after the last the message is left as `fallido`, and told. */
const RETRY_MINUTES = [0.25, 1, 5, 30, 120, 480]
const LEASE_MS = 5 * 60_000
const BATCH = 20

/** A server that says nothing, or too little at a time, is given up: the first three for each silence, the last for a message as a whole. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 20_000 }
const MESSAGE_MS = 45_000

/**
 * Hands waiting messages to the mail server. A message is claimed before it is sent (its next attempt is moved ahead, if nobody
 * moved it first), so that two processes do not both send it; its Message-ID is its own, so that a repeat is recognised. Where the
 * server itself does not answer, the rest waits for the next time instead of waiting for it one by one.
 * @param stopping gives up what is under way; it is sent again later
 * @returns how many were sent
 */
export const deliverMail = async (
  payload: Payload,
  stopping: AbortSignal,
  smtpUrl = process.env.SMTP_URL,
): Promise<number> => {
  if (!smtpUrl) return 0
  const docs = await findWaiting(payload)
  if (docs.length === 0) return 0
  const transport = createTransport(
    { url: smtpUrl, ...PATIENCE },
    { from: process.env.MAIL_FROM ?? 'Dirección de TIC <no-responder@demo.test>' },
  )
  let sent = 0
  for (const mail of docs) {
    if (stopping.aborted) break
    if (!(await claim(payload, mail))) continue
    try {
      await send(transport, mail, stopping, await attached(payload, mail))
    } catch (error) {
      await postpone(payload, mail, error, stopping.aborted)
      if (isUnreachable(error)) break
      continue
    }
    const data = { estado: 'enviado', enviado: new Date().toISOString(), error: null }
    await payload.db.updateOne({ collection: 'correos', id: mail.id, data })
    await clearFailure(payload, `correo:${mail.id}`)
    sent++
  }
  transport.close()
  return sent
}

const findWaiting = async (payload: Payload): Promise<Correo[]> => {
  const now = new Date().toISOString()
  const { docs } = await payload.find({
    collection: 'correos',
    where: { and: [{ estado: { equals: 'pendiente' } }, { siguiente: { less_than_equal: now } }] },
    sort: 'siguiente',
    limit: BATCH,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

/** @returns whether it is ours to send; not where another process was first */
const claim = async (payload: Payload, mail: Correo): Promise<boolean> => {
  const lease = new Date(Date.now() + LEASE_MS).toISOString()
  const asFound: Where[] = [{ estado: { equals: 'pendiente' } }, { siguiente: { equals: mail.siguiente } }]
  const claimed = await payload.db.updateOne({
    collection: 'correos',
    where: { and: [{ id: { equals: mail.id } }, ...asFound] },
    data: { siguiente: lease, intentos: mail.intentos + 1 },
  })
  return claimed !== null
}

type Attached = { filename: string; content: Buffer; contentType: string }

/** The month's report, where the message brings it. */
const attached = async (payload: Payload, { informe }: Correo): Promise<Attached[]> =>
  informe
    ? [
        {
          filename: `informe-${informe}.pdf`,
          content: await wholeReport(payload, informe),
          contentType: 'application/pdf',
        },
      ]
    : []

const send = async (
  transport: Transporter,
  mail: Correo,
  stopping: AbortSignal,
  attachments: Attached[],
): Promise<void> => {
  await transport.sendMail({
    messageId: `<${mail.id}@cenote>`,
    to: mail.para,
    subject: mail.asunto,
    text: mail.texto,
    ...(mail.html && { html: mail.html }),
    attachments,
    signal: AbortSignal.any([stopping, AbortSignal.timeout(MESSAGE_MS)]),
  })
}

/** Later, or never again: the message stays, and says why. One given up by a stop has not used up a try. */
const postpone = async (payload: Payload, mail: Correo, error: unknown, stopped: boolean): Promise<void> => {
  const wait = stopped ? RETRY_MINUTES[0] : RETRY_MINUTES[mail.intentos]
  const said = stopped ? 'El sistema se detuvo al enviarlo.' : saidBy(error)
  const data = {
    estado: wait ? 'pendiente' : 'fallido',
    siguiente: new Date(Date.now() + (wait ?? 0) * 60_000).toISOString(),
    error: said,
    ...(stopped && { intentos: mail.intentos }),
  }
  await payload.db.updateOne({ collection: 'correos', id: mail.id, data })
  if (wait) return
  const failure = { ...MAIL_WORDS, que: `${MAIL_WORDS.que}: «${mail.asunto}», a ${mail.para}` }
  await recordFailure(payload, { clave: `correo:${mail.id}`, ...failure, error: said }, 'apartada')
}

const saidBy = (error: unknown): string =>
  codeOf(error) === 'EABORT'
    ? `El servidor de correo tardó más de ${MESSAGE_MS / 1000} segundos.`
    : errorWords(error).slice(0, 300)

/** The server as a whole, not this message: nobody else's would fare better now. */
const isUnreachable = (error: unknown): boolean =>
  ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'EABORT'].includes(codeOf(error))

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
