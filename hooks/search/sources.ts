import type { Where } from 'payload'
import { currentEditions } from '../manual/index.ts'
import { nodesIn } from '../portal/nodes.ts'
import { publicDay } from '../portal/publicDay.ts'
import type { Entry } from './entry.ts'

/*
 * What can be found, one source a collection: add a line and its rows are looked for. A source whose collection is not configured is
 * left out. Days are not asked here: an entry carries its own.
 */

type Row = Record<string, unknown> & { id: string }

export type SearchSource = {
  collection: string
  /** Only what is public, whatever the day. */
  where: Where
  select: Record<string, true>
  toEntry: (row: Row) => Omit<Entry, 'id'>
}

const published: Where = { _status: { equals: 'published' } }
const fields = (names: string): Record<string, true> =>
  Object.fromEntries(names.split(' ').map((name) => [name, true] as const))

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const day = (value: unknown): string | null => text(value) || null
/** All words of a list of texts, or of rows with names; ids are no words. */
const names = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .map((one) =>
      typeof one === 'string'
        ? one
        : Object.entries(one ?? {})
            .filter(([name, v]) => typeof v === 'string' && name !== 'id' && name !== 'servicio')
            .map(([, v]) => v)
            .join(' '),
    )
    .join(' ')

/** The words of a text of the editor, in one line. */
const bodyText = (value: unknown): string => {
  let words = ''
  for (const { text: own, type } of nodesIn(value)) {
    if (typeof own === 'string') words += own
    else if (type !== 'link' && type !== 'autolink') words += ' '
    if (words.length > 8_000) break
  }
  return words.replace(/\s+/g, ' ').trim()
}

export const SEARCH_SOURCES: readonly SearchSource[] = [
  {
    collection: 'publicaciones',
    where: { and: [published, { retirado: { exists: false } }] },
    select: fields('titulo slug bajada cuerpo boletin publicado visibleDesde visibleHasta'),
    toEntry: (row) => ({
      tipo: 'noticia',
      titulo: text(row.titulo),
      url: `/noticias/${text(row.slug)}`,
      resumen: text(row.bajada),
      // A bulletin is looked for by its number.
      nombres: text(row.boletin),
      texto: bodyText(row.cuerpo),
      fecha: publicDay({ publicado: day(row.publicado), visibleDesde: day(row.visibleDesde) }),
      desde: day(row.visibleDesde),
      hasta: day(row.visibleHasta),
    }),
  },
  {
    collection: 'dependencias',
    where: {},
    select: fields('nombre slug siglas descripcion domicilio'),
    toEntry: (row) => ({
      tipo: 'dependencia',
      titulo: text(row.nombre),
      url: `/dependencias/${text(row.slug)}`,
      resumen: text(row.descripcion),
      nombres: text(row.siglas),
      texto: text(row.domicilio),
      fecha: null,
      desde: null,
      hasta: null,
    }),
  },
  {
    collection: 'servicios',
    where: published,
    select: fields('nombre slug resumen sinonimos aQuien beneficio resultado casos requisitos temas'),
    toEntry: (row) => ({
      tipo: 'servicio',
      titulo: text(row.nombre),
      url: `/servicios/${text(row.slug)}`,
      resumen: text(row.resumen),
      nombres: names(row.sinonimos),
      texto: [row.aQuien, row.beneficio, row.resultado, row.casos].map(text).concat(names(row.requisitos)).join(' '),
      fecha: null,
      desde: null,
      hasta: null,
    }),
  },
  {
    collection: 'paginas',
    where: published,
    select: fields('titulo ruta resumen cuerpo'),
    toEntry: (row) => ({
      tipo: 'pagina',
      titulo: text(row.titulo),
      url: `/${text(row.ruta)}`,
      resumen: text(row.resumen),
      texto: bodyText(row.cuerpo),
      fecha: null,
      desde: null,
      hasta: null,
    }),
  },
]

/** What is public and stands in no collection: the manual's procedures. */
export const FIXED: readonly Entry[] = currentEditions().map((p) => ({
  id: `procedimiento:${p.codigo}`,
  tipo: 'procedimiento',
  titulo: p.nombre,
  url: `/procedimientos/${p.codigo}`,
  resumen: p.objetivo,
  nombres: p.codigo,
  texto: [p.alcance, ...p.pasos.map((paso) => paso.actividad)].join(' '),
  fecha: null,
  desde: null,
  hasta: null,
}))
