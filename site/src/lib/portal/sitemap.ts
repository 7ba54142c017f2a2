import type { PayloadRequest, Where } from 'payload'
import { hrefIn, isTranslated, offered } from '../../../../hooks/idiomas/languages.ts'
import { currentEditions } from '../../../../hooks/manual/index.ts'
import { visibleNow } from '../../../../hooks/people/portalAccess.ts'
import { procedureHref } from './procedures.ts'

/** An address of the portal, and when what it shows last changed, where that is known. */
export type Address = { path: string; lastmod?: string }

const LISTS = [
  '/',
  '/noticias',
  '/campanas',
  '/servicios',
  '/dependencias',
  '/procedimientos',
  '/manual',
  '/datos',
  '/verificar',
]

/** A sitemap holds 50,000 at most; these stay well under it. */
const MOST = { publicaciones: 20_000, servicios: 2000, paginas: 2000, dependencias: 500 } as const

type Collection = keyof typeof MOST

const published: Where = { _status: { equals: 'published' } }

/** Everything public that has an address of its own, the newest of each kind first. */
export const findEveryAddress = async (req: PayloadRequest): Promise<Address[]> => {
  const rows = await Promise.all([
    addresses(req, 'paginas', { where: published, field: 'ruta', under: '/' }),
    addresses(req, 'servicios', { where: published, field: 'slug', under: '/servicios/' }),
    addresses(req, 'dependencias', { where: {}, field: 'slug', under: '/dependencias/' }),
    addresses(req, 'publicaciones', { where: visibleNow(), field: 'slug', under: '/noticias/' }),
  ])
  const fixed = [...LISTS, ...currentEditions().map(procedureHref)]
  return [...fixed.map((path) => ({ path })), ...rows.flat()]
}

/** The same page in each language there is, itself among them; none where it is in one alone. */
export const alternatesOf = (path: string): { codigo: string; path: string }[] => {
  const languages = isTranslated(path) ? offered() : []
  return languages.length > 1 ? languages.map(({ codigo }) => ({ codigo, path: hrefIn(codigo, path) })) : []
}

type Asked = { where: Where; field: 'slug' | 'ruta'; under: string }

const addresses = async (
  req: PayloadRequest,
  collection: Collection,
  { where, field, under }: Asked,
): Promise<Address[]> => {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: { [field]: true, updatedAt: true },
    sort: '-updatedAt',
    depth: 0,
    limit: MOST[collection],
    pagination: false,
    overrideAccess: false,
    req,
  })
  const named = docs as unknown as ({ updatedAt: string } & Record<string, string | null | undefined>)[]
  return named.flatMap((doc) => (doc[field] ? [{ path: under + doc[field], lastmod: doc.updatedAt }] : []))
}
