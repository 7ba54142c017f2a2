import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAsked, printAsk, readAsk, rowsAsked, type TrayAsk } from '../../hooks/cases/tray/ask.ts'
import { laneKey, lanesOf, readLane } from '../../hooks/cases/tray/lanes.ts'
import { byUrgency, progressOf } from '../../hooks/cases/tray/urgency.ts'
import { cleanAddress } from '../../hooks/cases/tray/views.ts'
import { addOfficeMinutes, officeMinutes } from '../../hooks/engine/calendar.ts'
import { mergePage } from '../../hooks/ledger/store/merge.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { dueWords, shareWords, waitWords, whyWords } from '../../site/src/lib/case/tray.ts'

const NOW = new Date('2026-11-25T12:07:00-05:00')
const HOLIDAYS = new Set(['2026-11-16', '2026-11-20'])
const MINUTE = 60_000

describe('the order of a tray', () => {
  const waiting = fc.record({
    carril: fc.constantFrom('0', '2', '4', '4:urgente', '16', '16:urgente', '400'),
    // Seconds and whole nights apart: many have used the same.
    before: fc.integer({ min: 0, max: 30 * 24 * 60 }),
    seconds: fc.nat({ max: 59 }),
  })

  it('merged from lanes is that of all of them sorted, page by page', () => {
    fc.assert(
      fc.property(fc.array(waiting, { maxLength: 120 }), (made) => {
        const all = made.map(({ carril, before, seconds }, n) => {
          const desde = new Date(NOW.getTime() - before * MINUTE + seconds * 1000)
          const { horas, urgente } = readLane(carril)
          const parte = horas ? officeMinutes(desde, NOW, HOLIDAYS) / (horas * 60) : Number.NEGATIVE_INFINITY
          const vence = horas ? addOfficeMinutes(desde, horas * 60, HOLIDAYS).getTime() : 0
          return {
            n,
            made: String(n).padStart(4, '0'),
            carril,
            by: [desde.toISOString(), String(n).padStart(4, '0')],
            parte,
            vence,
            urgente,
          }
        })
        const lanes = [...new Set(all.map(({ carril }) => carril))]
        const begun = ({ by }: { by: string[] }) => by.join()
        const lists = lanes.map((lane, group) =>
          all
            .filter(({ carril }) => carril === lane)
            .sort((a, b) => (begun(a) < begun(b) ? -1 : 1))
            .map((one) => ({ ...one, group })),
        )
        const sorted = [...all].sort(
          (a, b) =>
            (a.parte === b.parte ? 0 : b.parte - a.parte) ||
            a.vence - b.vence ||
            Number(b.urgente) - Number(a.urgente) ||
            (begun(a) < begun(b) ? -1 : 1),
        )
        const compare = byUrgency(lanes, NOW, HOLIDAYS)
        const pages = [0, 20, 40, 60, 80, 100].flatMap((skip) => mergePage(lists, compare, { skip, limit: 20 }))
        expect(pages.map(({ n }) => n)).toEqual(sorted.map(({ n }) => n))
      }),
    )
  })

  it('has a lane for each target and priority that the manual knows', () => {
    for (const key of lanesOf()) expect(laneKey(readLane(key))).toBe(key)
    const targets = new Set(PROCEDURES.flatMap((p) => p.pasos.map(({ horas }) => String(horas))))
    expect(new Set(lanesOf().map((key) => key.split(':')[0]))).toEqual(targets)
    expect(lanesOf('P-OMA-TI-SI-06').length).toBeLessThan(lanesOf().length)
  })

  it('says how far along each is', () => {
    const desde = new Date('2026-11-25T08:00:00-05:00')
    expect(progressOf(desde, { horas: 0 }, NOW, HOLIDAYS)).toEqual({ minutos: 247, parte: null, vence: null })
    expect(progressOf(desde, { horas: 4 }, NOW, HOLIDAYS).vence?.toISOString()).toBe('2026-11-25T17:00:00.000Z')
  })
})

describe('what is asked of it', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('P-OMA-TI-SI-06', 'soporte', '2026-11-20', 'devuelto', '1', 'toString'),
  )
  const names = [
    'q',
    'procedimiento',
    'departamento',
    'dependencia',
    'persona',
    'desde',
    'hasta',
    'estado',
    'vencidos',
    'escalado',
  ]

  it('reads back as it was printed, whatever came', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'otro'), value), (given) => {
        const ask = readAsk((name) => given[name])
        const printed = new URLSearchParams(printAsk(ask))
        expect(readAsk((name) => printed.get(name))).toEqual(ask)
        expect(isAsked(ask)).toBe(printed.size > 0)
        expect(cleanAddress(cleanAddress(printed.toString()))).toBe(cleanAddress(printed.toString()))
      }),
    )
  })

  it('asks for whole days of Cancún, and no end after the last day there is', () => {
    const rows = (hasta: string) => rowsAsked({ hasta }, 'meToca', () => '')
    expect(rows('2026-11-25')).toEqual([{ abierto: { less_than: '2026-11-26T05:00:00.000Z' } }])
    expect(rows('9999-12-30')).toEqual([{ abierto: { less_than: '9999-12-31T05:00:00.000Z' } }])
    expect(rows('9999-12-31')).toEqual([])
  })

  it('drops what makes no sense', () => {
    const given: Partial<TrayAsk> = {
      procedimiento: 'X',
      departamento: 'toString',
      desde: '2026-02-30',
      persona: "1' or",
    }
    expect(isAsked(readAsk((name) => given[name as keyof TrayAsk]))).toBe(false)
    expect(cleanAddress('?pagina=3&tab=en-espera&vencidos=1&x=2&estado=perdido')).toBe('tab=en-espera&vencidos=1')
    expect(cleanAddress('tab=otra')).toBe('')
  })
})

describe('in words', () => {
  const at = (moment: string) => dueWords(new Date(`${moment}:00-05:00`), NOW)

  it('the share used, never rounded over its target nor under', () => {
    expect([0, 0.8, 0.999, 1, 1.001, 1.304, 25].map(shareWords)).toEqual([
      'va al 0 % de su plazo',
      'va al 80 % de su plazo',
      'va al 99 % de su plazo',
      'va al 100 % de su plazo',
      'va al 101 % de su plazo',
      'va al 130 % de su plazo',
      'va a más de diez veces su plazo',
    ])
  })

  it('when it runs out', () => {
    expect(at('2026-11-25T14:00')).toBe('vence hoy a las 14:00')
    expect(at('2026-11-26T09:30')).toBe('vence mañana a las 09:30')
    expect(at('2026-11-24T18:00')).toBe('venció ayer a las 18:00')
    expect(at('2026-12-04T18:00')).toBe('vence el 4 dic a las 18:00')
    expect(at('2027-01-04T18:00')).toBe('vence el 4 ene 2027 a las 18:00')
  })

  it('whose it is, and why', () => {
    const suple = { id: '1', nombre: 'Efraín Tun Cáceres' }
    expect(whyWords({ rol: 'secretaria', como: 'rol', suple: null })).toBe('Te toca como Secretaría')
    expect(whyWords({ rol: 'solicitante', como: 'pidio', suple: null })).toBe('Lo pediste tú')
    expect(whyWords({ rol: 'tecnico-soporte', como: 'nombrado', suple })).toBe(
      'Suples a Efraín Tun Cáceres: le nombraron en este expediente',
    )
    expect(waitWords({ responsables: ['secretaria'], asignado: suple })).toBe('En espera de la Secretaría')
    expect(waitWords({ responsables: ['tecnico-soporte'], asignado: suple })).toBe(
      'En espera de Efraín Tun Cáceres, la persona técnica en soporte',
    )
  })
})
