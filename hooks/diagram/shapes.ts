import type { PlacedNode, Rect } from './boxes.ts'
import { SIZES } from './boxes.ts'
import type { Lane } from './layout.ts'
import type { Line, Point } from './lines.ts'

/** A responsible's column. */
export const drawLane = ({ rect, head, lines }: Lane, index: number): string => {
  const top = rect.y + (head - lines.length * SIZES.headLine) / 2
  return [
    `<g><rect class="carril${index % 2 ? '' : ' piedra'}" x="${rect.x}" y="${rect.y}" width="${rect.w}" height="${rect.h}"/>`,
    textLines('cabeza', lines, rect.x + rect.w / 2, top, SIZES.headLine, 'middle'),
    `<path class="nivel" d="M${rect.x} ${rect.y + head}h${rect.w}"/></g>`,
  ].join('')
}

const CORNER = 8

/** Straight stretches, rounded where they turn, and an arrow at the end. */
export const drawLine = ({ points }: Line): string => {
  const path = points.map((point, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before) return `M${point.join(' ')}`
    if (!after) return `L${point.join(' ')}`
    const corner = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2)
    return `L${towards(point, before, corner).join(' ')}Q${point.join(' ')} ${towards(point, after, corner).join(' ')}`
  })
  const [before, end] = points.slice(-2)
  if (!before || !end) return ''
  const back = towards(end, before, 9)
  const across: Point = [((end[1] - back[1]) / 9) * 4.5, ((end[0] - back[0]) / 9) * 4.5]
  const arrow = `M${end.join(' ')}L${back[0] - across[0]} ${back[1] - across[1]}L${back[0] + across[0]} ${back[1] + across[1]}Z`
  return `<path class="linea" d="${path.join('')}"/><path class="punta" d="${arrow}"/>`
}

const distance = (a: Point, b: Point): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])
const towards = (from: Point, to: Point, by: number): Point => [
  from[0] + Math.sign(to[0] - from[0]) * by,
  from[1] + Math.sign(to[1] - from[1]) * by,
]

/** A choice's words. */
export const drawLabel = ({ label }: Line): string => {
  if (!label) return ''
  const { lines, rect, ancla } = label
  return textLines('opcion', lines, ancla === 'end' ? rect.x + rect.w : rect.x, rect.y, SIZES.smallLine, ancla)
}

/** An event, a step or a decision. */
export const drawNode = (node: PlacedNode, aqui: number | null, hechos: ReadonlySet<number>): string => {
  if (node.tipo === 'decision') return drawDecision(node.rect)
  if (node.tipo !== 'paso' || !node.step) return drawEvent(node)
  const { paso } = node.step
  const state = paso === aqui ? 'aqui' : hechos.has(paso) ? 'hecho' : 'paso'
  return drawStep(node, paso, state)
}

/** Two rings, as in the municipality's mark: a thin outer one for the beginning; a thick one around a filled centre for the end. */
const drawEvent = ({ rect, tipo }: PlacedNode): string => {
  const [x, y] = [rect.x + rect.w / 2, rect.y + rect.h / 2]
  const radius = rect.w / 2
  const inner =
    tipo === 'fin'
      ? `<circle class="centro" cx="${x}" cy="${y}" r="5"/>`
      : `<circle class="anillo" cx="${x}" cy="${y}" r="7"/>`
  const name =
    tipo === 'fin'
      ? textLines('suceso', ['Fin'], x, rect.y + rect.h + 4, SIZES.textLine, 'middle')
      : textLines('suceso', ['Inicio'], rect.x + rect.w + 8, y - SIZES.textLine / 2, SIZES.textLine)
  return `<g><circle class="${tipo}" cx="${x}" cy="${y}" r="${radius - (tipo === 'fin' ? 2 : 0.75)}"/>${inner}${name}</g>`
}

const drawDecision = ({ x, y, w }: Rect): string => {
  const [half, quarter] = [w / 2, w / 7]
  const cross = `M${x + half - quarter} ${y + half - quarter}l${2 * quarter} ${2 * quarter}m0 ${-2 * quarter}l${-2 * quarter} ${2 * quarter}`
  return `<g class="decision"><path d="M${x + half} ${y}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z"/><path d="${round(cross)}"/></g>`
}

/** Around the step whose turn it is; drawn before the lines, whose arrows come to the box. */
export const drawHalo = ({ rect: { x, y, w, h } }: PlacedNode): string =>
  `<rect class="halo" x="${x - 4}" y="${y - 4}" width="${w + 8}" height="${h + 8}" rx="12"/>`

const drawStep = ({ rect, lines, quienes }: PlacedNode, paso: number, state: 'aqui' | 'hecho' | 'paso'): string => {
  const { x, y, w, h } = rect
  const cy = y + h / 2
  const cx = x + 9 + SIZES.number
  const height = lines.length * SIZES.textLine + (quienes.length ? quienes.length * SIZES.smallLine + 4 : 0)
  const top = cy - height / 2
  return [
    `<g class="${state}">`,
    `<rect class="caja" x="${x}" y="${y}" width="${w}" height="${h}" rx="8"/>`,
    `<circle class="numero" cx="${cx}" cy="${cy}" r="${SIZES.number}"/>`,
    state === 'hecho'
      ? `<path class="palomita" d="M${cx - 5} ${cy}l3.5 4l6.5 -8"/>`
      : textLines('cifra', [String(paso)], cx, cy - SIZES.textLine / 2, SIZES.textLine, 'middle'),
    textLines('actividad', lines, x + SIZES.textStart, top, SIZES.textLine),
    textLines('quienes', quienes, x + SIZES.textStart, top + lines.length * SIZES.textLine + 4, SIZES.smallLine),
    state === 'aqui' ? drawHere(x, y) : '',
    '</g>',
  ].join('')
}

/** «Estás aquí», on the upper border of the box: at the left, clear of the arrow that comes in from above at its middle. */
const drawHere = (x: number, y: number): string =>
  `<rect class="senal" x="${x + 3}" y="${y - 13}" width="76" height="20" rx="10"/>${textLines('estas', ['Estás aquí'], x + 41, y - 11, SIZES.smallLine, 'middle')}`

/** Lines of text, the first with its top at `y`. */
export const textLines = (
  style: string,
  lines: string[],
  x: number,
  y: number,
  lineHeight: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string =>
  lines.length
    ? `<text class="${style}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${lines
        .map(
          (line, i) => `<tspan x="${x}" y="${round(String(y + (i + 0.73) * lineHeight))}">${escapeXml(line)}</tspan>`,
        )
        .join('')}</text>`
    : ''

/** Text as it may stand in XML, between tags or in quotes. */
export const escapeXml = (value: string): string => value.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/** Numbers with two decimals at most. */
const round = (path: string): string =>
  path.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
