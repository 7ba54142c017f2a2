import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { altOf } from '../../hooks/portal/images.ts'
import { daysOf, mediaOf, publicDays } from '../../hooks/portal/media.ts'
import { wrongShapes } from '../../hooks/portal/shape.ts'

describe('the days something is public', () => {
  const days = (desde: string | null, hasta: string | null) => daysOf({ visibleDesde: desde, visibleHasta: hasta })
  const TODAY = '2026-11-24'

  it('are those of the page that shows it, or of none', () => {
    expect(publicDays([], TODAY)).toBeNull()
    expect(publicDays([days('2026-12-01', null)], TODAY)).toEqual({ desde: '2026-12-01', hasta: '9999-12-31' })
    expect(publicDays([days(null, '2026-11-23')], TODAY)).toBeNull()
    expect(publicDays([days(null, TODAY)], TODAY)).toEqual({ desde: '0000-01-01', hasta: TODAY })
  })

  it('go on from one page to the next, and stop where there is a gap', () => {
    const [first, next, apart] = [days(null, '2026-11-30'), days('2026-12-01', '2026-12-31'), days('2027-01-02', null)]
    expect(publicDays([apart, next, first], TODAY)).toEqual({ desde: '0000-01-01', hasta: '2026-12-31' })
    expect(publicDays([apart, next, first], '2027-01-01')).toEqual({ desde: '2027-01-02', hasta: '9999-12-31' })
  })

  it('say of every day until they are over what the pages say', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
    const stretch = fc.record({ desde: day, hasta: day })
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), day, (pages, today) => {
        const found = publicDays(pages, today)
        const shownOn = (d: string) => pages.some(({ desde, hasta }) => desde <= d && d <= hasta)
        for (let n = Number(today.slice(8)); n <= 28; n++) {
          const d = `2026-11-${String(n).padStart(2, '0')}`
          if (found && d > found.hasta) break
          expect(found !== null && found.desde <= d && d <= found.hasta).toBe(shownOn(d))
        }
      }),
    )
  })
})

it('a page shows what its fields and its text name, each once', () => {
  const upload = (value: unknown) => ({ type: 'upload', value, children: [] })
  const root = {
    type: 'root',
    children: [upload('d'), { type: 'quote', children: [upload({ id: 'e' }), upload('a')] }],
  }
  const page = { imagen: 'a', galeria: ['b', 'a'], documentos: ['c'], cuerpo: { root } }
  expect(mediaOf(page as never)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(mediaOf({})).toEqual([])
})

it('a shape is never more than looked at, whatever comes', () => {
  const fields = [
    { name: 'titulo', type: 'text' },
    { name: 'tipo', type: 'select', options: ['a', { label: 'B', value: 'b' }] },
    { name: 'galeria', type: 'upload', hasMany: true, relationTo: 'medios' },
    { name: 'cuerpo', type: 'richText' },
    { name: '_status', type: 'select', options: ['draft', 'published'] },
  ] as FlattenedField[]
  const isId = (id: unknown) => typeof id === 'string' && id.length === 24
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const { name } of fields) {
        const wrong = wrongShapes(fields, { [name]: value }, isId)
        expect(wrong.every(({ campo, mensaje }) => campo === name && mensaje.length > 0)).toBe(true)
      }
    }),
  )
  expect(wrongShapes(fields, { titulo: 'x', tipo: 'b', galeria: ['a'.repeat(24)], _status: 'draft' }, isId)).toEqual([])
  expect(wrongShapes(fields, { titulo: null, _status: null }, isId).map((w) => w.campo)).toEqual(['_status'])
})

it.each([
  ['IMG_2041.JPG', 'image/jpeg', 'Imagen 2 de 3 de «La feria»'],
  ['20261120_101530.jpg', 'image/jpeg', 'Imagen 2 de 3 de «La feria»'],
  ['WhatsApp Image 2026-11-20 at 10.15.30 AM (1).jpeg', 'image/jpeg', 'Imagen 2 de 3 de «La feria»'],
  ['scan0001.pdf', 'application/pdf', 'Documento 2 de 3 de «La feria»'],
  ['cartel_de_la_feria.png', 'image/png', 'cartel de la feria, de «La feria»'],
  ['convocatoria 2026.pdf', 'application/pdf', 'convocatoria 2026, de «La feria»'],
])('a copy of %s is called by what is known of it', (nombre, mimeType, alt) => {
  expect(altOf({ nombre, mimeType }, 'La feria', ' 2 de 3')).toBe(alt)
})
