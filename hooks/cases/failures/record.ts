import { type Payload, ValidationError } from 'payload'
import type { Falla } from '../../ledger/rows.ts'

/*
 * What could not be done is written down where the administrator reads it, and tried again later and later; after the last try
 * it waits for somebody to ask, or for the next start. Once done it is no longer there.
 */

/** Waits between tries, in minutes. */
const RETRY_MINUTES = [0.5, 2, 10, 60, 360]

export type Failure = {
  /** What it is of: failing twice is told once. */
  clave: string
  que: string
  queHacer: string
  expediente?: string
  movimiento?: number
  error?: unknown
}

/** What comes of it: more tries, a wait until somebody asks, none even at the next start, or only words for a person. */
type Outcome = 'reintentando' | Exclude<Falla['estado'], 'reintentando'>

/**
 * Writes down one more failed try.
 * @returns when it is tried next; `null` where it is not, until somebody asks
 */
export const recordFailure = async (
  payload: Payload,
  { clave, error, ...failure }: Failure,
  outcome: Outcome = 'reintentando',
  now = new Date(),
): Promise<string | null> => {
  const known = await findFailure(payload, clave)
  const intentos = outcome === 'aviso' ? 0 : (known?.intentos ?? 0) + 1
  const minutes = outcome === 'reintentando' ? RETRY_MINUTES[intentos - 1] : undefined
  const siguiente = minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000).toISOString()
  const estado = outcome === 'reintentando' && !siguiente ? 'apartada' : outcome
  const data = { ...failure, error: error === undefined ? null : errorWords(error), estado, intentos, siguiente }
  if (known) await payload.db.updateOne({ collection: 'fallas', id: known.id, data })
  else await insert(payload, { ...data, clave, desde: now.toISOString() })
  return siguiente
}

const insert = async (payload: Payload, data: Omit<Falla, 'id' | 'createdAt' | 'updatedAt'>): Promise<void> => {
  try {
    await payload.create({ collection: 'fallas', data, depth: 0, disableTransaction: true, overrideAccess: true })
  } catch (error) {
    // Another process failed at the same, and wrote it down first.
    if (!(error instanceof ValidationError)) throw error
  }
}

const findFailure = async (payload: Payload, clave: string): Promise<Falla | undefined> => {
  const { docs } = await payload.find({
    collection: 'fallas',
    where: { clave: { equals: clave } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]
}

/** What is written down of a case, by its key. */
export const failuresOf = async (payload: Payload, expediente: string): Promise<Map<string, Falla>> => {
  const { docs } = await payload.find({
    collection: 'fallas',
    where: { expediente: { equals: expediente } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(docs.map((falla) => [falla.clave, falla]))
}

/** Whether it is time for another try. */
export const isDue = ({ siguiente }: Falla, now = new Date()): boolean =>
  Boolean(siguiente && new Date(siguiente) <= now)

/** It is done, or no longer so. */
export const clearFailure = async (payload: Payload, clave: string): Promise<void> => {
  await payload.delete({ collection: 'fallas', where: { clave: { equals: clave } }, depth: 0, overrideAccess: true })
}

/** An error in words: of a document that was not taken, field by field. */
export const errorWords = (error: unknown): string => {
  if (error instanceof ValidationError) {
    return error.data.errors
      .map(({ label, path, message }) => `${named(label) ?? path}: ${message}`)
      .join('\n')
      .slice(0, 1000)
  }
  return (error instanceof Error ? error.message : String(error)).slice(0, 1000)
}

const named = (label: unknown): string | undefined => (typeof label === 'string' ? label : undefined)
