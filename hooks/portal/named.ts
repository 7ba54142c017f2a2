import type { Payload } from 'payload'
import type { Servicio } from '../ledger/rows.ts'

/** As many services as a page tells of. */
const MOST = 5

/** Slugs of the services whose address in the portal a text says, as they come: `/servicios/pago-de-predial`, with or without its site. */
export const slugsIn = (text: string): string[] => {
  const said = [...text.matchAll(/\/servicios\/([a-z0-9]+(?:-[a-z0-9]+)*)(?![\w-])/g)].map(([, slug = '']) => slug)
  return [...new Set(said)].filter((slug) => slug.length <= 100).slice(0, MOST)
}

/** The published services that a text names by their address, in its order. A request names so the service it asks to change. */
export const namedServices = async (
  payload: Payload,
  text: string,
): Promise<Pick<Servicio, 'id' | 'nombre' | 'slug'>[]> => {
  const slugs = slugsIn(text)
  if (slugs.length === 0) return []
  const { docs } = await payload.find({
    collection: 'servicios',
    where: { and: [{ slug: { in: slugs } }, { _status: { equals: 'published' } }] },
    select: { nombre: true, slug: true },
    depth: 0,
    limit: MOST,
    pagination: false,
    // What is published is everybody's to read.
    overrideAccess: true,
  })
  return docs.toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug))
}
