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
import { wrongShapes } from './shape.ts'
import { slugify } from './slug.ts'
import { crowdedOut, MOST_WITHIN, moveWithin, pagesWithin } from './within.ts'

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
  if (originalDoc?.id) {
    const before = await rowOf(req, originalDoc.id)
    const inside = await roomFault(req, originalDoc.id, { before: before.ruta, ruta })
    if (inside) throw invalid(req, [inside])
    context.antes = before
  }
  return { ...data, slug, ruta }
}

type Row = { ruta: string; published: boolean }

/** The page as it is on the portal, whatever drafts there are beside it. */
const rowOf = async ({ payload }: PayloadRequest, id: string): Promise<Row> => {
  const page = await payload.findByID({
    collection: 'paginas',
    id,
    select: { ruta: true, _status: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return { ruta: page?.ruta ?? '', published: page?._status === 'published' }
}

/** Why those within it could not come along, asked before anything is written. */
const roomFault = async (
  { payload }: PayloadRequest,
  id: string,
  { before, ruta }: { before: string; ruta: string },
): Promise<FieldError | null> => {
  const inner = await pagesWithin(payload, id, ruta)
  if (inner.length > MOST_WITHIN) return ruta === before ? null : tooMany
  const deep = inner.find(({ now }) => now.split('/').length > MAX_LEVELS)
  if (deep)
    return {
      campo: 'padre',
      mensaje: `«${deep.titulo}», que está dentro de ella, quedaría a más de ${MAX_LEVELS} niveles: escoge una más arriba.`,
    }
  const out = await crowdedOut(payload, id, inner)
  return out
    ? {
        campo: 'slug',
        mensaje: `«${out.titulo}», que está dentro de ella, quedaría en /${out.now}, y ahí ya hay otra página.`,
      }
    : null
}

const tooMany: FieldError = {
  campo: 'slug',
  mensaje: `Dentro de ella hay más de ${MOST_WITHIN} páginas, que tendrían que mudarse con ella: pásalas antes a otra, o deja la dirección como está.`,
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

/** What is within follows, and whoever comes by an old address is led on. A draft moves nothing until it is published. */
export const movePagina: CollectionAfterChangeHook<Pagina> = async ({ context, doc, operation, req }) => {
  if (operation === 'update') {
    const before = context.antes as Row | undefined
    const now = await rowOf(req, doc.id)
    const moved = before?.published && now.published && before.ruta !== now.ruta
    const above = moved ? [{ desde: `/${before.ruta}`, hacia: `/${now.ruta}` }] : []
    await moveWithin(req.payload, await pagesWithin(req.payload, doc.id, now.ruta), above)
  }
  portalChanged({ collection: 'paginas', id: doc.id })
  return doc
}

const invalid = (req: PayloadRequest, wrong: FieldError[]) =>
  new ValidationError(
    { collection: 'paginas', errors: wrong.map(({ campo, mensaje }) => ({ path: campo, message: mensaje })) },
    req.t,
  )
