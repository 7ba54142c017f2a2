import { BpmnModdle, type Element } from 'bpmn-moddle'
import { roleName, roleNames } from '../manual/roles.ts'
import type { Procedure } from '../manual/types.ts'
import { type Diagram, layOut } from './layout.ts'
import { bpmnPicture, type Elements } from './picture.ts'

const TYPES = {
  inicio: 'bpmn:StartEvent',
  paso: 'bpmn:UserTask',
  decision: 'bpmn:ExclusiveGateway',
  fin: 'bpmn:EndEvent',
} as const

/**
 * A procedure as BPMN 2.0, to open in another tool: one pool, a lane a responsible, a user task a step, an exclusive gateway a
 * decision, the choices as the names of its flows; with the places of the diagram drawn by `svg.ts`. Not executable: who runs a
 * case is the engine, by the definition.
 */
export const toBpmn = async (procedure: Procedure): Promise<string> => {
  const moddle = new BpmnModdle()
  const diagram = layOut(procedure)
  const elements = elementsOf(moddle, procedure, diagram)
  const process = elements.participant.processRef
  const definitions = moddle.create('bpmn:Definitions', {
    id: 'definiciones',
    name: procedure.nombre,
    targetNamespace: `urn:cenote:procedimientos:${procedure.codigo}:${procedure.version}`,
    exporter: 'Cenote',
    rootElements: [elements.collaboration, process],
    diagrams: [bpmnPicture(moddle, diagram, elements)],
  })
  const { xml } = await moddle.toXML(definitions, { format: true })
  return xml
}

const elementsOf = (moddle: BpmnModdle, procedure: Procedure, diagram: Diagram): Elements => {
  const nodes = new Map(
    diagram.nodes.map(({ id, tipo, step }) => {
      const element = moddle.create(TYPES[tipo], { id, incoming: [], outgoing: [] })
      if (tipo === 'inicio') element.name = 'Inicio'
      if (tipo === 'fin') element.name = 'Fin'
      if (tipo === 'paso' && step) {
        element.name = `${step.paso}. ${step.actividad}`
        const text = `Paso ${step.paso} del apartado ${procedure.seccion}. Responsable: ${roleNames(step.responsables)}.`
        element.documentation = [moddle.create('bpmn:Documentation', { text })]
      }
      if (tipo === 'decision') element.gatewayDirection = 'Diverging'
      return [id, element] as const
    }),
  )
  const flows = new Map(
    diagram.edges.map(({ id, from, to, etiqueta, nombre }) => {
      const [sourceRef, targetRef] = [nodes.get(from.id), nodes.get(to.id)]
      const flow = moddle.create('bpmn:SequenceFlow', { id: `flujo-${id}`, sourceRef, targetRef })
      if (nombre !== null) flow.name = nombre
      if (etiqueta !== nombre) flow.documentation = [moddle.create('bpmn:Documentation', { text: etiqueta })]
      push(sourceRef, 'outgoing', flow)
      push(targetRef, 'incoming', flow)
      return [id, flow] as const
    }),
  )
  const lanes = diagram.lanes.map(({ rol }, i) =>
    moddle.create('bpmn:Lane', {
      id: `carril-${rol}`,
      name: roleName(rol),
      flowNodeRef: diagram.nodes.flatMap((node) => (node.lane === i ? [nodes.get(node.id)] : [])),
    }),
  )
  const process = moddle.create('bpmn:Process', {
    id: 'proceso',
    name: procedure.nombre,
    isExecutable: false,
    documentation: [moddle.create('bpmn:Documentation', { text: procedure.objetivo })],
    laneSets: [moddle.create('bpmn:LaneSet', { id: 'carriles', lanes })],
    flowElements: [...nodes.values(), ...flows.values()],
  })
  const participant = moddle.create('bpmn:Participant', {
    id: 'procedimiento',
    name: `${procedure.codigo} ${procedure.nombre}, versión ${procedure.version}`,
    processRef: process,
  })
  const collaboration = moddle.create('bpmn:Collaboration', { id: 'colaboracion', participants: [participant] })
  return { collaboration, participant, lanes, nodes, flows }
}

const push = (element: Element | undefined, property: string, value: Element): void => {
  const list = element?.[property]
  if (Array.isArray(list)) list.push(value)
}
