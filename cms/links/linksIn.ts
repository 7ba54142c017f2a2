/** A link of a document: an address of the portal, or a document the editor links by its id. */
export type Link = { path: string } | { collection: string; id: string }

/** Names of columns that say where something leads. */
const ADDRESSES = new Set(['url', 'enlace', 'hacia'])

/** Of a document, at most. */
const MOST = 500

/**
 * Pure: every link of a document that leads within the portal, each once, wherever it stands in it. What leads elsewhere is not told.
 * @param home the portal's own address, `https://portal.test`, where links may be written whole
 */
export const addressesIn = (doc: unknown, home = ''): Link[] => {
  const found = new Map<string, Link>()
  const waiting: unknown[] = [doc]
  while (waiting.length > 0 && found.size < MOST) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const link = Array.isArray(value) ? null : documentOf(value as Record<string, unknown>)
    if (link) found.set(`${link.collection}:${link.id}`, link)
    for (const [name, within] of Object.entries(value)) {
      if (typeof within === 'object') waiting.push(within)
      else if (ADDRESSES.has(name) && !link && typeof within === 'string') {
        const path = within.startsWith(`${home}/`) ? within.slice(home.length) : within
        if (path.startsWith('/') && !path.startsWith('//')) found.set(path, { path })
      }
    }
  }
  return [...found.values()]
}

const documentOf = ({ linkType, doc }: Record<string, unknown>): { collection: string; id: string } | null => {
  if (linkType !== 'internal' || typeof doc !== 'object' || doc === null) return null
  const { relationTo, value } = doc as { relationTo?: unknown; value?: unknown }
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof relationTo === 'string' && typeof id === 'string' ? { collection: relationTo, id } : null
}
