import type { Payload } from 'payload'

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
