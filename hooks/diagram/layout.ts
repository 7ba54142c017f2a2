import { type Rol, roleName } from '../manual/roles.ts'
import type { Procedure } from '../manual/types.ts'
import { boxOf, laneWidths, type PlacedNode, type Rect, SIZES } from './boxes.ts'
import { toGraph } from './graph.ts'
import { type Drawing, drawEdge, type Line } from './lines.ts'
import { routeEdges } from './route.ts'
import { wrap } from './text.ts'
import { assignTracks } from './tracks.ts'

/** A definition drawn: what goes where, in pixels. The same for the picture and for the BPMN file. */
export type Diagram = {
  width: number
  height: number
  lanes: Lane[]
  nodes: PlacedNode[]
  edges: Line[]
}

export type Lane = {
  rol: Rol
  /** The responsible's name, in lines, for the head of the column. */
  lines: string[]
  /** The whole column; its first `head` pixels are the name's. */
  rect: Rect
  head: number
}

/**
 * Where everything of a procedure's diagram goes. Lanes are columns and time runs downwards, a row for each step: pages scroll
 * that way, six lanes fit a desk's screen at full size, and on a phone one swipe sideways shows another office.
 */
export const layOut = (procedure: Procedure): Diagram => {
  const graph = toGraph(procedure)
  const routes = routeEdges(graph)
  const tracks = assignTracks(graph, routes)

  const widths = laneWidths(graph)
  const lanes: Lane[] = []
  const centres: number[] = []
  let x = SIZES.margin
  for (const [i, rol] of graph.lanes.entries()) {
    const before = tracks.width(2 * i)
    const box = widths[i] ?? 0
    const w = before + box + tracks.width(2 * i + 1)
    lanes.push({
      rol,
      lines: wrap(roleName(rol), w - 2 * SIZES.pad, SIZES.head, 'rotulo'),
      rect: { x, y: SIZES.margin, w, h: 0 },
      head: 0,
    })
    centres.push(x + before + box / 2)
    x += w
  }
  const head = Math.max(...lanes.map((lane) => lane.lines.length)) * SIZES.headLine + 2 * SIZES.pad

  const nodes: PlacedNode[] = []
  let y = SIZES.margin + head + SIZES.pad
  for (const node of graph.nodes) {
    const box = boxOf(node, widths[node.lane] ?? 0, graph)
    const centre = centres[node.lane] ?? 0
    nodes.push({ ...node, ...box, rect: { x: centre - box.w / 2, y: y + box.above, w: box.w, h: box.h } })
    y += box.above + box.h + box.below
  }
  for (const lane of lanes) {
    lane.head = head
    lane.rect.h = y - SIZES.margin
  }
  const paper: Drawing = { nodes, routes, tracks, edges: graph.edges, centres, widths }
  return {
    width: x + SIZES.margin,
    height: y + SIZES.margin,
    lanes,
    nodes,
    edges: graph.edges.map((edge) => drawEdge(edge, paper)),
  }
}
