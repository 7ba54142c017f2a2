import type { GlobalSlug, Payload, Where } from 'payload'
import type { Enlace } from '../../hooks/ledger/rows.ts'
import { visibleNow } from '../../hooks/people/portalAccess.ts'

/** What is looked through, in this order: what anybody may read. */
const COLLECTIONS = {
  servicios: { title: 'nombre', shown: (): Where => ({ _status: { equals: 'published' } }) },
  publicaciones: { title: 'titulo', shown: visibleNow },
  paginas: { title: 'titulo', shown: (): Where => ({ _status: { equals: 'published' } }) },
  avisos: {
    title: 'titulo',
    shown: (): Where => ({
      and: [{ quitado: { not_equals: true } }, { hasta: { greater_than: new Date().toISOString() } }],
    }),
  },
  redirecciones: { title: 'desde', shown: (): Where => ({}) },
} as const

type Looked = keyof typeof COLLECTIONS
type Place = Enlace['coleccion']

const GLOBALS: Partial<Record<Place, string>> = { portada: 'Portada', menus: 'Menú y pie' }

/** Every source there is, by name. */
export const LINK_SOURCES = [...Object.keys(COLLECTIONS), ...Object.keys(GLOBALS)] as Place[]

export type LinkSource = { coleccion: Place; id: string; titulo: string; doc: unknown }

/** The documents of a source after an id, in the order of their ids; the one global it is, where it is one. */
export const readSources = async (
  payload: Payload,
  name: Place,
  after: string,
  most: number,
): Promise<LinkSource[]> => {
  if (name in GLOBALS) return after ? [] : [await globalOf(payload, name)]
  const { shown, title } = COLLECTIONS[name as Looked]
  const { docs } = await payload.find({
    collection: name as Looked,
    where: { and: [shown(), ...(after ? [{ id: { greater_than: after } }] : [])] },
    sort: 'id',
    limit: most,
    pagination: false,
    depth: 0,
    // What anybody may read.
    overrideAccess: true,
  })
  return docs.map((doc) => told(name, title, doc))
}

/** One document again; `null` where it is no longer to be read. */
export const readSource = async (payload: Payload, name: Place, id: string): Promise<LinkSource | null> => {
  if (name in GLOBALS) return globalOf(payload, name)
  if (!(name in COLLECTIONS)) return null
  const { shown, title } = COLLECTIONS[name as Looked]
  const { docs } = await payload.find({
    collection: name as Looked,
    where: { and: [{ id: { equals: id } }, shown()] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] ? told(name, title, docs[0]) : null
}

const told = (coleccion: Place, title: string, doc: object & { id: string }): LinkSource => {
  const titulo = (doc as Record<string, unknown>)[title]
  return { coleccion, id: doc.id, titulo: typeof titulo === 'string' && titulo ? titulo : coleccion, doc }
}

const globalOf = async (payload: Payload, name: Place): Promise<LinkSource> => {
  const doc = await payload.findGlobal({ slug: name as GlobalSlug, depth: 0, overrideAccess: true })
  return { coleccion: name, id: name, titulo: GLOBALS[name] ?? name, doc }
}
