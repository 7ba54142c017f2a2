import type { Endpoint } from 'payload'
import { toBpmn } from '../diagram/bpmn.ts'
import { diagramPolicy } from '../diagram/style.ts'
import { drawDiagram } from '../diagram/svg.ts'
import { findProcedure, PROCEDURES } from '../manual/index.ts'
import type { Procedure } from '../manual/types.ts'

/** A version's flow never changes, but how it is drawn may: an hour. */
const KEPT = 'public, max-age=3600'

/**
 * `GET /api/procedimientos/:codigo/diagrama.svg`: the flow diagram, public. `?version=` for an earlier edition; `?paso=4` marks where
 * a case stands and `?hechos=1,2,3` what it has done. Numbers of no step are left out.
 */
export const diagramaSvgEndpoint: Endpoint = {
  path: '/procedimientos/:codigo/diagrama.svg',
  method: 'get',
  handler: async (req) => {
    const procedure = asked(req.routeParams, req.searchParams)
    if (!procedure) return unknown()
    const steps = (name: string) => (req.searchParams.get(name) ?? '').slice(0, 200).split(',').map(Number)
    const [aqui = null] = steps('paso')
    const svg = await drawDiagram(procedure, { aqui, hechos: new Set(steps('hechos')) })
    return file(svg, 'image/svg+xml; charset=utf-8', 'inline', `${nameOf(procedure)}.svg`)
  },
}

/** `GET /api/procedimientos/:codigo/diagrama.bpmn`: the same as BPMN 2.0, to download. Public. */
export const diagramaBpmnEndpoint: Endpoint = {
  path: '/procedimientos/:codigo/diagrama.bpmn',
  method: 'get',
  handler: async (req) => {
    const procedure = asked(req.routeParams, req.searchParams)
    if (!procedure) return unknown()
    return file(await toBpmn(procedure), 'application/xml; charset=utf-8', 'attachment', `${nameOf(procedure)}.bpmn`)
  },
}

const asked = (params: Record<string, unknown> | undefined, query: URLSearchParams): Procedure | undefined =>
  findProcedure(String(params?.codigo), query.get('version') ?? undefined)

/** The manual calls the diagram of `P-OMA-TI-SI-06` `DF-OMA-TI-SI-06`. */
const nameOf = ({ codigo, version }: Procedure): string => `${codigo.replace(/^P-/, 'DF-')}-v${version}`

const file = async (
  body: string,
  type: string,
  disposition: 'inline' | 'attachment',
  name: string,
): Promise<Response> =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `${disposition}; filename="${name}"`,
      'cache-control': KEPT,
      'content-security-policy': await diagramPolicy(),
    },
  })

const unknown = (): Response => {
  const codes = [...new Set(PROCEDURES.map((p) => p.codigo))].join(', ')
  const message = `No hay un diagrama con ese código y versión. Los procedimientos del manual son ${codes}.`
  return Response.json({ errors: [{ message, data: { codigo: 'no-encontrado' } }] }, { status: 404 })
}
