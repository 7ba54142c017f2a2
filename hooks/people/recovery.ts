import { APIError, type PayloadRequest, ValidationError } from 'payload'
import type { Usuario } from '../ledger/rows.ts'
import { countFailure, countLink, refuseTooMany } from './attempts.ts'
import { passwordProblem } from './passwords.ts'

/** For how long a link that sets a password, or confirms an address, is good. */
export const LINK_MS = 60 * 60_000

/** A page of the intranet, as a mail names it. */
export const pageUrl = (path: string): string => `${process.env.PUBLIC_URL ?? ''}${path}`

/** A link of a mail that is no longer, or never was, good for anything. */
export class EnlaceVencido extends APIError {
  constructor() {
    super(
      'Este enlace ya se usó o ya venció: sirve una sola vez y durante una hora. Pide otro en «¿Olvidaste tu contraseña?».',
      400,
      { codigo: 'enlace-vencido' },
      true,
    )
  }
}

/**
 * Someone forgot their password. The answer is the same for everybody, because it is given before anything is looked up; the link
 * goes out by the outbox, to an open account alone.
 * @throws DemasiadosIntentos
 */
export const askRecovery = async (req: PayloadRequest, address: string): Promise<void> => {
  const account = address.toLowerCase().trim()
  await countLink(req, account)
  if (!account || account.length > 254 || account.includes('\0')) return
  setImmediate(() => {
    sendLink(req, account).catch((err) => req.payload.logger.error({ msg: 'no recovery link was queued', err }))
  })
}

const sendLink = async ({ payload }: PayloadRequest, account: string): Promise<void> => {
  const { totalDocs } = await payload.count({
    collection: 'usuarios',
    where: { and: [{ email: { equals: account } }, { activo: { equals: true } }] },
    // Nobody is signed in.
    overrideAccess: true,
  })
  if (totalDocs > 0) await payload.forgotPassword({ collection: 'usuarios', data: { email: account } })
}

/** The mail of Payload's own operation, by whichever door it was asked for. */
export const recoveryMail = {
  generateEmailSubject: () => 'Tu contraseña de la intranet',
  generateEmailHTML: (args?: { token?: string }): string => {
    const url = pageUrl(`/intranet/restablecer?token=${encodeURIComponent(args?.token ?? '')}`)
    return [
      '<p>Alguien, quizá tú, pidió poner una contraseña nueva a tu cuenta de la intranet.</p>',
      '<p>Hazlo en esta dirección, que sirve una sola vez y durante una hora:</p>',
      `<p><a href="${url}">${url}</a></p>`,
      '<p>Si no fuiste tú, no hagas nada: tu contraseña sigue siendo la misma.</p>',
    ].join('')
  },
}

/** Whose account this link sets a password for, while it is good. */
export const findByRecovery = async (req: PayloadRequest, token: unknown): Promise<Usuario | null> => {
  if (typeof token !== 'string' || !/^[0-9a-f]{40}$/.test(token)) return null
  const { docs } = await req.payload.find({
    collection: 'usuarios',
    where: {
      and: [
        { resetPasswordToken: { equals: token } },
        { resetPasswordExpiration: { greater_than: new Date().toISOString() } },
        { activo: { equals: true } },
      ],
    },
    limit: 1,
    depth: 0,
    pagination: false,
    // The link itself is the permission.
    overrideAccess: true,
  })
  return docs[0] ?? null
}

/** Before Payload sets the password of a link: the link must be good, and so must the password. */
export const beforeReset = async (
  req: PayloadRequest,
  { token, password }: { token?: unknown; password?: unknown },
): Promise<void> => {
  await refuseTooMany(req, '')
  const person = await findByRecovery(req, token)
  if (!person) {
    await countFailure(req, '')
    throw new EnlaceVencido()
  }
  const message = passwordProblem(password, person)
  if (message) throw new ValidationError({ collection: 'usuarios', errors: [{ path: 'password', message }] }, req.t)
}
