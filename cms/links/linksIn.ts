/** A link of a document: an address of the portal, or a document the editor links by its id. */
export type Link = { path: string } | { collection: string; id: string }

/** Names of columns that say where something leads. */
const ADDRESSES = new Set(['url', 'enlace', 'hacia'])

/** Of a document, at most. */
const MOST = 500

/** Every value of a document that says where something leads, and every document that its text links by its id. */
function* linksOf(doc: unknown): Generator<string | { collection: string; id: string }> {
  const waiting: unknown[] = [doc]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const link = Array.isArray(value) ? null : documentOf(value as Record<string, unknown>)
    if (link) yield link
    for (const [name, within] of Object.entries(value)) {
      if (typeof within === 'object') waiting.push(within)
      else if (ADDRESSES.has(name) && !link && typeof within === 'string') yield within
    }
  }
}

/**
 * Pure: every link of a document that leads within the portal, each once, wherever it stands in it. What leads elsewhere is not told.
 * @param home the portal's own address, `https://portal.test`, where links may be written whole
 */
export const addressesIn = (doc: unknown, home = ''): Link[] => {
  const found = new Map<string, Link>()
  for (const link of linksOf(doc)) {
    if (found.size >= MOST) break
    if (typeof link !== 'string') found.set(`${link.collection}:${link.id}`, link)
    else {
      const path = link.startsWith(`${home}/`) ? link.slice(home.length) : link
      if (path.startsWith('/') && !path.startsWith('//')) found.set(path, { path })
    }
  }
  return [...found.values()]
}

/** Pure: every link of a document that leads to another site, whole and without its mark within the page, each once. */
export const outsideIn = (doc: unknown, home = ''): string[] => {
  const found = new Set<string>()
  for (const link of linksOf(doc)) {
    if (found.size >= MOST) break
    const url = typeof link === 'string' && /^https?:\/\//i.test(link) ? URL.parse(link) : null
    if (url && url.origin !== URL.parse(home)?.origin) found.add(url.href.split('#', 1)[0] ?? '')
  }
  return [...found]
}

/** Whether a link that is written down leads to another site. */
export const isOutside = (enlace: string): boolean => /^https?:\/\//i.test(enlace)

const documentOf = ({ linkType, doc }: Record<string, unknown>): { collection: string; id: string } | null => {
  if (linkType !== 'internal' || typeof doc !== 'object' || doc === null) return null
  const { relationTo, value } = doc as { relationTo?: unknown; value?: unknown }
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof relationTo === 'string' && typeof id === 'string' ? { collection: relationTo, id } : null
}
