import { isDay } from '../engine/calendar.ts'
import type { FieldError } from '../manual/types.ts'
import type { Tarifa } from './cost.ts'
import { TYPED_WORDS, type TypedWords } from './words.ts'

/** The most a cost is reckoned for; beyond that somebody mistyped. */
const MOST = { cantidad: 100_000, base: 10_000_000_000 } as const

/** What somebody types to know a cost, as it came. */
export type Typed = { tarifa?: string; cantidad?: string; base?: string; fecha?: string }

export type AskedCost = { tarifa: number; cantidad: number | undefined; base: number | undefined; fecha: string }

/**
 * Reads what was typed for one of these tariffs; numbers with up to four decimals (two for pesos), thousands with comma if at all. Where
 * something is missing or cannot be, tells which.
 * @param today day that is taken where none is said
 */
export const readAsked = (
  tarifas: readonly Tarifa[],
  typed: Typed,
  today: string,
  say: TypedWords = TYPED_WORDS,
): { asked: AskedCost } | { wrong: FieldError[] } => {
  const wrong: FieldError[] = []
  const tell = (campo: string, mensaje: string) => wrong.push({ campo, mensaje })
  const place = typed.tarifa?.trim() || '0'
  const tarifa = /^\d{1,3}$/.test(place) ? tarifas[Number(place)] : undefined
  if (!tarifa) tell('tarifa', tarifas.length ? say.tarifa(tarifas.length - 1) : say.sinTarifas)

  const cantidad = read(typed.cantidad, 4)
  if (cantidad === 'mal') tell('cantidad', say.cantidadMal(thousands(MOST.cantidad)))
  else if (cantidad !== undefined && (cantidad <= 0 || cantidad > MOST.cantidad))
    tell('cantidad', say.cantidadFuera(thousands(MOST.cantidad)))
  else if (tarifa?.por && cantidad === undefined) tell('cantidad', say.cantidadFalta(tarifa.por))
  else if (tarifa && !tarifa.por && cantidad !== undefined && cantidad !== 1) tell('cantidad', say.cantidadSobra)

  const base = read(typed.base, 2)
  if (base === 'mal') tell('base', say.baseMal)
  else if (base !== undefined && (base <= 0 || base > MOST.base)) tell('base', say.baseFuera(thousands(MOST.base)))
  else if (tarifa?.tipo === 'porcentaje' && base === undefined) tell('base', say.baseFalta(tarifa.base))
  else if (tarifa && tarifa.tipo !== 'porcentaje' && base !== undefined) tell('base', say.baseSobra)

  const fecha = typed.fecha?.trim() || today
  if (!isDay(fecha) || fecha < '1990-01-01' || fecha > '2100-12-31') tell('fecha', say.fecha)

  if (wrong.length) return { wrong }
  return {
    asked: { tarifa: Number(place), cantidad: cantidad as number | undefined, base: base as number | undefined, fecha },
  }
}

const read = (typed: string | undefined, decimals: number): number | undefined | 'mal' => {
  const text = typed?.trim().replace(/^\$\s*/, '') ?? ''
  if (text === '') return undefined
  const whole = String.raw`(\d{1,13}|\d{1,3}(,\d{3}){1,4})`
  return new RegExp(`^${whole}(\\.\\d{1,${decimals}})?$`).test(text) ? Number(text.replaceAll(',', '')) : 'mal'
}

const thousands = (value: number): string => value.toLocaleString('es-MX')
