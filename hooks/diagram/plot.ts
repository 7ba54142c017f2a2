import { scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { area, line } from 'd3-shape'

/*
 * Where things stand in a plot, in the units of its picture. The drawing itself is markup with classes: the page's own colours reach it
 * by day, by night, on paper and in forced colours, and nothing is styled inline.
 */

export type Punto = { etiqueta: string; valores: readonly number[] }

const MARGIN = { top: 12, right: 24, bottom: 30, left: 40 }

/** Heights of a scale that ends at a round number, with its marks. */
const heightScale = (puntos: readonly Punto[], height: number) => {
  const most = Math.max(1, ...puntos.flatMap(({ valores }) => valores))
  return scaleLinear([0, most], [height - MARGIN.bottom, MARGIN.top]).nice(4)
}

/** Whole numbers alone: there is no half a case. */
const marksOf = (y: ReturnType<typeof heightScale>) =>
  y
    .ticks(4)
    .filter(Number.isInteger)
    .map((value) => ({ value, y: y(value) }))

/** As many names as fit under the plot, the last among them. */
const namesOf = (puntos: readonly Punto[], x: (etiqueta: string) => number, width: number) => {
  const each = Math.max(1, Math.ceil(puntos.length / Math.max(1, Math.floor((width - MARGIN.left) / 64))))
  return puntos.flatMap(({ etiqueta }, i) =>
    (puntos.length - 1 - i) % each === 0 ? [{ etiqueta, x: x(etiqueta) }] : [],
  )
}

type Size = { width: number; height: number }

/** Bars side by side for each point: one for each of its values. */
export const barsPlot = (puntos: readonly Punto[], { width, height }: Size) => {
  const y = heightScale(puntos, height)
  const x = scaleBand(
    puntos.map((p) => p.etiqueta),
    [MARGIN.left, width - MARGIN.right],
  ).padding(0.25)
  const groups = puntos[0]?.valores.length ?? 0
  const inner = scaleBand(
    Array.from({ length: groups }, (_, i) => String(i)),
    [0, x.bandwidth()],
  ).padding(0.1)
  return {
    marks: marksOf(y),
    names: namesOf(puntos, (etiqueta) => (x(etiqueta) ?? 0) + x.bandwidth() / 2, width),
    left: MARGIN.left,
    right: width - MARGIN.right,
    bars: puntos.flatMap(({ etiqueta, valores }) =>
      valores.map((value, i) => ({
        serie: i,
        x: (x(etiqueta) ?? 0) + (inner(String(i)) ?? 0),
        y: y(value),
        width: inner.bandwidth(),
        height: y(0) - y(value),
      })),
    ),
  }
}

/** One line over the points, and what lies under it. */
export const linePlot = (puntos: readonly Punto[], { width, height }: Size) => {
  const y = heightScale(puntos, height)
  const x = scalePoint(
    puntos.map((p) => p.etiqueta),
    [MARGIN.left, width - MARGIN.right],
  ).padding(0.5)
  const at = (p: Punto) => x(p.etiqueta) ?? 0
  const value = (p: Punto) => y(p.valores[0] ?? 0)
  return {
    marks: marksOf(y),
    names: namesOf(puntos, (etiqueta) => x(etiqueta) ?? 0, width),
    left: MARGIN.left,
    right: width - MARGIN.right,
    line: line<Punto>(at, value)([...puntos]) ?? '',
    area: area<Punto>(at, y(0), value)([...puntos]) ?? '',
    last: puntos.length ? { x: at(puntos.at(-1) as Punto), y: value(puntos.at(-1) as Punto) } : null,
  }
}
