import { invalidFields } from '../manual/invalid.ts'
import type { FieldError } from '../manual/types.ts'
import { type Inventory, inventoryOf, type SaidOfThing } from './kinds.ts'

/** What is written of a thing, whole: every column of its schema, `null` where nothing is said, and those reckoned from them. */
export type Judged = { data: Record<string, string | null> & { clave: string } } | { wrong: FieldError[] }

/** Pure: one thing as its inventory keeps it, or everything wrong with it. Blank is nothing. */
export const judgeThing = (inventory: Inventory, said: Record<string, unknown>): Judged => {
  const { esquema, clave, derived, wrong } = inventoryOf(inventory)
  const given = Object.fromEntries(
    Object.keys(esquema.shape).flatMap((name) => (isBlank(said[name]) ? [] : [[name, said[name]]])),
  )
  const read = esquema.safeParse(given)
  if (!read.success) {
    const found = invalidFields(read.error)
    const strings = Object.fromEntries(
      Object.entries(given).filter(([, value]) => typeof value === 'string'),
    ) as SaidOfThing
    return { wrong: [...found, ...wrong(strings).filter(({ campo }) => !found.some((one) => one.campo === campo))] }
  }
  const known = read.data as SaidOfThing
  const faults = wrong(known)
  const own = clave(known)
  if (faults.length || !own) return { wrong: faults }
  const columns = Object.fromEntries(Object.keys(esquema.shape).map((name) => [name, known[name] ?? null]))
  return { data: { ...columns, ...derived(known), clave: own } }
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
