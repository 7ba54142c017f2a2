import { MUNICIPIO } from '../municipio/municipio.ts'

/** Cancún keeps UTC−5 all year (no daylight saving since 2015). */
export const ZONA = MUNICIPIO.zona

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const OFFSET = 5 * 60 * MINUTE

/** Office hours from a day on (`2026-11-23`), until those that follow it: minutes of the day at which an office opens and closes. */
export type OfficeHours = { desde: string; abre: number; cierra: number }

/** The manual's, 8:00 to 18:00 (reading 53): always, unless a department's are other. */
export const MANUAL_HOURS: readonly [OfficeHours, ...OfficeHours[]] = [
  { desde: '0000-01-01', abre: 8 * 60, cierra: 18 * 60 },
]

/** Minutes of one office day as people reckon in days: the manual's. */
export const OFFICE_DAY = MANUAL_HOURS[0].cierra - MANUAL_HOURS[0].abre

/** Whether `value` is a day that exists, written `2026-11-23`. */
export const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** The last that `isDay` takes: of the one after, moments are written otherwise. */
export const LAST_DAY = '9999-12-31'

/** The day it is in Cancún at `moment`, `2026-11-23`. */
export const dayIn = (moment: Date): string => new Date(moment.getTime() - OFFSET).toISOString().slice(0, 10)

/** The moment of an hour of Cancún's on that day: `2026-11-25`, `08:00`. */
export const momentIn = (day: string, hour: string): Date => new Date(Date.parse(`${day}T${hour}:00Z`) + OFFSET)

/** When the next day begins in Cancún. */
export const nextMidnight = (now: Date): Date => new Date(momentIn(dayIn(now), '00:00').getTime() + DAY)

/** The year it is in Cancún at `moment`: that of a folio taken then. */
export const yearIn = (moment: Date): number => Number(dayIn(moment).slice(0, 4))

/** Whether offices open on `day` (`2026-11-23`): Monday to Friday and no holiday. */
export const isOfficeDay = (day: string, holidays: ReadonlySet<string>): boolean =>
  isWeekday(dayNumber(day)) && !holidays.has(day)

/**
 * Whole minutes of office hours between two moments; negative where `to` comes first, so that what is overdue reads as such.
 * Seconds are dropped from both ends, not from the difference: spans that meet add up exactly. The cost grows with the
 * number of holidays, not with the span.
 * @param hours of the office whose time it is, oldest first: each day is reckoned by those in force on it
 */
export const officeMinutes = (
  from: Date,
  to: Date,
  holidays: ReadonlySet<string>,
  hours: readonly OfficeHours[] = MANUAL_HOURS,
): number => {
  if (to < from) return 0 - officeMinutes(to, from, holidays, hours)
  const [start, end] = [locate(from), locate(to)]
  return hours.reduce((sum, span, i) => {
    const next = hours[i + 1]
    const [first, last] = [i === 0 ? start.day : dayNumber(span.desde), next ? dayNumber(next.desde) : end.day + 1]
    if (end.day < first || start.day >= last) return sum
    const a = start.day < first ? { day: first, minute: 0 } : start
    const b = end.day >= last ? { day: last, minute: 0 } : end
    const days = weekdaysBefore(b.day) - weekdaysBefore(a.day) - holidaysBetween(a.day, b.day, holidays)
    return sum + days * (span.cierra - span.abre) + minutesInto(b, holidays, span) - minutesInto(a, holidays, span)
  }, 0)
}

/** Those in force on a day since 1970. */
const hoursOn = (day: number, hours: readonly OfficeHours[]): OfficeHours =>
  hours.findLast(({ desde }, i) => i === 0 || dayNumber(desde) <= day) ?? MANUAL_HOURS[0]

/**
 * The earliest moment, not before `from`, by which `minutes` of office hours have passed. What runs out with the office day
 * is due when it closes, not when the next one opens.
 * @param hours as of `officeMinutes`
 * @throws RangeError where `minutes` is negative or no number
 */
export const addOfficeMinutes = (
  from: Date,
  minutes: number,
  holidays: ReadonlySet<string>,
  hours: readonly OfficeHours[] = MANUAL_HOURS,
): Date => {
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`not a length of time: ${minutes}`)
  if (minutes === 0) return new Date(from)
  const start = locate(from)
  // Counted from the opening of the first day.
  let left = Math.ceil(minutes) + minutesInto(start, holidays, hoursOn(start.day, hours))
  for (let day = start.day; ; day++) {
    const { abre, cierra } = hoursOn(day, hours)
    const open = isOfficeDay(dayText(day), holidays) ? cierra - abre : 0
    if (left <= open) return new Date(day * DAY + (abre + left) * MINUTE + OFFSET)
    left -= open
  }
}

/**
 * Office time as people read it: `50 min`, `1 h 40 min`, `18 h 05 min`; from three office days (of ten hours) on,
 * `3 días 2 h`, because nobody reckons in forty hours.
 * @param days false where the office's days are not of ten hours: always in hours then
 */
export const formatOfficeTime = (minutes: number, days = true): string => {
  const total = Math.round(Math.abs(minutes))
  if (total < 60) return `${total} min`
  if (!days || total < 3 * OFFICE_DAY) {
    const rest = total % 60
    return `${Math.floor(total / 60)} h${rest ? ` ${String(rest).padStart(2, '0')} min` : ''}`
  }
  const hours = Math.floor((total % OFFICE_DAY) / 60)
  return `${Math.floor(total / OFFICE_DAY)} días${hours ? ` ${hours} h` : ''}`
}

type Place = { day: number; minute: number }

/** A moment as day since 1970 and minute of that day, both in Cancún. */
const locate = (moment: Date): Place => {
  const local = moment.getTime() - OFFSET
  const day = Math.floor(local / DAY)
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) }
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY
const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Day 0, 1 January 1970, was a Thursday; weeks are counted from the Monday before it. */
const weekdaysBefore = (day: number): number => {
  const week = Math.floor((day + 3) / 7)
  return week * 5 + Math.min(day + 3 - week * 7, 5)
}

const isWeekday = (day: number): boolean => weekdaysBefore(day + 1) > weekdaysBefore(day)

/** Holidays on weekdays in `[from, to)`. */
const holidaysBetween = (from: number, to: number, holidays: ReadonlySet<string>): number => {
  let count = 0
  for (const holiday of holidays) {
    const day = dayNumber(holiday)
    if (day >= from && day < to && isWeekday(day)) count++
  }
  return count
}

/** Office minutes of that day that had passed by then. */
const minutesInto = ({ day, minute }: Place, holidays: ReadonlySet<string>, { abre, cierra }: OfficeHours): number =>
  isOfficeDay(dayText(day), holidays) ? Math.min(Math.max(minute - abre, 0), cierra - abre) : 0

const MOMENT = new Intl.DateTimeFormat('es-MX', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: ZONA,
  hourCycle: 'h23',
})

/** «23 de noviembre de 2026 a las 9:40» in Cancún. */
export const formatMoment = (moment: Date): string => MOMENT.format(moment)

const DATE = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' })

/** «23 de noviembre de 2026» of `2026-11-23`. */
export const formatDay = (day: string): string => DATE.format(new Date(`${day}T00:00:00Z`))
