import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  Forbidden,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { isId } from '../ledger/ids.ts'
import { idOf } from '../ledger/relation.ts'
import type { Pagina } from '../ledger/rows.ts'
import type { FieldError } from '../manual/types.ts'
import { portalChanged } from './changed.ts'
import { MAX_LEVELS, routeFault, segmentFault } from './paths.ts'
import { leadFrom } from './redirects.ts'
import { wrongShapes } from './shape.ts'
import { slugify } from './slug.ts'

/*
 * Pages within pages: each keeps its whole address (`ruta`), so that one is found by one look. A page that moves takes those within it
 * along, and its old address leads to the new one.
 */

/** Looks at what is sent before Payload walks a text that may be none. */
export const acceptPagina: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  if (!(await collection.access[operation]({ req }))) throw new Forbidden(req.t)
  const { data } = args as { data?: unknown }
  if (!data || typeof data !== 'object') return args
  const wrong = wrongShapes(collection.flattenedFields, data as Record<string, unknown>, (id) => isId(req.payload, id))
  if (wrong.length) throw invalid(req, wrong)
  return args
}

/** Gives the page its whole address, or tells beside the field why it cannot have one. */
export const placePagina: CollectionBeforeChangeHook<Pagina> = async ({ context, data, originalDoc, req }) => {
  const titulo = data.titulo ?? originalDoc?.titulo ?? ''
  const slug = data.slug || slugify(titulo)
  const wrongSlug = segmentFault(slug)
  if (wrongSlug) throw invalid(req, [{ campo: 'slug', mensaje: wrongSlug }])
  const above = await lineOf(req, idOf(data.padre), originalDoc?.id)
  if (above === 'circle')
    throw invalid(req, [{ campo: 'padre', mensaje: 'Una página no puede estar dentro de sí misma: escoge otra.' }])
  const ruta = [...above, slug].join('/')
  const fault =
    routeFault(ruta) ??
    ((await isTaken(req, ruta, originalDoc?.id)) ? 'Otra página ya tiene esta dirección: escribe una distinta.' : null)
  if (fault) throw invalid(req, [{ campo: 'slug', mensaje: fault }])
  // Where people know it: what is being changed may be a draft that moved before.
  context.conocida = originalDoc?.id ? await publishedAt(req, originalDoc.id) : null
  return { ...data, slug, ruta }
}

const publishedAt = async ({ payload }: PayloadRequest, id: string): Promise<string | null> => {
  const page = await payload.findByID({
    collection: 'paginas',
    id,
    select: { ruta: true, _status: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return page?._status === 'published' ? (page.ruta ?? null) : null
}

/** Names of the pages above, from the top; `circle` where the page itself is among them. */
const lineOf = async (req: PayloadRequest, padre: string | null, own?: string): Promise<string[] | 'circle'> => {
  const names: string[] = []
  for (let id = padre; id; ) {
    if (id === own || names.length > MAX_LEVELS) return 'circle'
    const page = await req.payload.findByID({
      collection: 'paginas',
      id,
      select: { slug: true, padre: true },
      depth: 0,
      disableErrors: true,
      // Whoever writes pages reads them all.
      overrideAccess: true,
    })
    if (!page) break
    names.unshift(page.slug ?? '')
    id = idOf(page.padre)
  }
  return names
}

const isTaken = async ({ payload }: PayloadRequest, ruta: string, own?: string): Promise<boolean> => {
  const { docs } = await payload.find({
    collection: 'paginas',
    where: { ruta: { equals: ruta } },
    select: { ruta: true },
    depth: 0,
    limit: 2,
    pagination: false,
    overrideAccess: true,
  })
  return docs.some(({ id }) => id !== own)
}

/** What is within follows, and whoever comes by the old address is led on. */
export const movePagina: CollectionAfterChangeHook<Pagina> = async ({ context, doc, req }) => {
  const { conocida } = context
  if (typeof conocida === 'string' && doc.ruta && conocida !== doc.ruta && doc._status === 'published') {
    const { docs } = await req.payload.find({
      collection: 'paginas',
      where: { padre: { equals: doc.id } },
      depth: 0,
      limit: 200,
      pagination: false,
      overrideAccess: true,
    })
    // Each finds its new address as it is written, and takes those within it along.
    for (const { id, slug, _status } of docs)
      await req.payload.update({ collection: 'paginas', id, data: { slug, _status }, depth: 0, overrideAccess: true })
    await leadFrom(req.payload, `/${conocida}`, `/${doc.ruta}`)
  }
  portalChanged({ collection: 'paginas', id: doc.id })
  return doc
}

const invalid = (req: PayloadRequest, wrong: FieldError[]) =>
  new ValidationError(
    { collection: 'paginas', errors: wrong.map(({ campo, mensaje }) => ({ path: campo, message: mensaje })) },
    req.t,
  )
