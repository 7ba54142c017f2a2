import { AsyncLocalStorage } from 'node:async_hooks'
import type { CollectionAfterReadHook } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { type Fase, lastDayAsIs } from './fases.ts'

/*
 * What a page is made of: while it is being made, each public row that is read for it is noted, with the last day on which what it says
 * of itself holds. A row that is read without the field that says so holds for good.
 */

export type Shown = {
  /** `servicios:665f…` */
  rows: Set<string>
  /** The last day on which all of it holds, in Cancún; `null`: no end is known. */
  until: string | null
}

const making = new AsyncLocalStorage<Shown>()

export const rowKey = ({ collection, id }: { collection: string; id: string }): string => `${collection}:${id}`

/** Does the work, and tells what was read for it. */
export const noting = async <T>(work: () => Promise<T>): Promise<{ result: T; shown: Shown }> => {
  const shown: Shown = { rows: new Set(), until: null }
  return { result: await making.run(shown, work), shown }
}

/** The page that is being made shows this too, which was read before. */
export const noteAgain = ({ rows, until }: Shown): void => {
  const shown = making.getStore()
  if (!shown) return
  for (const row of rows) shown.rows.add(row)
  noteEnd(shown, until)
}

const noteEnd = (shown: Shown, end: string | null | undefined): void => {
  if (end && (shown.until === null || end < shown.until)) shown.until = end
}

/** For the collections that public pages show. */
export const noteShown: CollectionAfterReadHook = ({ collection, doc }) => {
  const shown = making.getStore()
  if (!shown) return doc
  shown.rows.add(rowKey({ collection: collection.slug, id: doc.id }))
  const today = dayIn(new Date())
  noteEnd(shown, doc.visibleHasta)
  noteEnd(shown, lastDayAsIs((doc.fases ?? []) as Fase[], today))
  return doc
}
