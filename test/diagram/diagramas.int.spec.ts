import { createHash } from 'node:crypto'
import { BpmnModdle } from 'bpmn-moddle'
import { beforeAll, describe, expect, it } from 'vitest'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'

let server: SharedServer
beforeAll(async () => {
  server = await sharedServer()
})

const get = async (path: string) => {
  const response = await fetch(server.url + path)
  return { status: response.status, headers: response.headers, body: await response.text() }
}
const CODIGO = 'P-OMA-TI-SI-06'
const diagram = (rest: string, codigo = CODIGO) => get(`/api/procedimientos/${codigo}/diagrama.${rest}`)

describe('the diagram over HTTP, to anybody', () => {
  it('is an SVG a browser shows with its own style', async () => {
    const { status, headers, body } = await diagram('svg')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('inline; filename="DF-OMA-TI-SI-06-v02.svg"')
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(body) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
  })

  it('says «estás aquí» for a case, and takes nonsense for nothing', async () => {
    const { body } = await diagram('svg?version=02&paso=3&hechos=1,2')
    expect(body).toContain('Estás aquí: paso 3</title>')
    expect(body.split('<g class="hecho">')).toHaveLength(3)
    const plain = (await diagram('svg')).body
    for (const query of ['paso=99', 'paso=<script>', 'paso=', 'hechos=,,a', `hechos=${'9,'.repeat(500)}`]) {
      expect((await diagram(`svg?${query}`)).body).toBe(plain)
    }
  })

  it('is a BPMN file to download that reads back without complaint', async () => {
    const { status, headers, body } = await diagram('bpmn')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="DF-OMA-TI-SI-06-v02.bpmn"')
    expect(headers.get('cache-control')).toMatch(/^public/)
    expect((await new BpmnModdle().fromXML(body)).warnings).toEqual([])
  })

  it.each([
    ['svg', 'P-OMA-TI-SI-99'],
    ['bpmn', '__proto__'],
    ['svg?version=99', CODIGO],
    ['bpmn?version=99', CODIGO],
  ])('%s of %s is not there, in Spanish', async (rest, codigo) => {
    const { status, body } = await diagram(rest, codigo)
    expect(status).toBe(404)
    expect(JSON.parse(body).errors[0]).toMatchObject({ data: { codigo: 'no-encontrado' } })
    expect(JSON.parse(body).errors[0].message).toContain('No hay un diagrama')
  })
})

describe('the page of a procedure', () => {
  it.each(PROCEDURES.map((p) => [p.codigo, p] as const))(
    '%s says all the diagram does, with no script',
    async (codigo, p) => {
      const { status, body } = await get(`/procedimientos/${codigo}`)
      expect(status).toBe(200)
      expect(body).not.toMatch(/<script|<style| style=/)
      expect(body).toContain(`<link rel="canonical" href="${server.url}/procedimientos/${codigo}"`)
      expect(body).toContain(`src="/api/procedimientos/${codigo}/diagrama.svg?version=${p.version}"`)
      for (const step of p.pasos) {
        const [, row = ''] = new RegExp(`id="paso-${step.paso}"(.*?)</tr>`, 's').exec(body) ?? []
        expect(row).toContain(step.actividad)
        for (const { etiqueta } of step.opciones ?? []) expect(row).toContain(etiqueta)
      }
      expect(body).toContain(`href="/intranet/solicitar/${codigo}"`)
    },
  )

  it('is listed, and in the sitemap', async () => {
    const [list, sitemap] = [await get('/procedimientos'), await get('/sitemap.xml')]
    for (const { codigo } of PROCEDURES) {
      expect(list.body).toContain(`href="/procedimientos/${codigo}"`)
      expect(sitemap.body).toContain(`${server.url}/procedimientos/${codigo}</loc>`)
    }
  })

  it('is missing where there is none', async () => {
    for (const path of ['P-OMA-TI-SI-99', `${CODIGO}?version=99`])
      expect((await get(`/procedimientos/${path}`)).status).toBe(404)
  })
})
