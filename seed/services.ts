import type { Payload } from 'payload'
import { CASA } from './catalogue/casa.ts'
import { CIUDAD } from './catalogue/ciudad.ts'
import { FAMILIA } from './catalogue/familia.ts'
import { NEGOCIOS } from './catalogue/negocios.ts'
import type { Seed } from './catalogue/pieces.ts'
import type { OfficeSlug } from './offices.ts'

const ALL: readonly Seed[] = [...FAMILIA, ...CASA, ...NEGOCIOS, ...CIUDAD]

/** A service after those that its requirements are results of. */
const inOrder = (all: readonly Seed[]): Seed[] => {
  const bySlug = new Map(all.map((one) => [one.slug, one]))
  const placed = new Map<string, Seed>()
  const place = (one: Seed, waiting: readonly string[]): void => {
    if (placed.has(one.slug) || waiting.includes(one.slug)) return
    for (const { servicio } of one.requisitos ?? []) {
      const other = servicio ? bySlug.get(servicio) : undefined
      if (other) place(other, [...waiting, one.slug])
    }
    placed.set(one.slug, one)
  }
  for (const one of all) place(one, [])
  return [...placed.values()]
}

/** Makes the services that are missing. @param responsable who answers for those of the catalogue's offices until each names its own */
export const seedServices = async (
  payload: Payload,
  offices: Record<OfficeSlug, string>,
  responsable: string | undefined,
): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'servicios',
    select: { slug: true },
    depth: 0,
    pagination: false,
    limit: 1000,
    overrideAccess: true,
  })
  const ids = new Map(docs.map(({ slug, id }) => [slug, id]))
  for (const { dependencia, requisitos, ...service } of inOrder(ALL)) {
    if (ids.has(service.slug)) continue
    const data = {
      _status: 'published' as const,
      ...service,
      responsable,
      dependencia: offices[dependencia],
      requisitos: requisitos?.map(({ servicio, ...one }) => ({
        ...one,
        servicio: servicio ? ids.get(servicio) : null,
      })),
    }
    const made = await payload.create({ collection: 'servicios', data, depth: 0, overrideAccess: true })
    ids.set(made.slug, made.id)
  }
}
