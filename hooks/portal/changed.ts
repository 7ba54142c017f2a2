import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

/*
 * Tells whoever keeps copies of the portal's pages that they are old. The listeners hang on `globalThis` because the same module
 * is loaded more than once in a process: by the server, and by the panel's own bundle.
 */

/** What public pages are made of. */
export const SHOWN_COLLECTIONS = [
  'publicaciones',
  'dependencias',
  'medios',
  'paginas',
  'servicios',
  'indicadores',
  'dias-inhabiles',
  'metas',
  'sinonimos',
  'traducciones',
] as const

/** The row that changed; told where it is known. */
export type Change = { collection: string; id: string }
type Listener = (change?: Change) => void
type Listeners = Set<Listener>

const shared = globalThis as typeof globalThis & { cenotePortalListeners?: Listeners }

const listeners = (): Listeners => {
  shared.cenotePortalListeners ??= new Set()
  return shared.cenotePortalListeners
}

/** Calls `listener` each time something public changes. */
export const onPortalChanged = (listener: Listener): void => {
  listeners().add(listener)
}

/** Something public changed, here or on another process beside this one. */
export const portalChanged = (change?: Change): void => {
  for (const listener of listeners()) listener(change)
}

/** For the collections that public pages show: written or removed, the pages are made anew. */
export const tellPortal: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({
  collection,
  doc,
}: {
  collection: { slug: string }
  doc: { id: string }
}) => {
  portalChanged({ collection: collection.slug, id: doc.id })
  return doc
}
