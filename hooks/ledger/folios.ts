import type { Payload } from 'payload'
import { yearIn } from '../engine/calendar.ts'
import { type NumberedType, SERIES } from '../manual/documentTypes.ts'
import { storeOf } from './store/index.ts'

const ATTEMPTS = 200

/**
 * The folio of `referencia` in a series, `TI-SI-2026-000123`: the one it has, or the next. Gapless, since the number is taken
 * by inserting it (unique on series, year and number) and only for something already in the ledger.
 */
export const ensureFolio = async (
  payload: Payload,
  serie: string,
  anio: number,
  referencia: string,
): Promise<string> => {
  const store = storeOf(payload)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const known = await findFolio(payload, referencia)
    if (known) return known
    const [last] = await store.find('folios', { serie, anio }, { sort: '-n', limit: 1 })
    const n = (last?.n ?? 0) + 1
    const folio = formatFolio(serie, anio, n)
    if (await store.insert('folios', { serie, anio, n, folio, referencia, estado: 'asignado' })) return folio
  }
  throw new Error(`No se pudo tomar un folio de la serie ${serie}-${anio} en ${ATTEMPTS} intentos.`)
}

/** What the folio of a case's paper stands for: the register and the paper bear the same. */
export const paperReference = (tipo: NumberedType, expediente: string): string => `${tipo}:${expediente}`

/** The folio of a case's paper: the one it has, or the next of its series in the year of `desde` (ISO 8601). */
export const paperFolio = (payload: Payload, tipo: NumberedType, expediente: string, desde: string): Promise<string> =>
  ensureFolio(payload, SERIES[tipo], yearIn(new Date(desde)), paperReference(tipo, expediente))

/** The number of a paper that came to nothing keeps its place, and says why. */
export const annulPaperFolio = (
  payload: Payload,
  tipo: NumberedType,
  expediente: string,
  motivo: string,
): Promise<void> => annulFolio(payload, paperReference(tipo, expediente), motivo)

/** The folio that `referencia` has already; null where none was taken. */
export const findFolio = async (payload: Payload, referencia: string): Promise<string | null> =>
  (await storeOf(payload).find('folios', { referencia }, { limit: 1 }))[0]?.folio ?? null

/** Marks the folio of `referencia` as come to nothing; it keeps its number and says why. Nothing where there is none. */
export const annulFolio = async (payload: Payload, referencia: string, motivo: string): Promise<void> => {
  // Not by an update of many of Payload's own, which throws for none of them: what failed would be taken for done.
  await storeOf(payload).updateAll('folios', { referencia, estado: 'asignado' }, { estado: 'anulado', motivo })
}

export const formatFolio = (serie: string, anio: number, n: number): string =>
  `${serie}-${anio}-${String(n).padStart(6, '0')}`
