import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addOfficeMinutes, dayIn, MANUAL_HOURS, type OfficeHours, officeMinutes } from '../../hooks/engine/calendar.ts'
import { elapsedOf, rests } from '../../hooks/engine/elapsed.ts'
import { foldCase } from '../../hooks/engine/engine.ts'
import { findStep } from '../../hooks/manual/index.ts'
import { chances, historyOf } from '../board/histories.ts'

/** Office time over ten years, days off and hours that change among them, against a count of every minute. */

const MINUTE = 60_000
const FROM = Date.parse('2024-01-01T05:00:00Z')
const DAYS = 3653
const dayAt = (n: number) => new Date(FROM + n * 24 * 60 * MINUTE).toISOString().slice(0, 10)

const day = fc.integer({ min: 0, max: DAYS - 1 })
const moment = fc.integer({ min: 0, max: DAYS * 24 * 60 * 60 - 1 }).map((s) => new Date(FROM + s * 1000))
const holidays = fc.uniqueArray(day.map(dayAt), { maxLength: 160 }).map((days) => new Set(days))
const span = fc
  .tuple(fc.integer({ min: 0, max: 1379 }), fc.integer({ min: 60, max: 900 }))
  .map(([abre, long]) => ({ abre, cierra: Math.min(1440, abre + long) }))
const hours = fc.array(fc.tuple(day, span), { maxLength: 6 }).map((changes): OfficeHours[] => {
  const days = new Map(changes.map(([n, one]) => [dayAt(n), { desde: dayAt(n), ...one }]))
  return [...MANUAL_HOURS, ...[...days.values()].sort((a, b) => (a.desde < b.desde ? -1 : 1))]
})

/** Every office minute of the ten years, by the plainest means: how many there were before each day, and of each which hours. */
const counted = (off: ReadonlySet<string>, changes: readonly OfficeHours[]) => {
  const open = new Uint8Array(DAYS * 1440)
  let [weekday, inForce] = [1, changes[0]]
  for (let n = 0; n < DAYS; n++, weekday = (weekday + 1) % 7) {
    inForce = changes.find(({ desde }) => desde === dayAt(n)) ?? inForce
    if (weekday === 0 || weekday === 6 || off.has(dayAt(n)) || !inForce) continue
    for (let minute = inForce.abre; minute < inForce.cierra; minute++) open[n * 1440 + minute] = 1
  }
  const until = new Uint32Array(open.length + 1)
  for (let i = 0; i < open.length; i++) until[i + 1] = (until[i] ?? 0) + (open[i] ?? 0)
  return (from: Date, to: Date) => {
    const at = (date: Date) => until[Math.floor((date.getTime() - FROM) / MINUTE)] ?? 0
    return at(to) - at(from)
  }
}

it('begins on a Monday, as it is counted', () => {
  expect([new Date(FROM).getUTCDay(), dayIn(new Date(FROM))]).toEqual([1, '2024-01-01'])
})

describe('office time over ten years, with days off and other hours', () => {
  it('is that of every minute', () => {
    fc.assert(
      fc.property(
        holidays,
        hours,
        fc.array(fc.tuple(moment, moment), { minLength: 40, maxLength: 40 }),
        (off, when, pairs) => {
          const naive = counted(off, when)
          for (const [a, b] of pairs) expect(officeMinutes(a, b, off, when)).toBe(naive(a, b))
        },
      ),
      { numRuns: 10 },
    )
  })

  it('and runs out at the earliest moment by which it passed', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60_000 }), holidays, hours, (from, length, off, when) => {
        const due = addOfficeMinutes(from, length, off, when)
        expect(officeMinutes(from, due, off, when)).toBe(length)
        expect(officeMinutes(from, new Date(due.getTime() - 1), off, when)).toBe(length - 1)
      }),
      { numRuns: 60 },
    )
  })

  it('adds up where spans meet', () => {
    fc.assert(
      fc.property(moment, moment, moment, holidays, hours, (a, b, c, off, when) => {
        expect(officeMinutes(a, b, off, when) + officeMinutes(b, c, off, when)).toBe(officeMinutes(a, c, off, when))
      }),
    )
  })
})

it('the clock of a case rests minute by minute while the turn is the requester’s', () => {
  let n = 0
  const now = new Date('2033-12-30T17:20:31.400Z')
  fc.assert(
    fc.property(chances(3000), holidays, hours, (chance, off, when) => {
      const { procedure, movements } = historyOf(chance, 'caso', { actor: 'a', named: ['b'] }, () => `id-${++n}`, now)
      if (movements.length === 0) return
      const naive = counted(off, when)
      let [total, reposo] = [0, 0]
      movements.forEach((m, i) => {
        const step = findStep(procedure, foldCase(procedure, movements.slice(0, i + 1)).pasoActual)
        if (!step) return
        const passed = naive(new Date(m.fecha), new Date(movements[i + 1]?.fecha ?? now))
        total += passed
        if (rests(step)) reposo += passed
      })
      const told = { procedure, earlier: [], movements }
      expect(elapsedOf(told, now, off, when)).toEqual({ total, reposo, neto: total - reposo })
    }),
    { numRuns: 15 },
  )
})
