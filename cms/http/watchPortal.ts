import type { Payload } from 'payload'
import { type Change, portalChanged, SHOWN_COLLECTIONS } from '../../hooks/portal/changed.ts'
import { readEveryPage } from '../../hooks/portal/everyPage.ts'

/** What every page shows is also looked at this often, in milliseconds: an alert does not hang on a stream that may have broken. */
const LOOK_MS = 3000

/** What is read once for every page: changed elsewhere, it is read again here. */
const ON_EVERY_PAGE = ['avisos', 'redirecciones'] as const

/**
 * On MongoDB other processes publish too: what they change is heard from the replica set. By one stream for all collections: each
 * stream there is reads each write there is, and ten in each process were half of the server's work.
 */
export const watchPortal = (payload: Payload): void => {
  const { collections, connection, globals } = payload.db as unknown as Mongo
  const heard: Heard = new Map()
  const hear = (model: Model | undefined, changed: Changed) => {
    if (model) heard.set(model.collection.name, [...(heard.get(model.collection.name) ?? []), changed])
  }
  for (const slug of SHOWN_COLLECTIONS) hear(collections[slug], (event) => portalChanged(changeOf(slug, event)))
  const readAgain = () => {
    readEveryPage(payload).catch(() => {})
  }
  for (const slug of ON_EVERY_PAGE) hear(collections[slug], readAgain)
  // The home page's own is among them, and is not kept in memory.
  hear(globals, () => {
    readEveryPage(payload)
      .catch(() => {})
      .then(() => portalChanged({ collection: 'globals', id: '' }))
  })
  listen(payload, connection, heard)
  setInterval(readAgain, LOOK_MS).unref()
}

/** Where a stream cannot go on from where it was: too much happened since. */
const HISTORY_LOST = 286

/** Tells of each change, also of those that came while the database was away: a stream goes on from where it broke. */
const listen = (payload: Payload, connection: Mongo['connection'], heard: Heard): void => {
  const ours = [{ $match: { 'ns.coll': { $in: [...heard.keys()] } } }]
  let place: unknown
  const open = () => {
    const stream = connection.watch(ours, place ? { resumeAfter: place } : {})
    stream.on('resumeTokenChanged', (token) => {
      place = token
    })
    stream.on('change', (event) => {
      for (const changed of heard.get(collectionOf(event)) ?? []) changed(event)
    })
    stream.on('error', (err) => {
      payload.logger.warn({ msg: 'change stream lost, opening it again', err })
      if ((err as { code?: unknown } | null)?.code === HISTORY_LOST) place = undefined
      // What happened meanwhile is unknown: everything is made anew.
      for (const changed of [...heard.values()].flat()) changed()
      setTimeout(open, 1000).unref()
    })
  }
  open()
}

/** What a change stream says of a row; what it does not say is looked at whole. */
const changeOf = (collection: string, event: unknown): Change | undefined => {
  const id = (event as { documentKey?: { _id?: unknown } } | null)?.documentKey?._id
  return id === undefined ? undefined : { collection, id: String(id) }
}

const collectionOf = (event: unknown): string => (event as { ns?: { coll?: string } } | null)?.ns?.coll ?? ''

type Changed = (event?: unknown) => void
/** Who is told of each collection, by its name in the database. */
type Heard = Map<string, Changed[]>

type Mongo = {
  collections: Record<string, Model>
  globals: Model
  connection: { watch: (pipeline: object[], options: { resumeAfter?: unknown }) => Stream }
}
type Model = { collection: { name: string } }
type Stream = { on: (event: 'change' | 'error' | 'resumeTokenChanged', listener: (value: unknown) => void) => void }
