import type { Payload } from 'payload'
import { officeMinutes } from '../../engine/calendar.ts'
import { freshClock, hoursFor } from '../../ledger/clock.ts'
import { readHolidays } from '../../ledger/holidays.ts'
import { findProcedure } from '../../manual/index.ts'

/** How long a procedure has really taken: office minutes from the opening to the end, half of them less, half of them more. */
export type UsualTime = { n: number; minutos: number }

/** Of the cases concluded in so many days, and of the newest so many. */
export const USUAL = { days: 90, cases: 2000, fewest: 5 } as const

/** What is kept is asked again after this long, in milliseconds: a median hardly moves in a quarter of an hour. */
const KEPT_MS = 15 * 60_000

type Kept = { since: number; times: Promise<ReadonlyMap<string, UsualTime>> }

/** One reading for whoever asks meanwhile; on `globalThis` since server and site both load this. By server, for those that share a process. */
const shared = globalThis as typeof globalThis & { cenoteUsual?: WeakMap<Payload, Kept> }

/**
 * By procedure's code, the median of what was concluded in the last ninety days; those that were too few to tell are left out. Counts of
 * every office, of nobody: whoever may ask may know them.
 */
export const usualTimes = (payload: Payload, now = new Date()): Promise<ReadonlyMap<string, UsualTime>> => {
  shared.cenoteUsual ??= new WeakMap()
  const kept = shared.cenoteUsual.get(payload)
  if (kept && now.getTime() - kept.since < KEPT_MS && now.getTime() >= kept.since) return kept.times
  const times = readTimes(payload, now)
  shared.cenoteUsual.set(payload, { since: now.getTime(), times })
  // What failed is asked again by whoever looks next.
  times.catch(() => shared.cenoteUsual?.delete(payload))
  return times
}

const readTimes = async (payload: Payload, now: Date): Promise<ReadonlyMap<string, UsualTime>> => {
  const since = new Date(now.getTime() - USUAL.days * 24 * 3600_000).toISOString()
  const [holidays, { docs }] = await Promise.all([
    readHolidays(payload),
    payload.find({
      collection: 'expedientes',
      where: { and: [{ estado: { equals: 'concluido' } }, { cerrado: { greater_than_equal: since } }] },
      select: { procedimiento: true, abierto: true, cerrado: true },
      sort: '-cerrado',
      limit: USUAL.cases,
      depth: 0,
      pagination: false,
      // Counted, never shown one by one.
      overrideAccess: true,
    }),
    freshClock(payload),
  ])
  return mediansOf(docs.map((doc) => tookOf(doc, holidays)))
}

type Ended = { procedimiento: string; abierto: string; cerrado?: string | null }

/** How long one took, by the hours of the department that carried it out. */
export const tookOf = ({ procedimiento, abierto, cerrado }: Ended, holidays: ReadonlySet<string>) => {
  const procedure = findProcedure(procedimiento)
  const hours = procedure && hoursFor(procedure)
  return { procedimiento, minutos: officeMinutes(new Date(abierto), new Date(cerrado ?? abierto), holidays, hours) }
}

/** Pure: the median by procedure, of those of which there are enough. */
export const mediansOf = (ended: readonly { procedimiento: string; minutos: number }[]): Map<string, UsualTime> =>
  new Map(
    [...Map.groupBy(ended, ({ procedimiento }) => procedimiento)].flatMap(([codigo, all]) => {
      if (all.length < USUAL.fewest) return []
      const sorted = all.map(({ minutos }) => minutos).sort((a, b) => a - b)
      const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0]
      return [[codigo, { n: all.length, minutos: Math.round((low + high) / 2) }] as const]
    }),
  )
