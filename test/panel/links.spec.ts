import { expect, it } from 'vitest'
import { daysTo, farFrom } from '../../cms/home/days.ts'
import { perDay } from '../../cms/home/perDay.ts'
import { addressesIn } from '../../cms/links/linksIn.ts'

it('links are found wherever they stand, each once, and those that lead elsewhere are not told', () => {
  const doc = {
    enlace: '/a',
    hacia: 'https://portal.test/b',
    titulo: '/no-es-enlace',
    cuerpo: {
      root: {
        children: [
          { type: 'link', fields: { linkType: 'custom', url: '/a' } },
          { fields: { linkType: 'internal', url: '/no', doc: { relationTo: 'publicaciones', value: 'x1' } } },
          { fields: { linkType: 'internal', doc: { relationTo: 'publicaciones', value: { id: 'x2' } } } },
          { fields: { url: '//otra.test/c' } },
          { fields: { url: 'mailto:a@b.test' } },
        ],
      },
    },
  }
  expect(addressesIn(doc, 'https://portal.test')).toEqual(
    expect.arrayContaining([
      { path: '/a' },
      { path: '/b' },
      { collection: 'publicaciones', id: 'x1' },
      { collection: 'publicaciones', id: 'x2' },
    ]),
  )
  expect(addressesIn(doc, 'https://portal.test')).toHaveLength(4)
  expect(addressesIn(null)).toEqual([])
})

it('every day has its point, also those nothing is stored of', () => {
  const days = [{ dia: '2026-02-28', visitas: 3, si: 1, no: 0 }]
  const told = perDay(days, '2026-02-27', '2026-03-02')
  expect(told).toMatchObject({ visitas: 3, si: 1, no: 0 })
  expect(told.puntos.map(({ etiqueta, valores }) => `${etiqueta} ${valores}`)).toEqual([
    '27/02 0',
    '28/02 3',
    '01/03 0',
    '02/03 0',
  ])
  expect(daysTo('2026-12-31', '2027-01-01')).toEqual(['2026-12-31', '2027-01-01'])
})

it('a day is as far as people say it', () => {
  const far = ['2026-11-25', '2026-11-26', '2026-11-24', '2026-12-01', '2026-10-25']
  expect(far.map((day) => farFrom('2026-11-25', day))).toEqual(['hoy', 'mañana', 'ayer', 'en 6 días', 'hace 31 días'])
})
