import type { Payload } from 'payload'
import { pagesOf } from '../../ledger/pages.ts'
import { clearFailure } from '../failures/record.ts'
import type { Check } from './check.ts'

/** Effects that a movement no longer has: whom it concerns is told by the notices, and nothing would try these again. */
const GONE = /:(devuelto|visita)$/

/** Failures of theirs that an earlier version wrote down. */
export const goneEffects: Check = async (payload: Payload) => {
  for await (const fallas of pagesOf(payload, 'fallas'))
    for (const { clave } of fallas) if (GONE.test(clave)) await clearFailure(payload, clave)
  return []
}
