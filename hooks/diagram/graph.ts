import type { Rol } from '../manual/roles.ts'
import { exitsOf } from '../manual/steps.ts'
import type { Procedure, Step } from '../manual/types.ts'

/** What is drawn for a definition, before anything has a place on paper. */
export type Graph = {
  /** One per responsible, in the order they first appear. */
  lanes: Rol[]
  nodes: FlowNode[]
  edges: FlowEdge[]
}

export type FlowNode = {
  /** `inicio`, `paso-4`, `decision-4`, `fin`. */
  id: string
  tipo: 'inicio' | 'paso' | 'decision' | 'fin'
  /** The step it is or decides about; none for the two events. */
  step: Step | null
  lane: number
  /** Every node has a row of its own, from top to bottom in the manual's order. */
  row: number
}

export type FlowEdge = {
  /** `paso-4`, or `decision-4_visita` for a choice. */
  id: string
  from: FlowNode
  to: FlowNode
  opcion: string | null
  /** What the choice is called, as whoever chooses reads it; `null` where there is none. */
  etiqueta: string | null
  /** Its first words, for the drawing: of «Con errores: los corregí y vuelve a pruebas», «Con errores». */
  nombre: string | null
}

/**
 * Lanes, nodes and flows of a procedure. A step of two responsibles stands in the lane of the first; a step with choices is
 * followed by a decision. Throws where a step leads to one that does not exist.
 */
export const toGraph = ({ codigo, pasos }: Procedure): Graph => {
  const lanes = [...new Set(pasos.map(ownerOf))]
  const nodes: FlowNode[] = []
  const add = (id: string, tipo: FlowNode['tipo'], step: Step | null, lane: number): FlowNode => {
    const node = { id, tipo, step, lane, row: nodes.length }
    nodes.push(node)
    return node
  }
  const laneOf = (step: Step | undefined): number => (step ? lanes.indexOf(ownerOf(step)) : 0)

  const start = add('inicio', 'inicio', null, laneOf(pasos[0]))
  const boxes = new Map<number, FlowNode>()
  for (const step of pasos) {
    boxes.set(step.paso, add(`paso-${step.paso}`, 'paso', step, laneOf(step)))
    if (step.opciones) add(`decision-${step.paso}`, 'decision', step, laneOf(step))
  }
  const end = add(
    'fin',
    'fin',
    null,
    laneOf(pasos.findLast((step) => exitsOf(step).some((to) => to.siguiente === null))),
  )

  const find = (paso: number | null): FlowNode => {
    const node = paso === null ? end : boxes.get(paso)
    if (!node) throw new Error(`${codigo}: no hay paso ${paso}`)
    return node
  }
  const first = nodes[1] ?? end
  const edges: FlowEdge[] = [{ id: 'inicio', from: start, to: first, opcion: null, etiqueta: null, nombre: null }]
  for (const from of nodes) {
    if (!from.step) continue
    const decision = nodes[from.row + 1]
    if (from.tipo === 'paso' && from.step.opciones && decision) {
      edges.push({ id: from.id, from, to: decision, opcion: null, etiqueta: null, nombre: null })
      continue
    }
    for (const { opcion, etiqueta, siguiente } of exitsOf(from.step)) {
      const id = opcion === null ? from.id : `${from.id}_${opcion}`
      edges.push({ id, from, to: find(siguiente), opcion, etiqueta, nombre: etiqueta?.split(':')[0]?.trim() ?? null })
    }
  }
  return { lanes, nodes, edges }
}

const ownerOf = (step: Step): Rol => {
  const [owner] = step.responsables
  if (!owner) throw new Error(`El paso ${step.paso} no tiene responsable`)
  return owner
}
