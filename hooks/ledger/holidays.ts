import type { Payload } from 'payload'
import { storeOf } from './store/index.ts'

/** The approved days off, `2026-12-25`, for a page of the portal: which rows it was made of is noted. */
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

/** The same for whoever works, straight from the driver: each tray and each case reckons with them. A few dozen a year. */
export const officeHolidays = async (payload: Payload): Promise<ReadonlySet<string>> =>
  new Set((await storeOf(payload).find('dias-inhabiles', {}, { sort: '-fecha', limit: 500 })).map((d) => d.fecha))

/** Those not before this day, `2026-11-25`: what is reckoned from now on needs no others. */
export const holidaysFrom = async (payload: Payload, day: string): Promise<ReadonlySet<string>> =>
  new Set((await storeOf(payload).find('dias-inhabiles', { fecha: { from: day } }, { limit: 500 })).map((d) => d.fecha))
