import type { Payload, Where } from 'payload'
import { loadCase } from '../../ledger/case.ts'
import { pagesOf } from '../../ledger/pages.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { rowOf } from '../project.ts'
import type { Check } from './check.ts'

/** Cases that a version without lanes and words left: the tray would not find them. What is open comes first. */
export const lanes: Check = async (payload) => {
  for (const estado of ['en-proceso', 'concluido', 'cancelado']) await fill(payload, estado)
  return []
}

const fill = async (payload: Payload, estado: string): Promise<void> => {
  const where: Where = {
    and: [{ estado: { equals: estado } }, { carril: { exists: false } }, { seq: { greater_than: 0 } }],
  }
  for await (const rows of pagesOf(payload, 'expedientes', where)) {
    for (const row of rows) {
      // One whose movements cannot be read is told elsewhere.
      const loaded = await loadCase(payload, row).catch(() => null)
      if (!loaded) continue
      const { carril, devuelto, palabras } = rowOf(loaded)
      await storeOf(payload).update('expedientes', { id: row.id, seq: row.seq }, { carril, devuelto, palabras })
    }
  }
}
