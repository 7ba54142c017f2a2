import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAsked } from '../../hooks/catalogue/asked.ts'
import { costOf, type Importe, type Recargo, type Tarifa } from '../../hooks/catalogue/cost.ts'
import { indicatorOn } from '../../hooks/catalogue/indicators.ts'

const UMA = [
  { clave: 'uma', valor: 108.57, desde: '2024-02-01' },
  { clave: 'uma', valor: 96.22, desde: '2022-02-01' },
  { clave: 'uma', valor: 113.14, desde: '2025-02-01' },
  { clave: 'uma', valor: 103.74, desde: '2023-02-01' },
]
const at = (day: string) => indicatorOn(UMA, 'uma', day)?.valor ?? null
const ADICIONAL: Recargo = { nombre: 'Impuesto adicional', porcentaje: 10, sobre: 'base' }
const CONTROL: Recargo = { nombre: 'Control vehicular', porcentaje: 10, sobre: 'acumulado' }
const tarifa = (more: Partial<Tarifa>): Tarifa => ({ concepto: 'Permiso', tipo: 'uma', ...more })
const amounts = (t: Tarifa, given: Parameters<typeof costOf>[1]) => costOf(t, given).desglose.map((l) => l.importe)

describe('what a tariff costs', () => {
  it('each line rounded before the next uses it, as the city’s permit of 2024', () => {
    const permit = tarifa({ uma: 3.67, recargos: [ADICIONAL, CONTROL] })
    expect(amounts(permit, { uma: at('2024-07-15') })).toEqual([398.45, 39.85, 43.83])
    expect(costOf(permit, { uma: at('2024-07-15') }).importe).toBe(482.13)
    const lengths = [3.67, 7.34, 14.68].map((uma) => costOf(tarifa({ uma }), { uma: 108.57 }).importe)
    expect(lengths).toEqual([398.45, 796.9, 1593.81])
  })

  it('a range of each line, a unit as often as it is asked, a share of what somebody types', () => {
    const range = costOf(tarifa({ tipo: 'uma-rango', uma: 50, umaMaxima: 70, recargos: [ADICIONAL] }), { uma: 108.57 })
    expect(range.importe).toEqual([5971.35, 8359.89])
    expect(range.desglose[1]?.importe).toEqual([542.85, 759.99])
    const each = tarifa({ uma: 90, por: 'por cada mil asistentes' })
    expect(costOf(each, { uma: 108.57, cantidad: 3 }).importe).toBe(29313.9)
    expect(costOf(each, { uma: 108.57 }).importe).toBe(9771.3)
    const share = tarifa({ tipo: 'porcentaje', porcentaje: 2, base: 'presupuesto', recargos: [ADICIONAL] })
    expect(amounts(share, { uma: null, base: 1_234_567.89 })).toEqual([24691.36, 2469.14])
    expect(costOf(tarifa({ tipo: 'pesos', pesos: 20 }), { uma: null }).importe).toBe(20)
    expect(costOf(tarifa({ tipo: 'gratuito' }), { uma: null }).importe).toBe(0)
  })

  it('is not made up: no rule, no base, no UMA for that day', () => {
    expect(costOf(tarifa({ tipo: 'variable' }), { uma: 100 })).toMatchObject({ importe: null, motivo: 'variable' })
    const share = tarifa({ tipo: 'porcentaje', porcentaje: 2, base: 'presupuesto' })
    expect(costOf(share, { uma: 100 })).toMatchObject({ importe: null, motivo: 'falta-base' })
    expect(costOf(tarifa({ uma: 3 }), { uma: at('2021-12-31') })).toMatchObject({ importe: null, motivo: 'sin-uma' })
  })
})

describe('what lacks an amount', () => {
  it('has no cost, rather than none: each kind without its own, and a surcharge without its share', () => {
    const whole: Tarifa[] = [
      tarifa({ tipo: 'pesos', pesos: 20 }),
      tarifa({ tipo: 'uma', uma: 3 }),
      tarifa({ tipo: 'uma-rango', uma: 3, umaMaxima: 5 }),
      tarifa({ tipo: 'porcentaje', porcentaje: 2, base: 'obra' }),
    ]
    for (const one of whole) {
      expect(costOf(one, { uma: 100, base: 50 }).importe).not.toBeNull()
      for (const name of ['pesos', 'uma', 'umaMaxima', 'porcentaje'] as const) {
        if (one[name] === undefined) continue
        const lacking = costOf({ ...one, [name]: null }, { uma: 100, base: 50 })
        expect([one.tipo, name, lacking]).toEqual([
          one.tipo,
          name,
          { importe: null, desglose: [], motivo: 'sin-monto' },
        ])
      }
      const half = { ...one, recargos: [{ nombre: 'X', sobre: 'base' as const }] }
      expect(costOf(half, { uma: 100, base: 50 }).importe).toBeNull()
    }
  })
})

describe('the UMA of a day', () => {
  it('is the last that began by then, and past years stay', () => {
    const days = ['2022-01-31', '2022-02-01', '2023-01-31', '2024-01-31', '2024-02-01', '2025-02-01', '2030-01-01']
    expect(days.map(at)).toEqual([null, 96.22, 96.22, 103.74, 108.57, 113.14, 113.14])
  })
})

const cents = fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 100)
const recargo = fc.record({
  nombre: fc.constant('Recargo'),
  porcentaje: fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100),
  sobre: fc.constantFrom('base' as const, 'acumulado' as const),
})
const any: fc.Arbitrary<Tarifa> = fc
  .record({
    tipo: fc.constantFrom('pesos' as const, 'uma' as const, 'uma-rango' as const, 'porcentaje' as const),
    uma: fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 100),
    more: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
    pesos: cents,
    porcentaje: fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100),
    por: fc.option(fc.constant('por pieza')),
    recargos: fc.array(recargo, { maxLength: 6 }),
  })
  .map(({ more, ...t }) => ({ ...t, concepto: 'X', base: 'monto', umaMaxima: (t.uma ?? 0) + more }))
const given = fc.record({
  uma: cents.map((n) => Math.min(n, 500)),
  cantidad: fc.integer({ min: 1, max: 1000 }),
  base: cents,
})
const ends = (importe: Importe | null) => (Array.isArray(importe) ? importe : [importe ?? Number.NaN])
const whole = (pesos: number) => Math.round(pesos * 100)

describe('whatever the tariff', () => {
  it('no line is negative, all are whole centavos, and they add up to the total', () => {
    fc.assert(
      fc.property(any, given, (t, g) => {
        const { importe, desglose } = costOf(t, g)
        for (const [i, total] of ends(importe).entries()) {
          const lines = desglose.map((line) => ends(line.importe)[i] ?? Number.NaN)
          expect(lines.every((line) => line >= 0 && Math.abs(line * 100 - whole(line)) < 1e-3)).toBe(true)
          expect(whole(total)).toBe(lines.reduce((sum, line) => sum + whole(line), 0))
        }
        expect(desglose).toHaveLength(1 + (t.recargos?.length ?? 0))
      }),
    )
  })

  it('each surcharge is its share of the first line or of all before it, to the centavo', () => {
    fc.assert(
      fc.property(any, given, (t, g) => {
        const lines = costOf(t, g).desglose.map((line) => whole(ends(line.importe)[0] ?? 0))
        for (const [i, { porcentaje, sobre }] of (t.recargos ?? []).entries()) {
          const of = sobre === 'base' ? (lines[0] ?? 0) : lines.slice(0, i + 1).reduce((a, b) => a + b, 0)
          const exact = (BigInt(of) * BigInt(Math.round((porcentaje ?? 0) * 100)) * 2n + 10_000n) / 20_000n
          expect(lines[i + 1]).toBe(Number(exact))
        }
      }),
    )
  })

  it('more UMA, more units or a larger base never cost less; a range ends where the same amount would', () => {
    fc.assert(
      fc.property(any, given, (t, g) => {
        const least = ends(costOf(t, g).importe)[0] ?? 0
        const greater = { uma: (g.uma ?? 0) + 1, cantidad: g.cantidad + 1, base: g.base + 1 }
        expect(ends(costOf(t, greater).importe)[0]).toBeGreaterThanOrEqual(least)
        const [low = 0, high = low] = ends(costOf({ ...t, tipo: 'uma-rango' }, g).importe)
        expect(high).toBeGreaterThanOrEqual(low)
        expect(high).toBe(costOf({ ...t, tipo: 'uma', uma: t.umaMaxima }, g).importe)
      }),
    )
  })
})

describe('what is asked', () => {
  const all = [
    tarifa({ uma: 1 }),
    tarifa({ uma: 1, por: 'por hora' }),
    tarifa({ tipo: 'porcentaje', porcentaje: 2, base: 'obra' }),
  ]
  const wrong = (typed: Parameters<typeof readAsked>[1]) => {
    const read = readAsked(all, typed, '2026-11-24')
    return 'wrong' in read ? read.wrong.map(({ campo }) => campo) : []
  }

  it('is told beside its field where it is missing or absurd', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ tarifa: '3' })).toEqual(['tarifa'])
    expect(wrong({ tarifa: '-1' })).toEqual(['tarifa'])
    expect(wrong({ tarifa: '1' })).toEqual(['cantidad'])
    for (const cantidad of ['0', '-3', 'muchas', '1e9', '999999999', '1.23456', '0x10', 'NaN', '١٢'])
      expect([cantidad, wrong({ tarifa: '1', cantidad })]).toEqual([cantidad, ['cantidad']])
    expect(wrong({ tarifa: '2' })).toEqual(['base'])
    for (const base of ['0', '-1', '1e6', '99999999999999', '12.345', 'diez mil'])
      expect([base, wrong({ tarifa: '2', base })]).toEqual([base, ['base']])
    expect(wrong({ fecha: '2026-02-30' })).toEqual(['fecha'])
    expect(wrong({ tarifa: '0', cantidad: '5', base: '5' })).toEqual(['cantidad', 'base'])
  })

  it('is read as people write it', () => {
    expect(readAsked(all, { tarifa: '2', base: '$ 1,234,567.50' }, '2026-11-24')).toEqual({
      asked: { tarifa: 2, cantidad: undefined, base: 1_234_567.5, fecha: '2026-11-24' },
    })
  })

  it('whatever it is, is an answer or a field', () => {
    fc.assert(
      fc.property(
        fc.record({ tarifa: fc.string(), cantidad: fc.string(), base: fc.string(), fecha: fc.string() }),
        (t) => {
          const read = readAsked(all, t, '2026-11-24')
          expect('asked' in read || read.wrong.length > 0).toBe(true)
        },
      ),
    )
  })
})
