import { type Payload, ValidationError } from 'payload'

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
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const known = await first(payload, { referencia: { equals: referencia } })
    if (known) return known.folio
    const last = await first(payload, { and: [{ serie: { equals: serie } }, { anio: { equals: anio } }] })
    const n = (last?.n ?? 0) + 1
    try {
      const { folio } = await payload.create({
        collection: 'folios',
        data: { serie, anio, n, folio: formatFolio(serie, anio, n), referencia, estado: 'asignado' },
        disableTransaction: true,
        overrideAccess: true,
      })
      return folio
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
    }
  }
  throw new Error(`No se pudo tomar un folio de la serie ${serie}-${anio} en ${ATTEMPTS} intentos.`)
}

/** The folio that `referencia` has already; null where none was taken. */
export const findFolio = async (payload: Payload, referencia: string): Promise<string | null> =>
  (await first(payload, { referencia: { equals: referencia } }))?.folio ?? null

/** Marks the folio of `referencia` as come to nothing; it keeps its number and says why. Nothing where there is none. */
export const annulFolio = async (payload: Payload, referencia: string, motivo: string): Promise<void> => {
  await payload.update({
    collection: 'folios',
    where: { and: [{ referencia: { equals: referencia } }, { estado: { equals: 'asignado' } }] },
    data: { estado: 'anulado', motivo },
    depth: 0,
    overrideAccess: true,
  })
}

export const formatFolio = (serie: string, anio: number, n: number): string =>
  `${serie}-${anio}-${String(n).padStart(6, '0')}`

const first = async (payload: Payload, where: Parameters<Payload['find']>[0]['where']) => {
  const { docs } = await payload.find({
    collection: 'folios',
    where,
    sort: '-n',
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]
}
