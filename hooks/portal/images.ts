import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Payload, ValidationError } from 'payload'
import type { Adjunto, Publicacione } from '../../cms/payload-types.ts'
import { idOf } from '../ledger/relation.ts'
import type { EffectRun } from '../records/effect.ts'
import { findDraft } from './draft.ts'
import { requestBefore } from './refresh.ts'

/** The request's pictures and documents, copied to where the portal can show them, and put on the draft. */
export const attachImages: EffectRun = async (payload, { expediente, movements }, movement) => {
  const { datos } = movement
  const before = requestBefore(movements, movement)
  const images = await copyAll(payload, datos.imagenes, expediente.titulo)
  const documents = await copyAll(payload, datos.documentos, expediente.titulo)
  if (images.length + documents.length === 0 && !before) return

  const draft = await findDraft(payload, expediente.id)
  // Someone has designed it already: what they chose stays. A request sent again changes what the one before had put there.
  const put = before
    ? [
        ...(await copyAll(payload, before.datos.imagenes, expediente.titulo)),
        ...(await copyAll(payload, before.datos.documentos, expediente.titulo)),
      ]
    : []
  if (!draft || draft.publicado || !sameIds(shownBy(draft), put) || sameIds(put, [...images, ...documents])) return
  await payload.update({
    collection: 'publicaciones',
    id: draft.id,
    draft: true,
    data: { imagen: images[0] ?? null, galeria: images.slice(1), documentos: documents },
    depth: 0,
    context: { derived: true },
    disableTransaction: true,
    overrideAccess: true,
  })
}

/** Pictures and documents a draft has beside its text, in their order. */
const shownBy = ({ imagen, galeria, documentos }: Publicacione): string[] =>
  [imagen, ...(galeria ?? []), ...(documentos ?? [])].flatMap((m) => idOf(m) ?? [])

const sameIds = (some: readonly string[], others: readonly string[]): boolean => some.join() === others.join()

const copyAll = async (payload: Payload, ids: unknown, about: string): Promise<string[]> => {
  const made: string[] = []
  // One after the other: decoding several large pictures at once would starve the requests being answered.
  for (const id of Array.isArray(ids) ? ids : []) {
    const attachment = await payload.findByID({
      collection: 'adjuntos',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
    })
    if (attachment) made.push((await findCopy(payload, attachment.id)) ?? (await copy(payload, attachment, about)))
  }
  return made
}

const findCopy = async (payload: Payload, origen: string): Promise<string | undefined> => {
  const { docs } = await payload.find({
    collection: 'medios',
    where: { origen: { equals: origen } },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]?.id
}

const copy = async (payload: Payload, attachment: Adjunto, about: string): Promise<string> => {
  const { staticDir } = payload.collections.adjuntos.config.upload
  const data = await readFile(path.join(staticDir ?? '', attachment.filename ?? ''))
  try {
    const { id } = await payload.create({
      collection: 'medios',
      data: { alt: `${nameOf(attachment)}, de «${about}»`.slice(0, 300), origen: attachment.id, publico: false },
      file: { data, mimetype: attachment.mimeType ?? '', name: attachment.nombre, size: data.length },
      depth: 0,
      disableTransaction: true,
      overrideAccess: true,
    })
    return id
  } catch (error) {
    const other = error instanceof ValidationError ? await findCopy(payload, attachment.id) : undefined
    if (other) return other
    throw error
  }
}

const nameOf = ({ nombre }: Adjunto): string => nombre.replace(/\.[a-z0-9]+$/i, '')
