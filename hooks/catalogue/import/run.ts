import type { PayloadRequest } from 'payload'
import { begin, close, forget, type Journal, keepAlive, writeDown } from '../../ledger/importLock.ts'
import { type Before, beforeOf, putBackInterrupted, undoImport } from './putBack.ts'
import { conflict, invalid } from './refused.ts'
import type { Plan } from './types.ts'
import { writeRows } from './write.ts'

/** What a database keeps in one row, with room to spare. */
const MOST_BEFORE = 12 * 1024 * 1024

/**
 * Plans an import and, where nothing is wrong, writes all of it or nothing: what there was is written down first, and put back if the
 * writing fails, here or, where this process ends in the middle, by the next.
 * @throws Refused `conflicto` where another is being written, or somebody saved one of its services meanwhile
 */
export const runImport = async (
  req: PayloadRequest,
  nota: string | undefined,
  plan: () => Promise<Plan>,
): Promise<Plan['told']> => {
  const { payload } = req
  const journal = await begun(req, nota)
  const alive = keepAlive(payload, journal)
  let antes: Before | null = null
  try {
    const { told, rows } = await plan()
    if (rows.length) {
      const before = beforeOf(payload, rows)
      if (JSON.stringify(before).length > MOST_BEFORE)
        throw invalid('archivo', 'Cambia demasiadas fichas de una vez: mándalo en varios archivos.')
      await writeDown(payload, journal, before)
      antes = before
      await writeRows(req, rows, () => {
        if (alive.lost()) throw undone()
      })
      const { filas, nuevas, cambian } = told
      if (!(await close(payload, journal, { estado: 'hecha', filas, nuevas, cambian }))) throw undone()
    } else await forget(payload, journal)
    return told
  } catch (error) {
    // Taken for dead, another puts it back; and so where it cannot be done here.
    if (!alive.lost()) await undo(req, journal, antes)
    throw error
  } finally {
    alive.stop()
  }
}

const undone = () => conflict('La importación tardó demasiado y se deshizo: vuelve a mandarla.')

const undo = async ({ payload }: PayloadRequest, journal: Journal, antes: Before | null): Promise<void> => {
  try {
    if (!antes) await forget(payload, journal)
    else if ((await undoImport(payload, { ...journal, antes })) === 0)
      await close(payload, journal, { estado: 'deshecha' })
  } catch (err) {
    payload.logger.error({ msg: 'an import that failed is left to be put back', importacion: journal.id, err })
  }
}

const begun = async ({ payload, user }: PayloadRequest, nota: string | undefined): Promise<Journal> => {
  const nombre = user?.nombre ?? ''
  const first = await begin(payload, 'catalogo', nombre, nota)
  if (first) return first
  await putBackInterrupted(payload)
  const second = await begin(payload, 'catalogo', nombre, nota)
  if (second) return second
  throw conflict('Hay otra importación en curso: espera a que termine.')
}
