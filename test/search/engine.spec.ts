import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, synonymsOf } from '../../hooks/search/engine.ts'
import type { Entry } from '../../hooks/search/entry.ts'
import { excerptOf } from '../../hooks/search/excerpt.ts'
import { listable } from '../../hooks/search/missed.ts'
import { stemOf } from '../../hooks/search/words.ts'

const HOY = '2026-11-24'
const entry = (id: string, titulo: string, more: Partial<Entry> = {}): Entry => ({
  id,
  tipo: 'noticia',
  titulo,
  url: `/noticias/${id}`,
  resumen: '',
  texto: '',
  fecha: HOY,
  desde: null,
  hasta: null,
  ...more,
})

const engineOf = (...entries: Entry[]) => {
  const engine = createEngine()
  engine.put(entries)
  return engine
}
const found = (engine: ReturnType<typeof createEngine>, q: string, more = {}) =>
  engine.find({ q, hoy: HOY, ...more }).map(({ id }) => id)

describe('what is written is found', () => {
  const engine = engineOf(
    entry('luz', 'Iluminación nueva en 12 parques'),
    entry('arbol', 'Reforestación con árboles nativos', { texto: 'El vivero entrega siricote y chaká.' }),
    entry('impuesto', 'Descuentos del impuesto predial 2027'),
    entry('maraton', 'Convocatoria: maratón de la ciudad'),
  )
  it.each([
    ['iluminacion', 'luz'],
    ['ILUMINACIONES', 'luz'],
    ['parque', 'luz'],
    ['arboles', 'arbol'],
    ['reforest', 'arbol'],
    ['reforestasion', 'arbol'],
    ['siricotes', 'arbol'],
    ['maratòn', 'maraton'],
    ['el maraton de la ciudad', 'maraton'],
    ['descuento predial', 'impuesto'],
    ['dscuento', 'impuesto'],
    ['predail', 'impuesto'],
    ['el maratno de la cuidad', 'maraton'],
    ['cuándo es el maratón marciano', 'maraton'],
  ])('%s → %s', (q, id) => expect(found(engine, q)[0]).toBe(id))

  it('and nothing where there is nothing', () => {
    for (const q of ['', ' ', 'xyzzyx', 'de la el', '"><script>', '🏖️']) expect(found(engine, q)).toEqual([])
  })

  it('whatever is written, in bounded time and without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (q) => {
        const began = performance.now()
        expect(found(engine, q).length).toBeLessThanOrEqual(4)
        expect(performance.now() - began).toBeLessThan(500)
      }),
    )
  })
})

describe('the best guess comes first', () => {
  it('a title before a text, and a whole name before a longer one', () => {
    const engine = engineOf(
      entry('a', 'Avisos de la semana', { texto: 'También el alumbrado público, alumbrado, alumbrado.' }),
      entry('b', 'Reporte del alumbrado de la avenida'),
      entry('c', 'Alumbrado'),
    )
    expect(found(engine, 'alumbrado')).toEqual(['c', 'b', 'a'])
  })

  it('of two alike, the newer', () => {
    const old = entry('vieja', 'Descuentos del predial', { fecha: '2022-01-10' })
    expect(found(engineOf(old, entry('nueva', 'Descuentos del predial')), 'predial')).toEqual(['nueva', 'vieja'])
  })

  it('synonyms both ways, of several words too, and taken back', () => {
    const engine = engineOf(entry('p', 'Pago del impuesto predial'), entry('r', 'Recolección de residuos'))
    engine.setSynonyms(
      synonymsOf([
        ['basura', 'recolección de residuos'],
        ['contribución', 'impuesto predial'],
      ]),
    )
    expect(found(engine, 'basura')).toEqual(['r'])
    expect(found(engine, 'pago contribucion')).toEqual(['p'])
    engine.setSynonyms(new Map())
    expect(found(engine, 'basura')).toEqual([])
  })
})

describe('a search costs what it is worth', () => {
  const words = Array.from({ length: 40 }, (_, i) => `palabra${String.fromCharCode(97 + (i % 26))}${i}x`)
  const some = (from: number, n: number) => Array.from({ length: n }, (_, i) => words[(from + i) % 40]).join(' ')
  const engine = engineOf(
    ...Array.from({ length: 1500 }, (_, i) => entry(`e${i}`, some(i, 6), { texto: some(i * 7, 30) })),
  )
  const asked = `${some(0, 6)} nohaytal`
  const median = (q: string) => {
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now()
      engine.find({ q, hoy: HOY })
      return performance.now() - began
    })
    return times.toSorted((a, b) => a - b)[2] as number
  }

  it('however many synonyms there are of each of its words', () => {
    const plain = median(asked)
    engine.setSynonyms(
      synonymsOf(words.map((word, i) => [word, ...Array.from({ length: 12 }, (_, n) => some(i + n, 7))])),
    )
    expect(median(asked) / plain).toBeLessThan(5)
    engine.setSynonyms(new Map())
  })

  it('one that nobody wrote is looked for as it is, by its first words', () => {
    const exact = (q: string) => engine.find({ q, hoy: HOY, exacta: true }).length
    expect(exact(some(0, 2))).toBeGreaterThan(0)
    expect(exact('palabraax nohaytal')).toBe(0)
    expect(engine.find({ q: 'palabrab1y', hoy: HOY }).length).toBeGreaterThan(0)
    expect(exact('palabrab1y')).toBe(0)
    expect(exact(`${some(0, 4)} nohaytal`)).toBe(exact(some(0, 4)))
  })
})

describe('what is there', () => {
  it('follows its days, its kind and its changes', () => {
    const engine = engineOf(
      entry('ayer', 'Feria', { hasta: '2026-11-23' }),
      entry('hoy', 'Feria', { desde: '2026-11-24', hasta: '2026-11-24' }),
      entry('luego', 'Feria', { desde: '2026-11-25' }),
      entry('d', 'Feria', { tipo: 'dependencia', fecha: null }),
    )
    expect(found(engine, 'feria').sort()).toEqual(['d', 'hoy'])
    expect(found(engine, 'feria', { hoy: '2026-11-25' }).sort()).toEqual(['d', 'luego'])
    expect(found(engine, 'feria', { tipo: 'dependencia' })).toEqual(['d'])
    expect(found(engine, 'feria', { desde: '2026-11-01' })).toEqual(['hoy'])
    engine.put([entry('hoy', 'Festival')])
    expect(found(engine, 'feria')).toEqual(['d'])
    expect(found(engine, 'festival')).toEqual(['hoy'])
    engine.remove(['hoy', 'never'])
    expect(found(engine, 'festival')).toEqual([])
    expect(engine.size()).toBe(3)
  })
})

it('a stem is the same however the word ends', () => {
  for (const same of [
    ['iluminación', 'iluminacion', 'iluminaciones'],
    ['trámite', 'tramites', 'TRÁMITES'],
    ['niños', 'ninos', 'niño'],
  ])
    expect(new Set(same.map(stemOf)).size).toBe(1)
})

describe('an excerpt', () => {
  it('marks the words, whatever their ending, and shows what is around them', () => {
    const text = `${'Palabras sin más. '.repeat(30)}El impuesto predial tiene descuentos en enero. ${'Otras. '.repeat(60)}`
    const pieces = excerptOf(text, 'descuento prediales')
    expect(pieces.filter((p) => p.marcado).map((p) => p.texto)).toEqual(['predial', 'descuentos'])
    expect(pieces.map((p) => p.texto).join('').length).toBeLessThan(260)
    expect(pieces[0]?.texto).toBe('… ')
  })

  it('loses and invents nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.string({ maxLength: 20 }), (text, q) => {
        expect(
          excerptOf(text, q)
            .map((p) => p.texto)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('what was not found is listed as words, never as a person', () => {
  it.each([
    'ana@correo.mx',
    'PEUA850101MQRCLN09',
    'peua850101ab1',
    '998 123 4567',
    '998/123/45/67',
    '998·123·4567',
    '998*12*34567',
    '998 o tal vez 1234567',
    'nueve nueve ocho uno dos tres',
    '９９８１２３４５６７',
    '٩٩٨١٢٣٤',
    '12/03/1985',
    '12 de 03 de 1985',
    'PEUA-850101-MQRCLN09',
    'P E U A 8 5 0 1 0 1',
    'ana＠correo.mx',
    'ana arroba correo punto mx',
    'ana (at) correo.mx',
    'multas placas UXY-12-34',
    '4111-1111-1111-1111',
    'ab',
    'una frase tan larga que ya no es una búsqueda sino una carta',
  ])('not %s', (q) => expect(listable(q)).toBeNull())
  it.each([
    ['  Pasaporte, ¿dónde?', 'pasaporte donde'],
    ['CARTILLA Militar', 'cartilla militar'],
    ['predial 2026', 'predial 2026'],
    ['región 94', 'region 94'],
    ['los tres reyes', 'los tres reyes'],
  ])('%s → %s', (q, text) => expect(listable(q)).toBe(text))
})
