import type { PayloadRequest, Where } from 'payload'
import { allServices, asFicha } from '../../../../hooks/catalogue/exchange.ts'
import { unsaid } from '../../../../hooks/catalogue/problems.ts'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import type { Importacion, Servicio } from '../../../../hooks/ledger/rows.ts'

export type Overdue = Pick<Servicio, 'id' | 'nombre' | 'revisarEl'>

/** Published services whose day of review has come, the oldest first; at most 100. */
export const findOverdue = async (req: PayloadRequest): Promise<Overdue[]> => {
  const where: Where = {
    and: [{ _status: { equals: 'published' } }, { revisarEl: { less_than_equal: dayIn(new Date()) } }],
  }
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where,
    select: { nombre: true, revisarEl: true },
    sort: 'revisarEl',
    depth: 0,
    limit: 100,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** Published services that leave a question of the citizen's without answer, with which. */
export const findIncomplete = async (
  req: PayloadRequest,
): Promise<{ id: string; nombre: string; faltan: string[] }[]> =>
  (await allServices(req, 'published'))
    .filter(({ clase }) => clase !== 'interno')
    .map((service) => ({ id: service.id, nombre: service.nombre, faltan: unsaid(asFicha(service)) }))
    .filter(({ faltan }) => faltan.length > 0)
    .slice(0, 100)

export type PastImport = Pick<
  Importacion,
  'id' | 'estado' | 'nombre' | 'nota' | 'filas' | 'nuevas' | 'cambian' | 'createdAt'
>

/** The last imports of the catalogue, newest first; at most 20. */
export const findImports = async (req: PayloadRequest): Promise<PastImport[]> => {
  const { docs } = await req.payload.find({
    collection: 'importaciones',
    // Not what there was before: that may be the whole catalogue.
    select: { estado: true, nombre: true, nota: true, filas: true, nuevas: true, cambian: true, createdAt: true },
    sort: '-createdAt',
    depth: 0,
    limit: 20,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}
