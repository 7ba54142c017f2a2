import { dayIn, ZONA } from '../engine/calendar.ts'

/** Noon in Cancún, whichever way the day was kept: `2026-11-20`, or a moment. */
const noon = (day: string): Date => new Date(`${toDay(day)}T12:00:00-05:00`)

/** The day in Cancún of a day or a moment, `2026-11-20`. */
export const toDay = (value: string): string => (value.length === 10 ? value : dayIn(new Date(value)))

/** Dates, hours, numbers and money as a language writes them. */
export type Formats = {
  /** «20 de noviembre de 2026». */
  longDate: (day: string) => string
  /** «20 de noviembre», with the year when it is another. */
  shortDate: (day: string, today?: string) => string
  /** «310 kB», «4.1 MB». */
  bytes: (bytes: number) => string
  number: (n: number) => string
  /** Pesos: «$482.13», «MX$482.13». */
  pesos: (pesos: number) => string
  /** An hour kept as `08:00`: «8:00», «8:00 AM». */
  hour: (hour: string) => string
}

/** @param hour how an hour is written, where it is not as Intl does */
export const formatsOf = (locale: string, hour?: (kept: string) => string): Formats => {
  const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONA })
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: ZONA })
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'MXN' })
  const number = new Intl.NumberFormat(locale)
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const longDate = (day: string) => long.format(noon(day))
  return {
    longDate,
    shortDate: (day, today = dayIn(new Date())) =>
      toDay(day).slice(0, 4) === today.slice(0, 4) ? short.format(noon(day)) : longDate(day),
    bytes: (bytes) =>
      bytes < 1_000_000
        ? `${tenths.format(Math.max(1, Math.round(bytes / 1000)))} kB`
        : `${tenths.format(bytes / 1_000_000)} MB`,
    number: (n) => number.format(n),
    pesos: (pesos) => money.format(pesos),
    hour: hour ?? ((kept) => time.format(new Date(`2000-01-01T${kept === '24:00' ? '00:00' : kept}:00Z`))),
  }
}
