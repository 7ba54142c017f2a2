import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { APIError, type Payload, ValidationError } from 'payload'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Adjunto, Publicacion } from '../ledger/rows.ts'
import { findDraft } from './draft.ts'
import { writtenByLedger } from './pageContext.ts'
import { pageAskedIn, requestBefore } from './refresh.ts'

/**
 * The request's pictures and documents, copied to where the portal can show them, and put on the draft. One that cannot be opened
 * is left out and the rest goes on: whoever designs is told above the draft, which compares the request with what was copied.
 * @throws once the rest is there, where a file is missing from the disk: it may come back
 */
export const attachImages: EffectRun = async (payload, loaded, movement) => {
  const lost: unknown[] = []
  await putOnDraft(payload, loaded, movement, lost)
  if (lost.length) throw lost[0]
}

const putOnDraft = async (
  payload: Payload,
  loaded: LoadedCase,
  movement: StoredMovement,
  lost: unknown[],
): Promise<void> => {
  const { expediente } = loaded
  const before = requestBefore(loaded.movements, movement)
  const copyAll = (ids: readonly string[] = []) => copyEach(payload, ids, expediente.titulo, lost)
  const asked = pageAskedIn(loaded, movement)
  const images = await copyAll(asked.imagenes)
  const documents = await copyAll(asked.documentos)
  if (images.length + documents.length === 0 && !before) return

  const draft = await findDraft(payload, expediente.id)
  // Someone has designed it already: what they chose stays. A request sent again changes what the one before had put there.
  const old = before ? pageAskedIn(loaded, before) : {}
  const put = [...(await copyAll(old.imagenes)), ...(await copyAll(old.documentos))]
  if (!draft || draft.publicado || !sameIds(shownBy(draft), put) || sameIds(put, [...images, ...documents])) return
  await payload.update({
    collection: 'publicaciones',
    id: draft.id,
    draft: true,
    data: { imagen: images[0] ?? null, galeria: images.slice(1), documentos: documents },
    depth: 0,
    context: writtenByLedger(),
    disableTransaction: true,
    overrideAccess: true,
  })
}

/** Pictures and documents a draft has beside its text, in their order. */
const shownBy = ({ imagen, galeria, documentos }: Publicacion): string[] =>
  [imagen, ...(galeria ?? []), ...(documentos ?? [])].flatMap((m) => idOf(m) ?? [])

const sameIds = (some: readonly string[], others: readonly string[]): boolean => some.join() === others.join()

const copyEach = async (
  payload: Payload,
  ids: readonly string[],
  about: string,
  lost: unknown[],
): Promise<string[]> => {
  const made: string[] = []
  // One after the other: decoding several large pictures at once would starve the requests being answered.
  for (const [index, id] of ids.entries()) {
    const attachment = await payload.findByID({
      collection: 'adjuntos',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
    })
    if (!attachment) continue
    const place = ids.length > 1 ? ` ${index + 1} de ${ids.length}` : ''
    const copied =
      (await findCopy(payload, attachment.id)) ??
      (await tryCopy(payload, attachment, altOf(attachment, about, place), lost))
    if (copied) made.push(copied)
  }
  return made
}

/** The copy; nothing where the file itself is at fault, which trying again would not mend. */
const tryCopy = async (
  payload: Payload,
  attachment: Adjunto,
  alt: string,
  lost: unknown[],
): Promise<string | undefined> => {
  try {
    return await copy(payload, attachment, alt)
  } catch (err) {
    if (err instanceof Error && 'code' in err && err.code === 'ENOENT') lost.push(err)
    else if (!(err instanceof APIError && err.status === 400)) throw err
    payload.logger.error({ msg: 'attachment left out of the page: it cannot be opened', adjunto: attachment.id, err })
    return undefined
  }
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

const copy = async (payload: Payload, attachment: Adjunto, alt: string): Promise<string> => {
  const { staticDir } = payload.collections.adjuntos.config.upload
  const data = await readFile(path.join(staticDir ?? '', attachment.filename ?? ''))
  try {
    const { id } = await payload.create({
      collection: 'medios',
      data: { alt, origen: attachment.id, publico: false },
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

/**
 * What it is called until whoever designs writes what is seen in it: its name where that says something, else whose picture it is.
 * At most 300 characters.
 */
export const altOf = (
  { nombre, mimeType }: Pick<Adjunto, 'nombre' | 'mimeType'>,
  about: string,
  place = '',
): string => {
  const name = nombre
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  const kind = mimeType?.startsWith('image/') ? 'Imagen' : 'Documento'
  return (saysNothing(name) ? `${kind}${place} de «${about}»` : `${name}, de «${about}»`).slice(0, 300)
}

/** Names that a camera, a telephone or a program gave: a word of theirs and numbers. */
const saysNothing = (name: string): boolean => {
  const words = name
    .split(/[^\p{L}\d]+/u)
    .filter((word) => /\p{L}{2}/u.test(word) && !/\d/.test(word) && !OF_MACHINES.has(word.toLowerCase()))
  return words.length === 0
}

const OF_MACHINES = new Set(
  'img image imagen imágenes foto photo picture pic dsc dscf dscn pxl mvimg wa whatsapp screenshot captura de pantalla scan escaneo documento document archivo file copia copy sin título untitled at am pm'.split(
    ' ',
  ),
)
