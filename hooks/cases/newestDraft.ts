import type { Payload } from 'payload'
import { idOf } from '../ledger/relation.ts'

/** As many of the last versions as are looked at; what a process was cut off in is among them. */
const LAST = 200

/**
 * Of each page one version is its newest. Payload stores a version and then takes that mark from the one before: a process cut off
 * between the two leaves both marked, and the page is listed twice. @returns how many marks were taken back
 */
export const markOneNewest = async (payload: Payload): Promise<number> => {
  const { docs } = await payload.findVersions({
    collection: 'publicaciones',
    where: { latest: { equals: true } },
    select: { parent: true, updatedAt: true },
    sort: ['-updatedAt', '-id'],
    limit: LAST,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const known = new Set<string | null>()
  let taken = 0
  for (const { id, parent, updatedAt } of docs) {
    const page = idOf(parent)
    if (known.has(page)) {
      // With its own time, which would otherwise make it the newest again.
      const versionData = { latest: false, updatedAt } as Parameters<typeof payload.db.updateVersion>[0]['versionData']
      await payload.db.updateVersion({ collection: 'publicaciones', id, versionData })
      taken++
    }
    known.add(page)
  }
  return taken
}
