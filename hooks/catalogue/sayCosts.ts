import type { Costo, Importe, Tarifa } from './cost.ts'
import { formatImporte } from './money.ts'

/** The words of a language for what something costs, in few. */
type Words = {
  depends: string
  free: string
  from: (amount: string) => string
  freeOrFrom: (amount: string) => string
  amount: (importe: Importe | null) => string
}

/** All tariffs in a few words. */
export const costsIn =
  (say: Words) =>
  (tarifas: readonly (Tarifa & Partial<Costo>)[]): string => {
    if (tarifas.length === 0) return ''
    if (tarifas.some(({ importe }) => importe == null)) return say.depends
    const least = tarifas.map(({ importe }) => (Array.isArray(importe) ? importe[0] : (importe ?? 0)))
    const paid = least.filter((pesos) => pesos > 0)
    if (paid.length === 0) return say.free
    const [only] = tarifas
    if (tarifas.length === 1 && only) return `${say.amount(only.importe ?? null)}${only.por ? ` ${only.por}` : ''}`
    const from = say.amount(Math.min(...paid))
    return paid.length < least.length ? say.freeOrFrom(from) : say.from(from)
  }

/** «Sin costo», «$482.13», «Desde $398.45», «Según tu caso» where one depends on more than the day. */
export const sayCosts = costsIn({
  depends: 'Según tu caso',
  free: 'Sin costo',
  from: (amount) => `Desde ${amount}`,
  freeOrFrom: (amount) => `Sin costo o desde ${amount}`,
  amount: formatImporte,
})
