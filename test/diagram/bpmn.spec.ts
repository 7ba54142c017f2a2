import { BpmnModdle, type Element } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { toBpmn } from '../../hooks/diagram/bpmn.ts'
import { layOut } from '../../hooks/diagram/layout.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { roleName } from '../../hooks/manual/roles.ts'
import { exitsOf } from '../../hooks/manual/steps.ts'
import { synthetic } from '../hooks/synthetic.ts'
import { within } from './geometry.ts'
import { hard } from './hard.ts'

const ALL = [...PROCEDURES, synthetic, hard].map((p) => [`${p.codigo} v${p.version}`, p] as const)

const read = async (xml: string) => {
  const { rootElement, elementsById, warnings } = await new BpmnModdle().fromXML(xml)
  expect(warnings).toEqual([])
  const all = Object.values(elementsById)
  return { rootElement, elementsById, of: (type: string) => all.filter((e) => e.$type === type) }
}

const list = (element: Element | undefined, property: string): Element[] => {
  const value = element?.get(property)
  return Array.isArray(value) ? value : []
}
const one = (element: Element | undefined, property: string): Element => element?.get(property) as Element
const rect = (shape: Element) => {
  const { x, y, width, height } = one(shape, 'bounds') as unknown as Record<string, number>
  return { x: Number(x), y: Number(y), w: Number(width), h: Number(height) }
}

describe.each(ALL)('%s as BPMN, read back', (_, procedure) => {
  const reading = toBpmn(procedure).then(read)

  it('is one pool with a lane for each responsible, and each node in one lane', async () => {
    const { of } = await reading
    expect(of('bpmn:Participant')).toHaveLength(1)
    expect(one(of('bpmn:Participant')[0], 'processRef')).toBe(of('bpmn:Process')[0])
    const roles = [...new Set(procedure.pasos.map((s) => s.responsables[0]))]
    const lanes = of('bpmn:Lane')
    expect(lanes.map((l) => l.name)).toEqual(roles.map((rol) => rol && roleName(rol)))
    for (const step of procedure.pasos) {
      const home = lanes.filter((lane) => list(lane, 'flowNodeRef').some((n) => n.id === `paso-${step.paso}`))
      expect(home.map((l) => l.name)).toEqual([step.responsables[0] && roleName(step.responsables[0])])
    }
    const held = lanes.flatMap((lane) => list(lane, 'flowNodeRef'))
    expect(new Set(held).size).toBe(held.length)
    expect(held).toHaveLength(list(of('bpmn:Process')[0], 'flowElements').length - of('bpmn:SequenceFlow').length)
  })

  it('has the tasks, decisions and flows of the definition, and no others', async () => {
    const { of } = await reading
    expect(of('bpmn:UserTask').map((t) => t.name)).toEqual(procedure.pasos.map((s) => `${s.paso}. ${s.actividad}`))
    const deciding = procedure.pasos.filter((s) => s.opciones)
    expect(of('bpmn:ExclusiveGateway').map((g) => g.id)).toEqual(deciding.map((s) => `decision-${s.paso}`))

    const written = of('bpmn:SequenceFlow').map((f) => [one(f, 'sourceRef').id, one(f, 'targetRef').id, f.name ?? null])
    const defined = procedure.pasos.flatMap((s) => {
      const exits = exitsOf(s).map((e) => [
        `${s.opciones ? 'decision' : 'paso'}-${s.paso}`,
        e.siguiente === null ? 'fin' : `paso-${e.siguiente}`,
        e.etiqueta?.split(':')[0] ?? null,
      ])
      return s.opciones ? [[`paso-${s.paso}`, `decision-${s.paso}`, null], ...exits] : exits
    })
    expect(written.sort()).toEqual([['inicio', 'paso-1', null], ...defined].sort())

    for (const flow of of('bpmn:SequenceFlow')) {
      expect(list(one(flow, 'sourceRef'), 'outgoing')).toContain(flow)
      expect(list(one(flow, 'targetRef'), 'incoming')).toContain(flow)
    }
  })

  it('keeps the whole words of a choice', async () => {
    const { of } = await reading
    const said = of('bpmn:SequenceFlow').flatMap((f) => list(f, 'documentation')[0]?.text ?? f.name ?? [])
    const defined = procedure.pasos.flatMap((s) => s.opciones?.map((o) => o.etiqueta) ?? [])
    expect(said.sort()).toEqual(defined.sort())
  })

  it('has a place for everything, the one of the picture', async () => {
    const { of } = await reading
    const diagram = layOut(procedure)
    const shapes = new Map(of('bpmndi:BPMNShape').map((s) => [one(s, 'bpmnElement').id, s]))
    const nodes = diagram.nodes.map((n) => n.id)
    const lanes = diagram.lanes.map((l) => `carril-${l.rol}`)
    expect([...shapes.keys()].sort()).toEqual(['procedimiento', ...lanes, ...nodes].sort())
    for (const node of diagram.nodes) expect(rect(shapes.get(node.id) as Element)).toEqual(node.rect)
    for (const lane of diagram.lanes) {
      const shape = shapes.get(`carril-${lane.rol}`) as Element
      expect(rect(shape)).toEqual(lane.rect)
      expect(shape.isHorizontal).toBe(false)
      expect(within(rect(shape), rect(shapes.get('procedimiento') as Element))).toBe(true)
    }
    const lines = new Map(of('bpmndi:BPMNEdge').map((e) => [one(e, 'bpmnElement').id, e]))
    expect(lines.size).toBe(of('bpmn:SequenceFlow').length)
    for (const edge of diagram.edges) {
      const points = list(lines.get(`flujo-${edge.id}`), 'waypoint').map((p) => [p.x, p.y])
      expect(points).toEqual(edge.points)
    }
  })
})
