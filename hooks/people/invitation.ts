import { createHash, randomBytes } from 'node:crypto'
import { createLocalReq, type PayloadRequest, ValidationError } from 'payload'
import { queueMail } from '../ledger/mail.ts'
import type { Usuario } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import { passwordProblem } from './passwords.ts'
import { EnlaceVencido, pageUrl } from './recovery.ts'

/*
 * An account made without a password is an invitation: whoever it belongs to sets one, by a link sent to their address, once and within
 * three days. Until then nobody knows its password. Of the link the account keeps only a digest.
 */

const VALID_MS = 72 * 3600_000

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What an account keeps of an invitation, and the token of its link. */
export const newInvitation = (now = new Date()) => {
  const token = randomBytes(32).toString('hex')
  const columns = {
    invitada: now.toISOString(),
    invitacionClave: digestOf(token),
    invitacionVence: new Date(now.getTime() + VALID_MS).toISOString(),
  }
  return { token, columns }
}

/** Nothing of an invitation: it was taken up, or holds no longer. */
export const NO_INVITATION = { invitada: null, invitacionClave: null, invitacionVence: null }

/** A password that nobody knows, for an account that waits for its own. */
export const unknownPassword = (): string => randomBytes(32).toString('base64url')

const keyOfMail = (id: string, digest: string): string => `invitacion:${id}:${digest.slice(0, 16)}`

/** The mail with the link; it goes to the address of the account alone. */
export const tellInvitation = ({ payload }: PayloadRequest, { id, email, nombre }: Usuario, token: string) =>
  queueMail(payload, {
    clave: keyOfMail(id, digestOf(token)),
    para: email,
    asunto: 'Te invitaron a la intranet',
    texto:
      `${nombre}: tienes una cuenta en la intranet de la Dirección de TIC. Escoge tu contraseña en esta dirección, que sirve una sola vez y durante tres días:\n` +
      `${pageUrl(`/intranet/invitacion?token=${token}`)}\n\n` +
      'Nadie más la conoce. Si no esperabas este correo, no hagas nada.',
  })

/** Whose invitation this link is, while it is good. */
export const findByInvitation = async (req: PayloadRequest, token: unknown): Promise<Usuario | null> => {
  if (typeof token !== 'string' || !/^[0-9a-f]{64}$/.test(token)) return null
  const { docs } = await req.payload.find({
    collection: 'usuarios',
    where: {
      and: [
        { invitacionClave: { equals: digestOf(token) } },
        { invitacionVence: { greater_than: new Date().toISOString() } },
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
 * The first password of an account. Of two who send it at once one is taken.
 * @returns the address to sign in with
 * @throws EnlaceVencido; ValidationError where the password is none to have
 */
export const acceptInvitation = async (req: PayloadRequest, token: unknown, password: string): Promise<string> => {
  const person = await findByInvitation(req, token)
  if (!person) throw new EnlaceVencido()
  const message = passwordProblem(password, person)
  if (message) throw new ValidationError({ collection: 'usuarios', errors: [{ path: 'password', message }] }, req.t)
  const asSent = { id: person.id, invitacionClave: digestOf(String(token)) }
  if (!(await storeOf(req.payload).update('usuarios', asSent, { invitacionClave: null }))) throw new EnlaceVencido()
  // A request of nobody's: what permits it is the link, not a session.
  const own = await createLocalReq({}, req.payload)
  await req.payload.update({
    collection: 'usuarios',
    id: person.id,
    data: { password },
    depth: 0,
    overrideAccess: true,
    req: own,
  })
  return person.email
}

/** Sends another link in place of the one before, which is no longer good. @returns whether there was an invitation to renew */
export const renewInvitation = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const person = await withSecrets(req, id)
  if (!person?.invitada || !person.activo) return false
  const { token, columns } = newInvitation()
  const { invitacionClave } = person
  const asRead = { id, ...(invitacionClave && { invitacionClave }) }
  if (!(await storeOf(req.payload).update('usuarios', asRead, columns))) return false
  await tellInvitation(req, person, token)
  return true
}

/**
 * The link of an invitation that no mail server carries, to be handed over by whoever administers: read in the outbox, which they alone read.
 */
export const waitingLink = async (req: PayloadRequest, id: string): Promise<string | null> => {
  const digest = (await withSecrets(req, id))?.invitacionClave
  if (!digest) return null
  const { docs } = await req.payload.find({
    collection: 'correos',
    where: { and: [{ clave: { equals: keyOfMail(id, digest) } }, { estado: { not_equals: 'enviado' } }] },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return /https?:\S+\/intranet\/invitacion\?token=[0-9a-f]{64}/.exec(docs[0]?.texto ?? '')?.[0] ?? null
}

const withSecrets = (req: PayloadRequest, id: string): Promise<Usuario | null> =>
  req.payload.findByID({
    collection: 'usuarios',
    id,
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
    // What an account keeps of its link is shown to nobody.
    overrideAccess: true,
  })
