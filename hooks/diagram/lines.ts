import { labelLines, type PlacedNode, type Rect, SIZES } from './boxes.ts'
import type { FlowEdge, FlowNode } from './graph.ts'
import type { Route } from './route.ts'
import { textWidth } from './text.ts'
import type { Tracks } from './tracks.ts'

export type Point = [x: number, y: number]

/** An edge with its place: from the border of one node to that of the other, turning in right angles. */
export type Line = FlowEdge & {
  points: Point[]
  label: Label | null
}

/** A choice's words; the text begins at the side the line is on. */
export type Label = { lines: string[]; rect: Rect; ancla: 'start' | 'end' }

/** What lines are drawn on. */
export type Drawing = {
  nodes: PlacedNode[]
  routes: Map<FlowEdge, Route>
  tracks: Tracks
  edges: FlowEdge[]
  /** For each lane, where the middle of its boxes is, and how wide they are. */
  centres: number[]
  widths: number[]
}

/** The line of an edge and the place of its words. */
export const drawEdge = (edge: FlowEdge, paper: Drawing): Line => {
  const route = paper.routes.get(edge) ?? { abajo: true }
  const from = placeOf(edge.from, paper)
  const to = placeOf(edge.to, paper)
  const foot: Point = [middle(from)[0], from.y + from.h]
  const laneWidth = paper.widths[edge.from.lane] ?? 0
  if (route.abajo) {
    const [x] = middle(to)
    const turn = to.y - SIZES.landing
    const points: Point[] = x === foot[0] ? [foot, [x, to.y]] : [foot, [foot[0], turn], [x, turn], [x, to.y]]
    return { ...edge, points, label: labelAtFoot(edge, foot, 'start', laneWidth) }
  }
  const x = channelX(edge, route.channel, paper)
  const arriving: Point = side(to, x, paper.tracks.port(edge, edge.to))
  if (route.porAbajo) {
    const second = [...paper.routes].some(([other, { abajo }]) => abajo && other.from === edge.from)
    const room = (paper.nodes[edge.from.row]?.below ?? 0) - SIZES.landing
    const turn = foot[1] + room - (second ? SIZES.fourth : 0)
    const points: Point[] = [foot, [foot[0], turn], [x, turn], [x, arriving[1]], arriving]
    return { ...edge, points, label: labelAtFoot(edge, foot, second ? 'end' : 'start', laneWidth) }
  }
  const leaving: Point = side(from, x, paper.tracks.port(edge, edge.from))
  const points: Point[] = [leaving, [x, leaving[1]], [x, arriving[1]], arriving]
  return { ...edge, points, label: labelAtSide(edge, leaving, x > leaving[0], laneWidth) }
}

const placeOf = (node: FlowNode, paper: Drawing): Rect => {
  const placed = paper.nodes[node.row]
  if (!placed) throw new Error(`${node.id} no tiene lugar`)
  return placed.rect
}

const middle = ({ x, y, w, h }: Rect): Point => [x + w / 2, y + h / 2]

const side = (rect: Rect, towards: number, port: number): Point => {
  const [x, y] = middle(rect)
  return [towards < x ? rect.x : rect.x + rect.w, y + port]
}

const channelX = (edge: FlowEdge, channel: number, { centres, widths, tracks }: Drawing): number => {
  const lane = Math.floor(channel / 2)
  const away = (widths[lane] ?? 0) / 2 + tracks.offset(edge)
  return (centres[lane] ?? 0) + (channel % 2 ? away : -away)
}

/** Words beside the line that leaves at a decision's foot: at its right; at its left where the line straight down has the right one. */
const labelAtFoot = ({ nombre }: FlowEdge, [x, y]: Point, ancla: Label['ancla'], laneWidth: number): Label | null => {
  if (nombre === null) return null
  const lines = labelLines(nombre, laneWidth, 'pie')
  const { w, h } = size(lines)
  const away = 2 * SIZES.label
  return { lines, ancla, rect: { x: ancla === 'start' ? x + away : x - away - w, y: y + 2, w, h } }
}

/** Words above the line that leaves at the left or right corner of a decision. */
const labelAtSide = ({ nombre }: FlowEdge, [x, y]: Point, right: boolean, laneWidth: number): Label | null => {
  if (nombre === null) return null
  const lines = labelLines(nombre, laneWidth, 'lado')
  const { w, h } = size(lines)
  return {
    lines,
    ancla: right ? 'start' : 'end',
    rect: { x: right ? x + SIZES.label : x - SIZES.label - w, y: y - SIZES.label - h, w, h },
  }
}

const size = (lines: string[]): { w: number; h: number } => ({
  w: Math.max(...lines.map((line) => textWidth(line, SIZES.small, 'fuerte'))),
  h: lines.length * SIZES.smallLine,
})
