import { z } from 'zod'
import { SERVICE_BOUNDS } from '../bounds.ts'

/*
 * A service as one row of a sheet: a column for each thing it says, `nombre`, `plazo.cantidad`, `requisitos.1.nombre`, lists counted from
 * one as people do. What may stand in each is taken from the bounds themselves, so a new field is a new column.
 */

export type Kind = 'text' | 'number' | 'flag' | 'list' | 'service' | 'office' | 'state'

/** Columns of their own: named by what people know them by, or told by the system. */
const OWN: Record<string, Kind> = { dependencia: 'office', 'requisitos.#.servicio': 'service', _status: 'state' }

/** Never in a sheet: it belongs to one change. */
const LEFT_OUT = new Set(['notaDeCambio'])

const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? bare(schema.unwrap()) : schema

const walk = (schema: unknown, path: string): [string, Kind][] => {
  const one = bare(schema)
  if (OWN[path]) return [[path, OWN[path]]]
  if (one instanceof z.ZodObject)
    return Object.entries(one.shape).flatMap(([name, of]) => walk(of, path ? `${path}.${name}` : name))
  if (one instanceof z.ZodArray) {
    const each = bare(one.element)
    return each instanceof z.ZodObject ? walk(each, `${path}.#`) : [[path, 'list']]
  }
  return [[path, one instanceof z.ZodNumber ? 'number' : one instanceof z.ZodBoolean ? 'flag' : 'text']]
}

/** What each column holds, by its name with `#` for each place in a list; in the order of a sheet. */
export const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...walk(SERVICE_BOUNDS, '').filter(([path]) => !LEFT_OUT.has(path)),
  ['_status', 'state'] as [string, Kind],
])

const ORDER = new Map([...KINDS.keys()].map((path, i) => [path, i]))

/** `requisitos.12.nombre` as its kind is listed. */
export const patternOf = (column: string): string => column.replace(/\.\d+(?=\.)/g, '.#')

/** Columns in the order of a sheet: as the fields come, each list's rows together. */
export const sorted = (columns: Iterable<string>): string[] => {
  const key = (column: string) => {
    const [first = ''] = column.split('.')
    const place = [...KINDS.keys()].findIndex((path) => path === first || path.startsWith(`${first}.`))
    const numbers = [...column.matchAll(/\.(\d+)(?=\.)/g)].map(([, n]) => Number(n))
    return { place, numbers, within: ORDER.get(patternOf(column)) ?? 0 }
  }
  const keyed = [...columns].map((column) => ({ column, ...key(column) }))
  return keyed
    .sort(
      (a, b) =>
        a.place - b.place ||
        (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0) ||
        a.within - b.within ||
        (a.numbers[1] ?? 0) - (b.numbers[1] ?? 0),
    )
    .map(({ column }) => column)
}
