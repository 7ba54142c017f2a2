import { APIError, type PayloadRequest } from 'payload'
import { provePassword, UNPROVED } from '../../../../hooks/people/provePassword.ts'
import { textOf } from './formData.ts'
import { PASSWORD, type Wrong } from './refused.ts'

/**
 * Whoever signs gives their password again.
 * @returns what is wrong with the password, `null` when it is theirs
 */
export const checkPassword = async (req: PayloadRequest, form: FormData): Promise<Wrong | null> => {
  const password = textOf(form, PASSWORD).slice(0, 1000)
  const wrong = (status: number, mensaje: string): Wrong => ({ status, errores: [{ campo: PASSWORD, mensaje }] })
  if (!password.trim()) return wrong(400, 'Escribe tu contraseña: con ella firmas.')
  try {
    const proved = await provePassword(req, password)
    return proved === 'ok' ? null : wrong(proved === 'resting' ? 429 : 400, UNPROVED[proved])
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return wrong(error.status, error.message)
    throw error
  }
}
