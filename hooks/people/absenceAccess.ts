import type { Access, PayloadRequest } from 'payload'
import { hasRole, type Rol } from '../manual/roles.ts'
import { headedBy } from './absences.ts'
import { isOpen } from './access.ts'

/* Who reads absences, makes them and changes them. */

/** One's own absences and substitutions, and those of the people one heads; Dirección and the administrator, all. */
export const readsAbsences: Access = async ({ req }) => {
  if (!isOpen(req.user)) return false
  if (hasRole(req.user?.roles, 'administrador')) return true
  const changes = await changesAbsences({ req })
  return typeof changes === 'boolean' ? changes : { or: [changes, { suplente: { equals: req.user?.id } }] }
}

/** Whoever does steps; for whom, and in whose favour, is told beside each field. */
export const makesAbsences: Access = ({ req }) =>
  isOpen(req.user) && (req.user?.roles?.some((rol) => rol !== 'administrador') ?? false)

/** One's own, and those of the people one heads. */
export const changesAbsences: Access = async ({ req }) => {
  if (!isOpen(req.user)) return false
  const roles = headedBy(req.user?.roles ?? [])
  if (roles === 'all') return true
  const own = [req.user?.id, ...(roles.length ? await peopleWith(req, roles) : [])]
  return { titular: { in: own } }
}

const peopleWith = async ({ payload }: PayloadRequest, roles: readonly Rol[]): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'usuarios',
    where: { or: roles.map((rol) => ({ roles: { contains: rol } })) },
    select: { roles: true },
    depth: 0,
    pagination: false,
    limit: 1000,
    // The law of access itself.
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
