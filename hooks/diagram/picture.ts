import type { BpmnModdle, Element } from 'bpmn-moddle'
import { type PlacedNode, type Rect, SIZES } from './boxes.ts'
import type { Diagram } from './layout.ts'
import type { Point } from './lines.ts'

/** The elements of a definition by their ids in the diagram, for the picture to name. */
export type Elements = {
  collaboration: Element
  participant: Element
  lanes: Element[]
  nodes: Map<string, Element>
  flows: Map<string, Element>
}

/** Height of the pool's name over its lanes, as tools draw it. */
const POOL_HEAD = 30

/** The picture of a BPMN file (its diagram interchange): a shape for each element and an edge for each flow, in the diagram's places. */
export const bpmnPicture = (moddle: BpmnModdle, diagram: Diagram, elements: Elements): Element => {
  const bounds = ({ x, y, w, h }: Rect) => moddle.create('dc:Bounds', { x, y, width: w, height: h })
  const label = (rect: Rect) => moddle.create('bpmndi:BPMNLabel', { bounds: bounds(rect) })
  const shape = (element: Element | undefined, rect: Rect, rest: Record<string, unknown> = {}) =>
    moddle.create('bpmndi:BPMNShape', {
      id: `figura-${element?.id}`,
      bpmnElement: element,
      bounds: bounds(rect),
      ...rest,
    })

  const planeElement = [
    // Lanes are columns here: tools take them for rows unless told.
    shape(elements.participant, pool(diagram), { isHorizontal: false }),
    ...diagram.lanes.map(({ rect }, i) => shape(elements.lanes[i], rect, { isHorizontal: false })),
    ...diagram.nodes.map((node) => {
      const rest: Record<string, unknown> = {}
      if (node.tipo === 'decision') rest.isMarkerVisible = true
      const name = nameOf(node)
      if (name) rest.label = label(name)
      return shape(elements.nodes.get(node.id), node.rect, rest)
    }),
    ...diagram.edges.map((edge) =>
      moddle.create('bpmndi:BPMNEdge', {
        id: `figura-flujo-${edge.id}`,
        bpmnElement: elements.flows.get(edge.id),
        waypoint: edge.points.map(([x, y]: Point) => moddle.create('dc:Point', { x, y })),
        ...(edge.label && { label: label(edge.label.rect) }),
      }),
    ),
  ]
  return moddle.create('bpmndi:BPMNDiagram', {
    id: 'diagrama',
    plane: moddle.create('bpmndi:BPMNPlane', { id: 'plano', bpmnElement: elements.collaboration, planeElement }),
  })
}

/** All lanes, and the pool's name over them. */
const pool = ({ lanes }: Diagram): Rect => {
  const [first] = lanes
  const { x, y, h } = first?.rect ?? { x: 0, y: 0, h: 0 }
  return { x, y: y - POOL_HEAD, w: lanes.reduce((sum, lane) => sum + lane.rect.w, 0), h: h + POOL_HEAD }
}

/** Where the name of an event stands. */
const nameOf = ({ tipo, rect }: PlacedNode): Rect | null => {
  const [w, h] = [40, SIZES.textLine]
  if (tipo === 'inicio') return { x: rect.x + rect.w + 8, y: rect.y + (rect.h - h) / 2, w, h }
  if (tipo === 'fin') return { x: rect.x + (rect.w - w) / 2, y: rect.y + rect.h + 4, w, h }
  return null
}
