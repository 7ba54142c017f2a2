import { dayIn } from '../engine/calendar.ts'

/*
 * What is told of each page, counted in memory and nobody's: how often it was seen, and to how many it was of use. A job writes it down
 * (`cms/visits`), so that no page and no answer waits for the database. It hangs on `globalThis`: the server and the site each load this.
 */

export type Count = { visitas: number; si: number; no: number }
export type Counted = Count & { pagina: string; dia: string }

type Day = { dia: string; ends: number; pages: Map<string, Count> }

const shared = globalThis as typeof globalThis & { cenoteCounted?: Day[] }

/** Pages told apart between two writings; what is beyond counts for the whole portal alone. */
const MOST = 5_000

/** The whole portal, as a page of its own. */
export const WHOLE_PORTAL = '*'

const HOUR = 3_600_000

/** The days not written yet, the present one first. Looked at again each hour at the latest: a day ends on the hour. */
const today = (now: number): Day => {
  shared.cenoteCounted ??= []
  const days = shared.cenoteCounted
  const last = days[0]
  if (last && now < last.ends) return last
  const dia = dayIn(new Date(now))
  const ends = (Math.floor(now / HOUR) + 1) * HOUR
  if (last?.dia === dia) {
    last.ends = ends
    return last
  }
  const day = { dia, ends, pages: new Map() }
  days.unshift(day)
  return day
}

const add = ({ pages }: Day, pagina: string, { visitas = 0, si = 0, no = 0 }: Partial<Count>): void => {
  const known = pages.get(pagina)
  if (known) {
    known.visitas += visitas
    known.si += si
    known.no += no
  } else if (pages.size < MOST || pagina === WHOLE_PORTAL) pages.set(pagina, { visitas, si, no })
}

/** One more of something for a page, `/servicios/predial`. Costs a fraction of a microsecond. */
export const countOne = (pagina: string, what: keyof Count, now = Date.now()): void => {
  const day = today(now)
  add(day, pagina, { [what]: 1 })
  add(day, WHOLE_PORTAL, { [what]: 1 })
}

/** Hands over what was counted since the last time. */
export const takeCounted = (): Counted[] => {
  const days = shared.cenoteCounted ?? []
  shared.cenoteCounted = []
  return days.flatMap(({ dia, pages }) => [...pages].map(([pagina, counts]) => ({ pagina, dia, ...counts })))
}

/** What could not be written waits for the next time. */
export const putBack = (rows: readonly Counted[]): void => {
  shared.cenoteCounted ??= []
  for (const { pagina, dia, ...counts } of rows) {
    let day = shared.cenoteCounted.find((one) => one.dia === dia)
    if (!day) {
      day = { dia, ends: 0, pages: new Map() }
      shared.cenoteCounted.push(day)
    }
    add(day, pagina, counts)
  }
}
