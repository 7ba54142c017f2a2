import type { Payload, Where } from 'payload'
import type { Pagina } from './rows.ts'

/**
 * Writes what follows from another page in one page as it stands, and in the newest of its versions, which the panel shows: with no new
 * version, and without taking a draft beside the page for the page, as a save would.
 * @param inDraft what that follows to in the newest version, whose own words may differ from the page's
 */
export const rewritePage = async (
  { db }: Payload,
  id: string,
  data: Partial<Pagina>,
  inDraft: (draft: Pagina) => Promise<Partial<Pagina>>,
): Promise<void> => {
  await db.updateOne({ collection: 'paginas', id, data })
  const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
  const { docs } = await db.findVersions<Pagina>({ collection: 'paginas', where, limit: 1, pagination: false })
  const [newest] = docs
  if (!newest) return
  const { version, updatedAt } = newest
  // With its own time, which would otherwise be the hour of this.
  const versionData = { version: { ...version, ...(await inDraft(version)) }, updatedAt }
  await db.updateVersion<Pagina>({
    collection: 'paginas',
    id: newest.id,
    versionData: versionData as Parameters<typeof db.updateVersion<Pagina>>[0]['versionData'],
  })
}
