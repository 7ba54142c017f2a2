import type { Payload } from 'payload'
import { idOf } from '../ledger/relation.ts'
import { rewritePage } from '../ledger/rewrite.ts'
import type { Pagina } from '../ledger/rows.ts'
import { portalChanged } from './changed.ts'
import { leadFrom, type Moved } from './leadFrom.ts'

/*
 * Pages within a page, on the portal: where each is, and where it is once the page above is somewhere else. Their texts are nobody's
 * business here: what moves them writes no more than their addresses.
 */

export type Inner = { id: string; titulo: string; ruta: string; now: string; published: boolean }

/** As many pages as may stand within one: beyond, it does not move. */
export const MOST_WITHIN = 100

const some = { collection: 'paginas', depth: 0, limit: MOST_WITHIN + 1, pagination: false } as const

/** All pages within one, however deep, as they stand with that one at `ruta`; where there are too many, more than `MOST_WITHIN`. */
export const pagesWithin = async (payload: Payload, id: string, ruta: string): Promise<Inner[]> => {
  const places = new Map([[id, ruta]])
  const found: Inner[] = []
  for (let level = [id]; level.length > 0 && found.length <= MOST_WITHIN; ) {
    const { docs } = await payload.find({
      ...some,
      overrideAccess: true,
      where: { padre: { in: level } },
      select: { titulo: true, slug: true, padre: true, ruta: true, _status: true },
    })
    level = []
    for (const page of docs) {
      if (places.has(page.id)) continue
      const now = `${places.get(idOf(page.padre) ?? '')}/${page.slug}`
      places.set(page.id, now)
      level.push(page.id)
      found.push({
        id: page.id,
        titulo: page.titulo,
        ruta: page.ruta ?? '',
        now,
        published: page._status === 'published',
      })
    }
  }
  return found
}

/** The first of these that would stand where another page is; `undefined` where there is room for all. */
export const crowdedOut = async (
  payload: Payload,
  own: string,
  inner: readonly Inner[],
): Promise<Inner | undefined> => {
  if (inner.length === 0) return undefined
  const { docs } = await payload.find({
    ...some,
    overrideAccess: true,
    where: {
      and: [{ ruta: { in: inner.map(({ now }) => now) } }, { id: { not_in: [own, ...inner.map(({ id }) => id)] } }],
    },
    select: { ruta: true },
  })
  const taken = new Set(docs.map(({ ruta }) => ruta))
  return inner.find(({ now }) => taken.has(now))
}

/**
 * Old addresses lead to the new ones, then each page goes to its own. In this order a process that is cut off leaves every page where
 * either address finds it, and saving the one above again finishes.
 */
export const moveWithin = async (payload: Payload, inner: readonly Inner[], above: readonly Moved[]): Promise<void> => {
  const moved = inner.filter(({ ruta, now }) => ruta !== now)
  const known = moved.filter(({ published, ruta }) => published && ruta)
  await leadFrom(payload, [...above, ...known.map(({ ruta, now }) => ({ desde: `/${ruta}`, hacia: `/${now}` }))])
  for (const { id, now } of moved) {
    await rewritePage(payload, id, { ruta: now }, (draft) => ownPlace(payload, draft))
    portalChanged({ collection: 'paginas', id })
  }
}

/** Where a draft says it will be, which need not be where the page is. */
const ownPlace = async (payload: Payload, { padre, slug }: Pagina): Promise<Pick<Pagina, 'ruta'>> => {
  const id = idOf(padre)
  if (!id) return { ruta: slug }
  const above = await payload.findByID({
    collection: 'paginas',
    id,
    depth: 0,
    select: { ruta: true },
    disableErrors: true,
    overrideAccess: true,
  })
  return { ruta: above ? `${above.ruta}/${slug}` : slug }
}
