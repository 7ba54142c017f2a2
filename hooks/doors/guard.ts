import { APIError, type CollectionAfterChangeHook, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { advanceCase, findVisibleCase } from '../cases/advance.ts'
import { showPage } from '../cases/media.ts'
import { settleSoon } from '../cases/settle.ts'
import { Refused } from '../engine/errors.ts'
import { idOf } from '../ledger/relation.ts'
import type { Publicacion } from '../ledger/rows.ts'
import { findProcedure } from '../manual/index.ts'
import { fieldFor } from '../manual/recorded.ts'
import type { FieldError } from '../manual/types.ts'
import { portalChanged } from '../portal/changed.ts'
import { mediaOf } from '../portal/media.ts'
import { pageContext } from '../portal/pageContext.ts'
import { checkPage } from '../portal/problems.ts'
import { refusedFields } from './acceptPage.ts'

/*
 * The panel's side of SI-06 step 5. Every way Payload has of writing a publication (save, publish, restore, import) passes here,
 * so this is where publishing becomes the movement it is, and where a published page is kept from changing without a note.
 */

/** Written by the ledger alone; whatever a request or an old version says of them is put back, from the page itself. */
const DERIVED = ['publicado', 'retirado', 'cambios', 'expediente', 'dependencia', 'mediosAlDia'] as const

export const guardPublication: CollectionBeforeChangeHook<Publicacion> = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { derived, savingDraft = false } = pageContext(context)
  if (derived) return showing({ ...data, ...(derived.publicado && { publicado: derived.publicado }) })
  if (operation === 'create' || !originalDoc)
    throw new APIError('Una publicación nace de una solicitud (manual, 4.2.7, paso 1).', 403, null, true)

  // The page itself, not its newest draft: one saved while another published does not know yet that it was.
  const page = await req.payload.findByID({
    collection: 'publicaciones',
    id: originalDoc.id,
    depth: 0,
    // Whoever writes here may; what the ledger wrote is read for it, not for them.
    overrideAccess: true,
  })
  const kept = Object.fromEntries(DERIVED.map((name) => [name, page[name]]))
  // Which request it was made from is the newest draft's to say: a request sent again is put on the draft alone.
  const doc = { ...data, ...kept, solicitudSeq: originalDoc.solicitudSeq, id: page.id } as Publicacion
  const publishing = doc._status === 'published' && !(context.isRestoringVersion && savingDraft)
  if (page.publicado) return publishing ? correct(req, page, doc) : keepPublished(savingDraft, page, doc)
  // A page that is not there yet has nothing to correct nor to withdraw.
  return publishing ? publish(req, page, doc) : { ...doc, notaDeCambio: null, motivoDeRetiro: null }
}

/** What the page shows goes with it; whether it is public follows once it is stored. */
const showing = (doc: Partial<Publicacion>): Partial<Publicacion> => ({
  ...doc,
  muestra: mediaOf(doc),
  ...(doc._status === 'published' ? { mediosAlDia: false } : {}),
})

/** *Publicar* in the panel: records step 5, once all that is on the screen was checked and kept, and then lets the page through. */
const publish = async (req: PayloadRequest, { id, expediente }: Publicacion, page: Publicacion) => {
  const said = pageContext(req.context)
  said.onScreen = { id, page }
  try {
    const { paso, campo } = await publishingStep(req, expediente)
    const { movimiento } = await advanceCase(
      req,
      { expediente: idOf(expediente), paso, datos: { [campo]: id } },
      'publicacion',
    )
    said.settle = idOf(expediente) ?? undefined
    return showing({ ...page, notaDeCambio: null, motivoDeRetiro: null, publicado: movimiento.fecha })
  } catch (error) {
    const campos = error instanceof Refused ? error.refusal.campos : undefined
    if (campos) throw refusedFields(req.payload.collections.publicaciones.config, req, campos)
    throw error
  } finally {
    said.onScreen = undefined
  }
}

/** The step of the case's procedure that publishes, and its datum that names the page. */
const publishingStep = async (req: PayloadRequest, expediente: unknown): Promise<{ paso: number; campo: string }> => {
  const { procedimiento, version } = await findVisibleCase(req, idOf(expediente))
  const step = findProcedure(procedimiento, version)?.pasos.find((s) => s.produce?.includes('publicacion'))
  const campo = fieldFor('publicacion', 'id', step)
  if (!step || !campo)
    throw new APIError('El procedimiento de esta solicitud no tiene un paso que publique.', 409, null, true)
  return { paso: step.paso, campo }
}

/** After publishing: corrected with a note, or withdrawn with a reason. */
const correct = async (req: PayloadRequest, page: Publicacion, doc: Publicacion) => {
  const withdrawn = Boolean(doc.motivoDeRetiro?.trim())
  const note = doc.notaDeCambio?.trim() || (withdrawn && !page.retirado ? 'Se retiró del portal.' : '')
  const wrong: FieldError[] = []
  if (!note) wrong.push({ campo: 'notaDeCambio', mensaje: 'La página ya está publicada: escribe qué cambia.' })
  if (doc.slug !== page.slug)
    wrong.push({ campo: 'slug', mensaje: `La dirección no cambia después de publicar: deja ${page.slug}.` })
  const told = new Set(wrong.map(({ campo }) => campo))
  wrong.push(...(await checkPage(req.payload, doc, req)).wrong.filter(({ campo }) => !told.has(campo)))
  if (wrong.length) throw refusedFields(req.payload.collections.publicaciones.config, req, wrong)

  const now = new Date().toISOString()
  return showing({
    ...doc,
    notaDeCambio: null,
    motivoDeRetiro: withdrawn ? doc.motivoDeRetiro : null,
    retirado: withdrawn ? (page.retirado ?? now) : null,
    cambios: [...(page.cambios ?? []), { fecha: now, nota: note }],
  })
}

/** A draft of a correction may be saved; the page itself is not taken down by unpublishing it. */
const keepPublished = (savingDraft: boolean, page: Publicacion, doc: Publicacion) => {
  if (savingDraft) return { ...doc, slug: page.slug }
  throw new APIError(
    'Para quitar la página del portal escribe el motivo de retiro y publica los cambios.',
    409,
    null,
    true,
  )
}

/** What is on the portal changed: its pictures follow, its pages are made anew, and the case finishes deriving what it owes. */
export const followPublication: CollectionAfterChangeHook<Publicacion> = async ({ doc, req, context }) => {
  if (doc._status === 'published') {
    try {
      await showPage(req.payload, doc.id)
    } catch (err) {
      req.payload.logger.error({ msg: 'pictures of a page left for recovery', publicacion: doc.id, err })
    }
    portalChanged({ collection: 'publicaciones', id: doc.id })
  }
  const { settle } = pageContext(context)
  if (settle) settleSoon(req.payload, settle)
  return doc
}
