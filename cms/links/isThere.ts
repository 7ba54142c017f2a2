import type { CollectionSlug, Payload, Where } from 'payload'
import { splitLanguage } from '../../hooks/idiomas/languages.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import { visibleNow } from '../../hooks/people/portalAccess.ts'
import { answeredElsewhere } from '../../hooks/portal/paths.ts'
import { follow, plainPath, type Rules } from '../../hooks/portal/redirects.ts'
import { isPublished } from '../../hooks/portal/standing.ts'
import type { Link } from './linksIn.ts'

const published: Where = { _status: { equals: 'published' } }

type Kind = { path: RegExp; collection: CollectionSlug; by: string; shown?: () => Where }

/** Pages that are rows. What is below one, its calendar or its picture, is there when it is. */
const KINDS: Kind[] = [
  { path: /^\/noticias\/([^/]+)/, collection: 'publicaciones', by: 'slug', shown: visibleNow },
  { path: /^\/servicios\/([^/]+)/, collection: 'servicios', by: 'slug', shown: () => published },
  { path: /^\/dependencias\/([^/]+)/, collection: 'dependencias', by: 'slug' },
  { path: /^\/api\/medios\/file\/([^/]+)/, collection: 'medios', by: 'filename' },
]

/** Whether a link leads to something that anybody may read now, asked of the data: nothing is sent for. */
export const leads = async (payload: Payload, rules: Rules, link: Link): Promise<boolean> => {
  if ('id' in link) {
    if (link.collection !== 'publicaciones') return true
    return some(payload, 'publicaciones', { and: [{ id: { equals: link.id } }, visibleNow()] })
  }
  const stands = (path: string) => standsAt(payload, path)
  if (await stands(link.path)) return true
  const target = await follow(rules, link.path, stands)
  return target !== null && (!target.startsWith('/') || (await stands(target)))
}

const standsAt = async (payload: Payload, address: string): Promise<boolean> => {
  const asWritten = address.split(/[?#]/, 1)[0] ?? ''
  const { path } = splitLanguage(plainPath(asWritten))
  const kind = KINDS.find((one) => one.path.test(path))
  if (kind) {
    // The name of a file has its capitals.
    const name = kind.path.exec(kind.by === 'filename' ? decoded(asWritten) : path)?.[1] ?? ''
    const row: Where = { [kind.by]: { equals: name.replace(/\.json$/, '') } }
    const exact: Where = { [kind.by]: { equals: name } }
    return some(payload, kind.collection, { and: [kind.by === 'slug' ? row : exact, kind.shown?.() ?? {}] })
  }
  const codigo = /^\/procedimientos\/([^/]+)/.exec(path)?.[1]
  if (codigo) return findProcedure(codigo.toUpperCase()) !== undefined
  return answeredElsewhere(path) || isPublished(payload, path)
}

const decoded = (path: string): string => {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

const some = async (payload: Payload, collection: CollectionSlug, where: Where): Promise<boolean> => {
  // The same for everybody: what is asked is whether anybody may read it.
  const { totalDocs } = await payload.count({ collection, where, overrideAccess: true })
  return totalDocs > 0
}
