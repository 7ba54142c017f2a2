import {
  APIError,
  AuthenticationError,
  createLocalReq,
  LockedAuth,
  logoutOperation,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { textOf } from './formData.ts'
import { PASSWORD, type Wrong } from './refused.ts'

/**
 * Whoever signs gives their password again, so that nobody signs at a desk left open. It goes through the sign-in itself, which counts
 * wrong ones and locks the account after five; the session that this opens is closed at once.
 * @returns what is wrong with the password, `null` when it is theirs
 */
export const checkPassword = async (req: PayloadRequest, form: FormData): Promise<Wrong | null> => {
  const password = textOf(form, PASSWORD).slice(0, 1000)
  const wrong = (status: number, mensaje: string): Wrong => ({ status, errores: [{ campo: PASSWORD, mensaje }] })
  if (!password) return wrong(400, 'Escribe tu contraseña: con ella firmas.')
  // A request of its own: signing in changes whose request it is.
  const own = await createLocalReq({}, req.payload)
  try {
    const { token } = await req.payload.login({
      collection: 'usuarios',
      data: { email: req.user?.email ?? '', password },
      req: own,
      overrideAccess: true,
    })
    await endSession(own, token)
    return null
  } catch (error) {
    if (error instanceof LockedAuth) {
      return wrong(429, 'Hubo varios intentos seguidos y la cuenta descansa unos minutos. Espera 10 y vuelve a firmar.')
    }
    if (error instanceof AuthenticationError) return wrong(400, 'No es tu contraseña. Escríbela otra vez.')
    if (error instanceof APIError && error.status < 500) return wrong(error.status, error.message)
    throw error
  }
}

const endSession = async (req: PayloadRequest, token: string | undefined): Promise<void> => {
  const { sid } = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString() || '{}')
  if (!req.user || typeof sid !== 'string') return
  req.user = { ...req.user, collection: 'usuarios', _sid: sid } as TypedUser
  await logoutOperation({ collection: req.payload.collections.usuarios, req })
}
