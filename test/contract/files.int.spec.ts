import { beforeAll, describe, expect, it } from 'vitest'
import { upload } from '../helpers/api.ts'
import { pdf, photograph } from '../helpers/samples.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { people, request, SI06 } from './walk.ts'

let server: SharedServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
})

describe('an attachment', () => {
  it('is its uploader’s until a case takes it, and then of those who may see the case', async () => {
    const id = await upload(server.url, await p.token('solicitante'), pdf())
    const reads = async (rol: string | null) => (await p.as(rol, 'GET', `/api/adjuntos/${id}`)).status
    expect(await reads('solicitante')).toBe(200)
    for (const rol of ['secretaria', 'solicitante2', 'administrador-web']) expect(await reads(rol)).toBe(404)
    const opened = await p.as('solicitante', 'POST', '/api/expedientes', {
      procedimiento: SI06,
      datos: request({ oficioFirmado: [id] }),
    })
    expect(opened.status).toBe(201)
    for (const rol of ['solicitante', 'secretaria', 'direccion', 'administrador-web'])
      expect(await reads(rol)).toBe(200)
    for (const rol of ['solicitante2', 'jefatura-soporte', 'programador']) expect(await reads(rol)).toBe(404)

    const { url } = (await p.as('secretaria', 'GET', `/api/adjuntos/${id}`)).json
    const read = async (rol: string | null) =>
      fetch(server.url + url, { headers: rol ? { authorization: `JWT ${await p.token(rol)}` } : {} })
    const opened2 = await read('secretaria')
    expect([
      opened2.status,
      opened2.headers.get('cache-control'),
      opened2.headers.get('x-content-type-options'),
    ]).toEqual([200, 'private, no-store', 'nosniff'])
    expect(Buffer.from(await opened2.arrayBuffer()).equals(Buffer.from(pdf().bytes))).toBe(true)
    for (const rol of ['solicitante2', null]) expect((await read(rol)).status).toBeGreaterThanOrEqual(403)
  })

  it('of someone else, of another case or of another kind is not taken', async () => {
    const mine = await upload(server.url, await p.token('solicitante'), pdf())
    const theirs = await upload(server.url, await p.token('solicitante2'), pdf('De otra dependencia'))
    const open = (datos: Record<string, unknown>) =>
      p.as('solicitante', 'POST', '/api/expedientes', { procedimiento: SI06, datos: request(datos) })
    for (const [datos, campo] of [
      [{ documentos: [theirs] }, 'documentos'],
      [{ documentos: ['nada'] }, 'documentos'],
      [{ imagenes: [mine] }, 'imagenes'],
    ] as const) {
      const { status, json } = await open(datos)
      expect([status, json.errors[0].data.campo]).toEqual([400, campo])
    }
    expect((await open({ documentos: [mine] })).status).toBe(201)
    expect((await open({ documentos: [mine] })).json.errors[0].data.campo).toBe('documentos')
  })

  it('keeps its name with accents, and lies on disk under a plain one', async () => {
    const photo = await photograph()
    const id = await upload(server.url, await p.token('solicitante'), photo)
    const doc = (await p.as('solicitante', 'GET', `/api/adjuntos/${id}`)).json
    expect(doc).toMatchObject({
      nombre: 'fotografía de la glorieta.jpg',
      mimeType: 'image/jpeg',
      filesize: photo.bytes.length,
    })
    expect(doc.filename).toMatch(/^fotografia-de-la-glorieta-[0-9a-f]{10}(-\d+)?\.jpg$/)
    expect(doc.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})
