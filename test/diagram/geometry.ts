import type { Rect } from '../../hooks/diagram/boxes.ts'
import type { Diagram } from '../../hooks/diagram/layout.ts'
import type { Line, Point } from '../../hooks/diagram/lines.ts'

/** Whether two rectangles share more than an edge. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

export const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h

/** The straight stretches of a line. */
export const stretches = ({ points }: Line): [Point, Point][] =>
  points.slice(1).map((point, i) => [points[i] as Point, point])

/** Whether a stretch goes through the inside of a rectangle; along its edge is not through. */
export const passesThrough = ([a, b]: [Point, Point], rect: Rect): boolean =>
  overlap(
    { x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), w: Math.abs(a[0] - b[0]), h: Math.abs(a[1] - b[1]) },
    { x: rect.x + 0.01, y: rect.y + 0.01, w: rect.w - 0.02, h: rect.h - 0.02 },
  )

/** Whether a point lies on the border of a rectangle. */
export const onBorder = ([x, y]: Point, r: Rect): boolean => {
  const inX = x >= r.x && x <= r.x + r.w
  const inY = y >= r.y && y <= r.y + r.h
  return (inX && (y === r.y || y === r.y + r.h)) || (inY && (x === r.x || x === r.x + r.w))
}

/** Stretches of two lines that lie on one another for more than a pixel, but where both leave or reach the same node. */
export const covers = (one: Line, other: Line): boolean => {
  const shares = one.from === other.from || one.to === other.to
  return stretches(one).some(([a, b]) =>
    stretches(other).some(([c, d]) => {
      const upright = a[0] === b[0] && c[0] === d[0] && a[0] === c[0]
      const level = a[1] === b[1] && c[1] === d[1] && a[1] === c[1]
      const axis = upright ? 1 : 0
      const common =
        Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) -
        Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]))
      return (upright || level) && common > 1 && !shares
    }),
  )
}

/** Pairs of a list, each once. */
export const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as [T, T]))

/** Where each text of a diagram stands that a line could strike out. */
export const labelsOf = (diagram: Diagram): Rect[] =>
  diagram.edges.flatMap((edge) => (edge.label ? [edge.label.rect] : []))
