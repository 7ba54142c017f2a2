import type { PayloadRequest } from 'payload'
import { hasRole, type Rol } from '../../../../hooks/manual/roles.ts'

/** Names by id, of those the person may read: staff read everyone's, a dependency its own people's. */
export const findNames = async (req: PayloadRequest, ids: readonly (string | null)[]): Promise<Map<string, string>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'usuarios',
    where: { id: { in: wanted } },
    select: { nombre: true },
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map((d) => [d.id, d.nombre]))
}

/** People with an open account and any of these roles, as options of a list. */
export const findPeopleWith = async (
  req: PayloadRequest,
  roles: readonly Rol[],
): Promise<{ valor: string; etiqueta: string }[]> => {
  const { docs } = await req.payload.find({
    collection: 'usuarios',
    where: { and: [{ activo: { equals: true } }, { or: roles.map((rol) => ({ roles: { contains: rol } })) }] },
    select: { nombre: true, cargo: true, roles: true },
    sort: 'nombre',
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs
    .filter((d) => hasRole(d.roles, ...roles))
    .map((d) => ({ valor: d.id, etiqueta: d.cargo ? `${d.nombre}, ${d.cargo}` : d.nombre }))
}
