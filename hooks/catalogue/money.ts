/*
 * Money is whole centavos here, and rates are whole ten-thousandths: sums and products are exact, and what is rounded is rounded once,
 * where a line of the bill ends. Pesos with two decimals are for the outside.
 */

/** Ten-thousandths of one: amounts of UMA, quantities, percentages, UMA's own value. */
const PARTS = 10_000

/** A number of up to four decimals as whole ten-thousandths. */
export const parts = (value: number): bigint => BigInt(Math.round(value * PARTS))

/** `numerator / denominator` to the nearest whole, halves up; both not negative. */
const rounded = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator)

/** Centavos of a product of numbers in ten-thousandths: `[3.67 UMA, $108.57, 1]`. */
export const centavosOf = (...factors: bigint[]): bigint =>
  rounded(
    factors.reduce((product, factor) => product * factor, 100n),
    BigInt(PARTS) ** BigInt(factors.length),
  )

/** So many per cent of an amount, in centavos. */
export const percentOf = (centavos: bigint, percentage: number): bigint =>
  rounded(centavos * parts(percentage), 100n * BigInt(PARTS))

/** Pesos with two decimals. */
export const toPesos = (centavos: bigint): number => Number(centavos) / 100

const PESOS = new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN' })

/** «$482.13». */
export const formatPesos = (pesos: number): string => PESOS.format(pesos)

/** «$482.13», «de $5,000.00 a $7,000.00», or nothing where there is no figure. */
export const formatImporte = (importe: number | readonly [number, number] | null): string =>
  importe === null
    ? ''
    : typeof importe === 'number'
      ? formatPesos(importe)
      : `de ${formatPesos(importe[0])} a ${formatPesos(importe[1])}`
