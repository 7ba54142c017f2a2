import { APIError, type Endpoint } from 'payload'
import { noSession, notFound, Refused } from '../engine/errors.ts'
import { isId } from '../ledger/ids.ts'
import { storeOf } from '../ledger/store/index.ts'
import { hasRole } from '../manual/roles.ts'
import { answer } from './answer.ts'

/** `POST /api/correos/:id/reenviar`, by `administrador`: a message that no server took goes back to the outbox. Once sent, it is not sent again. */
export const resendEndpoint: Endpoint = {
  path: '/:id/reenviar',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { user, payload, routeParams } = req
      if (!user?.activo) throw new Refused(noSession)
      if (!hasRole(user.roles, 'administrador')) {
        const mensaje = 'Volver a enviar un correo corresponde a quien administra el sistema.'
        throw new Refused({ ...noSession, codigo: 'rol-sin-permiso', mensaje })
      }
      const id = routeParams?.id
      const correo = isId(payload, id)
        ? await payload.findByID({
            collection: 'correos',
            id,
            depth: 0,
            disableErrors: true,
            overrideAccess: false,
            req,
          })
        : null
      if (!correo) throw new Refused({ ...notFound, mensaje: 'No encontramos ese correo.' })
      const waiting = { estado: 'pendiente' as const, intentos: 0, siguiente: new Date().toISOString() }
      // Of two presses at once, one: the other finds it waiting already.
      if (!(await storeOf(payload).update('correos', { id: correo.id, estado: 'fallido' }, waiting)))
        throw new APIError('Este correo no espera que alguien lo reenvíe: ya salió, o está por salir.', 409, null, true)
      return Response.json({ message: 'El correo vuelve a la bandeja de salida: se envía en unos segundos.' })
    }),
}
