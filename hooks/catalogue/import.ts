import type { PayloadRequest } from 'payload'
import type { Servicio } from '../ledger/rows.ts'
import { changedParts } from './changes.ts'
import { allServices, asFicha } from './exchange.ts'
import type { Ficha } from './ficha.ts'
import { missingOf, problemsOf } from './problems.ts'
import { fromSheet, type ReadRow, type Sheet, wrongColumns } from './sheet/rows.ts'

/*
 * A sheet becomes services: all of its rows or none. Everything that could refuse one is asked first, by the rules that storing asks; then
 * they are written, and if the database fails in the middle, what was written is put back as it was.
 */

export type RowError = { fila: number; columna: string; mensaje: string }
export type Imported = { filas: number; nuevos: number; cambian: number; errores: RowError[] }

export type Planned = { fila: number; known: Servicio | null; data: Ficha & { _status?: string } }

const MOST_ERRORS = 500

export type Plan = { told: Imported; rows: Planned[] }

/** What importing a sheet would do, and everything that keeps it from being done. Writes nothing. */
export const planImport = async (req: PayloadRequest, sheet: Sheet, nota: string | undefined): Promise<Plan> => {
  const heads = wrongColumns(sheet.columns).map(({ campo, mensaje }) => ({ fila: 1, columna: campo, mensaje }))
  const none = { filas: sheet.rows.length, nuevos: 0, cambian: 0 }
  if (heads.length) return { told: { ...none, errores: heads.slice(0, MOST_ERRORS) }, rows: [] }

  const read = fromSheet(sheet)
  const stored = await allServices(req, false)
  const drafts = await allServices(req, true)
  const bySlug = new Map([...drafts, ...stored].map((one) => [one.slug, one]))
  const offices = await officesBySlug(req)
  const errores: RowError[] = []
  const rows: Planned[] = []
  const [slugs, codes] = [new Map<string, number>(), new Map<string, number>()]
  const inFile = new Set(read.map(({ ficha }) => String(ficha.slug)))
  const codeOwners = new Map([...bySlug.values()].flatMap((one) => (one.homoclave ? [[one.homoclave, one.slug]] : [])))

  for (const row of read) {
    const tell = (campo: string, mensaje: string) => errores.push({ fila: row.fila, columna: columnOf(campo), mensaje })
    for (const { campo, mensaje } of row.wrong) errores.push({ fila: row.fila, columna: campo, mensaje })
    const known = bySlug.get(String(row.ficha.slug)) ?? null
    const { data, lost } = resolved(row, offices, bySlug, inFile)
    for (const { campo, mensaje } of lost) tell(campo, mensaje)
    const status = (row.ficha._status as string | undefined) ?? known?._status ?? 'draft'
    if (!row.ficha.slug) tell('slug', 'Falta la dirección: por ella se sabe qué ficha es.')
    if (!row.wrong.length)
      for (const { campo, mensaje } of [...problemsOf(data), ...(status === 'published' ? missingOf(data) : [])])
        tell(campo, mensaje)
    if (data.clase === 'interno' && !known?.procedimiento)
      tell('clase', 'Los servicios internos salen del manual: no se importan.')
    twice(slugs, row, 'slug', tell)
    twice(codes, row, 'homoclave', tell)
    const owner = codeOwners.get(String(data.homoclave))
    if (owner && owner !== data.slug) tell('homoclave', `Ya la tiene /servicios/${owner}.`)
    const changes = known ? changedParts(asFicha(known), { ...data, slug: known.slug }) : []
    const moved = known && (known._status ?? 'draft') !== status
    if (known?.procedimiento || (known && !changes.length && !moved && sameKeeping(known, data))) continue
    if (known?.publicado && changes.length && !nota)
      tell('slug', 'Cambia una ficha publicada: escribe la nota de cambio de la importación.')
    rows.push({ fila: row.fila, known, data: { ...data, _status: status } })
  }
  const nuevos = rows.filter(({ known }) => !known).length
  return {
    told: { filas: read.length, nuevos, cambian: rows.length - nuevos, errores: errores.slice(0, MOST_ERRORS) },
    rows: errores.length ? [] : rows,
  }
}

/** Lists are counted from one in a sheet. */
const columnOf = (campo: string): string => campo.replace(/\.(\d+)(?=\.)/g, (_, n: string) => `.${Number(n) + 1}`)

const sameKeeping = (known: Servicio, data: Ficha): boolean => (known.revisarEl ?? null) === (data.revisarEl ?? null)

const twice = (
  seen: Map<string, number>,
  { ficha, fila }: ReadRow,
  name: string,
  tell: (c: string, m: string) => void,
) => {
  const value = ficha[name]
  if (typeof value !== 'string') return
  const before = seen.get(value)
  if (before) tell(name, `Está también en la fila ${before}.`)
  else seen.set(value, fila)
}

/** Slugs become ids; of services that this same file makes, once they are there. */
const resolved = (
  { ficha }: ReadRow,
  offices: ReadonlyMap<string, string>,
  bySlug: ReadonlyMap<string, Servicio>,
  inFile: ReadonlySet<string>,
) => {
  const { _status, ...data } = ficha as unknown as Ficha & { _status?: string }
  const lost: { campo: string; mensaje: string }[] = []
  if (data.dependencia) {
    const id = offices.get(String(data.dependencia))
    if (!id)
      lost.push({ campo: 'dependencia', mensaje: `No hay una dependencia «${String(data.dependencia).slice(0, 60)}».` })
    data.dependencia = id ?? null
  }
  data.requisitos = data.requisitos?.map((one, i) => {
    const slug = one?.servicio ? String(one.servicio) : ''
    if (!slug) return one
    if (slug === data.slug)
      lost.push({ campo: `requisitos.${i}.servicio`, mensaje: 'Un trámite no es requisito de sí mismo.' })
    const other = bySlug.get(slug)
    if (!other && !inFile.has(slug))
      lost.push({ campo: `requisitos.${i}.servicio`, mensaje: `No hay un trámite «${slug.slice(0, 60)}».` })
    return { ...one, servicio: other?.id ?? `slug:${slug}` }
  })
  return { data: data as Ficha, lost }
}

const officesBySlug = async ({ payload }: PayloadRequest): Promise<Map<string, string>> => {
  const { docs } = await payload.find({
    collection: 'dependencias',
    select: { slug: true },
    depth: 0,
    limit: 5000,
    pagination: false,
    // The directory is public.
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, slug }) => [slug, id]))
}
