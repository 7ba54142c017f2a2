import { afterEach, expect, it } from 'vitest'
import type { Tablero } from '../../hooks/cases/board/board.ts'
import { daysOfMonth, reportOf } from '../../hooks/cases/board/report.ts'

const shared = globalThis as { cenoteClock?: unknown }
afterEach(() => {
  delete shared.cenoteClock
})

const length = { n: 5, mediana: 34, p90: 60, neta: { mediana: 30, p90: 50 } }
const counts = {
  abiertos: 5,
  concluidos: 5,
  cancelados: 0,
  enProceso: 0,
  enReposo: 0,
  vencidos: 0,
  vencidosEnReposo: 0,
}
const october = {
  ...counts,
  desde: '2026-10-01',
  hasta: '2026-10-31',
  corte: '2026-11-01T04:59:59.999Z',
  duracion: length,
  porProcedimiento: [
    {
      ...counts,
      codigo: 'P-OMA-TI-SI-06',
      nombre: 'Publicación',
      departamento: 'Sistemas',
      duracion: length,
      pasos: [{ paso: 2, n: 5, mediana: 34, p90: 60 }],
      esperan: [],
    },
  ],
  porDepartamento: [{ ...counts, departamento: 'Sistemas' }],
  serie: [],
  satisfaccion: { n: 0, media: null, general: null, comentarios: [] },
  porPersona: [],
} as unknown as Tablero

it('says the same of a month that is over, whatever target or hours are set afterwards', () => {
  const then = JSON.stringify(reportOf(october, '2026-10'))
  expect(then).toContain('Pasos que pasan de su meta')
  shared.cenoteClock = {
    targets: new Map([['P-OMA-TI-SI-06:2', [{ horas: 900, rige: '2026-11-10T05:00:00.000Z' }]]]),
    hours: new Map([
      [
        'sistemas',
        [
          { desde: '0000-01-01', abre: 480, cierra: 1080 },
          { desde: '2026-11-10', abre: 480, cierra: 960 },
        ],
      ],
    ]),
    read: 0,
  }
  expect(JSON.stringify(reportOf(october, '2026-10'))).toBe(then)
})

it('is of any month that has ended, however long ago', () => {
  const days = (mes: string) => daysOfMonth(mes, new Date('2026-11-25T15:00:00Z'))
  expect(days('2026-10')).toEqual({ desde: '2026-10-01', hasta: '2026-10-31' })
  expect(days('0999-12')).toEqual({ desde: '0999-12-01', hasta: '0999-12-31' })
  expect(days('0000-01')).toEqual({ desde: '0000-01-01', hasta: '0000-01-31' })
  for (const none of ['2026-11', '2026-13', '9999-12', '-001-01', '2026-1', '']) expect(days(none)).toBe(null)
})
