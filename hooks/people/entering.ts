import { pbkdf2 } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionBeforeOperationHook,
  LockedAuth,
  type PayloadRequest,
} from 'payload'
import { hasRole } from '../manual/roles.ts'
import { countFailure, refuseTooMany } from './attempts.ts'
import { beforeReset } from './recovery.ts'

/*
 * Signing in has one answer and takes one time, whether the account is not there, is closed, rests after five failures, or the
 * password is wrong: nobody learns from it who has an account.
 */

/** What every failed sign-in is told. */
export const WRONG =
  'El correo o la contraseña no coinciden. Revisa los dos: después de cinco intentos fallidos, la cuenta descansa diez minutos.'

/** No failure is told sooner than this, in milliseconds: what the database takes for one and not for another is hidden in it. */
const FLOOR_MS = 350

const ENTERING = 'entering'
type Entering = { account: string; begun: number }

/** Payload `beforeOperation` of accounts: what stands before signing in, setting a new password, and unlocking. */
export const beforeEntering: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data } = args as { data?: { email?: unknown; password?: unknown; token?: unknown } }
  if (operation === 'login') await beforeLogin(req, data ?? {})
  if (operation === 'resetPassword') await beforeReset(req, data ?? {})
  if (operation === 'unlock' && !hasRole(req.user?.roles, 'administrador')) {
    await refuseTooMany(req, '')
    await countFailure(req, '')
  }
}

const beforeLogin = async (req: PayloadRequest, data: { email?: unknown; password?: unknown }): Promise<void> => {
  const { password } = data
  const account = typeof data.email === 'string' ? data.email.toLowerCase().trim() : ''
  // Payload itself says which of the two is missing.
  if (!account || typeof password !== 'string' || !password.trim()) return
  await refuseTooMany(req, account)
  req.context[ENTERING] = { account, begun: performance.now() } satisfies Entering
  if (await mayTry(req, account, password)) return
  await spend(password)
  throw new AuthenticationError(req.t)
}

/** Whether there is an open account of that address that is not resting; anything no account could have is not looked up. */
const mayTry = async (req: PayloadRequest, account: string, password: string): Promise<boolean> => {
  if (account.length > 254 || password.length > 1000 || account.includes('\0')) return false
  const { docs } = await req.payload.find({
    collection: 'usuarios',
    where: { email: { equals: account } },
    limit: 1,
    depth: 0,
    pagination: false,
    showHiddenFields: true,
    // Nobody is signed in yet.
    overrideAccess: true,
  })
  const [person] = docs
  return Boolean(person?.activo) && new Date(person?.lockUntil ?? 0).getTime() <= Date.now()
}

/** As much work as Payload does for a password it compares (`auth/strategies/local/generatePasswordSaltHash`). */
const spend = (password: string): Promise<unknown> =>
  promisify(pbkdf2)(password.slice(0, 1000), 'nobody', 600_000, 32, 'sha256')

/** Whether this is what a failed sign-in throws. */
export const isWrongEntry = (error: unknown): boolean =>
  error instanceof AuthenticationError || error instanceof LockedAuth

/** After a failed sign-in: it is counted, and its answer waits until all of them may be given. */
export const settleFailure = async (req: PayloadRequest): Promise<void> => {
  const entering = req.context[ENTERING] as Entering | undefined
  if (!entering) return
  delete req.context[ENTERING]
  await countFailure(req, entering.account)
  await wait(Math.max(0, entering.begun + FLOOR_MS - performance.now()))
}

/** Payload `afterError` of accounts: over HTTP, a failed sign-in says one thing. */
export const oneAnswer: CollectionAfterErrorHook = async ({ error, req }) => {
  if (!req?.context?.[ENTERING] || !isWrongEntry(error)) return
  await settleFailure(req)
  return { response: { errors: [{ message: WRONG }] }, status: 401 }
}
