import type { Costo, Tarifa } from '../../../../hooks/catalogue/cost.ts'
import type { Textos } from '../../../../hooks/idiomas/es.ts'

/** All tariffs in a few words: «Sin costo», «$482.13», «Desde $398.45», «Según tu caso» where one depends on more than the day. */
export const sayCosts = (tarifas: readonly (Tarifa & Partial<Costo>)[], say: Textos['ficha']): string => {
  if (tarifas.length === 0) return ''
  if (tarifas.some(({ importe }) => importe == null)) return say.segunTuCaso
  const least = tarifas.map(({ importe }) => (Array.isArray(importe) ? importe[0] : (importe ?? 0)))
  const paid = least.filter((pesos) => pesos > 0)
  if (paid.length === 0) return say.sinCosto
  const [only] = tarifas
  if (tarifas.length === 1 && only)
    return `${say.cuenta.importe(only.importe ?? null)}${only.por ? ` ${only.por}` : ''}`
  const from = say.cuenta.pesos(Math.min(...paid))
  return paid.length < least.length ? say.sinCostoODesde(from) : say.desde(from)
}
