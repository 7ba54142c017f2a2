import type { Payload, Where } from 'payload'
import { loadCase } from '../../ledger/case.ts'
import { pagesOf } from '../../ledger/pages.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { rowOf } from '../project.ts'
import type { Check } from './check.ts'

/** As long as the start may wait for it, in milliseconds: the rest is filled behind the server. */
const MOST_MS = 60_000

/** What is open, before anybody looks at their tray. What fails here is tried again behind the server, and told there. */
export const fillOpen = (payload: Payload): Promise<void> =>
  fill(payload, 'en-proceso', Date.now() + MOST_MS).catch((err) =>
    payload.logger.error({ msg: 'open cases are left to be filled behind the server', err }),
  )

/** Cases that a version without lanes and words left: the tray would not find them. What is open comes first. */
export const lanes: Check = async (payload) => {
  for (const estado of ['en-proceso', 'concluido', 'cancelado']) await fill(payload, estado)
  return []
}

const fill = async (payload: Payload, estado: string, until = Number.POSITIVE_INFINITY): Promise<void> => {
  const where: Where = {
    and: [{ estado: { equals: estado } }, { carril: { exists: false } }, { seq: { greater_than: 0 } }],
  }
  for await (const rows of pagesOf(payload, 'expedientes', where)) {
    for (const row of rows) {
      if (Date.now() > until) return
      // One whose movements cannot be read is told elsewhere.
      const derived = await loadCase(payload, row)
        .then(rowOf)
        .catch(() => null)
      if (!derived) continue
      const { carril, devuelto, palabras } = derived
      await storeOf(payload).update('expedientes', { id: row.id, seq: row.seq }, { carril, devuelto, palabras })
    }
  }
}
