import { UMA_WORDS, type UmaWords } from './words.ts'

/** A figure that the law sets and changes, in force from a day on: `{clave: 'uma', valor: 113.14, desde: '2025-02-01'}`. */
export type DatedFigure = { clave: string; valor: number; desde: string; fuente?: string | null }

/** The one in force on a day, `2024-06-30`: the last that began by then. `null` before the first. */
export const indicatorOn = <I extends DatedFigure>(all: readonly I[], clave: string, day: string): I | null =>
  all.reduce<I | null>(
    (last, one) => (one.clave === clave && one.desde <= day && (last === null || one.desde > last.desde) ? one : last),
    null,
  )

/** The UMA changes each year on 1 February; one of an earlier year stays in force until the new one is published. */
const isBehind = ({ desde }: DatedFigure, day: string): boolean => day >= `${Number(desde.slice(0, 4)) + 1}-02-01`

/** Which value of the UMA a cost was reckoned with, in words. */
export const sayUma = (uma: DatedFigure | null, day: string, say: UmaWords = UMA_WORDS): string => {
  if (!uma) return say.sinUma(day)
  const value = say.uma(uma.valor.toFixed(2), uma.desde.slice(0, 4))
  return isBehind(uma, day) ? `${value}.${say.atrasada(day.slice(0, 4))}` : `${value}.`
}
