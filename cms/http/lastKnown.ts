import { LRUCache } from 'lru-cache'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { languageOf, splitLanguage } from '../../hooks/idiomas/languages.ts'
import { avisosInForce } from '../../hooks/portal/avisos.ts'
import { avisosHtml, replaceAvisos } from '../../hooks/portal/avisosHtml.ts'
import { onPortalChanged } from '../../hooks/portal/changed.ts'
import { everyPage } from '../../hooks/portal/everyPage.ts'
import { noting, rowKey, type Shown } from '../../hooks/portal/shown.ts'
import type { Captured } from './captured.ts'

/*
 * Pages as they were last made, for when they cannot be: the database stopped, or silent. Each says when it was made, and carries the
 * alerts that hold now, not those it was made with. None says what is known to be false: one that shows a row that changed since is
 * dropped, and so is one whose content ended. That something unnamed changed, an alert or the database that went away, drops nothing.
 */

/** What `toPage` takes of an answer. */
export type KnownAnswer = Pick<Captured, 'statusCode' | 'headers' | 'body'>

type Known = { headers: Captured['headers']; body: string; made: Date; shown: Shown }

const known = new LRUCache<string, Known>({
  ttl: 24 * 60 * 60_000,
  maxSize: 64 * 1024 * 1024,
  maxEntrySize: 2 * 1024 * 1024,
  sizeCalculation: ({ body, shown }, address) => body.length + address.length + shown.rows.size * 100 + 1000,
})

/** Rows that changed while pages were being made: what is made of them may be from before. */
const making = new Set<Set<string>>()

onPortalChanged((change) => {
  if (!change?.id) return
  const row = rowKey(change)
  for (const changed of making) changed.add(row)
  for (const [address, { shown }] of known.entries()) if (shown.rows.has(row)) known.delete(address)
})

/** The copy of a page, unless what it shows has ended. */
const lastOf = (address: string): Known | undefined => {
  const last = known.get(address)
  const { until } = last?.shown ?? {}
  if (!until || until >= dayIn(new Date())) return last
  known.delete(address)
  return undefined
}

/** How long the making of a page that is known may take, and for how long it is not tried again after it took longer, milliseconds. */
const PATIENCE = 2500
const REST = 5000

/** Pages that are not tried, until when. That one is slow says nothing of the others; that several are, says it of the database. */
const resting = new Map<string, number>()
const SEVERAL = 3

const rests = (address: string): boolean => {
  const now = Date.now()
  for (const [one, until] of resting) if (until <= now) resting.delete(one)
  return resting.has(address) || resting.size >= SEVERAL
}

/** The page at an address, made now; or as it was last made, where it fails or takes too long. @throws as `render`, where it never was */
export const orLastKnown = async (address: string, render: () => Promise<Captured>): Promise<KnownAnswer> => {
  const last = lastOf(address)
  if (!last) return remember(address, render)
  if (rests(address)) return asItWas(address, last)
  const making = remember(address, render)
  // Whoever does not wait for it does not hear of its failure.
  making.catch(() => {})
  try {
    const answer = await within(PATIENCE, making)
    if (answer && answer.statusCode < 500) return answer
  } catch {
    // Told by whoever made it.
  }
  resting.set(address, Date.now() + REST)
  return asItWas(address, last)
}

const remember = async (address: string, render: () => Promise<Captured>): Promise<KnownAnswer> => {
  const changed = new Set<string>()
  making.add(changed)
  const work = async () => {
    const answer = await render()
    return { answer, body: await answer.body() }
  }
  const { result, shown } = await noting(work).finally(() => making.delete(changed))
  const { answer, body } = result
  const { statusCode, headers } = answer
  const isPage = statusCode === 200 && /^text\/html/.test(String(headers['content-type']))
  if (isPage && /\bpublic\b/.test(String(headers['cache-control'])))
    keep(address, { headers: { ...headers }, body: body.toString(), made: new Date(), shown }, changed)
  else if (statusCode < 500) known.delete(address)
  return { statusCode, headers, body: async () => body }
}

const keep = (address: string, copy: Known, changed: Set<string>): void => {
  if (![...changed].some((row) => copy.shown.rows.has(row))) known.set(address, copy)
}

/** Nobody keeps it: the page itself may be back in a moment. */
const asItWas = (address: string, { headers, body, made }: Known): KnownAnswer => {
  const { avisos, emergencias } = everyPage()
  const { avisos: palabras } = languageOf(splitLanguage(address.split('?', 1)[0] ?? '').idioma)
  const html = avisosHtml(avisosInForce(avisos, new Date()), { telefonos: emergencias, copia: made, palabras })
  const unkept = { ...headers, 'cache-control': 'no-store' }
  return { statusCode: 200, headers: unkept, body: async () => Buffer.from(replaceAvisos(body, html)) }
}

const within = async <T>(ms: number, work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
