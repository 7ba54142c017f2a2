import { createHash, randomBytes } from 'node:crypto'
import { createLocalReq, type PayloadRequest } from 'payload'
import { queueMail } from '../ledger/mail.ts'
import type { Usuario } from '../ledger/rows.ts'
import { EnlaceVencido, LINK_MS, pageUrl } from './recovery.ts'

/*
 * A person's own address changes when a link sent to the new one is followed, once and within the hour. Of the link only its
 * digest is kept: whoever reads the row cannot follow it.
 */

/** Whether this could be an address of mail: one line, no longer than addresses are (RFC 5321, 4.5.3.1). */
export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 254 &&
  /^[^\s@"<>(),;:\\[\]\p{Cc}]{1,64}@[^\s@]+\.[a-z]{2,}$/iu.test(value.trim())

const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What an account keeps while a new address waits to be confirmed, and the token that confirms it. */
export const newConfirmation = (correo: string) => {
  const token = randomBytes(32).toString('hex')
  return {
    token,
    correoNuevo: correo,
    correoClave: digest(token),
    correoVence: new Date(Date.now() + LINK_MS).toISOString(),
  }
}

/** Whose new address this link confirms, while it is good. */
export const findByConfirmation = async (req: PayloadRequest, token: unknown): Promise<Usuario | null> => {
  if (typeof token !== 'string' || !/^[0-9a-f]{64}$/.test(token)) return null
  const { docs } = await req.payload.find({
    collection: 'usuarios',
    where: {
      and: [
        { correoClave: { equals: digest(token) } },
        { correoVence: { greater_than: new Date().toISOString() } },
        { activo: { equals: true } },
      ],
    },
    limit: 1,
    depth: 0,
    pagination: false,
    // The link itself is the permission: whoever follows it reads the mail of that address.
    overrideAccess: true,
  })
  return docs[0] ?? null
}

/**
 * The new address becomes the account's.
 * @returns it
 * @throws EnlaceVencido; ValidationError where another account took the address meanwhile
 */
export const confirmAddress = async (req: PayloadRequest, token: unknown): Promise<string> => {
  const person = await findByConfirmation(req, token)
  if (!person?.correoNuevo) throw new EnlaceVencido()
  // A request of nobody's: what confirms is the link, not a session.
  const own = await createLocalReq({}, req.payload)
  const { email } = await req.payload.update({
    collection: 'usuarios',
    id: person.id,
    data: { email: person.correoNuevo },
    depth: 0,
    overrideAccess: true,
    req: own,
  })
  return email
}

/** The two mails of a change that was asked for: the link to the new address, and a word to the old one. */
export const tellRequest = async (req: PayloadRequest, { id, email, correoNuevo }: Usuario, token: string) => {
  if (!correoNuevo) return
  const { totalDocs } = await req.payload.count({
    collection: 'usuarios',
    where: { email: { equals: correoNuevo } },
    // Whether an address is another account's is not told to whoever asks; it only gets no mail.
    overrideAccess: true,
  })
  const clave = `correo:${id}:${digest(token).slice(0, 16)}`
  if (totalDocs === 0) {
    await queueMail(req.payload, {
      clave: `${clave}:nuevo`,
      para: correoNuevo,
      asunto: 'Confirma tu correo de la intranet',
      texto:
        'Alguien, quizá tú, pidió que esta dirección sea la de su cuenta de la intranet.\n\n' +
        `Confírmalo aquí; sirve una sola vez y durante una hora:\n${pageUrl(`/intranet/confirmar?token=${token}`)}\n\n` +
        'Si no fuiste tú, no hagas nada.',
    })
  }
  await queueMail(req.payload, {
    clave: `${clave}:anterior`,
    para: email,
    asunto: 'Se pidió cambiar tu correo de la intranet',
    texto:
      `Alguien, quizá tú, pidió cambiar el correo de tu cuenta de la intranet por ${correoNuevo}. Cambia cuando se confirme desde allí.\n\n` +
      'Si no fuiste tú, cambia tu contraseña y avisa a quien administra el sistema en la Dirección de TIC.',
  })
}

/** The address has changed: the one that was is told. */
export const tellOldAddress = ({ payload }: PayloadRequest, { id, email }: Usuario, before: string): Promise<void> =>
  queueMail(payload, {
    clave: `correo:${id}:${Date.now()}:cambiado`,
    para: before,
    asunto: 'Cambió tu correo de la intranet',
    texto:
      `El correo de tu cuenta de la intranet ya no es este: ahora es ${email}.\n\n` +
      'Si no fuiste tú, avisa enseguida a quien administra el sistema en la Dirección de TIC.',
  })
