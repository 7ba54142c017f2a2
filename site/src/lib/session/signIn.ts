import { APIError, type PayloadRequest } from 'payload'
import type { FieldError } from '../../../../hooks/manual/types.ts'
import { isWrongEntry, settleFailure, WRONG } from '../../../../hooks/people/entering.ts'
import { textOf } from '../forms/formData.ts'
import { UNREADABLE } from '../forms/refused.ts'

/** A sign-in that was not taken. `espera`: seconds until another is, where there were too many. */
export type NotSignedIn = { status: number; errores: FieldError[]; email: string; espera?: string }
export type SignIn = { token: string } | NotSignedIn

/** Opens a session with what the form says, or tells what is wrong; never which of the two it was, nor whether there is such an account. */
export const signIn = async (req: PayloadRequest, form: FormData | null): Promise<SignIn> => {
  if (!form) return { ...UNREADABLE, email: '' }
  const email = textOf(form, 'email').trim().slice(0, 255)
  const password = textOf(form, 'password').slice(0, 1001)
  const missing = [
    ...(email ? [] : [{ campo: 'email', mensaje: 'Escribe tu correo.' }]),
    ...(password.trim() ? [] : [{ campo: 'password', mensaje: 'Escribe tu contraseña.' }]),
  ]
  if (missing.length) return { status: 400, errores: missing, email }
  try {
    const { token } = await req.payload.login({ collection: 'usuarios', data: { email, password }, req })
    if (token) return { token }
    throw new Error('signed in without a token')
  } catch (error) {
    if (isWrongEntry(error)) {
      await settleFailure(req)
      return { status: 401, errores: [{ campo: 'email', mensaje: WRONG }], email }
    }
    if (error instanceof APIError && error.status < 500) {
      const espera = req.responseHeaders?.get('retry-after') ?? undefined
      return { status: error.status, errores: [{ campo: '', mensaje: error.message }], email, espera }
    }
    throw error
  }
}
