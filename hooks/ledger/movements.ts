import type { Payload } from 'payload'
import type { Movement, OnBehalfOf } from '../manual/types.ts'
import { hashMovement, type SealedMovement } from './canonical.ts'
import { idOf } from './relation.ts'
import type { Movimiento } from './rows.ts'
import { storeOf } from './store/index.ts'

/** A stored movement, as the engine and the hash see it. */
export type StoredMovement = SealedMovement & { id: string; huella: string }

/** A case's whole history, oldest first. Cases are short; loops make some dozens of movements at most. */
export const readMovements = async (payload: Payload, expediente: string): Promise<StoredMovement[]> =>
  (await storeOf(payload).find('movimientos', { expediente }, { sort: 'seq' })).map(fromRow)

/** The movement recorded for this command, if any. */
export const findByCommand = async (payload: Payload, comando: string): Promise<StoredMovement | null> => {
  const [row] = await storeOf(payload).find('movimientos', { comando }, { limit: 1 })
  return row ? fromRow(row) : null
}

export const fromRow = (row: Movimiento): StoredMovement => ({
  id: row.id,
  expediente: idOf(row.expediente) ?? '',
  seq: row.seq,
  comando: row.comando,
  tipo: row.tipo,
  paso: row.paso,
  opcion: row.opcion ?? null,
  datos: row.datos as Record<string, unknown>,
  actor: idOf(row.actor) ?? '',
  rol: row.rol,
  titular: idOf(row.titular),
  enNombreDe: (row.enNombreDe as OnBehalfOf | null | undefined) ?? null,
  canal: row.canal,
  fecha: row.fecha,
  anterior: row.anterior ?? null,
  huella: row.huella,
})

/**
 * The only commit point: stores the movement, or tells which uniqueness it lost to. `seq`: someone recorded that number of
 * the case first. `comando`: the same command was recorded already. No transaction: the unique indexes decide, on both
 * databases alike, and inside one the loser of a race on MongoDB would get a conflict with no status.
 */
export const appendMovement = async (
  payload: Payload,
  entry: { expediente: string; comando: string; anterior: string | null; movement: Movement; fecha: Date },
): Promise<{ stored: StoredMovement } | { lostTo: 'seq' | 'comando' }> => {
  const { expediente, comando, anterior, movement } = entry
  const sealed: SealedMovement = { ...movement, expediente, comando, anterior, fecha: entry.fecha.toISOString() }
  const row = await storeOf(payload).insert('movimientos', { ...sealed, huella: hashMovement(sealed) })
  if (row) return { stored: fromRow(row) }
  // Which index it was is read from the ledger: the error's words differ between databases.
  return { lostTo: (await findByCommand(payload, comando)) ? 'comando' : 'seq' }
}
