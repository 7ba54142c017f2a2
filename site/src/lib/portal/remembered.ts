import { LRUCache } from 'lru-cache'
import type { PayloadRequest } from 'payload'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import { onPortalChanged } from '../../../../hooks/portal/changed.ts'
import { noteAgain, noting, type Shown } from '../../../../hooks/portal/shown.ts'

/*
 * What the public reads, kept between the pages that are made of it (decision 54). Many addresses show the same cards, the same offices
 * and the same services: they are read once, and again the moment anything public changes, here or on another process, and each day. A
 * reading that began before a change is not kept. Whoever is signed in reads for themselves, and so does a preview.
 */

/** However quiet it is: as long as a page is kept. */
const TTL_MS = 10_000

/** All that is kept, in characters of JSON, and one answer. */
const MOST = 16 * 1024 * 1024
const MOST_ONE = 2 * 1024 * 1024

type Kept = { value: unknown; shown: Shown; size: number }

const kept = new LRUCache<string, Kept>({
  ttl: TTL_MS,
  maxSize: MOST,
  maxEntrySize: MOST_ONE,
  sizeCalculation: ({ size }, key) => size + key.length + 500,
})
const reading = new Map<string, Promise<Kept>>()
let generation = 0

onPortalChanged(() => {
  generation++
  kept.clear()
  reading.clear()
})

/**
 * What `read` finds for anybody, asked once for all who ask the same at about the same time. It is shared, so nobody changes it: its
 * objects and lists are frozen.
 * @param asked names the question and everything the answer hangs on but the day, which is added here
 */
export const remembered = async <T>(
  req: PayloadRequest,
  asked: readonly unknown[],
  read: () => Promise<T>,
): Promise<T> => {
  if (req.user) return read()
  const key = JSON.stringify([dayIn(new Date()), ...asked])
  const known = kept.get(key) ?? (await (reading.get(key) ?? begin(key, read)))
  noteAgain(known.shown)
  return known.value as T
}

const begin = (key: string, read: () => Promise<unknown>): Promise<Kept> => {
  const began = generation
  const work = noting(read)
    .then(({ result, shown }) => {
      const found = { value: frozen(result), shown, size: sizeOf(result) + shown.rows.size * 50 }
      if (began === generation) kept.set(key, found)
      return found
    })
    .finally(() => reading.get(key) === work && reading.delete(key))
  reading.set(key, work)
  return work
}

const sizeOf = (value: unknown): number =>
  (JSON.stringify(value instanceof Map || value instanceof Set ? [...value] : value) ?? '').length

const frozen = <T>(value: T): T => {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value
  if (value instanceof Map || value instanceof Set) return value
  for (const one of Object.values(value)) frozen(one)
  return Object.freeze(value)
}
