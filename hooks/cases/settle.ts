import type { Payload } from 'payload'
import { loadCase, readRow } from '../ledger/case.ts'
import { storeOf } from '../ledger/store/index.ts'
import { clearFailure, recordFailure } from './failures/record.ts'
import { CASE_WORDS } from './failures/words.ts'
import { NEVER, projectCase } from './project.ts'
import { isStopping } from './stopping.ts'
import { within } from './within.ts'

/**
 * Cases being settled, one after the other in two queues: pictures are heavy and none of it is urgent, but while the thread prints the
 * paper of one, the database can have the other. A case is always in the same queue, so that it never meets itself. They hang on
 * `globalThis` because the server, the panel and the site each load this module.
 */
const shared = globalThis as typeof globalThis & { cenoteSettling?: Promise<void>[]; cenoteWaiting?: Set<string> }

const QUEUES = 2

const queueOf = (expediente: string): number => expediente.charCodeAt(expediente.length - 1) % QUEUES

/** No case keeps the others waiting longer than this. */
const CASE_MS = 180_000

/** Finishes what a step left to do after its answer: slow effects, or those that failed. */
export const settleSoon = (payload: Payload, expediente: string): void => {
  shared.cenoteWaiting ??= new Set()
  const waiting = shared.cenoteWaiting
  // Whoever waits already will find what this step left, too.
  if (waiting.has(expediente)) return
  waiting.add(expediente)
  shared.cenoteSettling ??= []
  const queue = queueOf(expediente)
  shared.cenoteSettling[queue] = (shared.cenoteSettling[queue] ?? Promise.resolve()).then(async () => {
    waiting.delete(expediente)
    // Left for recovery, which knows it by its row.
    if (isStopping()) return
    try {
      await settleSafely(payload, expediente)
    } catch (err) {
      payload.logger.error({ msg: 'case left unsettled, recovery will try again', expediente, err })
    }
  })
}

/** When everything queued so far has been tried. */
export const settled = async (): Promise<void> => {
  await Promise.all(shared.cenoteSettling ?? [])
}

/** The key of a failure of the case as a whole. */
export const caseKey = (expediente: string): string => `${expediente}:expediente`

/**
 * Settles a case whatever it holds: bounded in time, and a failure is written down and waits for its next try.
 * @returns whether nothing was left to do
 * @throws where not even that could be written
 */
export const settleSafely = async (
  payload: Payload,
  id: string,
  options: { force?: boolean } = {},
): Promise<boolean> => {
  const clave = caseKey(id)
  try {
    const complete = await within(CASE_MS, settleCase(payload, id, options), CASE_WORDS.que)
    await clearFailure(payload, clave)
    return complete
  } catch (error) {
    payload.logger.error({ msg: 'case could not be settled', expediente: id, err: error })
    const next = await recordFailure(payload, { clave, ...CASE_WORDS, expediente: id, error })
    const data = { alDia: false, revisar: next ?? NEVER, intentos: 0 }
    await storeOf(payload).update('expedientes', { id }, data)
    return false
  }
}

/**
 * Derives again all that follows from a case's movements, and once more where one came meanwhile.
 * @returns whether nothing was left to do; what failed is written down
 */
const settleCase = async (payload: Payload, id: string, options: { force?: boolean } = {}): Promise<boolean> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // Derived by the system from the ledger; nobody is asking.
    const expediente = await readRow(payload, id)
    if (!expediente) return true
    const loaded = await loadCase(payload, expediente)
    if (loaded.movements.length === 0) return true
    const { complete, overtaken } = await projectCase(payload, loaded, options)
    if (!overtaken) return complete
  }
  throw new Error('El expediente cambió cada vez que se iba a poner al día.')
}

/** A case is not moved on this many times while it is being settled. */
const ATTEMPTS = 10

/** Says beforehand that something of this case is about to change besides its movements: recovery looks, whatever happens. */
export const markBehind = async (payload: Payload, id: string): Promise<void> => {
  await storeOf(payload).update('expedientes', { id }, { alDia: false, revisar: null })
}
