import type { Rate } from './load.ts'

/** What was measured, and whether it reaches what is asked of it; the texts are read in `docs/performance.md`. */
export type Row = { name: string; figure: string; bar?: Bar }
export type Bar = { text: string; reached: boolean }

export const atLeast = (value: number, least: number, unit = ''): Bar => ({
  text: `≥ ${least}${unit}`,
  reached: value >= least,
})
export const atMost = (value: number, most: number, unit = ''): Bar => ({
  text: `≤ ${most}${unit}`,
  reached: value <= most,
})

/** With a decimal where there are few of them. */
export const perSecond = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)}/s`

export const each = ({ p50, p95 }: Rate): string => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`

export const ratio = (one: Rate, other: Rate): number => one.perSecond / other.perSecond
export const longer = (one: Rate, other: Rate): number => one.p50 / other.p50

export const number = (cases: number): string => cases.toLocaleString('es-MX')

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
