import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answeredBy, sayPlazo } from '../../hooks/catalogue/deadline.ts'
import { attention, type Horario } from '../../hooks/catalogue/hours.ts'
import { isSuspended } from '../../hooks/catalogue/state.ts'
import { DIAS } from '../../hooks/catalogue/taxonomy.ts'
import { isOfficeDay } from '../../hooks/engine/calendar.ts'
import { sayOpen, sayState } from '../../site/src/lib/portal/sayHours.ts'

const WEEK: Horario = { dias: ['lunes', 'martes', 'miercoles', 'jueves', 'viernes'], abre: '08:00', cierra: '15:00' }
const SATURDAY: Horario = { dias: ['sabado'] }
const HOLIDAYS = new Set(['2026-12-25', '2027-01-01'])
/** A moment in Cancún. */
const cancun = (day: string, hour: string) => new Date(`${day}T${hour}:00-05:00`)
const on = (day: string, hour: string, hours = [WEEK]) => attention(hours, HOLIDAYS, cancun(day, hour))

describe('whether an office is open', () => {
  it('from the minute it opens until the one it closes, Cancún’s', () => {
    // 24 November 2026 is a Tuesday.
    expect(on('2026-11-24', '07:59')).toEqual({ abierto: false, abre: { dia: '2026-11-24', hora: '08:00' } })
    expect(on('2026-11-24', '08:00')).toEqual({ abierto: true, cierra: { dia: '2026-11-24', hora: '15:00' } })
    expect(on('2026-11-24', '14:59')?.abierto).toBe(true)
    expect(on('2026-11-24', '15:00')).toEqual({ abierto: false, abre: { dia: '2026-11-25', hora: '08:00' } })
    // Ten at night in Cancún is the next day in Greenwich.
    expect(on('2026-11-27', '22:00')).toEqual({ abierto: false, abre: { dia: '2026-11-30', hora: '08:00' } })
  })

  it('not on a holiday, which it says, and opens after it', () => {
    expect(on('2026-12-25', '10:00')).toEqual({
      abierto: false,
      inhabil: true,
      abre: { dia: '2026-12-28', hora: '08:00' },
    })
  })

  it('says what it does not know: Saturdays with no hour, an office with none, one that never opens', () => {
    expect(on('2026-11-28', '10:00', [WEEK, SATURDAY])).toMatchObject({ abierto: false, sinHora: true })
    expect(on('2026-11-24', '10:00', [])).toBeNull()
    const never = [{ ...SATURDAY, dias: [] }]
    expect(on('2026-11-24', '10:00', never)).toEqual({ abierto: false })
  })

  it('the next day that it attends is not passed over for having no hour', () => {
    expect(on('2026-11-24', '10:00', [SATURDAY])).toEqual({ abierto: false, abre: { dia: '2026-11-28' } })
    // Friday evening, with Saturdays of no hour.
    expect(on('2026-11-27', '18:00', [WEEK, SATURDAY])?.abre).toEqual({ dia: '2026-11-28' })
    expect(sayState(on('2026-11-27', '18:00', [WEEK, SATURDAY]), '2026-11-27')).toBe(
      'Cerrado: abre el 28 de noviembre, sin hora publicada.',
    )
    // On that Saturday itself, what comes after.
    expect(on('2026-11-28', '10:00', [WEEK, SATURDAY])).toEqual({
      abierto: false,
      sinHora: true,
      abre: { dia: '2026-11-30', hora: '08:00' },
    })
  })

  it('two turns with a break, and two that meet', () => {
    const split = [
      { ...WEEK, cierra: '14:00' },
      { ...WEEK, abre: '17:00', cierra: '20:00' },
    ]
    expect(on('2026-11-24', '15:00', split)?.abre).toEqual({ dia: '2026-11-24', hora: '17:00' })
    const meet = [
      { ...WEEK, cierra: '14:00' },
      { ...WEEK, abre: '14:00', cierra: '24:00' },
    ]
    expect(on('2026-11-24', '09:00', meet)?.cierra?.hora).toBe('24:00')
    expect(on('2026-11-24', '23:59', meet)?.abierto).toBe(true)
  })

  it('whatever the hours, it is open or it says when it will be, if ever, and that is to come', () => {
    const hour = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:30`)
    const horario = fc.record({ dias: fc.subarray([...DIAS]), abre: hour, cierra: fc.constant('24:00') })
    fc.assert(
      fc.property(
        fc.array(horario, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 525_600 }),
        (hours, minute) => {
          const now = new Date(Date.parse('2026-01-01T00:00:00-05:00') + minute * 60_000)
          const state = attention(hours, HOLIDAYS, now)
          if (state?.abre) {
            const opens = cancun(state.abre.dia, state.abre.hora ?? '')
            expect(opens.getTime()).toBeGreaterThan(now.getTime() - 60_000)
            expect(attention(hours, HOLIDAYS, opens)?.abierto).toBe(true)
          } else expect(state?.abierto || hours.every(({ dias }) => dias.length === 0)).toBe(true)
        },
      ),
    )
  })
})

describe('how several offices stand', () => {
  const [open, closed, unknown] = [
    { abierto: true, incierto: false },
    { abierto: false, incierto: false },
    { abierto: false, incierto: true },
  ]
  it('is never told closed where nobody has said the hours', () => {
    expect(sayOpen([open, closed, unknown], '09:00')).toBe('1 abierta a las 9:00: ver dónde')
    expect(sayOpen([closed, closed], '19:05')).toBe('Ninguna abierta a las 19:05: ver horarios')
    expect(sayOpen([unknown, unknown], '09:00')).not.toMatch(/abierta/)
    expect(sayOpen([closed, unknown], '09:00')).toMatch(/^Ninguna abierta a las 9:00 de las que publican su horario/)
  })
})

describe('by when there is an answer', () => {
  const by = (plazo: Parameters<typeof answeredBy>[0], day = '2026-11-24') =>
    answeredBy(plazo, cancun(day, '10:00'), HOLIDAYS)

  it('in the ways that terms are written', () => {
    expect(by({ unidad: 'inmediato' })).toBe('2026-11-24')
    expect(by({ cantidad: 48, unidad: 'horas' })).toBe('2026-11-26')
    expect(by({ cantidad: 15, unidad: 'dias' })).toBe('2026-12-09')
    expect(by({ cantidad: 5, unidad: 'dias-habiles' })).toBe('2026-12-01')
    expect(by({ cantidad: 20, unidad: 'dias-habiles' }, '2026-12-01')).toBe('2026-12-30')
    expect(by(null)).toBeNull()
    expect(by({ unidad: 'dias' })).toBeNull()
    expect(
      ['inmediato', 'dias-habiles'].map((unidad) => sayPlazo({ cantidad: 1, unidad: unidad as 'dias-habiles' })),
    ).toEqual(['Al momento', '1 día hábil'])
  })

  it('so many working days lie between, and it is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 400 }), (cantidad, ahead) => {
        const now = new Date(Date.parse('2026-10-01T10:00:00-05:00') + ahead * 86_400_000)
        const day = answeredBy({ cantidad, unidad: 'dias-habiles' }, now, HOLIDAYS) ?? ''
        let count = 0
        for (let t = now.getTime() + 86_400_000; ; t += 86_400_000) {
          const one = new Date(t - 5 * 3_600_000).toISOString().slice(0, 10)
          if (one > day) break
          if (isOfficeDay(one, HOLIDAYS)) count++
        }
        expect([count, isOfficeDay(day, HOLIDAYS)]).toEqual([cantidad, true])
      }),
    )
  })
})

it('is suspended until its last day, included', () => {
  const until = { estado: 'suspendido', hasta: '2026-11-24' } as const
  expect(['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => isSuspended(until, day))).toEqual([true, true, false])
  expect(isSuspended({ estado: 'suspendido' }, '2030-01-01')).toBe(true)
  expect(isSuspended({ estado: 'activo', hasta: '2030-01-01' }, '2026-01-01')).toBe(false)
})
