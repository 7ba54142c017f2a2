import type { PayloadRequest, Where } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { isId } from '../ledger/ids.ts'
import { CLASES_DE_REGISTRO, ESTADOS_DE_REGISTRO } from '../manual/registros.ts'
import { beginningOf, endOf } from './board/days.ts'

/*
 * The books of the directorate: oficios, órdenes de servicio, dictámenes, a year at a time. Everybody reads of them what they may see of
 * the cases; nothing here widens that.
 */

export const REGISTERS = {
  oficios: {
    fecha: 'fechaElaboracion',
    words: ['numero', 'folio', 'asunto', 'archivadoEn', 'recibe'],
    estados: ESTADOS_DE_REGISTRO.oficio,
  },
  ordenes: {
    fecha: 'abierta',
    words: ['folio', 'nombre', 'descripcion', 'equipo.serie', 'equipo.inventario'],
    estados: ESTADOS_DE_REGISTRO.orden,
  },
  dictamenes: {
    fecha: 'elaborado',
    words: ['folio', 'asunto', 'numeroRequisicion', 'equipo.serie', 'equipo.inventario'],
    estados: ESTADOS_DE_REGISTRO.dictamen,
  },
} as const

export type Register = keyof typeof REGISTERS

/** What the archive has to do with papers today: move them on, or end their keeping one way or the other. */
export const POR_HACER = {
  trasladar: 'Pasa a concentración',
  destruir: 'Termina su guarda: baja',
  historico: 'Termina su guarda: histórico',
} as const

/** What is asked of a book; what says nothing to it is no filter. `anio`: without it the current one; `todos` for all. */
export type RegisterQuery = {
  q?: string
  anio?: string
  estado?: string
  dependencia?: string
  sentido?: string
  clase?: string
  archivo?: string
}

const PAGE = 50
/** Rows of a file to take away. More than that is asked for by parts. */
export const MOST_ROWS = 20_000
const BATCH = 1000

/** Pure: the filter that is meant. @param isAnId whether a text can be an id in this database */
const registerWhere = (
  register: Register,
  query: RegisterQuery,
  isAnId: (value: string) => boolean,
  now = new Date(),
): Where => {
  const { fecha, words, estados } = REGISTERS[register]
  const word = query.q?.trim().slice(0, 80)
  const year = yearOf(query, now)
  const and: Where[] = []
  if (year) {
    and.push({ [fecha]: { greater_than_equal: beginningOf(`${year}-01-01`) } })
    and.push({ [fecha]: { less_than_equal: endOf(`${year}-12-31`) } })
  }
  if (word) and.push({ or: words.map((name) => ({ [name]: { contains: word } })) })
  if (query.estado && Object.hasOwn(estados, query.estado)) and.push({ estado: { equals: query.estado } })
  if (query.dependencia && isAnId(query.dependencia)) and.push({ dependencia: { equals: query.dependencia } })
  if (register === 'dictamenes' && query.clase && Object.hasOwn(CLASES_DE_REGISTRO, query.clase))
    and.push({ clase: { equals: query.clase } })
  if (register === 'oficios') {
    if (query.sentido === 'entrante' || query.sentido === 'saliente') and.push({ sentido: { equals: query.sentido } })
    and.push(...dueIn(query.archivo, now))
  }
  return { and }
}

/** The year of the book, `2026`; `null` for all of them: asked for, or because what is due was filed years ago. */
export const yearOf = ({ anio, archivo }: RegisterQuery, now = new Date()): string | null => {
  if (anio && /^(19|20|21)\d\d$/.test(anio)) return anio
  return anio === 'todos' || (archivo && Object.hasOwn(POR_HACER, archivo)) ? null : dayIn(now).slice(0, 4)
}

const dueIn = (archivo: string | undefined, now: Date): Where[] => {
  const today = now.toISOString()
  const ended: Where = { 'archivo.finConcentracion': { less_than_equal: today } }
  if (archivo === 'trasladar')
    return [
      { 'archivo.finTramite': { less_than_equal: today } },
      { 'archivo.finConcentracion': { greater_than: today } },
    ]
  if (archivo === 'destruir') return [ended, { 'archivo.destino': { equals: 'baja' } }]
  return archivo === 'historico' ? [ended, { 'archivo.destino': { equals: 'historico' } }] : []
}

const READ = {
  depth: 1,
  populate: {
    expedientes: { folio: true, procedimiento: true },
    dependencias: { nombre: true },
    usuarios: { nombre: true },
  },
} as const

/** One page of a book, newest first. */
export const findRegister = async <R extends Register>(
  req: PayloadRequest,
  register: R,
  query: RegisterQuery,
  page = 1,
) =>
  req.payload.find({
    collection: register,
    where: registerWhere(register, query, (value) => isId(req.payload, value)),
    sort: [`-${REGISTERS[register].fecha}`, '-createdAt'],
    limit: PAGE,
    page,
    ...READ,
    overrideAccess: false,
    req,
  })

/** The whole of what is asked, oldest first as a book is read; `null` where it is more than one file takes. */
export const readRegister = async <R extends Register>(
  req: PayloadRequest,
  register: R,
  query: RegisterQuery,
  most = MOST_ROWS,
) => {
  const where = registerWhere(register, query, (value) => isId(req.payload, value))
  const { totalDocs } = await req.payload.count({ collection: register, where, overrideAccess: false, req })
  if (totalDocs > most) return null
  const docs: Awaited<ReturnType<typeof findRegister<R>>>['docs'] = []
  for (let page = 1; docs.length < totalDocs; page++) {
    const found = await req.payload.find({
      collection: register,
      where,
      sort: [REGISTERS[register].fecha, 'createdAt'],
      limit: BATCH,
      page,
      ...READ,
      overrideAccess: false,
      req,
    })
    docs.push(...(found.docs as typeof docs))
    if (found.docs.length < BATCH) break
  }
  return docs
}

/** The years there are books of, newest first. */
export const registerYears = async (req: PayloadRequest, register: Register, now = new Date()): Promise<string[]> => {
  const { fecha } = REGISTERS[register]
  const { docs } = await req.payload.find({
    collection: register,
    where: { [fecha]: { exists: true } },
    sort: fecha,
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const oldest: unknown = (docs[0] as Record<string, unknown> | undefined)?.[fecha]
  const last = Number(dayIn(now).slice(0, 4))
  const first = typeof oldest === 'string' ? Number(dayIn(new Date(oldest)).slice(0, 4)) : last
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => String(last - i))
}
