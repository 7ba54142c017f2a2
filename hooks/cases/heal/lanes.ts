import type { Payload, Where } from 'payload'
import { loadCase } from '../../ledger/case.ts'
import { freshClock } from '../../ledger/clock.ts'
import { pagesOf } from '../../ledger/pages.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { PROCEDURES } from '../../manual/index.ts'
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

/** Lanes of before each said its department. */
const OLD = [...new Set(PROCEDURES.flatMap((p) => p.pasos.flatMap(({ horas }) => [`${horas}`, `${horas}:urgente`])))]

const fill = async (payload: Payload, estado: string, until = Number.POSITIVE_INFINITY): Promise<void> => {
  await freshClock(payload)
  const old: Where =
    estado === 'en-proceso'
      ? { or: [{ carril: { exists: false } }, { carril: { in: OLD } }] }
      : { carril: { exists: false } }
  const where: Where = { and: [{ estado: { equals: estado } }, old, { seq: { greater_than: 0 } }] }
  for await (const rows of pagesOf(payload, 'expedientes', where)) {
    for (const row of rows) {
      if (Date.now() > until) return
      // One whose movements cannot be read is told elsewhere.
      const derived = await loadCase(payload, row)
        .then(rowOf)
        .catch(() => null)
      if (!derived) continue
      const { carril, devuelto, palabras, pasoActual, desde } = derived
      const recordar = pasoActual === null ? null : desde
      await storeOf(payload).update(
        'expedientes',
        { id: row.id, seq: row.seq },
        { carril, devuelto, palabras, recordar },
      )
    }
  }
}
