import type { PayloadRequest, Where } from 'payload'
import type { Textos } from '../../../../hooks/idiomas/es.ts'
import { administracion } from '../../../../hooks/municipio/administraciones.ts'
import { isTema, type Tema } from '../../../../hooks/portal/temas.ts'
import { isTipo, type Tipo } from './publications.ts'
import { remembered } from './remembered.ts'

/** What a list of publications is narrowed to, as its address says; what an address says wrong is left out. */
export type Filtros = {
  tipo?: Tipo
  tema?: Tema
  /** Slug of the office. */
  dependencia?: string
  anio?: string
  administracion?: string
}

export const readFilters = (query: URLSearchParams): Filtros => {
  const [tipo, tema, dependencia, anio, gobierno] = ['tipo', 'tema', 'dependencia', 'anio', 'administracion'].map(
    (name) => query.get(name),
  )
  return {
    ...(isTipo(tipo) && { tipo }),
    ...(isTema(tema) && { tema }),
    ...(dependencia && /^[a-z0-9-]{1,80}$/.test(dependencia) && { dependencia }),
    ...(anio && /^20\d\d$/.test(anio) && { anio }),
    ...(administracion(gobierno) && { administracion: gobierno as string }),
  }
}

/** The address of a list; with `pagina`, of one of its pages. */
export const filteredHref = (
  path: string,
  filtros: { [name in keyof Filtros]: Filtros[name] | undefined },
  pagina = 1,
): string => {
  const chosen = Object.entries(filtros).filter(([, value]) => value)
  const params = new URLSearchParams([...chosen, ...(pagina > 1 ? [['pagina', String(pagina)]] : [])])
  return params.size ? `${path}?${params}` : path
}

export type Oficina = { id: string; nombre: string; slug: string }

/** The offices a list may be narrowed to, by name. */
export const findOffices = (req: PayloadRequest): Promise<readonly Oficina[]> =>
  remembered(req, ['oficinas'], () => readOffices(req))

const readOffices = async (req: PayloadRequest): Promise<Oficina[]> => {
  const { docs } = await req.payload.find({
    collection: 'dependencias',
    select: { nombre: true, slug: true },
    sort: 'nombre',
    limit: 200,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** Midnight in Cancún, where a day begins. */
const startOf = (day: string) => `${day}T05:00:00.000Z`

/** What the database is asked. An office is named by its id; `null` where there is no such office, and so nothing. */
export const filterWhere = (
  { tipo, tema, dependencia, anio, administracion: gobierno }: Filtros,
  offices: readonly Oficina[],
): Where[] | null => {
  const office = dependencia ? offices.find(({ slug }) => slug === dependencia) : undefined
  if (dependencia && !office) return null
  const where: Where[] = []
  if (tipo) where.push({ tipo: { equals: tipo } })
  if (tema) where.push({ temas: { in: [tema] } })
  if (office) where.push({ or: [{ dependencia: { equals: office.id } }, { coemisoras: { in: [office.id] } }] })
  const days = anio ? { desde: `${anio}-01-01`, hasta: `${Number(anio) + 1}-01-01` } : administracion(gobierno)
  if (days) where.push({ publicado: { greater_than_equal: startOf(days.desde), less_than: startOf(days.hasta) } })
  return where
}

/** What is chosen, in words: «Ambiente y animales, 2025». */
export const sayFilters = (
  { tema, dependencia, anio, administracion: gobierno }: Filtros,
  offices: readonly Oficina[],
  t: Textos,
) =>
  [
    tema && t.temas[tema],
    offices.find(({ slug }) => slug === dependencia)?.nombre,
    anio,
    gobierno && t.noticias.administracion(gobierno),
  ]
    .filter(Boolean)
    .join(', ')
