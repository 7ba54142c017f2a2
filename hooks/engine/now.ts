import type { Movement } from '../manual/types.ts'

/** What is known when data are judged: the moment, and the case's movements so far, oldest first. */
export type Now = { ahora: Date; antes: readonly Dated[] }

/** A movement with its moment, ISO 8601. */
export type Dated = Movement & { fecha: string }

export type Data = Record<string, unknown>

/** Anything as data: what is no object has none. */
export const recordOf = (value: unknown): Data =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Data) : {}

/** What the case's steps last said under this name. */
export const lastSaid = (antes: readonly Movement[], campo: string): unknown =>
  antes.findLast((m) => m.tipo === 'paso' && m.datos[campo] !== undefined)?.datos[campo]
