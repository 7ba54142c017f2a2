import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addOfficeMinutes,
  dayIn,
  formatOfficeTime,
  isDay,
  isOfficeDay,
  officeMinutes,
} from '../../hooks/engine/calendar.ts'
import { spent } from '../helpers/spent.ts'

const NONE: ReadonlySet<string> = new Set()
const at = (local: string) => new Date(`${local}-05:00`)

/** Any moment of 2026 and 2027, to the millisecond. */
const moment = fc.date({ min: at('2026-01-01T00:00:00'), max: at('2027-12-31T23:59:59'), noInvalidDate: true })
const holidaySet = fc.uniqueArray(moment.map(dayIn), { maxLength: 40 }).map((days) => new Set(days))
const minutes = fc.integer({ min: 1, max: 40_000 })

/** Slow and plain: asks of every minute whether the office is open, through the platform's own time zone data. */
const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Cancun',
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
})
const naive = (from: Date, to: Date, holidays: ReadonlySet<string>) => {
  const floor = (date: Date) => Math.floor(date.getTime() / 60_000)
  let count = 0
  for (let minute = floor(from); minute < floor(to); minute++) {
    const date = new Date(minute * 60_000)
    const parts = clock.formatToParts(date)
    const weekday = parts.find((part) => part.type === 'weekday')?.value ?? ''
    const hour = Number(parts.find((part) => part.type === 'hour')?.value)
    if (['Sat', 'Sun'].includes(weekday) || hour < 8 || hour >= 18 || holidays.has(dayIn(date))) continue
    count++
  }
  return count
}

describe('days', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('%s exists', (day) => expect(isDay(day)).toBe(true))
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', 'hoy'])('«%s» does not', (day) => expect(isDay(day)).toBe(false))

  it('change at midnight in Cancún', () => {
    expect(dayIn(new Date('2026-11-24T04:59:59Z'))).toBe('2026-11-23')
    expect(dayIn(new Date('2026-11-24T05:00:00Z'))).toBe('2026-11-24')
  })

  it('are office days from Monday to Friday, but for holidays', () => {
    expect(isOfficeDay('2026-11-23', NONE)).toBe(true)
    expect(isOfficeDay('2026-11-21', NONE)).toBe(false)
    expect(isOfficeDay('2026-11-22', NONE)).toBe(false)
    expect(isOfficeDay('2026-11-23', new Set(['2026-11-23']))).toBe(false)
  })
})

describe('officeMinutes', () => {
  it.each([
    ['an hour within the day', '2026-11-23T09:00:00', '2026-11-23T10:00:00', 60],
    ['before opening counts nothing', '2026-11-23T05:00:00', '2026-11-23T08:30:00', 30],
    ['after closing counts nothing', '2026-11-23T17:00:00', '2026-11-23T23:00:00', 60],
    ['overnight', '2026-11-23T17:00:00', '2026-11-24T09:00:00', 120],
    ['over a weekend', '2026-11-20T17:30:00', '2026-11-23T08:20:00', 50],
    ['a week', '2026-11-16T08:00:00', '2026-11-23T08:00:00', 3000],
    ['a Saturday', '2026-11-21T09:00:00', '2026-11-21T17:00:00', 0],
  ])('%s', (_, from, to, expected) => expect(officeMinutes(at(from), at(to), NONE)).toBe(expected))

  it('leaves out holidays', () => {
    const holidays = new Set(['2026-11-16'])
    expect(officeMinutes(at('2026-11-13T17:00:00'), at('2026-11-17T09:00:00'), holidays)).toBe(120)
  })

  it('agrees with counting minute by minute', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 9 * 24 * 3600_000 }), holidaySet, (from, span, some) => {
        const to = new Date(from.getTime() + span)
        const holidays = new Set([...some, dayIn(new Date(from.getTime() + span / 2))])
        expect(officeMinutes(from, to, holidays)).toBe(naive(from, to, holidays))
      }),
      { numRuns: 40 },
    )
  })

  it('adds up where spans meet, and turns its sign with its direction', () => {
    fc.assert(
      fc.property(moment, moment, moment, holidaySet, (a, b, c, holidays) => {
        expect(officeMinutes(a, b, holidays) + officeMinutes(b, c, holidays)).toBe(officeMinutes(a, c, holidays))
        expect(officeMinutes(a, b, holidays) + officeMinutes(b, a, holidays)).toBe(0)
      }),
    )
  })

  it('never shrinks as time goes on', () => {
    fc.assert(
      fc.property(moment, moment, fc.nat(10 * 24 * 3600_000), holidaySet, (from, to, more, holidays) => {
        const later = new Date(to.getTime() + more)
        expect(officeMinutes(from, later, holidays)).toBeGreaterThanOrEqual(officeMinutes(from, to, holidays))
      }),
    )
  })

  it('spans forty years at once', () => {
    const took = spent(() => {
      for (let n = 0; n < 1000; n++) officeMinutes(at('2000-01-03T08:00:00'), at('2040-01-02T08:00:00'), NONE)
    })
    expect(took).toBeLessThan(500)
  })
})

describe('addOfficeMinutes', () => {
  it.each([
    ['within the day', '2026-11-23T09:00:00', 90, '2026-11-23T10:30:00'],
    ['to the closing, not the next opening', '2026-11-23T08:00:00', 600, '2026-11-23T18:00:00'],
    ['into the next day', '2026-11-23T17:00:00', 61, '2026-11-24T08:01:00'],
    ['from a Saturday', '2026-11-21T12:00:00', 1, '2026-11-23T08:01:00'],
    ['none at all, whenever it is', '2026-11-21T12:00:07', 0, '2026-11-21T12:00:07'],
  ])('%s', (_, from, length, expected) => expect(addOfficeMinutes(at(from), length, NONE)).toEqual(at(expected)))

  it('undoes officeMinutes, and is the earliest to do so', () => {
    fc.assert(
      fc.property(moment, minutes, holidaySet, (from, length, holidays) => {
        const due = addOfficeMinutes(from, length, holidays)
        expect(officeMinutes(from, due, holidays)).toBe(length)
        expect(officeMinutes(from, new Date(due.getTime() - 1), holidays)).toBe(length - 1)
      }),
    )
  })

  it('goes in two parts where it goes in one', () => {
    fc.assert(
      fc.property(moment, minutes, minutes, holidaySet, (from, first, second, holidays) => {
        const there = addOfficeMinutes(addOfficeMinutes(from, first, holidays), second, holidays)
        expect(there).toEqual(addOfficeMinutes(from, first + second, holidays))
      }),
    )
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (length) => {
    expect(() => addOfficeMinutes(at('2026-11-23T09:00:00'), length, NONE)).toThrow(RangeError)
  })
})

it.each([
  [0, '0 min'],
  [50, '50 min'],
  [60, '1 h'],
  [100, '1 h 40 min'],
  [1085, '18 h 05 min'],
  [1799, '29 h 59 min'],
  [1800, '3 días'],
  [1985, '3 días 3 h'],
  [-50, '50 min'],
])('%d minutes read «%s»', (length, text) => expect(formatOfficeTime(length)).toBe(text))

it('says hours where a day has other than ten', () => expect(formatOfficeTime(1985, false)).toBe('33 h 05 min'))
