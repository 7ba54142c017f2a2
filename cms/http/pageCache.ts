import type { RequestListener } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { TakeTurn } from '../../hooks/doors/turns.ts'
import { nextMidnight } from '../../hooks/engine/calendar.ts'
import { onPortalChanged } from '../../hooks/portal/changed.ts'
import type { KnownAnswer } from './lastKnown.ts'
import { type Page, sendKept, toPage } from './page.ts'
import { publicAddress } from './publicAddress.ts'
import { countVisit } from './visit.ts'

/*
 * Whole public pages, kept in memory for a few seconds and dropped the moment anything public changes. They are made for nobody in
 * particular, and only where the request brings no session. One request makes a page; those that come meanwhile wait for it. A page
 * whose making began before a change is not kept.
 */

/** Pages live this long even with nothing changed: what depends on the hour appears and disappears by itself. */
const TTL_MS = 10_000

/** All that is kept, in bytes. */
const MAX_BYTES = 64 * 1024 * 1024
const MAX_PAGE = 4 * 1024 * 1024

const pages = new LRUCache<string, Page>({
  ttl: TTL_MS,
  maxSize: MAX_BYTES,
  maxEntrySize: MAX_PAGE,
  sizeCalculation: ({ size }, key) => size + key.length + 5000,
})

/** Addresses where there is nothing: any number of them, and all say the same, so they stand apart and share one page. */
const missing = new LRUCache<string, Page>({ ttl: TTL_MS, maxSize: 8 * 1024 * 1024 })
let lastMissing: Page | undefined

const making = new Map<string, Promise<Page>>()
const queued = new Map<string, Promise<Page>>()
let generation = 0

const forget = (): void => {
  generation++
  for (const kept of [pages, missing, making, queued]) kept.clear()
}
onPortalChanged(forget)

/** What depends on the day is another at midnight, not some seconds later: no page lives into the next one. */
let midnight = nextMidnight(new Date()).getTime()

const find = (address: string): Page | undefined => {
  if (Date.now() >= midnight) {
    forget()
    midnight = nextMidnight(new Date()).getTime()
  }
  return pages.get(address) ?? missing.get(address)
}

/** Answers kept pages from memory, and everything else through `next`. */
export const pageCache =
  (next: RequestListener): RequestListener =>
  (req, res) => {
    const address = publicAddress(req)
    const page = address === null ? undefined : find(address)
    if (!page || address === null) return next(req, res)
    sendKept(req, res, page)
    countVisit(req, address, page)
  }

type Making = { who: string; takeTurn: TakeTurn; render: () => Promise<KnownAnswer> }

/**
 * The page at an address: kept, being made, or made now, when whoever asks has their turn. @throws Busy where they have too many
 * waiting
 */
export const pageAt = async (address: string, { who, takeTurn, render }: Making): Promise<Page> => {
  const kept = find(address)
  if (kept) return kept
  const begun = await making.get(address)?.catch(() => undefined)
  if (begun && begun.status < 500) return begun
  // One place in the queue for all who ask the same from the same place. Others do not wait in a queue that is not theirs.
  const place = `${who} ${address}`
  const waiting = queued.get(place) ?? inTurn(address, { who, takeTurn, render })
  if (!queued.has(place)) {
    queued.set(place, waiting)
    const leave = () => queued.get(place) === waiting && queued.delete(place)
    waiting.then(leave, leave)
  }
  return waiting
}

const inTurn = async (address: string, { who, takeTurn, render }: Making): Promise<Page> => {
  const release = await takeTurn(who)
  try {
    return find(address) ?? (await (making.get(address) ?? make(address, render)))
  } finally {
    release()
  }
}

const make = (address: string, render: () => Promise<KnownAnswer>): Promise<Page> => {
  const began = generation
  const page = render()
    .then(toPage)
    .then((page) => {
      if (began === generation) keep(address, page)
      return page
    })
    .finally(() => making.get(address) === page && making.delete(address))
  making.set(address, page)
  return page
}

/** Keeps a page that says anyone may keep it. That there is nothing, or no longer, is known for as long. */
const keep = (address: string, page: Page): void => {
  const { status, cacheControl } = page
  if (status === 404 || status === 410) {
    const same = lastMissing?.status === status && lastMissing.etag === page.etag
    if (!same) lastMissing = page
    missing.set(address, lastMissing ?? page, { size: address.length + (same ? 500 : page.size) })
  } else if (status === 200 && /\bpublic\b/.test(cacheControl)) pages.set(address, page)
}
