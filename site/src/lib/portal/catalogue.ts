import type { PayloadRequest } from 'payload'
import { letterOf, readLetter } from '../../../../hooks/catalogue/letters.ts'
import { AUDIENCIAS, EVENTOS } from '../../../../hooks/catalogue/taxonomy.ts'
import type { Dependencia, Servicio } from '../../../../hooks/ledger/rows.ts'
import { TEMAS } from '../../../../hooks/portal/temas.ts'
import { remembered } from './remembered.ts'

/** What a list shows of a service. */
export type ServiceCard = Pick<
  Servicio,
  'clase' | 'nombre' | 'slug' | 'resumen' | 'temas' | 'eventos' | 'audiencias' | 'estado' | 'hasta' | 'motivoEstado'
> & { dependencia: Dependencia | null; letra: string }

/** The most a catalogue has: the lists are made from all of it at once, which is kept small by asking for few columns. */
const MOST = 2000

const COLLATOR = new Intl.Collator('es')

/** Every published service, A–Z as Spanish does. */
export const findServices = (req: PayloadRequest): Promise<readonly ServiceCard[]> =>
  remembered(req, ['servicios'], () => readServices(req))

const readServices = async (req: PayloadRequest): Promise<ServiceCard[]> => {
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where: { _status: { equals: 'published' } },
    select: {
      clase: true,
      nombre: true,
      slug: true,
      resumen: true,
      temas: true,
      eventos: true,
      audiencias: true,
      estado: true,
      hasta: true,
      motivoEstado: true,
      dependencia: true,
    },
    populate: { dependencias: { nombre: true, siglas: true, slug: true } },
    depth: 1,
    limit: MOST,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
    .map((doc) => ({ ...doc, dependencia: officeOf(doc.dependencia), letra: letterOf(doc.nombre) }))
    .sort((a, b) => COLLATOR.compare(a.nombre, b.nombre))
}

const officeOf = (value: unknown): Dependencia | null =>
  value && typeof value === 'object' ? (value as Dependencia) : null

/** By what the list is narrowed; each comes from the address, and one that is none is not asked. */
export type Filters = { tema?: string; evento?: string; publico?: string; dependencia?: string; letra?: string }

export const readServiceFilters = (query: URLSearchParams): Filters => {
  const of = (name: string, list: Record<string, string>) => {
    const value = query.get(name) ?? ''
    return Object.hasOwn(list, value) ? value : undefined
  }
  const slug = query.get('dependencia') ?? ''
  return {
    tema: of('tema', TEMAS),
    evento: of('evento', EVENTOS),
    publico: of('publico', AUDIENCIAS),
    dependencia: /^[a-z0-9-]{1,80}$/.test(slug) ? slug : undefined,
    letra: readLetter(query.get('letra') ?? '') ?? undefined,
  }
}

const has = (list: readonly string[] | null | undefined, word: string | undefined): boolean =>
  word === undefined || Boolean(list?.includes(word))

export const narrowed = (all: readonly ServiceCard[], f: Filters): ServiceCard[] =>
  all.filter(
    (s) =>
      has(s.temas, f.tema) &&
      has(s.eventos, f.evento) &&
      has(s.audiencias, f.publico) &&
      (f.dependencia === undefined || s.dependencia?.slug === f.dependencia) &&
      (f.letra === undefined || s.letra === f.letra),
  )

/** `lang`: of its words, where the page has another. */
export type Group = { valor: string; texto: string; n: number; lang?: string }

/** The words of a closed list that some service has, with how many; nothing empty. */
export const groupsOf = (
  all: readonly ServiceCard[],
  list: Record<string, string>,
  field: 'temas' | 'eventos' | 'audiencias',
): Group[] =>
  Object.entries(list).flatMap(([valor, texto]) => {
    const n = all.filter((s) => (s[field] as string[] | null | undefined)?.includes(valor)).length
    return n ? [{ valor, texto, n }] : []
  })

/** The offices that some service is of, by name; `lang`: of their names, where the page has another. */
export const officesOf = (all: readonly ServiceCard[], lang?: string): Group[] => {
  const offices = new Map(
    all.flatMap(({ dependencia }) => (dependencia ? [[dependencia.slug, dependencia.nombre]] : [])),
  )
  return [...offices]
    .map(([valor, texto]) => ({ valor, texto, lang, n: all.filter((s) => s.dependencia?.slug === valor).length }))
    .sort((a, b) => COLLATOR.compare(a.texto, b.texto))
}

/** The letters that some service begins with. */
export const lettersOf = (all: readonly ServiceCard[]): string[] =>
  [...new Set(all.map(({ letra }) => letra))].filter(Boolean).sort()

export const serviceHref = (slug: string): string => `/servicios/${slug}`

/** Address of the list with these filters and page. */
export const listHref = (filters: Filters, page = 1): string => {
  const given = Object.entries({ ...filters, pagina: page > 1 ? String(page) : undefined })
  const query = new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `/servicios${query.size ? `?${query}` : ''}`
}
