import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { askOutside, isFaraway, type Standing } from '../links/askOutside.ts'
import { isOutside, outsideIn } from '../links/linksIn.ts'
import { LINK_SOURCES, type LinkSource, readSources } from '../links/sources.ts'
import { writeBroken } from '../links/writeBroken.ts'

const WEEK = 7 * 24 * 3600_000

/** Documents looked through at a time, addresses asked in it at most, and the rest between one and the next. */
const BATCH = 10
const MOST_ASKED = 30
const REST = 1_000

type Options = { now?: number; rest?: number; reachable?: (address: string) => boolean }

/** Where a round is: of this process, since a new one may begin anew. */
let round: { begun: number; source: number; after: string } | null = null

/**
 * Asks other sites whether the pages are there that the portal leads to: few at a time, one after another, each once a week. Only where whoever
 * keeps the server wants it to (`LINKS_OUTSIDE=on`). What is uncertain, a site that is slow or lets no programs in, is not told.
 * @returns whether the round is over
 */
export const checkOutsideJob = async (
  payload: Payload,
  stopping?: AbortSignal,
  { now = Date.now(), rest = REST, reachable = isFaraway }: Options = {},
): Promise<boolean> => {
  if (process.env.LINKS_OUTSIDE !== 'on') return true
  if (!round || now - round.begun >= WEEK) round = { begun: now, source: 0, after: '' }
  const name = LINK_SOURCES[round.source]
  if (!name) return true
  const docs = await readSources(payload, name, round.after, BATCH)
  const asked = new Map<string, Standing>()
  const looked: LinkSource[] = []
  for (const source of docs) {
    const links = outsideIn(source.doc, process.env.PUBLIC_URL)
    // One document alone may have more: what is beyond waits for nobody.
    if (looked.length > 0 && asked.size + links.length > MOST_ASKED) break
    for (const link of links.slice(0, MOST_ASKED)) {
      if (stopping?.aborted) return false
      if (asked.has(link)) continue
      asked.set(link, await askOutside(link, reachable))
      await sleep(rest)
    }
    looked.push(source)
  }
  // Where no site at all has a name, it is this server that reaches none.
  const reached = [...asked.values()].some((standing) => standing === 'there' || standing === 'gone')
  const isBroken = (link: string) => asked.get(link) === 'gone' || (reached && asked.get(link) === 'no-such-site')
  for (const { coleccion, id, titulo, doc } of looked) {
    const links = outsideIn(doc, process.env.PUBLIC_URL)
    await writeBroken(
      payload,
      { coleccion, id, titulo },
      links.filter(isBroken),
      (enlace) => isOutside(enlace) && (asked.get(enlace) === 'there' || !links.includes(enlace)),
    )
    round.after = id
  }
  if (looked.length === docs.length && docs.length < BATCH) round = { ...round, source: round.source + 1, after: '' }
  return round.source >= LINK_SOURCES.length
}
