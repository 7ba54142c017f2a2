import fc from 'fast-check'
import { expect, it } from 'vitest'
import { barsPlot, linePlot } from '../../hooks/diagram/plot.ts'

const points = fc
  .array(fc.tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 })), { minLength: 1, maxLength: 70 })
  .map((all) => all.map((valores, i) => ({ etiqueta: `p${i}`, valores })))
const SIZE = { width: 328, height: 220 }

it('whatever the figures, everything is drawn within its picture, by height in proportion', () => {
  fc.assert(
    fc.property(points, (puntos) => {
      const { bars, marks, names } = barsPlot(puntos, SIZE)
      const most = Math.max(...puntos.flatMap((p) => p.valores))
      expect(bars).toHaveLength(puntos.length * 2)
      for (const [i, bar] of bars.entries()) {
        const value = puntos[Math.floor(i / 2)]?.valores[i % 2] ?? 0
        expect(bar.x >= 0 && bar.x + bar.width <= SIZE.width && bar.y >= 0 && bar.y + bar.height <= SIZE.height).toBe(
          true,
        )
        if (most)
          expect(
            bar.height / (bars.find((_, j) => puntos[Math.floor(j / 2)]?.valores[j % 2] === most)?.height ?? 1),
          ).toBeCloseTo(value / most, 6)
      }
      expect(marks.every(({ value }) => Number.isInteger(value))).toBe(true)
      expect(names.at(-1)?.etiqueta).toBe(puntos.at(-1)?.etiqueta)
      expect(names.length).toBeLessThanOrEqual(6)
    }),
    { numRuns: 60 },
  )
})

it('a line goes through every point and ends in the last; nothing draws nothing', () => {
  const { line, last } = linePlot(
    [
      { etiqueta: 'a', valores: [1] },
      { etiqueta: 'b', valores: [3] },
    ],
    SIZE,
  )
  expect(line.match(/[ML]/g)).toHaveLength(2)
  expect(line.endsWith(`${last?.x},${last?.y}`)).toBe(true)
  expect(linePlot([], SIZE)).toMatchObject({ line: '', last: null, names: [] })
})
