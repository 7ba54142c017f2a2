import { centavosOf, parts, percentOf, toPesos } from './money.ts'
import type { TipoDeTarifa } from './taxonomy.ts'
import { BILL_WORDS, type BillWords } from './words.ts'

/*
 * What something costs on a day: pure. The first line is the tariff itself; each surcharge is a line more, in the order they are
 * listed, of the first line or of all lines so far. A line is rounded to centavos before the next uses it.
 */

export type Recargo = { nombre?: string | null; porcentaje?: number | null; sobre?: 'base' | 'acumulado' | null }

/** One of a service's tariffs; a draft's may lack anything. `por`: the unit it is multiplied by; `base`: what its percentage is of. */
export type Tarifa = {
  concepto?: string | null
  tipo?: TipoDeTarifa | null
  pesos?: number | null
  uma?: number | null
  umaMaxima?: number | null
  porcentaje?: number | null
  base?: string | null
  por?: string | null
  recargos?: readonly Recargo[] | null
  fundamento?: string | null
}

/** Pesos with two decimals; `[least, most]` of a range. */
export type Importe = number | [number, number]

/** A line of the bill; `como` says how it is reckoned. */
export type Linea = { concepto: string; importe: Importe; como?: string }

/** `null` where no figure can be given, with the reason. */
export type Costo = { importe: Importe | null; desglose: Linea[]; motivo?: Motivo }

/** `sin-monto`: whoever fills it has not said how much yet. */
export type Motivo = 'variable' | 'falta-base' | 'sin-uma' | 'sin-monto'

/** @param uma daily value in pesos; `base` in pesos; `cantidad` of what the tariff is charged by */
export type Given = { uma: number | null; cantidad?: number; base?: number | null }

export const costOf = (tarifa: Tarifa, given: Given, say: BillWords = BILL_WORDS): Costo => {
  const { tipo } = tarifa
  const concepto = tarifa.concepto ?? ''
  if (!tipo || tipo === 'variable') return { importe: null, desglose: [], motivo: 'variable' }
  if (tipo !== 'gratuito' && !saysHowMuch(tarifa)) return { importe: null, desglose: [], motivo: 'sin-monto' }
  if (tipo === 'gratuito') return { importe: 0, desglose: [{ concepto, importe: 0 }] }
  if (tipo === 'porcentaje' && given.base == null) return { importe: null, desglose: [], motivo: 'falta-base' }
  if ((tipo === 'uma' || tipo === 'uma-rango') && given.uma === null)
    return { importe: null, desglose: [], motivo: 'sin-uma' }

  const ends = tipo === 'uma-rango' ? [tarifa.uma ?? 0, tarifa.umaMaxima ?? 0] : [tarifa.uma ?? 0]
  const bills = ends.map((uma) => bill(tarifa, first({ ...tarifa, uma }, given)))
  const across = (line: number): Importe => {
    const [least = 0, most = least] = bills.map((lines) => toPesos(lines[line] ?? 0n))
    return tipo === 'uma-rango' ? [least, most] : least
  }
  const recargos = tarifa.recargos ?? []
  const desglose: Linea[] = [
    { concepto, importe: across(0), como: how(tarifa, given, say) },
    ...recargos.map(({ nombre, porcentaje, sobre }, i) => ({
      concepto: nombre ?? '',
      importe: across(i + 1),
      como: (sobre === 'acumulado' ? say.deLoAcumulado : say.deLaTarifa)(say.numero(porcentaje ?? 0)),
    })),
  ]
  const totals = bills.map((lines) => toPesos(sum(lines)))
  const [least = 0, most = least] = totals
  return { importe: tipo === 'uma-rango' ? [least, most] : least, desglose }
}

/** What each way of charging is reckoned from. */
const AMOUNTS: Partial<Record<TipoDeTarifa, readonly ('pesos' | 'uma' | 'umaMaxima' | 'porcentaje')[]>> = {
  pesos: ['pesos'],
  uma: ['uma'],
  'uma-rango': ['uma', 'umaMaxima'],
  porcentaje: ['porcentaje'],
}

/** Whether all that it is reckoned from was said, its surcharges too: what is missing is not nothing. */
const saysHowMuch = (tarifa: Tarifa): boolean =>
  (AMOUNTS[tarifa.tipo ?? 'variable'] ?? []).every((name) => tarifa[name] != null) &&
  (tarifa.recargos ?? []).every(({ porcentaje }) => porcentaje != null)

/** The tariff's own line, in centavos. */
const first = (tarifa: Tarifa, { uma, cantidad = 1, base }: Given): bigint => {
  const times = tarifa.por ? parts(cantidad) : parts(1)
  if (tarifa.tipo === 'pesos') return centavosOf(parts(tarifa.pesos ?? 0), times)
  if (tarifa.tipo === 'porcentaje') return percentOf(centavosOf(parts(base ?? 0)), tarifa.porcentaje ?? 0)
  return centavosOf(parts(tarifa.uma ?? 0), parts(uma ?? 0), times)
}

/** All lines, in centavos. */
const bill = ({ recargos }: Tarifa, own: bigint): bigint[] => {
  const lines = [own]
  for (const { porcentaje, sobre } of recargos ?? [])
    lines.push(percentOf(sobre === 'acumulado' ? sum(lines) : own, porcentaje ?? 0))
  return lines
}

const sum = (lines: readonly bigint[]): bigint => lines.reduce((total, line) => total + line, 0n)

const how = (tarifa: Tarifa, { uma, cantidad = 1, base }: Given, say: BillWords): string | undefined => {
  const number = (value: number | null | undefined) => say.numero(value ?? 0)
  const times = tarifa.por ? say.veces(number(cantidad), tarifa.por) : ''
  if (tarifa.tipo === 'pesos') return times ? `${say.pesos(tarifa.pesos ?? 0)}${times}` : undefined
  if (tarifa.tipo === 'porcentaje') return say.porciento(number(tarifa.porcentaje), say.pesos(base ?? 0))
  const amount =
    tarifa.tipo === 'uma-rango' ? say.rango(number(tarifa.uma), number(tarifa.umaMaxima)) : number(tarifa.uma)
  return `${say.umas(amount, say.pesos(uma ?? 0))}${times}`
}
