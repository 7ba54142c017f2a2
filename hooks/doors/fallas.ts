import type { Endpoint } from 'payload'
import { retryFailure } from '../cases/failures/retry.ts'
import { noSession, notFound, Refused } from '../engine/errors.ts'
import { isId } from '../ledger/ids.ts'
import { hasRole } from '../manual/roles.ts'
import { answer } from './answer.ts'

/** `POST /api/fallas/:id/reintentar`, by `administrador`: one more try, now. */
export const retryEndpoint: Endpoint = {
  path: '/:id/reintentar',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { user, payload, routeParams } = req
      if (!user?.activo) throw new Refused(noSession)
      if (!hasRole(user.roles, 'administrador')) {
        const mensaje = 'Intentar de nuevo lo que falló corresponde a quien administra el sistema.'
        throw new Refused({ ...noSession, codigo: 'rol-sin-permiso', mensaje })
      }
      const id = routeParams?.id
      const falla = isId(payload, id)
        ? await payload.findByID({
            collection: 'fallas',
            id,
            depth: 0,
            disableErrors: true,
            overrideAccess: false,
            req,
          })
        : null
      if (!falla) throw new Refused({ ...notFound, mensaje: 'Esa falla ya no está: se arregló, o nunca estuvo.' })
      return Response.json({ message: await retryFailure(payload, falla) })
    }),
}
