import { requestOf } from '../engine/returned.ts'
import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { editionsOf } from '../manual/editions.ts'
import { findStep } from '../manual/index.ts'
import type { Effect, Procedure, Step } from '../manual/types.ts'

/** A movement that a record is made from, with its step where it is one. */
export type Told = { movement: StoredMovement; procedure: Procedure; step: Step | null }

/**
 * Pure: a record as the steps that produce it leave it, one after the other, and every exception, which may touch any record.
 * @param next `before` is null until there is a record, and so is the answer
 */
export const foldRecord = <T>(
  loaded: LoadedCase,
  effect: Effect,
  next: (before: T | null, told: Told) => T | null,
): T | null =>
  editionsOf(loaded)
    .flatMap(({ movement, procedure }): Told[] => {
      if (movement.tipo !== 'paso') return [{ movement, procedure, step: null }]
      const step = findStep(procedure, movement.paso)
      return step?.produce?.includes(effect) ? [{ movement, procedure, step }] : []
    })
    .reduce<T | null>((before, told) => next(before, told), null)

/** Whether this step, by this option, sent the case back: what it tells is of work not finished. */
export const goesBack = (step: Step, opcion: string | null): boolean => {
  const target = step.opciones?.find((o) => o.opcion === opcion)?.siguiente ?? step.siguiente ?? null
  return target !== null && target <= step.paso
}

/** The text a movement gives under the first of these names that it has. */
export const said = ({ datos }: StoredMovement, ...names: string[]): string | null => {
  for (const name of names) {
    const value = datos[name]
    if (typeof value === 'string' && value) return value
  }
  return null
}

/** A day as a moment that is the same day everywhere people read it: noon UTC. Moments stay as they are. */
export const asMoment = (value: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00.000Z` : value

const EQUIPMENT = ['tipoEquipo', 'marca', 'modelo', 'serie', 'inventario'] as const
export type Equipment = Record<(typeof EQUIPMENT)[number], string | null>

export const NO_EQUIPMENT: Equipment = { tipoEquipo: null, marca: null, modelo: null, serie: null, inventario: null }

/** The piece of equipment as known so far, with what this movement says of it. */
export const withEquipment = (known: Equipment, movement: StoredMovement): Equipment => {
  const news = EQUIPMENT.map((name) => [name, said(movement, name) ?? known[name]])
  return Object.fromEntries(news)
}

/** Whose paper it is, wherever the case says so: the request as it was last sent. */
export const openingOf = ({ movements }: LoadedCase): StoredMovement | null => requestOf(movements) ?? null

/** The uploads a movement names in this field. */
export const filesIn = ({ datos }: StoredMovement, name: string): string[] => {
  const ids = datos[name]
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}
