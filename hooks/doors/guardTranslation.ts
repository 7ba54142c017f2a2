import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload'
import { serviceContext } from '../catalogue/context.ts'
import { fingerprint, isTranslatable, originalsOf } from '../idiomas/translatable.ts'
import type { Servicio, Traduccion } from '../ledger/rows.ts'

/*
 * A translation is of a Spanish text. Its fingerprint, and whether anything published says that text, are reckoned here and by nobody
 * else.
 */

type Fault = { path: string; message: string }

export const guardTranslation: CollectionBeforeChangeHook<Traduccion> = async ({ data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data } as Traduccion
  const errors: Fault[] = []
  const original = textOf(row.original)
  const texto = textOf(row.texto)
  if (!isTranslatable(row.campo)) errors.push({ path: 'campo', message: 'Escoge de qué campo es.' })
  if (!original) errors.push({ path: 'original', message: 'Copia el texto en español, como está en la ficha.' })
  if (!texto) errors.push({ path: 'texto', message: 'Escribe la traducción.' })
  if (typeof row.idioma !== 'string') errors.push({ path: 'idioma', message: 'Escoge a qué idioma.' })
  if (typeof row.coleccion !== 'string') errors.push({ path: 'coleccion', message: 'Escoge de qué es.' })
  // Before anything is asked of the database: what kind each value is, Payload looks at only after this.
  if (errors.length) throw refused(req, errors)
  const huella = fingerprint(original)
  const same: Where[] = [
    { huella: { equals: huella } },
    { idioma: { equals: row.idioma } },
    { coleccion: { equals: row.coleccion } },
    { campo: { equals: row.campo } },
  ]
  const { docs } = await req.payload.find({
    collection: 'traducciones',
    where: { and: same },
    limit: 1,
    depth: 0,
    pagination: false,
    // Whether it is taken, whoever asks.
    overrideAccess: true,
  })
  if (docs[0] && docs[0].id !== originalDoc?.id)
    throw refused(req, [{ path: 'original', message: 'Este texto ya tiene su traducción: corrige esa.' }])
  return { ...data, original, texto, huella, vigente: await isPublished(req, row.campo, original) }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const refused = (req: PayloadRequest, errors: Fault[]): ValidationError =>
  new ValidationError({ collection: 'traducciones', errors }, req.t)

/** Whether a published service says this in this field. */
const isPublished = async ({ payload }: PayloadRequest, campo: string, texto: string): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'servicios',
    where: { and: [{ _status: { equals: 'published' } }, { [campo]: { equals: texto } }] },
    overrideAccess: true,
  })
  return totalDocs > 0
}

/** What is published changed: of each text that it said or says, whether anything published still does. */
export const followTranslations: CollectionAfterChangeHook<Servicio> = async ({ context, doc, req }) => {
  const said = serviceContext(context)
  if (said.savingDraft && doc._status !== 'published') return doc
  await reckonAgain(req, [said.before ?? {}, doc])
  return doc
}

/** The same, where a service is there no more: an import that was undone. */
export const leaveTranslations: CollectionAfterDeleteHook<Servicio> = async ({ doc, req }) => {
  await reckonAgain(req, [doc])
  return doc
}

const reckonAgain = async (req: PayloadRequest, services: readonly Partial<Servicio>[]): Promise<void> => {
  const prints = services.flatMap(originalsOf).map(({ texto }) => fingerprint(texto))
  try {
    const { docs } = await req.payload.find({
      collection: 'traducciones',
      where: { huella: { in: [...new Set(prints)] } },
      limit: 500,
      depth: 0,
      pagination: false,
      // Bookkeeping of the system's own.
      overrideAccess: true,
    })
    for (const { id, campo, original, vigente } of docs)
      if (vigente !== (await isPublished(req, campo, original)))
        await req.payload.update({ collection: 'traducciones', id, data: {}, depth: 0, overrideAccess: true })
  } catch (err) {
    // The page asks by what the text says today, and shows no stale one: what is late is the list of the panel.
    req.payload.logger.error({ msg: 'translations could not follow a service', err })
  }
}
