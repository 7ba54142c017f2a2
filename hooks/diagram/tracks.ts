import type { FlowEdge, FlowNode, Graph } from './graph.ts'
import type { Route } from './route.ts'

/** From the boxes to the first track: an arrow and the corner before it fit. */
const FIRST = 18
/** From one track to the next. */
const STEP = 12
/** From the last track to the lane's edge. */
const LAST = 10
/** Width of a channel in which nothing runs. */
const EMPTY = 12
/** How far apart lines come to the same side of a box. */
const PORT = 14

export type Tracks = {
  /** Width of a channel. */
  width: (channel: number) => number
  /** How far from its lane's boxes an edge runs. */
  offset: (edge: FlowEdge) => number
  /** How far above (−) or below (+) the middle of a box's side an edge comes or leaves. */
  port: (edge: FlowEdge, node: FlowNode) => number
}

/** Gives every edge that runs in a channel a track of its own, the shorter ones nearer to the boxes, and each end its port. */
export const assignTracks = ({ nodes, edges }: Graph, routes: Map<FlowEdge, Route>): Tracks => {
  const tracks = new Map<FlowEdge, number>()
  const taken = new Map<number, FlowEdge[][]>()
  const running = edges.filter((edge) => routes.get(edge)?.abajo === false)
  for (const edge of [...running].sort((a, b) => length(a) - length(b))) {
    const channel = channelOf(edge)
    const rows = taken.get(channel) ?? []
    taken.set(channel, rows)
    let track = rows.findIndex((others) => others.every((other) => apart(edge, other)))
    if (track < 0) track = rows.push([]) - 1
    rows[track]?.push(edge)
    tracks.set(edge, track)
  }

  const ports = new Map<FlowNode, Map<FlowEdge, number>>(nodes.map((node) => [node, new Map()]))
  for (const node of nodes) {
    for (const left of [true, false]) {
      const here = running.filter((edge) => comesTo(edge, node) && isLeft(edge, node) === left)
      here.sort((a, b) => portOrder(a, node) - portOrder(b, node))
      for (const [i, edge] of here.entries()) {
        ports.get(node)?.set(edge, node.tipo === 'paso' ? (i - (here.length - 1) / 2) * PORT : 0)
      }
    }
  }
  return {
    width: (channel) => {
      const count = taken.get(channel)?.length ?? 0
      return count ? FIRST + (count - 1) * STEP + LAST : EMPTY
    },
    offset: (edge) => FIRST + (tracks.get(edge) ?? 0) * STEP,
    port: (edge, node) => ports.get(node)?.get(edge) ?? 0,
  }

  function channelOf(edge: FlowEdge): number {
    const route = routes.get(edge)
    return route && !route.abajo ? route.channel : 0
  }

  /** Whether the edge has an end at a side of the node; one that leaves at a decision's foot has not. */
  function comesTo(edge: FlowEdge, node: FlowNode): boolean {
    const route = routes.get(edge)
    return edge.to === node || (edge.from === node && route?.abajo === false && !route.porAbajo)
  }

  function isLeft(edge: FlowEdge, node: FlowNode): boolean {
    const channel = channelOf(edge)
    return Math.floor(channel / 2) < node.lane || channel === 2 * node.lane
  }

  /** From top to bottom: those that come from above, the nearest first, then those from below, the nearest last: none crosses another. */
  function portOrder(edge: FlowEdge, node: FlowNode): number {
    const other = edge.to === node ? edge.from : edge.to
    const channel = channelOf(edge)
    const track = tracks.get(edge) ?? 0
    const distance = Math.abs(100 * channel + (channel % 2 ? track : -track) - (200 * node.lane + 50))
    return other.row < node.row ? distance - 1e6 : 1e6 - distance
  }
}

const length = ({ from, to }: FlowEdge): number => Math.abs(to.row - from.row)

const apart = (a: FlowEdge, b: FlowEdge): boolean => bottom(a) < top(b) || bottom(b) < top(a)
const top = ({ from, to }: FlowEdge): number => Math.min(from.row, to.row)
const bottom = ({ from, to }: FlowEdge): number => Math.max(from.row, to.row)
