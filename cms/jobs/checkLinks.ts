import type { Payload } from 'payload'
import { type Rules, readRules } from '../../hooks/portal/redirects.ts'
import { leads } from '../links/isThere.ts'
import { addressesIn, isOutside, type Link, outsideIn } from '../links/linksIn.ts'
import { LINK_SOURCES, type LinkSource, readSource, readSources } from '../links/sources.ts'
import { writeBroken } from '../links/writeBroken.ts'

const WEEK = 7 * 24 * 3600_000

/** Documents looked through at a time, and documents with broken links looked at again. */
const BATCH = 200

/** Where a round is: of this process, since a new one may begin anew. */
type Round = { begun: number; source: number; after: string }

let round: Round | null = null

/**
 * Looks through what is published for links within the portal that lead nowhere: a batch each time, all of it once a week. Those that are
 * known are looked at again each time, so that what is mended goes at once. Several processes come to the same.
 * @returns whether the round is over
 */
export const checkLinksJob = async (
  payload: Payload,
  stopping?: AbortSignal,
  now = Date.now(),
  batch = BATCH,
): Promise<boolean> => {
  const rules = await readRules(payload)
  await lookAgain(payload, rules, stopping)
  if (!round || now - round.begun >= WEEK) round = { begun: now, source: 0, after: '' }
  const name = LINK_SOURCES[round.source]
  if (!name) return true
  const docs = await readSources(payload, name, round.after, batch)
  for (const doc of docs) {
    if (stopping?.aborted) return false
    await look(payload, rules, doc)
    round.after = doc.id
  }
  if (docs.length < batch) round = { ...round, source: round.source + 1, after: '' }
  return round.source >= LINK_SOURCES.length
}

const lookAgain = async (payload: Payload, rules: Rules, stopping?: AbortSignal): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'enlaces',
    select: { coleccion: true, documento: true },
    sort: 'visto',
    limit: BATCH,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const known = new Map(docs.map(({ coleccion, documento }) => [`${coleccion}:${documento}`, { coleccion, documento }]))
  for (const { coleccion, documento } of known.values()) {
    if (stopping?.aborted) return
    const source = await readSource(payload, coleccion, documento)
    await look(payload, rules, source ?? { coleccion, id: documento, titulo: '', doc: null })
  }
}

/** Writes down what is broken in a document, and takes away what no longer is. */
const look = async (payload: Payload, rules: Rules, { coleccion, id, titulo, doc }: LinkSource): Promise<void> => {
  const broken: string[] = []
  for (const link of addressesIn(doc, process.env.PUBLIC_URL))
    if (!(await leads(payload, rules, link))) broken.push(wordOf(link))
  const outside = outsideIn(doc, process.env.PUBLIC_URL)
  await writeBroken(payload, { coleccion, id, titulo }, broken, (enlace) =>
    isOutside(enlace) ? !outside.includes(enlace) : !broken.includes(enlace),
  )
}

const wordOf = (link: Link): string => ('path' in link ? link.path : `Una publicación que ya no se ve (${link.id})`)
