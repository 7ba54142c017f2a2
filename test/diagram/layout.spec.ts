import { describe, expect, it } from 'vitest'
import { SIZES } from '../../hooks/diagram/boxes.ts'
import { layOut } from '../../hooks/diagram/layout.ts'
import { textWidth } from '../../hooks/diagram/text.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { roleName } from '../../hooks/manual/roles.ts'
import { exitsOf } from '../../hooks/manual/steps.ts'
import { synthetic } from '../hooks/synthetic.ts'
import { covers, labelsOf, onBorder, overlap, pairs, passesThrough, stretches, within } from './geometry.ts'
import { hard } from './hard.ts'

const ALL = [...PROCEDURES, synthetic, hard].map((p) => [`${p.codigo} v${p.version}`, p] as const)

describe.each(ALL)('%s, laid out', (_, procedure) => {
  const diagram = layOut(procedure)
  const { lanes, nodes, edges, width, height } = diagram
  const boxes = nodes.filter((n) => n.tipo === 'paso')

  it('has every step once, in the lane of its first responsible, and every choice once', () => {
    expect(boxes.map((n) => n.step?.paso)).toEqual(procedure.pasos.map((s) => s.paso))
    for (const box of boxes) expect(lanes[box.lane]?.rol).toBe(box.step?.responsables[0])
    expect(new Set(lanes.map((l) => l.rol)).size).toBe(lanes.length)

    const drawn = edges.flatMap((e) =>
      e.from.step && e.to.tipo !== 'decision' ? [exit(e.from.step.paso, e.opcion, e.to.step?.paso)] : [],
    )
    const defined = procedure.pasos.flatMap((s) =>
      exitsOf(s).map((e) => exit(s.paso, e.opcion, e.siguiente ?? undefined)),
    )
    expect(drawn.sort()).toEqual(defined.sort())
  })

  it('says all of each activity, and who, where more than one may do it', () => {
    for (const { step, lines, quienes } of boxes) {
      expect(lines.join(' ')).toBe(step?.actividad)
      const names = (step?.responsables ?? []).map(roleName)
      for (const name of names.length > 1 ? names : []) expect(quienes.join(' ')).toContain(name)
    }
    for (const { nombre, etiqueta, label } of edges) {
      expect(label?.lines.join(' ') ?? null).toBe(nombre)
      if (nombre !== null) expect([nombre, `${nombre}:`]).toContain(etiqueta?.slice(0, nombre.length + 1))
    }
    for (const { rol, lines } of lanes) expect(lines.join(' ')).toBe(roleName(rol))
  })

  it('has no two things in one place, and everything in its lane on the page', () => {
    const things = [...nodes.map((n) => n.rect), ...labelsOf(diagram)]
    expect(pairs(things).filter(([a, b]) => overlap(a, b))).toEqual([])
    for (const { rect, lane } of nodes) {
      const column = lanes[lane]
      expect(column && within(rect, column.rect) && rect.y > column.rect.y + column.head).toBe(true)
    }
    for (const rect of [...lanes.map((l) => l.rect), ...labelsOf(diagram)]) {
      expect(within(rect, { x: 0, y: 0, w: width, h: height })).toBe(true)
    }
    for (const { id, label, from } of edges) {
      const column = lanes[from.lane]
      if (label && column) expect(within(label.rect, column.rect), id).toBe(true)
    }
    const tops = boxes.map((n) => n.rect.y)
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
  })

  it('has lines in right angles from border to border, through no box, no words and no head', () => {
    const heads = lanes.map(({ rect, head }) => ({ ...rect, h: head }))
    for (const edge of edges) {
      const [first, last] = [edge.points[0], edge.points.at(-1)]
      expect(first && onBorder(first, placeOf(edge.from))).toBe(true)
      expect(last && onBorder(last, placeOf(edge.to))).toBe(true)
      for (const [a, b] of stretches(edge)) {
        expect(a[0] === b[0] || a[1] === b[1], `${edge.id} leans`).toBe(true)
        const struck = [...nodes.map((n) => n.rect), ...labelsOf(diagram), ...heads].filter((r) =>
          passesThrough([a, b], r),
        )
        expect(struck, edge.id).toEqual([])
        for (const [x, y] of [a, b]) expect(within({ x, y, w: 0, h: 0 }, page()), edge.id).toBe(true)
      }
    }
    const covered = pairs(edges).filter(([a, b]) => covers(a, b))
    expect(covered.map(([a, b]) => `${a.id} and ${b.id}`)).toEqual([])
  })

  it('has words that fit where they stand', () => {
    for (const { lines, quienes, rect } of boxes) {
      const room = rect.w - SIZES.textStart - SIZES.textEnd
      for (const line of lines) expect(textWidth(line, SIZES.text), line).toBeLessThanOrEqual(room)
      for (const line of quienes) expect(textWidth(line, SIZES.small), line).toBeLessThanOrEqual(room)
      expect(lines.length * SIZES.textLine + quienes.length * SIZES.smallLine).toBeLessThan(rect.h - SIZES.pad)
    }
    for (const { lines, rect } of lanes) {
      for (const line of lines) expect(textWidth(line, SIZES.head, 'rotulo'), line).toBeLessThanOrEqual(rect.w)
    }
  })

  const placeOf = ({ row }: { row: number }) => nodes[row]?.rect ?? { x: 0, y: 0, w: 0, h: 0 }
  const page = () => ({ x: 0, y: 0, w: width, h: height })
})

const exit = (from: number, opcion: string | null, to: number | undefined): string =>
  `${from} ${opcion ?? '→'} ${to ?? 'fin'}`

it('the manual fits a desk at full size', () => {
  for (const procedure of PROCEDURES) expect(layOut(procedure).width, procedure.codigo).toBeLessThanOrEqual(1248)
})
