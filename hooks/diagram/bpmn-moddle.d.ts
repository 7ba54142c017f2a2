/** What we use of bpmn-moddle, whose main entry comes without types. */
declare module 'bpmn-moddle' {
  export type Element = {
    readonly $type: string
    id: string
    get(property: string): unknown
    [property: string]: unknown
  }

  export class BpmnModdle {
    create(type: string, properties?: Record<string, unknown>): Element
    toXML(element: Element, options?: { format?: boolean }): Promise<{ xml: string }>
    fromXML(xml: string): Promise<{
      rootElement: Element
      elementsById: Record<string, Element>
      warnings: Error[]
    }>
  }
}
