import { describe, expect, it } from 'vitest'
import type { Horario } from '../../hooks/catalogue/hours.ts'
import { en } from '../../hooks/idiomas/en.ts'
import { es } from '../../hooks/idiomas/es.ts'
import { sayCosts } from '../../site/src/lib/portal/costs.ts'
import { sayHours, sayOpen, sayState } from '../../site/src/lib/portal/sayHours.ts'

const WEEK: Horario = { dias: ['lunes', 'martes', 'miercoles', 'jueves', 'viernes'], abre: '08:00', cierra: '15:30' }
const TODAY = '2026-11-25'

describe('hours in English', () => {
  it('are said as English says them', () => {
    expect(sayHours(WEEK, en.horas)).toBe('Monday to Friday, 8:00 a.m. to 3:30 p.m.')
    expect(sayHours({ dias: ['sabado', 'domingo'], abre: '00:00', cierra: '12:00' }, en.horas)).toBe(
      'Saturday and Sunday, 12:00 a.m. to 12:00 p.m.',
    )
    expect(sayHours({ dias: ['lunes'] }, en.horas)).toBe('Monday, at an hour that is not published')
  })

  it('say how an office stands, in one sentence that ends once', () => {
    const open = { abierto: true, cierra: { dia: TODAY, hora: '15:30' } }
    expect(sayState(open, TODAY, en.horas)).toBe('Open: closes at 3:30 p.m.')
    expect(sayState({ abierto: false, abre: { dia: TODAY, hora: '08:00' } }, TODAY, en.horas)).toBe(
      'Closed: opens today at 8:00 a.m.',
    )
    const holiday = { abierto: false, inhabil: true as const, abre: { dia: '2026-11-26', hora: '08:00' } }
    expect(sayState(holiday, TODAY, en.horas)).toBe('Today is a public holiday: opens on November 26 at 8:00 a.m.')
    expect(sayState({ abierto: false, sinHora: true }, TODAY, en.horas)).toContain('call first.')
    expect(sayState(null, TODAY, en.horas)).toBe('')
    expect(sayOpen([{ abierto: true, incierto: false }], '09:05', en.horas)).toBe('1 open at 9:05 a.m.: see where')
  })
})

it('costs in a few words are the same in each language', () => {
  const free = { tipo: 'gratuito' as const, importe: 0 }
  const paid = { tipo: 'pesos' as const, importe: 482.13 }
  expect([[free], [paid], [free, paid], [{ importe: null }]].map((all) => sayCosts(all, en.ficha))).toEqual([
    'Free',
    'MX$482.13',
    'Free, or from MX$482.13',
    'Depends on your case',
  ])
  expect(sayCosts([free, paid], es.ficha)).toBe('Sin costo o desde $482.13')
})
