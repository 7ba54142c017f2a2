import type { FieldError } from '../../manual/types.ts'
import { type Ficha, tidy } from '../ficha.ts'
import { KINDS, patternOf, sorted } from './columns.ts'

export type Cell = string | number | null

/** A sheet: its columns, the row they stand in (the first unless told), and the cells of each row below, of those left blank too. */
export type Sheet = { columns: string[]; rows: Cell[][]; head?: number }

export const isBlank = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => cell === null || String(cell).trim() === '')

/** Names in place of ids, both ways. */
export type SheetNames = { office: ReadonlyMap<string, string>; service: ReadonlyMap<string, string> }

/** @param names by id: the slugs of offices and of services */
export const toSheet = (fichas: readonly Ficha[], names: SheetNames): Sheet => {
  const flat = fichas.map((ficha) => new Map(flatten(tidy(ficha), '', names)))
  const columns = sorted(new Set(['nombre', 'slug', ...flat.flatMap((row) => [...row.keys()])]))
  return { columns, rows: flat.map((row) => columns.map((column) => row.get(column) ?? null)) }
}

const flatten = (value: unknown, path: string, names: SheetNames): [string, Cell][] => {
  if (value === null || value === undefined) return []
  const kind = KINDS.get(patternOf(path))
  if (kind) return said(value, kind, names).map((cell) => [path, cell])
  if (Array.isArray(value)) return value.flatMap((row, i) => flatten(row, `${path}.${i + 1}`, names))
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, of]) => flatten(of, path ? `${path}.${name}` : name, names))
}

const said = (value: unknown, kind: string, names: SheetNames): Cell[] => {
  if (kind === 'list') return Array.isArray(value) && value.length ? [value.join('; ')] : []
  if (kind === 'flag') return [value ? 'sí' : 'no']
  if (kind === 'number') return [Number(value)]
  if (kind === 'office' || kind === 'service') {
    const name = names[kind].get(String(value))
    return name ? [name] : []
  }
  return [String(value)]
}

/** `fila`: its number, as the person sees it. `given`: what its cells say, lists with the places that the row leaves blank. */
export type ReadRow = { fila: number; given: Record<string, unknown>; wrong: FieldError[] }

/** Reads a sheet's rows as services; references stay the slugs they are. What a cell cannot be is told by its column. */
export const fromSheet = ({ columns, rows, head = 1 }: Sheet): ReadRow[] =>
  rows.flatMap((cells, i) => {
    if (isBlank(cells)) return []
    const given: Record<string, unknown> = {}
    const wrong: FieldError[] = []
    for (const [place, column] of columns.entries()) {
      const kind = KINDS.get(patternOf(column))
      const cell = cells[place]
      if (!kind || cell === null || cell === undefined || String(cell).trim() === '') continue
      const value = read(cell, kind)
      if (value === undefined) wrong.push({ campo: column, mensaje: ASKS[kind] ?? 'Escribe un texto.' })
      else put(given, column, value)
    }
    return { fila: head + 1 + i, given, wrong }
  })

const ASKS: Record<string, string> = {
  number: 'Escribe un número, con punto para los decimales.',
  flag: 'Escribe sí o no.',
  state: 'Escribe published (publicada) o draft (borrador).',
}

const read = (cell: Cell, kind: string): unknown => {
  const text = String(cell).trim()
  if (kind === 'number') return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? Number(text) : undefined
  if (kind === 'flag') return /^(s[ií]|true|1|x)$/i.test(text) ? true : /^(no|false|0)$/i.test(text) ? false : undefined
  if (kind === 'list')
    return [
      ...new Set(
        text
          .split(';')
          .map((one) => one.trim())
          .filter(Boolean),
      ),
    ]
  if (kind === 'state') return text === 'published' || text === 'draft' ? text : undefined
  return text
}

/** Puts a value where a column says, making the lists and groups on the way. */
const put = (ficha: Record<string, unknown>, column: string, value: unknown): void => {
  const names = column.split('.')
  let at: Record<string, unknown> | unknown[] = ficha
  for (const [i, name] of names.entries()) {
    const key: string | number = Array.isArray(at) ? Number(name) - 1 : name
    const holder = at as Record<string | number, unknown>
    if (i === names.length - 1) holder[key] = value
    else {
      holder[key] ??= /^\d+$/.test(names[i + 1] ?? '') ? [] : {}
      at = holder[key] as Record<string, unknown> | unknown[]
    }
  }
}

const MOST_COLUMNS = 800
const MOST_PLACES = 60

/** What is wrong with a sheet's first row: names that are none, twice, or missing. */
export const wrongColumns = (columns: readonly string[]): FieldError[] => {
  if (columns.length > MOST_COLUMNS) return [{ campo: '', mensaje: `Tiene más de ${MOST_COLUMNS} columnas.` }]
  const wrong = columns.flatMap((column, i): FieldError[] => {
    if (columns.indexOf(column) !== i) return [{ campo: column, mensaje: 'Esta columna está dos veces.' }]
    const places = [...column.matchAll(/\.(\d+)(?=\.)/g)].map(([, n]) => Number(n))
    const known = KINDS.has(patternOf(column)) && places.every((n) => n >= 1 && n <= MOST_PLACES)
    return known ? [] : [{ campo: column.slice(0, 80), mensaje: 'No conocemos esta columna.' }]
  })
  for (const column of ['slug', 'nombre', 'clase'])
    if (!columns.includes(column)) wrong.push({ campo: column, mensaje: 'Falta esta columna.' })
  return wrong
}
