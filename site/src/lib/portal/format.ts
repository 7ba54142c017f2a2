import { dayIn, ZONA } from '../../../../hooks/engine/calendar.ts'

const LONG = new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONA })
const SHORT = new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'long', timeZone: ZONA })

/** Noon in Cancún, whichever way the day was kept: `2026-11-20`, or a moment. */
const noon = (day: string): Date => new Date(`${toDay(day)}T12:00:00-05:00`)

/** The day in Cancún of a day or a moment, `2026-11-20`. */
export const toDay = (value: string): string => (value.length === 10 ? value : dayIn(new Date(value)))

/** «20 de noviembre de 2026». */
export const longDate = (day: string): string => LONG.format(noon(day))

/** «20 de noviembre», with the year when it is another. */
export const shortDate = (day: string, today = dayIn(new Date())): string =>
  toDay(day).slice(0, 4) === today.slice(0, 4) ? SHORT.format(noon(day)) : longDate(day)

/** «310 kB», «4.1 MB». */
export const formatBytes = (bytes: number): string => {
  const [n, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${n.toLocaleString('es-MX', { maximumFractionDigits: 1 })} ${unit}`
}
