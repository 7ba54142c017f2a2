import type { Payload, Where } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { idOf } from '../ledger/relation.ts'
import type { Medio, Publicacion } from '../ledger/rows.ts'
import { portalChanged } from '../portal/changed.ts'
import { daysOf, mediaOf, publicDays } from '../portal/media.ts'

/*
 * Whether a picture is public follows from the pages that show it, and from nothing else: each page keeps the list of what it
 * shows, written with the page itself, and each picture keeps the days in which some page shows it, which are made anew whenever
 * one of its pages changes. Only the days are asked when a picture is served.
 */

const PAGE = 100
const ATTEMPTS = 5

/** Makes anew the days of all that a page shows, and of what it showed before. Doing it twice leaves the same. */
export const showPage = async (payload: Payload, page: string): Promise<void> => {
  const row = await payload.findByID({
    collection: 'publicaciones',
    id: page,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!row) return
  const shown = mediaOf(row)
  const listed = new Set((row.muestra ?? []).map(idOf))
  // Pages from before this list was kept.
  if (row._status === 'published' && (listed.size !== shown.length || !shown.every((id) => listed.has(id))))
    await payload.db.updateOne({ collection: 'publicaciones', id: page, data: { muestra: shown } })
  const before = await idsOfMedia(payload, { paginas: { in: [page] } })
  for (const id of new Set([...shown, ...before])) await showMedio(payload, id)
  // Only if it is still the page that was looked at.
  await payload.db.updateOne({
    collection: 'publicaciones',
    where: { and: [{ id: { equals: page } }, { updatedAt: { equals: row.updatedAt } }] },
    data: { mediosAlDia: true },
  })
}

/** Writes in which days a picture is public; again where one of its pages changed while it was being written. */
const showMedio = async (payload: Payload, id: string): Promise<void> => {
  let written: string | undefined
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const pages = await pagesShowing(payload, id)
    const days = publicDays(pages.map(daysOf), dayIn(new Date()))
    const paginas = pages.map((page) => page.id)
    const found = JSON.stringify([paginas, days])
    if (found === written) return
    // A list and columns are never one write on SQLite, which would make a new row of them.
    await payload.db.updateOne({ collection: 'medios', id, data: { paginas } })
    const data = { publico: days !== null, publicoDesde: days?.desde ?? null, publicoHasta: days?.hasta ?? null }
    await payload.db.updateOne({ collection: 'medios', id, data })
    written = found
  }
}

/** Pages that are on the portal in their days and show this, in the order of their ids. */
const pagesShowing = async (payload: Payload, id: string): Promise<Publicacion[]> => {
  const { docs } = await payload.find({
    collection: 'publicaciones',
    where: {
      and: [{ muestra: { in: [id] } }, { _status: { equals: 'published' } }, { retirado: { exists: false } }],
    },
    select: { visibleDesde: true, visibleHasta: true },
    sort: 'id',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs as Publicacion[]
}

/**
 * Catches up: pages whose pictures were not told yet (the process was cut off, or they are from before this was kept), and
 * pictures whose days are over and may have others to come. Run at the start and every half minute; cheap when there is nothing.
 * @returns how many pages and pictures were looked at
 */
export const reconcileMedia = async (payload: Payload): Promise<number> => {
  let done = 0
  const behind: Where = { and: [{ _status: { equals: 'published' } }, { mediosAlDia: { not_equals: true } }] }
  for (let last: string | undefined; ; ) {
    const { docs } = await payload.find({
      collection: 'publicaciones',
      where: last === undefined ? behind : { and: [behind, { id: { greater_than: last } }] },
      select: {},
      sort: 'id',
      limit: PAGE,
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    for (const { id } of docs) await showPage(payload, id)
    done += docs.length
    if (docs.length < PAGE) break
    last = docs.at(-1)?.id
  }
  const over: Where = {
    and: [
      { publico: { equals: true } },
      { or: [{ publicoHasta: { exists: false } }, { publicoHasta: { less_than: dayIn(new Date()) } }] },
    ],
  }
  const stale = await idsOfMedia(payload, over)
  for (const id of stale) await showMedio(payload, id)
  done += stale.length
  // Which of them is told page by page; this is about their pictures.
  if (done > 0) portalChanged({ collection: 'medios', id: '' })
  return done
}

const idsOfMedia = async (payload: Payload, where: Where): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'medios',
    where,
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map((d) => d.id)
}

/** Whether a page that was published, and not withdrawn, shows it: then it changes only with a note. */
export const isShown = ({ paginas }: Pick<Medio, 'paginas'>): boolean => Boolean(paginas?.length)
