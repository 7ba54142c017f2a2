import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { call, login, tryUpload, upload } from '../helpers/api.ts'
import { executableNamedPdf, pdf, photograph, svgWithScript, textNamedJpeg } from '../helpers/samples.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'

let server: SharedServer
let requester: string
beforeAll(async () => {
  server = await sharedServer()
  requester = await login(server.url, 'solicitante')
})

it('keeps a document as it came, byte for byte, under the name its sender gave it', async () => {
  const file = pdf()
  const id = await upload(server.url, requester, file)
  const { json } = await call(server.url, requester, 'GET', `/api/adjuntos/${id}`)
  expect(json).toMatchObject({ nombre: file.name, mimeType: 'application/pdf', filesize: file.bytes.length })
  expect(json.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'))

  const back = await fetch(server.url + json.url, { headers: { authorization: `JWT ${requester}` } })
  expect(new Uint8Array(await back.arrayBuffer())).toEqual(file.bytes)
  expect(back.headers.get('cache-control')).toContain('no-store')
  expect(back.headers.get('x-content-type-options')).toBe('nosniff')
})

it('takes a photograph of several MB whose name has accents', async () => {
  const file = await photograph()
  const id = await upload(server.url, requester, file)
  const { json } = await call(server.url, requester, 'GET', `/api/adjuntos/${id}`)
  expect(json.nombre).toBe(file.name)
})

it.each([
  ['a text that calls itself a photograph', textNamedJpeg],
  ['a program that calls itself a document', executableNamedPdf],
  ['a drawing that carries a script', svgWithScript],
  ['nothing at all', () => ({ ...pdf(), bytes: new Uint8Array() })],
])('refuses %s', async (_, sample) => {
  const { status, json } = await tryUpload(server.url, requester, sample())
  expect(status).toBe(400)
  expect(json.errors[0].message).not.toBe('')
})

it('is closed to nobody and to those who did not send it', async () => {
  expect((await tryUpload(server.url, null, pdf())).status).toBeGreaterThanOrEqual(401)
  const id = await upload(server.url, requester, pdf('Otro oficio'))
  const { url } = (await call(server.url, requester, 'GET', `/api/adjuntos/${id}`)).json
  const stranger = await login(server.url, 'solicitante2')
  expect((await call(server.url, stranger, 'GET', `/api/adjuntos/${id}`)).status).toBe(404)
  for (const token of [null, stranger]) {
    expect((await call(server.url, token, 'GET', url)).status).toBeGreaterThanOrEqual(400)
  }
})
