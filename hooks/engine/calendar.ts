import { MUNICIPIO } from '../municipio/municipio.ts'

/** Cancún keeps UTC−5 all year (no daylight saving since 2015). */
export const ZONA = MUNICIPIO.zona

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const OFFSET = 5 * 60 * MINUTE
const OPENS = 8 * 60
const CLOSES = 18 * 60

/** Minutes of one office day, 8:00 to 18:00. */
const OFFICE_DAY = CLOSES - OPENS

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
 */
export const officeMinutes = (from: Date, to: Date, holidays: ReadonlySet<string>): number => {
  if (to < from) return 0 - officeMinutes(to, from, holidays)
  const [start, end] = [locate(from), locate(to)]
  const days = weekdaysBefore(end.day) - weekdaysBefore(start.day) - holidaysBetween(start.day, end.day, holidays)
  return days * OFFICE_DAY + minutesInto(end, holidays) - minutesInto(start, holidays)
}

/**
 * The earliest moment, not before `from`, by which `minutes` of office hours have passed. What runs out with the office day
 * is due at 18:00, not at 8:00 of the next.
 * @throws RangeError where `minutes` is negative or no number
 */
export const addOfficeMinutes = (from: Date, minutes: number, holidays: ReadonlySet<string>): Date => {
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`not a length of time: ${minutes}`)
  if (minutes === 0) return new Date(from)
  const start = locate(from)
  // Counted from the opening of the first day.
  let left = Math.ceil(minutes) + minutesInto(start, holidays)
  let day = start.day
  for (; ; day++) {
    const open = isOfficeDay(dayText(day), holidays) ? OFFICE_DAY : 0
    if (left <= open) break
    left -= open
  }
  return new Date(day * DAY + (OPENS + left) * MINUTE + OFFSET)
}

/**
 * Office time as people read it: `50 min`, `1 h 40 min`, `18 h 05 min`; from three office days (of ten hours) on,
 * `3 días 2 h`, because nobody reckons in forty hours.
 */
export const formatOfficeTime = (minutes: number): string => {
  const total = Math.round(Math.abs(minutes))
  if (total < 60) return `${total} min`
  if (total < 3 * OFFICE_DAY) {
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
const minutesInto = ({ day, minute }: Place, holidays: ReadonlySet<string>): number =>
  isOfficeDay(dayText(day), holidays) ? Math.min(Math.max(minute - OPENS, 0), OFFICE_DAY) : 0

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
