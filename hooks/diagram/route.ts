import type { FlowEdge, FlowNode, Graph } from './graph.ts'

/**
 * Where an edge runs. `abajo`: straight down to the next row. Otherwise it leaves its row sideways, goes up or down in one of the
 * channels beside the boxes, and comes to its target from the side. Rows hold one node each and channels none, so that nothing
 * can run through a box.
 */
export type Route = { abajo: true } | { abajo: false; channel: number; porAbajo: boolean }

/** Channels are numbered from left to right, two a lane: before its boxes and after them. */
const channelsOf = (lane: number): [number, number] => [2 * lane, 2 * lane + 1]

/**
 * A route for every edge, with as few crossings as a few rounds of trying find. `porAbajo`: it leaves at a decision's foot, when
 * both corners are taken. Four choices are drawn clearly; more would share a corner.
 */
export const routeEdges = ({ lanes, nodes, edges }: Graph): Map<FlowEdge, Route> => {
  const routes = new Map<FlowEdge, Route>()
  const onwards = new Set<FlowNode>()
  const free: FlowEdge[] = []
  for (const edge of edges) {
    // Two choices may lead to the next row: the first goes straight.
    const straight = edge.to.row === edge.from.row + 1 && !onwards.has(edge.from)
    if (straight) routes.set(edge, { abajo: true })
    if (straight) onwards.add(edge.from)
    else free.push(edge)
  }
  const span = (edge: FlowEdge) => Math.abs(edge.to.row - edge.from.row)
  free.sort((a, b) => span(a) - span(b))
  const channels = lanes.flatMap((_, lane) => channelsOf(lane))
  for (let round = 0; round < 4; round++) {
    for (const edge of free) {
      routes.delete(edge)
      const others = [...routes].map(([other, route]) => ({ edge: other, ...segments(other, route) }))
      const feet = edge.from.tipo === 'decision' ? [false, true] : [false]
      const candidates = channels.flatMap((channel) =>
        feet.map((porAbajo) => ({ abajo: false, channel, porAbajo }) as const),
      )
      const costs = candidates.map((route) => cost(edge, route, others, nodes.length))
      const best = candidates[costs.indexOf(Math.min(...costs))]
      if (best) routes.set(edge, best)
    }
  }
  return routes
}

/** The stretches of a route on a coarse grid: three columns a lane (channel, boxes, channel); row 2 is at 2, the gap below it at 2.5. */
type Across = { y: number; from: number; to: number }
type Segments = { across: Across[]; up: { x: number; from: number; to: number } | null }

const column = (node: FlowNode): number => 3 * node.lane + 1
const channelColumn = (channel: number): number => 3 * Math.floor(channel / 2) + (channel % 2) * 2

const segments = ({ from, to }: FlowEdge, route: Route): Segments => {
  if (route.abajo) return { across: [{ y: from.row + 0.5, from: column(from), to: column(to) }], up: null }
  const x = channelColumn(route.channel)
  const leaves = from.row + (route.porAbajo ? 0.5 : 0)
  return {
    across: [
      { y: leaves, from: column(from), to: x },
      { y: to.row, from: column(to), to: x },
    ],
    up: { x, from: Math.min(leaves, to.row), to: Math.max(leaves, to.row) },
  }
}

const cost = (
  edge: FlowEdge,
  route: Route & { abajo: false },
  others: ({ edge: FlowEdge } & Segments)[],
  rows: number,
): number => {
  const mine = segments(edge, route)
  let sum = route.porAbajo ? 12 : 0
  for (const { from, to } of mine.across) sum += Math.abs(to - from)
  // All else equal, what goes back runs at the left and what skips ahead at the right.
  const back = edge.to.row < edge.from.row
  const leftwards = channelColumn(route.channel) < column(edge.from)
  if (back !== leftwards) sum += 0.5
  for (const other of others) {
    sum += 8 * (crossings(mine, other) + crossings(other, mine))
    for (const a of mine.across) for (const b of other.across) sum += shared(a, b, edge, other.edge)
    // Two that go up or down the same channel, past the same rows, each take a track: the lane grows wider.
    if (mine.up && other.up?.x === mine.up.x && mine.up.from < other.up.to && other.up.from < mine.up.to) sum += 1
  }
  return sum + (mine.up ? (mine.up.to - mine.up.from) / (rows + 1) : 0)
}

const crossings = ({ up }: Segments, { across }: Segments): number =>
  up ? across.filter((a) => between(a.y, up.from, up.to) && between(up.x, a.from, a.to)).length : 0

/**
 * What it costs that two edges run over each other across: little at a box, whose side has a place for each (`Tracks.port`); a lot at
 * the corner of a decision, where both would be one line.
 */
const shared = (a: Across, b: Across, mine: FlowEdge, other: FlowEdge): number => {
  const overlap =
    Math.min(Math.max(a.from, a.to), Math.max(b.from, b.to)) - Math.max(Math.min(a.from, a.to), Math.min(b.from, b.to))
  if (a.y !== b.y || overlap <= 0) return 0
  return mine.from === other.from && mine.from.tipo === 'decision' && a.y === mine.from.row ? 60 : 2
}

const between = (value: number, one: number, other: number): boolean =>
  Math.min(one, other) < value && value < Math.max(one, other)
