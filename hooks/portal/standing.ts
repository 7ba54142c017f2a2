import type { Payload } from 'payload'
import { isPart } from './paths.ts'
import type { IsThere } from './redirects.ts'

/** Whether a page of the panel is published at a path, `/contacto`. */
export const isPublished = async (payload: Payload, path: string): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'paginas',
    where: { and: [{ ruta: { equals: path.slice(1) } }, { _status: { equals: 'published' } }] },
    // The same for everybody.
    overrideAccess: true,
  })
  return totalDocs > 0
}

/** Whether anything is sure to be at a path: a part of the portal, or a published page. */
export const standing =
  (payload: Payload): IsThere =>
  (path) =>
    isPart(path) || isPublished(payload, path)
