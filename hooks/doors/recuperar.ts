import { APIError, addDataAndFileToRequest, type Endpoint } from 'payload'
import { askRecovery } from '../people/recovery.ts'

/** What everybody who asks is told, with an account or without one. */
export const ASKED =
  'Si esa dirección tiene una cuenta abierta, en unos minutos recibe un correo con un enlace para poner otra contraseña. Sirve una hora.'

/** `POST /api/usuarios/forgot-password`, in place of Payload's own, whose answer takes longer where there is an account. */
export const recuperarEndpoint: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email: unknown = req.data?.email
    if (typeof email !== 'string' || !email.trim()) {
      throw new APIError('Escribe tu correo.', 400, { codigo: 'dato-invalido', campo: 'email' }, true)
    }
    await askRecovery(req, email)
    return Response.json({ message: ASKED })
  },
}

/** Accounts are not verified by mail: Payload's own door for that looks for columns that are not there. */
export const sinVerificarEndpoint: Endpoint = {
  path: '/verify/:id',
  method: 'post',
  handler: () =>
    Response.json({ errors: [{ message: 'Aquí no hay nada.', data: { codigo: 'no-encontrado' } }] }, { status: 404 }),
}
