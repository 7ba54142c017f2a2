import { requestOf } from '../engine/returned.ts'
import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { editionsOf } from '../manual/editions.ts'
import { findStep } from '../manual/index.ts'
import { recordedIn, type Said } from '../manual/recorded.ts'
import type { Derivado, Registro } from '../manual/registros.ts'
import { goesBack } from '../manual/steps.ts'
import type { Procedure, Step } from '../manual/types.ts'
import { type EquipmentKeys, equipmentKeys } from './equipmentKeys.ts'

/** A movement that a record is made from, with its step where it is one. */
export type ToldMovement = { movement: StoredMovement; procedure: Procedure; step: Step | null }

/**
 * Pure: a record as the steps that leave it in a state leave it, one after the other, and every exception, which may touch any record.
 * A step that went back does not count: what it tells is of work not finished.
 * @param next `before` is null until there is a record, and so is the answer
 */
export const foldRecord = <T>(
  loaded: LoadedCase,
  record: Derivado,
  next: (before: T | null, told: ToldMovement) => T | null,
): T | null =>
  editionsOf(loaded)
    .flatMap(({ movement, procedure }): ToldMovement[] => {
      if (movement.tipo !== 'paso') return [{ movement, procedure, step: null }]
      const step = findStep(procedure, movement.paso)
      return step?.registra?.[record] && !goesBack(step, movement.opcion) ? [{ movement, procedure, step }] : []
    })
    .reduce<T | null>((before, told) => next(before, told), null)

/** What each step up to a movement said for a record, oldest first; all of the case's unless told. */
export const saidBefore = <R extends Registro>(
  loaded: LoadedCase,
  record: R,
  seq = Number.POSITIVE_INFINITY,
): Said<R>[] =>
  editionsOf(loaded)
    .filter(({ movement }) => movement.tipo === 'paso' && movement.seq < seq)
    .map(({ movement, procedure }) => recordedIn(record, findStep(procedure, movement.paso), movement.datos))

/** The request as it was last sent, and what it said for a record; `movement` is null before there is one. */
export const requestFor = <R extends Registro>(
  loaded: LoadedCase,
  record: R,
): { movement: StoredMovement | null; said: Said<R> } => {
  const movement = requestOf(loaded.movements) ?? null
  const made = editionsOf(loaded).find((e) => e.movement === movement)
  return {
    movement,
    said: recordedIn(record, made && findStep(made.procedure, made.movement.paso), movement?.datos ?? {}),
  }
}

/** Why an exception was made, or whom it names: the same words for every procedure. */
export const reasonIn = ({ datos }: StoredMovement, name: 'motivo' | 'asignado'): string | null =>
  typeof datos[name] === 'string' ? datos[name] : null

/** A day as a moment that is the same day everywhere people read it: noon UTC. Moments stay as they are. */
export const asMoment = (value: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00.000Z` : value

type Equipment = Record<'tipoEquipo' | 'marca' | 'modelo' | 'serie' | 'inventario', string | null>

/** The piece of equipment as known so far, with what was said of it now, and what the inventory finds it by. */
export const withEquipment = (said: Partial<Equipment>, known: Partial<Equipment> = {}): Equipment & EquipmentKeys => {
  const of = (name: keyof Equipment) => said[name] ?? known[name] ?? null
  const numbers = { serie: of('serie'), inventario: of('inventario') }
  return {
    tipoEquipo: of('tipoEquipo'),
    marca: of('marca'),
    modelo: of('modelo'),
    ...numbers,
    ...equipmentKeys(numbers),
  }
}
