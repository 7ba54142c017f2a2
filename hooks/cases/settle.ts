import type { Payload } from 'payload'
import { loadCase } from '../ledger/case.ts'
import { projectCase } from './project.ts'

/**
 * Cases being settled, one after the other: pictures are heavy and none of it is urgent. The queue hangs on `globalThis`
 * because the server, the panel and the site each load this module, and an orderly stop waits for all of it.
 */
const shared = globalThis as typeof globalThis & { cenoteSettling?: Promise<void>; cenoteWaiting?: Set<string> }

/** Finishes what a step left to do after its answer: slow effects, or those that failed. */
export const settleSoon = (payload: Payload, expediente: string): void => {
  shared.cenoteWaiting ??= new Set()
  const waiting = shared.cenoteWaiting
  // Whoever waits already will find what this step left, too.
  if (waiting.has(expediente)) return
  waiting.add(expediente)
  shared.cenoteSettling = settled().then(async () => {
    waiting.delete(expediente)
    try {
      await settleCase(payload, expediente)
    } catch (err) {
      payload.logger.error({ msg: 'case left unsettled, recovery will try again', expediente, err })
    }
  })
}

/** When everything queued so far has been tried; for an orderly stop. */
export const settled = (): Promise<void> => shared.cenoteSettling ?? Promise.resolve()

/** Derives again all that follows from a case's movements, and once more where one came meanwhile. */
export const settleCase = async (payload: Payload, id: string): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const expediente = await payload.findByID({
      collection: 'expedientes',
      id,
      depth: 0,
      disableErrors: true,
      // Derived by the system from the ledger; nobody is asking.
      overrideAccess: true,
    })
    if (!expediente) return
    const loaded = await loadCase(payload, expediente)
    if (loaded.movements.length === 0 || (await projectCase(payload, loaded)).complete) return
  }
  throw new Error('El expediente cambió cada vez que se iba a poner al día.')
}

/** A case is not moved on this many times while it is being settled. */
const ATTEMPTS = 10

/** Says beforehand that something of this case is about to change besides its movements: recovery looks, whatever happens. */
export const markBehind = async (payload: Payload, id: string): Promise<void> => {
  await payload.db.updateOne({ collection: 'expedientes', id, data: { alDia: false } })
}
