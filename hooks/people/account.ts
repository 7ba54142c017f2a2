import {
  type CollectionAfterChangeHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { queueMail } from '../ledger/mail.ts'
import { idOf } from '../ledger/relation.ts'
import type { Usuario } from '../ledger/rows.ts'
import { isAddress, newConfirmation, tellOldAddress, tellRequest } from './emailChange.ts'
import { NO_INVITATION, newInvitation, tellInvitation, unknownPassword } from './invitation.ts'
import { passwordProblem } from './passwords.ts'
import { provePassword, UNPROVED } from './provePassword.ts'

/*
 * What stands before every write of an account, whichever the door: one's own password and address change only for whoever knows
 * the password; an address, only once a link sent to it was followed.
 */

type Wrong = { path: string; message: string }

/** What a write is about, kept for after it; a bulk edit shares one request among several accounts. */
type Change = { password: boolean; before: string | null; token: string | null }
const changesOf = (req: PayloadRequest): Map<string, Change> => {
  req.context.cuentas ??= new Map<string, Change>()
  return req.context.cuentas as Map<string, Change>
}

/** Links of accounts that are being made, by their addresses. */
const invitationsOf = (req: PayloadRequest): Map<string, string> => {
  req.context.invitaciones ??= new Map<string, string>()
  return req.context.invitaciones as Map<string, string>
}

/** Payload `beforeValidate` of accounts. */
export const guardAccount: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  // Setting the password of a link passes here too, with the row itself; that was looked at before (`beforeReset`).
  if (data && operation === 'update' && !originalDoc) return Object.assign(data, NO_INVITATION)
  if (!data) return data
  const { contrasenaActual, password } = data
  delete data.contrasenaActual
  if (password === null || password === undefined || password === '') delete data.password
  const wrong: Wrong[] = []

  if (data.email !== undefined) {
    if (isAddress(data.email)) data.email = data.email.toLowerCase().trim()
    else
      wrong.push({
        path: 'email',
        message: 'Escribe una dirección de correo completa, por ejemplo nombre@cancun.gob.mx.',
      })
  }
  if ('password' in data) {
    const message = passwordProblem(data.password, { ...originalDoc, ...data })
    if (message) wrong.push({ path: 'password', message })
  }
  const moved = operation === 'update' && data.email !== undefined && data.email !== originalDoc.email
  const own = operation === 'update' && req.user?.id === originalDoc.id
  if (own && (moved || 'password' in data)) {
    const message = wrong.length ? null : await unproved(req, contrasenaActual)
    if (message) wrong.push({ path: 'contrasenaActual', message })
  }
  if (wrong.length) throw new ValidationError({ collection: 'usuarios', errors: wrong, req }, req.t)

  // Made without a password: whoever it belongs to is invited to set theirs.
  if (operation === 'create' && !('password' in data)) {
    const { token, columns } = newInvitation()
    Object.assign(data, columns, { password: unknownPassword() })
    invitationsOf(req).set(String(data.email), token)
  }
  if (operation === 'update') {
    const change: Change = { password: 'password' in data, before: moved ? originalDoc.email : null, token: null }
    if (moved && own) {
      const { token, ...pending } = newConfirmation(data.email)
      Object.assign(data, pending, { email: originalDoc.email })
      change.token = token
    }
    changesOf(req).set(String(originalDoc.id), change)
  }
  return data
}

const unproved = async (req: PayloadRequest, password: unknown): Promise<string | null> => {
  if (typeof password !== 'string' || !password || password.length > 1000)
    return 'Escribe tu contraseña actual: con ella se cambia la tuya o tu correo.'
  const proved = await provePassword(req, password)
  return proved === 'ok' ? null : UNPROVED[proved]
}

/** Payload `beforeChange` of accounts: what no longer holds once the account, its password or its address is another. */
export const endWhatWasOpen: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !originalDoc) return data
  const change = changesOf(req).get(String(originalDoc.id))
  const closes = data.activo === false && originalDoc.activo !== false
  const moves = data.email !== undefined && data.email !== originalDoc.email
  if (closes) data.sessions = []
  if (closes || moves || change?.password)
    Object.assign(data, { resetPasswordToken: null, resetPasswordExpiration: null })
  if (closes || moves || (change?.password && !change.token))
    Object.assign(data, { correoNuevo: null, correoClave: null, correoVence: null })
  if (change?.password) Object.assign(data, NO_INVITATION)
  // A link that went to another address, or to an account that closed; another can be sent.
  else if (originalDoc.invitada && (closes || moves))
    Object.assign(data, { ...NO_INVITATION, invitada: originalDoc.invitada })
  return data
}

/** Payload `afterChange` of accounts: whoever the account belongs to is told, by the outbox. */
export const tellAccount: CollectionAfterChangeHook<Usuario> = async ({ doc, operation, previousDoc, req }) => {
  const invitation = operation === 'create' ? invitationsOf(req).get(doc.email) : undefined
  if (invitation) {
    invitationsOf(req).delete(doc.email)
    await tellInvitation(req, doc, invitation)
  }
  const change = operation === 'update' ? changesOf(req).get(String(doc.id)) : undefined
  if (!change) return doc
  changesOf(req).delete(String(doc.id))
  // The first one is no change to be warned of.
  if (change.password && !previousDoc?.invitada) await tellPassword(req, doc)
  if (change.token) await tellRequest(req, doc, change.token)
  else if (change.before) await tellOldAddress(req, doc, change.before)
  return doc
}

/** Payload `afterOperation` of accounts: a password set by the link of a mail is told, too. */
export const tellRecovered: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  // Payload's types leave this operation out of those that are told.
  if ((operation as string) !== 'resetPassword') return result
  const { user } = result as unknown as { user?: Usuario }
  if (idOf(user)) await tellPassword(req, user as Usuario)
  return result
}

const tellPassword = ({ payload }: PayloadRequest, { id, email }: Usuario): Promise<void> =>
  queueMail(payload, {
    clave: `contrasena:${id}:${Date.now()}`,
    para: email,
    asunto: 'Cambió tu contraseña de la intranet',
    texto:
      'La contraseña de tu cuenta de la intranet acaba de cambiar, y se cerraron las demás sesiones.\n\n' +
      'Si no fuiste tú, avisa enseguida a quien administra el sistema en la Dirección de TIC.',
  })
