import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, login, tryUpload, upload } from '../helpers/api.ts'
import { executableNamedPdf, pdf, photograph, svgWithScript, textNamedJpeg } from '../helpers/samples.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'

let server: SharedServer
let requester: string
let administrator: string
beforeAll(async () => {
  server = await sharedServer()
  requester = await login(server.url, 'solicitante')
  administrator = await login(server.url, 'administrador')
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

const stored = () => {
  try {
    return readdirSync(path.join(server.dataDir, 'adjuntos')).length
  } catch {
    return 0
  }
}
const count = async () => (await call(server.url, administrator, 'GET', '/api/adjuntos?limit=1')).json.totalDocs
const bytes = (text: string) => Uint8Array.from(Buffer.from(text))

describe('an upload is refused, and nothing stored, when', () => {
  it.each([
    ['its bytes are not what its name says', textNamedJpeg(), 'no es lo que su nombre dice'],
    ['it is a program that calls itself a document', executableNamedPdf(), 'no es lo que su nombre dice'],
    ['it is a drawing with a script', svgWithScript(), 'no es de un tipo que se reciba'],
    [
      'it is a PDF called a photograph',
      { ...pdf(), name: 'foto.png', type: 'image/png' },
      'no es lo que su nombre dice',
    ],
    [
      'it is a page',
      { name: 'nota.html', type: 'text/html', bytes: bytes('<script>alert(1)</script>') },
      'no es de un tipo',
    ],
    [
      'it is a page that calls itself a PDF',
      { name: 'nota.pdf', type: 'application/pdf', bytes: bytes('<html></html>') },
      'no es lo que su nombre dice',
    ],
    ['it is empty', { name: 'oficio.pdf', type: 'application/pdf', bytes: bytes('') }, 'está vacío'],
    ['it has no extension', { ...pdf(), name: 'oficio' }, 'no es de un tipo'],
  ])('%s', async (_what, file, words) => {
    const before = [stored(), await count()]
    const { status, json } = await tryUpload(server.url, requester, file)
    expect(status).toBe(400)
    expect(json.errors[0].message).toContain(words)
    expect([stored(), await count()]).toEqual(before)
  })

  it('it weighs 200 MB', async () => {
    const before = stored()
    const big = { name: 'video.pdf', type: 'application/pdf', bytes: new Uint8Array(200 * 1024 * 1024) }
    const answer = await tryUpload(server.url, requester, big).catch((error: Error) => error)
    // The server answers before reading it all; a client still sending may see the answer or the closed connection.
    if (!(answer instanceof Error)) {
      expect(answer.status).toBe(413)
      expect(answer.json.errors[0].message).toContain('25 MB')
    }
    expect(stored()).toBe(before)
    expect((await fetch(`${server.url}/salud`)).status).toBe(200)
  })

  it('nobody is signed in', async () => {
    expect((await tryUpload(server.url, null, pdf())).status).toBe(403)
  })
})
