import { beforeAll, describe, expect, it } from 'vitest'
import { upload } from '../helpers/api.ts'
import { pdf } from '../helpers/samples.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { codeOf, people } from './walk.ts'

let server: SharedServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
let caso: string
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  c = cases(p)
  caso = await c.open('P-OMA-TI-SI-06')
})

const write = (rol: string | null, body: Record<string, unknown>) =>
  p.as(rol, 'POST', '/api/observaciones', { expediente: caso, ...body })

describe('a remark', () => {
  it('is written by anyone in the case, signed by the server, and moves nothing', async () => {
    const before = await p.stored(caso)
    for (const rol of ['solicitante', 'secretaria', 'direccion', 'operador', 'administrador']) {
      const { status, json } = await write(rol, { texto: `  Lo dice ${rol}.  ` })
      expect([rol, status, json.doc?.autor, json.doc?.texto]).toEqual([rol, 201, await c.idOf(rol), `Lo dice ${rol}.`])
    }
    expect(await c.records('observaciones', caso, 'solicitante')).toHaveLength(5)
    expect(await p.stored(caso)).toEqual(before)
  })

  it('is not there for who does not see the case', async () => {
    for (const rol of ['solicitante2', 'jefatura-soporte']) {
      expect([rol, (await write(rol, { texto: 'Hola.' })).status]).toEqual([rol, 404])
      expect(await c.records('observaciones', caso, rol)).toEqual([])
    }
    expect((await write(null, { texto: 'Hola.' })).status).toBe(401)
    expect((await p.as(null, 'GET', '/api/observaciones')).status).toBe(403)
  })

  it.each([
    ['nothing is said', { texto: '   ' }, 'texto'],
    ['too much is said', { texto: 'a'.repeat(2001) }, 'texto'],
    ['a file is not there', { texto: 'Va el archivo.', adjuntos: ['nada'] }, 'adjuntos'],
    ['it names its author', { texto: 'Hola.', autor: 'otra persona' }, 'autor'],
  ])('is refused beside its field when %s', async (_, body, campo) => {
    const answer = await write('secretaria', body)
    expect([answer.status, codeOf(answer), answer.json.errors[0].data.campo]).toEqual([400, 'dato-invalido', campo])
    expect(answer.json.errors[0].message).toMatch(/\.$/)
  })

  it('carries its author’s own files, which become the case’s, once', async () => {
    const mine = await upload(server.url, await p.token('solicitante'), pdf('Anexo'))
    expect((await p.as('secretaria', 'GET', `/api/adjuntos/${mine}`)).status).toBe(404)
    expect((await write('secretaria', { texto: 'Ajeno.', adjuntos: [mine] })).status).toBe(400)
    const { status, json } = await write('solicitante', { texto: 'Va el anexo.', adjuntos: [mine] })
    expect([status, json.doc.adjuntos]).toEqual([201, [mine]])
    expect((await p.as('secretaria', 'GET', `/api/adjuntos/${mine}`)).json.expediente).toBe(caso)
    expect((await write('solicitante', { texto: 'Otra vez.', adjuntos: [mine] })).status).toBe(400)
  })

  it('sent twice is written once', async () => {
    const body = { texto: 'Una sola vez.', comando: 'observacion-1' }
    const answers = await Promise.all([write('secretaria', body), write('secretaria', body), write('secretaria', body)])
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 200, 201])
    expect((await write('direccion', body)).status).toBe(400)
  })

  it('is never edited nor deleted, and is still taken when the case is over', async () => {
    const { id } = (await write('secretaria', { texto: 'Así queda.' })).json.doc
    for (const rol of ['secretaria', 'administrador']) {
      expect((await p.as(rol, 'PATCH', `/api/observaciones/${id}`, { texto: 'Otra.' })).status).toBe(403)
      expect((await p.as(rol, 'DELETE', `/api/observaciones/${id}`)).status).toBe(403)
    }
    await c.except('direccion', caso, 'cancelar')
    expect((await write('solicitante', { texto: 'Gracias.' })).status).toBe(201)
  })
})

describe('on the case’s page', () => {
  const page = async (form?: FormData) => {
    const { folio } = await p.stored(caso)
    const headers = { cookie: `payload-token=${await p.token('solicitante')}`, origin: server.url }
    const init = { method: form ? 'POST' : 'GET', redirect: 'manual' as const, headers, body: form }
    const response = await fetch(`${server.url}/intranet/expedientes/${folio}`, init)
    return { status: response.status, html: await response.text(), to: response.headers.get('location') }
  }
  const form = (texto: string) => {
    const body = new FormData()
    body.set('formulario', 'observacion')
    body.set('observacion.texto', texto)
    body.set('observacion.adjuntos', new Blob([pdf('Nota').bytes], { type: 'application/pdf' }), 'nota.pdf')
    return body
  }

  it('is empty at first, takes text and a file without JavaScript, and keeps what was not taken', async () => {
    caso = await c.open('P-OMA-TI-SI-06')
    expect((await page()).html).toContain('Nadie ha escrito todavía.')
    const wrong = await page(form(' '))
    expect(wrong.status).toBe(400)
    expect(wrong.html).toContain('id="error-observacion.texto"')
    expect(wrong.html).toContain('nota.pdf')
    const taken = await page(form('Falta la foto.'))
    expect([taken.status, taken.to]).toEqual([303, expect.stringContaining('#observaciones')])
    const { html } = await page()
    for (const words of ['Falta la foto.', 'Ximena Pech Uc', 'nota.pdf']) expect(html).toContain(words)
  })
})
