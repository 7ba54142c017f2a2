import { createLocalReq, logoutOperation, type PayloadRequest, type TypedUser } from 'payload'
import { ADDRESS_HEADER } from './attempts.ts'
import { isWrongEntry, settleFailure } from './entering.ts'

/**
 * Whether this is the password of whoever is signed in, so that nobody signs, or takes an account, at a desk left open. It goes
 * through the sign-in itself, which counts wrong ones and lets the account rest after five; the session that this opens is closed at once.
 * @throws DemasiadosIntentos
 */
export const provePassword = async (req: PayloadRequest, password: string): Promise<'ok' | 'wrong' | 'resting'> => {
  const { payload, user } = req
  // A request of its own: signing in changes whose request it is.
  const own = await createLocalReq({ req: { headers: addressOf(req) } }, payload)
  try {
    const { token } = await payload.login({
      collection: 'usuarios',
      data: { email: user?.email ?? '', password },
      req: own,
      overrideAccess: true,
    })
    await endSession(own, token)
    return 'ok'
  } catch (error) {
    if (!isWrongEntry(error)) throw error
    await settleFailure(own)
    return (await isResting(req)) ? 'resting' : 'wrong'
  }
}

/** What to say of a password that was not proved, to the person it belongs to. */
export const UNPROVED = {
  wrong: 'No es tu contraseña. Escríbela otra vez.',
  resting: 'Hubo varios intentos seguidos y la cuenta descansa unos minutos. Espera 10 y vuelve a intentar.',
} as const

const addressOf = (req: PayloadRequest): Headers => {
  const address = req.headers?.get(ADDRESS_HEADER)
  return new Headers(address ? { [ADDRESS_HEADER]: address } : {})
}

const isResting = async ({ payload, user }: PayloadRequest): Promise<boolean> => {
  const row = await payload.findByID({
    collection: 'usuarios',
    id: user?.id ?? '',
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
    // Their own account, of which this part is shown to nobody.
    overrideAccess: true,
  })
  return new Date(row?.lockUntil ?? 0).getTime() > Date.now()
}

const endSession = async (req: PayloadRequest, token: string | undefined): Promise<void> => {
  const { sid } = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString() || '{}')
  if (!req.user || typeof sid !== 'string') return
  req.user = { ...req.user, collection: 'usuarios', _sid: sid } as TypedUser
  await logoutOperation({ collection: req.payload.collections.usuarios, req })
}
