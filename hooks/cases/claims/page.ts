import { type Payload, type PayloadRequest, ValidationError, type Where } from 'payload'
import { Refused } from '../../engine/errors.ts'
import { refuse } from '../../engine/refusals.ts'
import type { LoadedCase } from '../../ledger/case.ts'
import { isId } from '../../ledger/ids.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Publicacion } from '../../ledger/rows.ts'
import { findStep } from '../../manual/index.ts'
import { fieldFor } from '../../manual/recorded.ts'
import type { FieldError, Movement } from '../../manual/types.ts'
import { findDraft } from '../../portal/draft.ts'
import { pageContext, writtenByLedger } from '../../portal/pageContext.ts'
import { checkPage, sayProblems } from '../../portal/problems.ts'

/*
 * A page is held before the movement that publishes it: checked whole, kept as a version of its own, its address taken. The
 * movement names that version, so that whoever publishes (the request, or recovery after it was cut off) publishes exactly what
 * was checked. Where the movement is not recorded the page stays a draft, with what was typed as its newest.
 */

/**
 * Holds the page this movement publishes. @returns the movement with the version it publishes; itself where it publishes none
 * @throws Refused with what is wrong with the page, field by field in the panel; then nothing was written
 */
export const holdPage = async (req: PayloadRequest, loaded: LoadedCase, movement: Movement): Promise<Movement> => {
  const step = movement.tipo === 'paso' ? findStep(loaded.procedure, movement.paso) : undefined
  if (!step?.produce?.includes('publicacion')) return movement
  const { payload } = req
  const refused = (campos: FieldError[]) =>
    new Refused(refuse('dato-invalido', loaded.procedure, loaded.state, undefined, campos, step))

  const draft = await findDraft(payload, loaded.expediente.id)
  const campo = fieldFor('publicacion', 'id', step) ?? 'publicacion'
  if (!draft || draft.id !== movement.datos[campo])
    throw refused([{ campo, mensaje: 'Escribe el id del borrador que se hizo con esta solicitud.' }])
  const { onScreen } = pageContext(req.context)
  const typed = onScreen?.id === draft.id ? onScreen.page : undefined
  const told = (wrong: FieldError[]) => refused(typed ? wrong : [{ campo, mensaje: sayProblems(payload, wrong) }])

  const { stored, wrong } = await checkPage(payload, { ...draft, ...typed, id: draft.id }, req)
  if (wrong.length) throw told(wrong)
  if (!(await takeSlug(payload, draft.id, stored.slug)))
    throw told([{ campo: 'slug', mensaje: 'Otra publicación acaba de tomar esta dirección: escribe una distinta.' }])
  const version = await keepVersion(payload, draft.id, stored)
  return { ...movement, datos: { ...movement.datos, version } }
}

/** The unique index decides between two pages, while the later can still be refused. */
const takeSlug = async (payload: Payload, id: string, slug: string | undefined): Promise<boolean> => {
  try {
    // A page that has been published meanwhile keeps its own; the movement is lost then, and says so.
    const where: Where = { and: [{ id: { equals: id } }, { publicado: { exists: false } }] }
    await payload.db.updateOne({ collection: 'publicaciones', where, data: { slug } })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw error
  }
}

/** A page that is not there yet has nothing to correct nor to withdraw. */
const UNPUBLISHED = { _status: 'draft', publicado: null, notaDeCambio: null, motivoDeRetiro: null } as const

const keepVersion = async (payload: Payload, id: string, page: Partial<Publicacion>): Promise<string> => {
  const now = new Date().toISOString()
  const { id: version } = await payload.db.createVersion<Publicacion>({
    collectionSlug: 'publicaciones',
    parent: id,
    versionData: { ...page, ...UNPUBLISHED, updatedAt: now } as Publicacion,
    autosave: false,
    createdAt: now,
    updatedAt: now,
  })
  return String(version)
}

/** The version a movement publishes, and whose it is; none for those from before it was named. */
export const findHeld = async (
  payload: Payload,
  { datos: { version } }: Pick<Movement, 'datos'>,
): Promise<{ id: string; page: Publicacion } | undefined> => {
  if (!isId(payload, version)) return undefined
  const { docs } = await payload.findVersions({
    collection: 'publicaciones',
    where: { id: { equals: version } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  const [held] = docs
  return held && { id: idOf(held.parent) ?? '', page: held.version as Publicacion }
}

/**
 * After a movement that was not recorded: what was typed stays the page's newest draft. Where another published the page
 * meanwhile, it is a draft of its correction, and says so.
 */
export const releasePage = async (payload: Payload, movement: Movement): Promise<void> => {
  const held = await findHeld(payload, movement)
  if (!held) return
  const page = await payload.findByID({
    collection: 'publicaciones',
    id: held.id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!page?.publicado) return
  const { titulo, bajada, cuerpo, imagen, galeria, documentos, tipo, visibleDesde, visibleHasta } = held.page
  const typed = { titulo, bajada, cuerpo, imagen, galeria, documentos, tipo, visibleDesde, visibleHasta }
  const { slug, publicado, retirado, cambios } = page
  await payload.update({
    collection: 'publicaciones',
    id: page.id,
    draft: true,
    data: { ...typed, slug, publicado, retirado, cambios, _status: 'draft' },
    depth: 0,
    context: writtenByLedger(),
    disableTransaction: true,
    overrideAccess: true,
  })
}
