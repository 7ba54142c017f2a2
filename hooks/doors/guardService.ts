import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload'
import { changedParts } from '../catalogue/changes.ts'
import { serviceContext } from '../catalogue/context.ts'
import { type Ficha, tidy, whole } from '../catalogue/ficha.ts'
import { FROM_MANUAL } from '../catalogue/manual.ts'
import { missingOf, problemsOf } from '../catalogue/problems.ts'
import { idOf } from '../ledger/relation.ts'
import type { Servicio } from '../ledger/rows.ts'
import type { FieldError } from '../manual/types.ts'
import { portalChanged } from '../portal/changed.ts'

/*
 * Every way of writing a service (panel, API, import, restoring a version) passes here: it is looked at whole before any of it is
 * stored, and what is on the portal does not change without a note that the portal shows.
 */

/** Written by the system; whatever a request or an old version says of them is put back. */
const DERIVED = ['publicado', 'cambios', 'procedimiento'] as const

export const noteDraft: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  // What is read on the way (a requirement's own service) is not what is being saved.
  if ('draft' in args && operation !== 'read') serviceContext(context).savingDraft = Boolean(args.draft)
  return args
}

export const guardService: CollectionBeforeChangeHook<Servicio> = async ({ context, data, originalDoc, req }) => {
  const said = serviceContext(context)
  const { writer, savingDraft } = said
  const stored = originalDoc?.id ? await storedOf(req, originalDoc.id) : null
  said.before = stored
  // An import that failed is put back to the letter.
  if (writer === 'undo') return data
  const doc = tidyService(data)
  const fromManual = writer === 'manual'
  if (!fromManual) {
    for (const name of DERIVED) Object.assign(doc, { [name]: stored?.[name] ?? (name === 'cambios' ? [] : null) })
    if (stored?.procedimiento) for (const name of FROM_MANUAL) Object.assign(doc, { [name]: stored[name] })
  }
  const publishing = doc._status === 'published'
  const wrong = problemsOf(doc as Ficha)
  if (publishing) wrong.push(...missingOf(doc as Ficha))
  wrong.push(...(await takenBy(req, doc, stored?.id)))
  for (const [i, { servicio }] of (doc.requisitos ?? []).entries())
    if (stored && idOf(servicio) === stored.id)
      wrong.push({ campo: `requisitos.${i}.servicio`, mensaje: 'Un trámite no es requisito de sí mismo.' })
  if (!stored?.publicado || fromManual) {
    refuse(req, wrong)
    return {
      ...doc,
      notaDeCambio: savingDraft && !publishing ? doc.notaDeCambio : null,
      ...(publishing && { publicado: stored?.publicado ?? new Date().toISOString() }),
    }
  }

  // It has been on the portal: its address is in bookmarks, and people count on what it says.
  if (savingDraft && !publishing) {
    refuse(req, wrong)
    return { ...doc, slug: stored.slug }
  }
  const withdrawn = !publishing && stored._status === 'published'
  const parts = changedParts(stored as Ficha, doc as Ficha)
  const note = doc.notaDeCambio?.trim() || (withdrawn ? 'Se retiró del catálogo.' : '')
  if (!note && parts.length && writer !== 'import')
    wrong.push({ campo: 'notaDeCambio', mensaje: 'La ficha ya está publicada: escribe qué cambia y por qué.' })
  if (doc.slug !== stored.slug)
    wrong.push({ campo: 'slug', mensaje: `La dirección no cambia después de publicar: deja ${stored.slug}.` })
  refuse(req, wrong)
  const change = { fecha: new Date().toISOString(), nota: note, campos: parts.join(', ') || null }
  return { ...doc, notaDeCambio: null, cambios: [...(stored.cambios ?? []), ...(note ? [change] : [])].slice(-100) }
}

/** As it is stored: nothing that says nothing, and no ids that rows had elsewhere. */
const tidyService = (data: Partial<Servicio>): Partial<Servicio> => {
  const { cambios, ...rest } = data
  return {
    ...(whole(tidy(rest) as Ficha) as Partial<Servicio>),
    ...(data.id && { id: data.id }),
    cambios: cambios ?? [],
  }
}

/** The row itself, not its newest draft. */
const storedOf = (req: PayloadRequest, id: string): Promise<Servicio> =>
  req.payload.findByID({
    collection: 'servicios',
    id,
    depth: 0,
    // Whoever writes here may; what the system wrote is read for it, not for them.
    overrideAccess: true,
  })

const takenBy = async (req: PayloadRequest, doc: Partial<Servicio>, id: string | undefined): Promise<FieldError[]> => {
  const asked = (['slug', 'homoclave'] as const).filter((name) => typeof doc[name] === 'string')
  if (!asked.length) return []
  const same: Where = { or: asked.map((name) => ({ [name]: { equals: doc[name] } })) }
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where: id ? { and: [same, { id: { not_equals: id } }] } : same,
    select: { slug: true, homoclave: true, nombre: true },
    limit: 2,
    depth: 0,
    pagination: false,
    // Whether it is taken, drafts included.
    overrideAccess: true,
  })
  return asked.flatMap((name) => {
    const other = docs.find((one) => one[name] === doc[name])
    return other ? [{ campo: name, mensaje: `Ya la tiene «${other.nombre}»: escribe otra.` }] : []
  })
}

const refuse = (req: PayloadRequest, wrong: readonly FieldError[]): void => {
  if (!wrong.length) return
  const errors = wrong.map(({ campo, mensaje }) => ({ path: campo, message: mensaje }))
  throw new ValidationError({ collection: 'servicios', errors }, req.t)
}

export const followService: CollectionAfterChangeHook<Servicio> = ({ context, doc }) => {
  // A draft that is kept beside what is published changes nothing that anybody sees.
  const isDraft = serviceContext(context).savingDraft === true && doc._status !== 'published'
  if (!isDraft) portalChanged({ collection: 'servicios', id: doc.id })
  return doc
}
