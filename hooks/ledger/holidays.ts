import type { Payload } from 'payload'
import { storeOf } from './store/index.ts'

/** The approved days off, `2026-12-25`. A few dozen rows; asked once for each page that reckons in office hours. */
export const readHolidays = async (payload: Payload): Promise<ReadonlySet<string>> => {
  const { docs } = await payload.find({
    collection: 'dias-inhabiles',
    select: { fecha: true },
    depth: 0,
    limit: 500,
    pagination: false,
    // Public facts.
    overrideAccess: true,
  })
  return new Set(docs.map((d) => d.fecha))
}

/** Those not before this day, `2026-11-25`: what is reckoned from now on needs no others. */
export const holidaysFrom = async (payload: Payload, day: string): Promise<ReadonlySet<string>> =>
  new Set((await storeOf(payload).find('dias-inhabiles', { fecha: { from: day } }, { limit: 500 })).map((d) => d.fecha))
