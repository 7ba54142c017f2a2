import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { splitLanguage } from '../idiomas/languages.ts'
import { findProcedure } from '../manual/index.ts'
import { visibleNow } from '../people/portalAccess.ts'

/** A public page that people are asked about: its address, and what it is called. */
export type Opined = { pagina: string; titulo: string }

const published: Where = { _status: { equals: 'published' } }

type Kind = { path: RegExp; collection: CollectionSlug; by: string; title: string; shown: () => Where }

/** Where pages that are asked about come from; what begins with none of these is a page written in the panel. */
const KINDS: Kind[] = [
  { path: /^\/servicios\/([a-z0-9-]+)$/, collection: 'servicios', by: 'slug', title: 'nombre', shown: () => published },
  { path: /^\/noticias\/([a-z0-9-]+)$/, collection: 'publicaciones', by: 'slug', title: 'titulo', shown: visibleNow },
  { path: /^\/([a-z0-9/-]+)$/, collection: 'paginas', by: 'ruta', title: 'titulo', shown: () => published },
]

const LONGEST = 240

/** Whether this could be the address of a page that people are asked about. */
export const isPath = (value: string): boolean => value.length <= LONGEST && /^\/[\w/-]+$/.test(value)

/** The public page at an address, whichever language it is read in; `null` where there is none, or none that is asked about. */
export const findOpined = async (req: PayloadRequest, pagina: unknown): Promise<Opined | null> => {
  if (typeof pagina !== 'string' || !isPath(pagina)) return null
  const { path } = splitLanguage(pagina)
  const codigo = /^\/procedimientos\/([\w-]+)$/.exec(path)?.[1]
  if (codigo) {
    const procedure = findProcedure(codigo)
    return procedure ? { pagina, titulo: procedure.nombre } : null
  }
  const kind = KINDS.find((one) => one.path.test(path))
  if (!kind) return null
  const name = kind.path.exec(path)?.[1] ?? ''
  const { docs } = await req.payload.find({
    collection: kind.collection,
    where: { and: [{ [kind.by]: { equals: name } }, kind.shown()] },
    select: { [kind.title]: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const titulo = (docs[0] as Record<string, unknown> | undefined)?.[kind.title]
  return typeof titulo === 'string' ? { pagina, titulo } : null
}
