import { APIError, type Endpoint } from 'payload'
import { storeOf } from '../ledger/store/index.ts'
import { administeredRow } from './administered.ts'
import { answer } from './answer.ts'

/** `POST /api/correos/:id/reenviar`, by `administrador`: a message that no server took goes back to the outbox. Once sent, it is not sent again. */
export const resendEndpoint: Endpoint = {
  path: '/:id/reenviar',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { id } = await administeredRow(req, 'correos', {
        ajeno: 'Volver a enviar un correo corresponde a quien administra el sistema.',
        falta: 'No encontramos ese correo.',
      })
      const waiting = { estado: 'pendiente' as const, intentos: 0, siguiente: new Date().toISOString() }
      // Of two presses at once, one: the other finds it waiting already.
      if (!(await storeOf(req.payload).update('correos', { id, estado: 'fallido' }, waiting)))
        throw new APIError('Este correo no espera que alguien lo reenvíe: ya salió, o está por salir.', 409, null, true)
      return Response.json({ message: 'El correo vuelve a la bandeja de salida: se envía en unos segundos.' })
    }),
}
