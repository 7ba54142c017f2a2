import type { Payload } from 'payload'
import { NEVER } from '../project.ts'
import { caseKey } from '../settle.ts'
import { failuresOf, isDue, recordFailure } from './record.ts'
import { STOPPED_WORDS } from './words.ts'

/** A case that the process did not survive this many times is not tried again until somebody asks. */
const MAX_CUT_OFF = 3

/** Longer than a case may take: another process leaves it alone meanwhile. */
const LEASE_MS = 5 * 60_000

/**
 * Counts a try of a case before it is made, since the process may not live to tell: a case that ends it would otherwise end it at
 * every start. Whoever settles the case sets the count back.
 * @returns whether the try may be made
 */
export const beginTry = async (payload: Payload, id: string, now = new Date()): Promise<boolean> => {
  const row = await payload.findByID({
    collection: 'expedientes',
    id,
    select: { intentos: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!row) return false
  const whole = (await failuresOf(payload, id)).get(caseKey(id))
  if (whole && !isDue(whole, now)) return false
  const tries = row.intentos ?? 0
  if (tries >= MAX_CUT_OFF) {
    const failure = { clave: caseKey(id), ...STOPPED_WORDS, expediente: id, error: `Intentos sin terminar: ${tries}.` }
    await recordFailure(payload, failure, 'detenida')
    await payload.db.updateOne({ collection: 'expedientes', id, data: { revisar: NEVER, intentos: 0 } })
    return false
  }
  const revisar = new Date(now.getTime() + LEASE_MS).toISOString()
  await payload.db.updateOne({ collection: 'expedientes', id, data: { intentos: tries + 1, revisar } })
  return true
}

/**
 * At the start: what was cut off or failed gets one more try at once, with whatever this version does better. What ended the process
 * does not.
 */
export const tryAgainAtStart = async (payload: Payload, now = new Date()): Promise<void> => {
  const siguiente = now.toISOString()
  const stopped = new Set<string>()
  const { docs } = await payload.find({
    collection: 'fallas',
    where: { and: [{ estado: { not_equals: 'aviso' } }, { expediente: { exists: true } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const { id, estado, expediente } of docs) {
    if (estado === 'detenida') stopped.add(String(expediente))
    else await payload.db.updateOne({ collection: 'fallas', id, data: { siguiente } })
  }
  const waiting = await payload.find({
    collection: 'expedientes',
    where: { and: [{ alDia: { equals: false } }, { revisar: { greater_than: siguiente } }] },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const { id } of waiting.docs) {
    if (!stopped.has(id)) await payload.db.updateOne({ collection: 'expedientes', id, data: { revisar: null } })
  }
}
