import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import type { Publicacione } from '../../cms/payload-types.ts'
import { advanceCase } from '../cases/advance.ts'
import { settleSoon } from '../cases/settle.ts'
import { Refused } from '../engine/errors.ts'
import { idOf } from '../ledger/relation.ts'
import type { FieldError } from '../manual/types.ts'
import { portalChanged } from '../portal/changed.ts'
import { mediaOf, setPublic } from '../portal/media.ts'
import { findProblems } from '../portal/problems.ts'

/*
 * The panel's side of SI-06 step 5. Every way Payload has of writing a publication (save, publish, bulk edit, restore, import)
 * passes here, so this is where publishing becomes the movement it is, and where a published page is kept from changing
 * without a note.
 */

/** Written by the ledger alone; whatever a request or an old version says of them is put back. */
const DERIVED = ['publicado', 'retirado', 'cambios', 'expediente', 'dependencia', 'solicitudSeq'] as const

/** Payload does not tell the change hooks whether a draft is being saved or the page itself. */
export const rememberDraft: CollectionBeforeOperationHook = ({ args, context }) => {
  if ('draft' in args) context.savingDraft = Boolean(args.draft)
  return args
}

export const guardPublication: CollectionBeforeChangeHook<Publicacione> = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (context.derived) {
    if (data._status === 'published') await setPublic(req.payload, mediaOf({ ...originalDoc, ...data }), true)
    return typeof context.publicado === 'string' ? { ...data, publicado: context.publicado } : data
  }
  if (operation === 'create' || !originalDoc)
    throw new APIError('Una publicación nace de una solicitud (manual, 4.2.7, paso 1).', 403, null, true)

  const kept = Object.fromEntries(DERIVED.map((name) => [name, originalDoc[name]]))
  const doc: Partial<Publicacione> = { ...data, ...kept }
  const publishing = doc._status === 'published' && !(context.isRestoringVersion && context.savingDraft)
  if (originalDoc.publicado)
    return publishing ? correct(req, originalDoc, doc) : keepPublished(context.savingDraft === true, originalDoc, doc)
  return publishing ? publish(req, originalDoc, doc) : doc
}

/** *Publicar* in the panel: records step 5, and only then lets the page through. */
const publish = async (req: PayloadRequest, original: Publicacione, doc: Partial<Publicacione>) => {
  req.context.publishing = doc
  try {
    const { movimiento, repeated } = await advanceCase(
      req,
      { expediente: idOf(original.expediente), paso: 5, datos: { publicacion: original.id } },
      'publicacion',
    )
    await setPublic(req.payload, mediaOf(doc), true)
    req.context.settle = repeated ? undefined : idOf(original.expediente)
    return { ...doc, publicado: movimiento.fecha }
  } catch (error) {
    const campos = error instanceof Refused ? error.refusal.campos : undefined
    if (campos) throw invalid(req, campos)
    throw error
  } finally {
    req.context.publishing = undefined
  }
}

/** After publishing: corrected with a note, or withdrawn with a reason. */
const correct = async (req: PayloadRequest, original: Publicacione, doc: Partial<Publicacione>) => {
  const withdrawn = Boolean(doc.motivoDeRetiro?.trim())
  const note = doc.notaDeCambio?.trim() || (withdrawn && !original.retirado ? 'Se retiró del portal.' : '')
  const wrong: FieldError[] = await findProblems(req, { ...doc, id: original.id })
  if (!note) wrong.unshift({ campo: 'notaDeCambio', mensaje: 'La página ya está publicada: escribe qué cambia.' })
  if (doc.slug !== original.slug)
    wrong.push({ campo: 'slug', mensaje: `La dirección no cambia después de publicar: deja ${original.slug}.` })
  if (wrong.length) throw invalid(req, wrong)

  const now = new Date().toISOString()
  await setPublic(req.payload, mediaOf(original), !withdrawn)
  await setPublic(req.payload, mediaOf(doc), !withdrawn)
  return {
    ...doc,
    notaDeCambio: null,
    retirado: withdrawn ? (original.retirado ?? now) : null,
    cambios: [...(original.cambios ?? []), { fecha: now, nota: note }],
  }
}

/** A draft of a correction may be saved; the page itself is not taken down by unpublishing it. */
const keepPublished = (savingDraft: boolean, original: Publicacione, doc: Partial<Publicacione>) => {
  if (savingDraft) return { ...doc, slug: original.slug }
  throw new APIError(
    'Para quitar la página del portal escribe el motivo de retiro y publica los cambios.',
    409,
    null,
    true,
  )
}

const invalid = (req: PayloadRequest, campos: FieldError[]) =>
  new ValidationError(
    { collection: 'publicaciones', errors: campos.map(({ campo, mensaje }) => ({ path: campo, message: mensaje })) },
    req.t,
  )

/** What is on the portal changed: its pages are made anew, and the case finishes deriving what it owes. */
export const purgeAfterPublishing: CollectionAfterChangeHook<Publicacione> = ({ doc, req, context }) => {
  if (doc._status === 'published') portalChanged()
  if (typeof context.settle === 'string') settleSoon(req.payload, context.settle)
  return doc
}
