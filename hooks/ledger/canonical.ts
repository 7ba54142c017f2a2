import { createHash } from 'node:crypto'
import type { Movement } from '../manual/types.ts'

/** A movement as it is hashed: everything said, the case it belongs to, when, and the hash of the one before. */
export type SealedMovement = Movement & {
  expediente: string
  comando: string
  /** ISO 8601, UTC, milliseconds. */
  fecha: string
  anterior: string | null
}

/**
 * JSON with one spelling: keys in code-unit order, no spaces, absent and `undefined` members left out (RFC 8785 for the
 * values this ledger holds: strings, finite numbers, booleans, null, arrays and objects).
 */
export const canonicalJson = (value: unknown): string => {
  // Half a character is stored as U+FFFD by MongoDB: hashed so from the start, the hash is the same on both databases.
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed())
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${canonicalJson(k)}:${canonicalJson(v)}`)
  return `{${members.join(',')}}`
}

/** SHA-256 of the movement in canonical JSON, lower-case hexadecimal. */
export const hashMovement = (movement: SealedMovement): string => {
  const {
    expediente,
    seq,
    comando,
    tipo,
    paso,
    opcion,
    datos,
    actor,
    rol,
    titular,
    enNombreDe,
    canal,
    fecha,
    anterior,
  } = movement
  const sealed = {
    expediente,
    seq,
    comando,
    tipo,
    paso,
    opcion,
    datos,
    actor,
    rol,
    titular,
    enNombreDe,
    canal,
    fecha,
    anterior,
  }
  return createHash('sha256').update(canonicalJson(sealed)).digest('hex')
}

/** The number of the first movement that is not what was recorded; `null` when the history is whole. */
export const firstBroken = (history: readonly (SealedMovement & { huella: string })[]): number | null => {
  let anterior: string | null = null
  for (const [index, movement] of history.entries()) {
    const whole =
      movement.seq === index + 1 && movement.anterior === anterior && movement.huella === hashMovement(movement)
    if (!whole) return index + 1
    anterior = movement.huella
  }
  return null
}
