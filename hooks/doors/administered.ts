import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload'
import { noSession, notFound, Refused } from '../engine/errors.ts'
import { isId } from '../ledger/ids.ts'
import { hasRole } from '../manual/roles.ts'

/**
 * The row that an address of the administrator's names.
 * @param words what to tell whoever is somebody else, and where there is no such row
 * @throws Refused
 */
export const administeredRow = async <S extends CollectionSlug>(
  req: PayloadRequest,
  collection: S,
  words: { ajeno: string; falta: string },
): Promise<DataFromCollectionSlug<S>> => {
  const { user, payload, routeParams } = req
  if (!user?.activo) throw new Refused(noSession)
  if (!hasRole(user.roles, 'administrador'))
    throw new Refused({ ...noSession, codigo: 'rol-sin-permiso', mensaje: words.ajeno })
  const id = routeParams?.id
  const row = isId(payload, id)
    ? await payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: false, req })
    : null
  if (!row) throw new Refused({ ...notFound, mensaje: words.falta })
  return row as DataFromCollectionSlug<S>
}
