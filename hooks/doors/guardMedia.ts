import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import { isShown } from '../cases/media.ts'
import { isId } from '../ledger/ids.ts'
import type { Medio } from '../ledger/rows.ts'
import type { FieldError } from '../manual/types.ts'
import { wrongShapes } from '../portal/shape.ts'
import { refusedFields } from './acceptPage.ts'

/*
 * What a published page shows is part of it: its file and its cut do not change under it (another is uploaded, and the page
 * corrected with its note); its alternative text and credit change with a note of their own, which is kept and shown.
 */

/** Written by what follows from the pages, never by a form: left out, they stay as they are whatever happens meanwhile. */
const DERIVED = ['publico', 'publicoDesde', 'publicoHasta', 'paginas'] as const

/** Columns that say something to whoever reads the page. */
const SAID = ['alt', 'credito'] as const

/** What a form may say; the rest follows from the file itself, whatever a request says of it. */
const FORM = [...SAID, 'notaDeCambio', 'focalX', 'focalY']

/** Before a file is even looked at: what is sent has the shape it should, and what is shown gets no other file. */
export const acceptMedio: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || (operation !== 'update' && operation !== 'create')) return args
  if (!(await collection.access[operation]({ req }))) return args
  // A file may come with no fields at all.
  const { id, data = {} } = args as { id?: unknown; data?: unknown }
  if (!data || typeof data !== 'object' || Array.isArray(data))
    throw new APIError('Manda un objeto JSON con los campos que cambian.', 400, null, true)
  const given = Object.fromEntries(Object.entries(data).filter(([name]) => FORM.includes(name)))
  const fields = collection.flattenedFields.filter(({ name }) => FORM.includes(name))
  const wrong = wrongShapes(fields, given, () => false)
  if (wrong.length) throw refusedFields(collection, req, wrong)
  const accepted = { ...args, data: given }
  if (operation === 'create' || !isId(req.payload, id)) return accepted
  const medio = await req.payload.findByID({
    collection: 'medios',
    id,
    depth: 0,
    disableErrors: true,
    // Which pages show it decides, whoever asks.
    overrideAccess: true,
  })
  if (!medio || !isShown(medio) || !(req.file || isCut(medio, given, req.query.uploadEdits))) return accepted
  const mensaje = 'Está en una página publicada y no cambia: sube otra y corrige la página con su nota de cambio.'
  throw refusedFields(collection, req, [{ campo: 'file', mensaje }])
}

/** Whether another crop or focal point is asked for; the panel sends the point it has even where nobody moved it. */
const isCut = (medio: Medio, data: object, edits: unknown): boolean => {
  const asked: unknown[] = [data, edits]
  return asked.some((source) => {
    if (!source || typeof source !== 'object') return false
    const { crop, focalPoint, focalX, focalY, widthInPixels, heightInPixels } = source as Record<string, unknown>
    const { x = focalX, y = focalY } = (focalPoint ?? {}) as { x?: unknown; y?: unknown }
    const moved = (to: unknown, from: unknown) => to !== undefined && to !== null && Number(to) !== from
    const sized = widthInPixels !== undefined || heightInPixels !== undefined
    return Boolean(crop) || sized || moved(x, medio.focalX ?? 50) || moved(y, medio.focalY ?? 50)
  })
}

export const guardMedia: CollectionBeforeChangeHook<Medio> = ({ data, operation, originalDoc, req }) => {
  const doc: Partial<Medio> = { ...data }
  if (operation === 'create' || !originalDoc) return doc
  for (const name of DERIVED) delete doc[name]
  doc.cambios = originalDoc.cambios
  const note = doc.notaDeCambio?.trim()
  doc.notaDeCambio = null
  if (!isShown(originalDoc)) return doc
  const changed = SAID.some((name) => (data[name] ?? '') !== (originalDoc[name] ?? ''))
  if (!changed) return doc
  const wrong: FieldError[] = []
  if (!note) wrong.push({ campo: 'notaDeCambio', mensaje: 'Está en una página publicada: escribe qué cambia.' })
  else if (note.length > 300) wrong.push({ campo: 'notaDeCambio', mensaje: 'Lleva máximo 300 caracteres.' })
  if (!doc.alt?.trim()) wrong.push({ campo: 'alt', mensaje: 'Falta el texto alternativo.' })
  if (wrong.length) throw refusedFields(req.payload.collections.medios.config, req, wrong)
  return { ...doc, cambios: [...(originalDoc.cambios ?? []), { fecha: new Date().toISOString(), nota: note ?? '' }] }
}
