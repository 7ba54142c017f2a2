import type { Cell, Sheet } from '../catalogue/sheet/rows.ts'
import { isBlank } from '../catalogue/sheet/rows.ts'
import { type Field, fieldsOf } from '../manual/fieldsOf.ts'
import type { Spreadsheet } from '../papers/sheet.ts'
import { folded } from '../text/folded.ts'
import { type Inventory, inventoryOf } from './kinds.ts'

/*
 * An inventory as a sheet: a column for each thing it says, headed as the form labels it. What is taken away can be brought back: the
 * heading is known by its label or by the name of its field, whatever its capitals and accents.
 */

export type Offices = readonly { id: string; nombre: string; slug: string; siglas?: string | null }[]

/** `fila`: its number as the person sees it. `said`: by field, of the columns that the sheet has. */
export type SheetRow = { fila: number; said: Record<string, unknown>; wrong: { campo: string; mensaje: string }[] }

const MOST_COLUMNS = 60

const known = (text: string): string => folded(text).replace(/[^a-z0-9]/g, '')

/** @param titulo its label, by the name of its field */
export const labelOfColumn = (inventory: Inventory, campo: string): string =>
  fieldsOf(inventoryOf(inventory).esquema).find((f) => f.nombre === campo)?.etiqueta ?? campo

/** Pure: the rows of a sheet as things, or what is wrong with its headings. */
export const readRows = (
  inventory: Inventory,
  { columns, rows, head = 1 }: Sheet,
  offices: Offices,
): { rows: SheetRow[]; fields: string[] } | { faults: { columna: string; mensaje: string }[] } => {
  const fields = fieldsOf(inventoryOf(inventory).esquema)
  const found = columns.map((title) =>
    fields.find((f) => [f.nombre, f.etiqueta].some((n) => known(n) === known(title))),
  )
  const faults =
    columns.length > MOST_COLUMNS ? [{ columna: '', mensaje: `Tiene más de ${MOST_COLUMNS} columnas.` }] : []
  for (const [i, title] of columns.entries()) {
    if (!found[i]) faults.push({ columna: title.slice(0, 80), mensaje: 'No conocemos esta columna.' })
    else if (found.indexOf(found[i]) !== i) faults.push({ columna: title.slice(0, 80), mensaje: 'Está dos veces.' })
  }
  if (faults.length) return { faults: faults.slice(0, 50) }
  const byName = new Map(
    offices.flatMap((o) => [o.nombre, o.slug, o.siglas].flatMap((n) => (n ? [[known(n), o.id]] : []))),
  )
  return {
    fields: found.flatMap((f) => f?.nombre ?? []),
    rows: rows.flatMap((cells, i) => (isBlank(cells) ? [] : [{ fila: head + 1 + i, ...rowOf(cells, found, byName) }])),
  }
}

const rowOf = (cells: readonly Cell[], found: readonly (Field | undefined)[], offices: ReadonlyMap<string, string>) => {
  const said: Record<string, unknown> = {}
  const wrong: SheetRow['wrong'] = []
  for (const [i, field] of found.entries()) {
    const cell = String(cells[i] ?? '').trim()
    if (!field) continue
    if (cell === '') said[field.nombre] = null
    else if (field.nombre === 'dependencia') {
      said.dependencia = offices.get(known(cell))
      if (!said.dependencia)
        wrong.push({ campo: 'dependencia', mensaje: `No hay una dependencia «${cell.slice(0, 60)}».` })
    } else said[field.nombre] = optionOf(field, cell)
  }
  return { said, wrong }
}

const optionOf = ({ opciones }: Field, cell: string): string =>
  opciones.find((o) => [o.valor, o.etiqueta].some((n) => known(n) === known(cell)))?.valor ?? cell

/** Pure: things as a sheet. */
export const sheetOfThings = (
  inventory: Inventory,
  docs: readonly object[],
  offices: Offices,
  nombre: string,
): Spreadsheet => {
  const fields = fieldsOf(inventoryOf(inventory).esquema)
  const names = new Map(offices.map((o) => [o.id, o.nombre]))
  const cell = (field: Field, value: unknown) => {
    if (value === null || value === undefined) return null
    if (field.nombre === 'dependencia') return names.get(String(value)) ?? null
    return field.opciones.find((o) => o.valor === value)?.etiqueta ?? String(value)
  }
  return {
    nombre,
    columnas: fields.map((f) => f.etiqueta),
    filas: docs.map((doc) => fields.map((f) => cell(f, (doc as Record<string, unknown>)[f.nombre]))),
  }
}
