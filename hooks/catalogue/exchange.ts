import type { PayloadRequest, Where } from 'payload'
import type { Servicio } from '../ledger/rows.ts'
import type { Ficha } from './ficha.ts'
import type { SheetNames } from './sheet/rows.ts'

const MOST = 5000

/** What is on the portal; all there is as it is stored; or all in its newest state, drafts beside what is published too. */
export type Which = 'published' | 'stored' | 'newest'

const whereOf = (which: Which): Where => (which === 'published' ? { _status: { equals: 'published' } } : {})

/** Every service of these that the asker may see; A–Z by address. */
export const allServices = async (req: PayloadRequest, which: Which): Promise<Servicio[]> => {
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where: whereOf(which),
    draft: which === 'newest',
    sort: 'slug',
    depth: 0,
    limit: MOST,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** What offices are called in a sheet, and those services that may be named in it, by their ids. */
export const namesOf = async (req: PayloadRequest, which: 'published' | 'stored'): Promise<SheetNames> => {
  const common = {
    select: { slug: true },
    depth: 0,
    limit: MOST,
    pagination: false,
    req,
  } as const
  const [offices, services] = await Promise.all([
    req.payload.find({ ...common, collection: 'dependencias', overrideAccess: false }),
    req.payload.find({ ...common, collection: 'servicios', where: whereOf(which), overrideAccess: false }),
  ])
  return {
    office: new Map(offices.docs.map(({ id, slug }) => [id, slug])),
    service: new Map(services.docs.map(({ id, slug }) => [id, slug])),
  }
}

/** As a sheet tells it: what people fill, and nothing of what the system writes. */
export const asFicha = (service: Servicio): Ficha => service as unknown as Ficha
