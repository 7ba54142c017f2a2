import { dayIn, ZONA } from '../engine/calendar.ts'

/** Noon in Cancún, whichever way the day was kept: `2026-11-20`, or a moment. */
const noon = (day: string): Date => new Date(`${toDay(day)}T12:00:00-05:00`)

/** The day in Cancún of a day or a moment, `2026-11-20`. */
export const toDay = (value: string): string => (value.length === 10 ? value : dayIn(new Date(value)))

/** Dates and figures as a language writes them. */
export type Formats = {
  /** «20 de noviembre de 2026». */
  longDate: (day: string) => string
  /** «20 de noviembre», with the year when it is another. */
  shortDate: (day: string, today?: string) => string
  /** «310 kB», «4.1 MB». */
  bytes: (bytes: number) => string
  /** «20 de noviembre de 2026, 9:40», in Cancún. */
  moment: (when: Date) => string
  number: (n: number) => string
}

export const formatsOf = (locale: string): Formats => {
  const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONA })
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: ZONA })
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: ZONA,
    hourCycle: 'h23',
  })
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
    moment: (when) => moment.format(when),
    number: (n) => number.format(n),
  }
}
