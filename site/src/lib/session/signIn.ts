import { APIError, AuthenticationError, LockedAuth, type PayloadRequest } from 'payload'
import type { FieldError } from '../../../../hooks/manual/types.ts'
import { textOf } from '../forms/formData.ts'
import { UNREADABLE } from '../forms/refused.ts'

export type SignIn = { token: string } | { status: number; errores: FieldError[]; email: string }

/** Opens a session with what the form says, or tells what is wrong; never which of the two it was. */
export const signIn = async (req: PayloadRequest, form: FormData | null): Promise<SignIn> => {
  if (!form) return { ...UNREADABLE, email: '' }
  const email = textOf(form, 'email').trim().slice(0, 254)
  const password = textOf(form, 'password').slice(0, 1000)
  const missing = [
    ...(email ? [] : [{ campo: 'email', mensaje: 'Escribe tu correo.' }]),
    ...(password ? [] : [{ campo: 'password', mensaje: 'Escribe tu contraseña.' }]),
  ]
  if (missing.length) return { status: 400, errores: missing, email }
  try {
    const { token } = await req.payload.login({ collection: 'usuarios', data: { email, password }, req })
    if (token) return { token }
    throw new Error('signed in without a token')
  } catch (error) {
    return { ...explain(error), email }
  }
}

const explain = (error: unknown): { status: number; errores: FieldError[] } => {
  if (error instanceof LockedAuth) {
    const mensaje = 'Hubo varios intentos seguidos y la cuenta descansa unos minutos. Espera 10 y vuelve a intentar.'
    return { status: 429, errores: [{ campo: '', mensaje }] }
  }
  if (error instanceof AuthenticationError) {
    return {
      status: 401,
      errores: [{ campo: 'email', mensaje: 'El correo o la contraseña no coinciden. Revisa los dos.' }],
    }
  }
  // A closed account: the collection's own words.
  if (error instanceof APIError && error.status < 500)
    return { status: error.status, errores: [{ campo: '', mensaje: error.message }] }
  throw error
}
