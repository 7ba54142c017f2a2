import type { PayloadRequest } from 'payload'
import type { Servicio } from '../ledger/rows.ts'
import type { Ficha } from './ficha.ts'
import type { Names } from './sheet/rows.ts'

const MOST = 5000

/** Every service the asker may see, drafts in their newest state where they see drafts; A–Z by address. */
export const allServices = async (req: PayloadRequest, draft: boolean): Promise<Servicio[]> => {
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where: draft ? {} : { _status: { equals: 'published' } },
    draft,
    sort: 'slug',
    depth: 0,
    limit: MOST,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** What offices and services are called in a sheet, by their ids. */
export const namesOf = async ({ payload }: PayloadRequest): Promise<Names> => {
  const common = { select: { slug: true }, depth: 0, limit: MOST, pagination: false } as const
  const [offices, services] = await Promise.all([
    payload.find({ ...common, collection: 'dependencias', overrideAccess: true }),
    payload.find({ ...common, collection: 'servicios', overrideAccess: true }),
  ])
  return {
    office: new Map(offices.docs.map(({ id, slug }) => [id, slug])),
    service: new Map(services.docs.map(({ id, slug }) => [id, slug])),
  }
}

/** As a sheet tells it: what people fill, and nothing of what the system writes. */
export const asFicha = (service: Servicio): Ficha => service as unknown as Ficha
