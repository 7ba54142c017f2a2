import type { Endpoint } from 'payload'
import { retryFailure } from '../cases/failures/retry.ts'
import { administeredRow } from './administered.ts'
import { answer } from './answer.ts'

/** `POST /api/fallas/:id/reintentar`, by `administrador`: one more try, now. */
export const retryEndpoint: Endpoint = {
  path: '/:id/reintentar',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const falla = await administeredRow(req, 'fallas', {
        ajeno: 'Intentar de nuevo lo que falló corresponde a quien administra el sistema.',
        falta: 'Esa falla ya no está: se arregló, o nunca estuvo.',
      })
      return Response.json({ message: await retryFailure(req.payload, falla) })
    }),
}
