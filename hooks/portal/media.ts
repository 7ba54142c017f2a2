import type { Payload } from 'payload'
import type { Publicacione } from '../../cms/payload-types.ts'
import { idOf } from '../ledger/relation.ts'
import { nodesIn } from './nodes.ts'

/** Ids of the images and documents a publication shows, those within its text included. */
export const mediaOf = (doc: Partial<Publicacione>): string[] => {
  const named = [doc.imagen, ...(doc.galeria ?? []), ...(doc.documentos ?? [])].map(idOf)
  return [...new Set([...named, ...uploadsIn(doc.cuerpo)].filter((id): id is string => id !== null))]
}

const uploadsIn = (text: unknown): (string | null)[] => {
  const ids: (string | null)[] = []
  for (const { type, value } of nodesIn(text)) if (type === 'upload') ids.push(idOf(value))
  return ids
}

/** Shows or hides what a publication shows. */
export const setPublic = async (payload: Payload, ids: string[], publico: boolean): Promise<void> => {
  if (ids.length === 0) return
  await payload.update({
    collection: 'medios',
    where: { and: [{ id: { in: ids } }, { publico: { not_equals: publico } }] },
    data: { publico },
    depth: 0,
    // Decided by publishing, which was allowed; the field is closed to everyone.
    overrideAccess: true,
  })
}
