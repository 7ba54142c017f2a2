import type { PayloadRequest } from 'payload'
import type { Servicio } from '../../ledger/rows.ts'
import { allServices } from '../exchange.ts'
import { sheetFields } from '../filled.ts'
import { treeOf } from '../sheet/fill.ts'
import { fromSheet, type Sheet, wrongColumns } from '../sheet/rows.ts'
import { judge } from './judge.ts'
import type { Known, Plan } from './types.ts'

/*
 * A sheet becomes services: all of its rows or none. Everything that could refuse one is asked first, by the rules that storing asks; then
 * they are written (`write.ts`), and if the database fails in the middle, what was written is put back as it was.
 */

const MOST_ERRORS = 500

/** What importing a sheet would do, and everything that keeps it from being done. Writes nothing. */
export const planImport = async (req: PayloadRequest, sheet: Sheet, nota: string | undefined): Promise<Plan> => {
  const read = fromSheet(sheet)
  const heads = wrongColumns(sheet.columns).map(({ campo, mensaje }) => ({
    fila: sheet.head ?? 1,
    columna: campo,
    mensaje,
  }))
  const none = { filas: read.length, nuevas: 0, cambian: 0 }
  if (heads.length) return { told: { ...none, errores: heads.slice(0, MOST_ERRORS) }, rows: [] }

  const [offices, known] = await Promise.all([officesBySlug(req), knownServices(req)])
  const bySlug = new Map(known.flatMap((one) => [...slugsOf(one)].map((slug) => [slug, one])))
  const given = {
    tree: treeOf(sheet.columns),
    fields: sheetFields(req.payload),
    nota,
    offices,
    bySlug,
    inFile: new Set(read.map((row) => String(row.given.slug))),
    codes: new Map(known.flatMap((one) => codesOf(one).map((code) => [code, one]))),
    seen: new Map<string, number>(),
  }
  const judged = read.map((row) => judge(row, given))
  const errores = judged.flatMap((one) => one.errores)
  const rows = judged.flatMap(({ planned }) => planned ?? [])
  const nuevas = rows.filter((row) => !row.known).length
  return {
    told: { filas: read.length, nuevas, cambian: rows.length - nuevas, errores: errores.slice(0, MOST_ERRORS) },
    rows: errores.length ? [] : rows,
  }
}

/** Each as it is stored, which the portal may show, and in its newest state, which the editor sees. */
const knownServices = async (req: PayloadRequest): Promise<Known[]> => {
  const [stored, newest] = await Promise.all([allServices(req, 'stored'), allServices(req, 'newest')])
  const byId = new Map(newest.map((one) => [one.id, one]))
  return stored.map((one) => ({ stored: one, newest: byId.get(one.id) ?? one }))
}

const both = ({ stored, newest }: Known): Servicio[] => [stored, newest]
const slugsOf = (one: Known): string[] => both(one).map(({ slug }) => slug)
const codesOf = (one: Known): string[] => both(one).flatMap(({ homoclave }) => homoclave ?? [])

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
