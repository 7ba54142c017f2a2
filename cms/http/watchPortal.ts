import type { Payload } from 'payload'
import { type Change, portalChanged, SHOWN_COLLECTIONS } from '../../hooks/portal/changed.ts'
import { readEveryPage } from '../../hooks/portal/everyPage.ts'

/** What every page shows is also looked at this often, in milliseconds: an alert does not hang on a stream that may have broken. */
const LOOK_MS = 3000

/** What is read once for every page: changed elsewhere, it is read again here. */
const ON_EVERY_PAGE = ['avisos', 'redirecciones'] as const

/** On MongoDB other processes publish too: what they change is heard from the replica set. */
export const watchPortal = (payload: Payload): void => {
  const { collections, globals } = payload.db as unknown as { collections: Record<string, Model>; globals: Model }
  for (const slug of SHOWN_COLLECTIONS)
    listen(payload, slug, collections[slug], (event) => portalChanged(changeOf(slug, event)))
  const readAgain = () => {
    readEveryPage(payload).catch(() => {})
  }
  for (const slug of ON_EVERY_PAGE) listen(payload, slug, collections[slug], readAgain)
  // The home page's own is among them, and is not kept in memory.
  const globalsChanged = () => {
    readEveryPage(payload)
      .catch(() => {})
      .then(() => portalChanged({ collection: 'globals', id: '' }))
  }
  listen(payload, 'globals', globals, globalsChanged)
  setInterval(readAgain, LOOK_MS).unref()
}

/** Where a stream cannot go on from where it was: too much happened since. */
const HISTORY_LOST = 286

/** Tells of each change, also of those that came while the database was away: a stream goes on from where it broke. */
const listen = (payload: Payload, slug: string, model: Model | undefined, changed: (event?: unknown) => void): void => {
  let place: unknown
  const open = () => {
    const stream = model?.watch([], place ? { resumeAfter: place } : {})
    stream?.on('resumeTokenChanged', (token) => {
      place = token
    })
    stream?.on('change', changed)
    stream?.on('error', (err) => {
      payload.logger.warn({ msg: 'change stream lost, opening it again', slug, err })
      if ((err as { code?: unknown } | null)?.code === HISTORY_LOST) place = undefined
      // What happened meanwhile is unknown: everything is made anew.
      changed()
      setTimeout(open, 1000).unref()
    })
  }
  open()
}

type Model = { watch: (pipeline: [], options: { resumeAfter?: unknown }) => Stream }
/** What a change stream says of a row; what it does not say is looked at whole. */
const changeOf = (collection: string, event: unknown): Change | undefined => {
  const id = (event as { documentKey?: { _id?: unknown } } | null)?.documentKey?._id
  return id === undefined ? undefined : { collection, id: String(id) }
}

type Stream = { on: (event: 'change' | 'error' | 'resumeTokenChanged', listener: (value: unknown) => void) => void }
