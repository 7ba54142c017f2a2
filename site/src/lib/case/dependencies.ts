import type { PayloadRequest } from 'payload'

/** More than a municipality has. */
const MOST = 500

/** The dependencies by id, in the order of their names. */
export const findDependencies = async (req: PayloadRequest): Promise<Map<string, string>> => {
  const { docs } = await req.payload.find({
    collection: 'dependencias',
    select: { nombre: true },
    sort: 'nombre',
    limit: MOST,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map(({ id, nombre }) => [id, nombre]))
}
