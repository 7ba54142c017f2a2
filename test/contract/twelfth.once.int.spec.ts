import { afterAll, beforeAll, expect, it } from 'vitest'
import { ROOT, startChild } from '../helpers/child.ts'
import { pdfPages } from '../helpers/seal.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { people } from './walk.ts'

/*
 * A procedure is one data file: the product is started with a twelfth (`twelfth/st-05.ts`), which calls everything by names of its own,
 * and walked over HTTP. It has its orden, its dictamen, its signed paper and its survey, and the verification agrees.
 */

const CODIGO = 'P-OMA-TI-ST-05'
const NODE_OPTIONS = `--import=${new URL('twelfth/add.ts', import.meta.url).href}`

let server: TestServer
let p: ReturnType<typeof people>
let expediente: string
beforeAll(async () => {
  server = await startServer({ env: { NODE_OPTIONS } })
  p = people(server.url)
})
afterAll(() => server?.stop())

const only = async (collection: string) => {
  const path = `/api/${collection}?where[expediente][equals]=${expediente}&depth=0`
  const { json } = await p.as('administrador', 'GET', path)
  expect(json.docs).toHaveLength(1)
  return json.docs[0]
}

const ids = async (rol: string): Promise<string> =>
  (await p.as('administrador', 'GET', `/api/usuarios?where[email][equals]=${rol}@demo.test`)).json.docs[0].id

it('is offered and walked to its end', async () => {
  const known = await p.as(null, 'GET', `/api/procedimientos/${CODIGO}`)
  expect([known.status, known.json.pasos.length]).toEqual([200, 8])
  const asked = { queja: 'La impresora mastica el papel', piso: 'Piso 3' }
  const opened = await p.as('solicitante', 'POST', '/api/expedientes', { procedimiento: CODIGO, datos: asked })
  expect([opened.status, opened.json.errors]).toEqual([201, undefined])
  expediente = opened.json.doc.id
  const steps: [rol: string, datos: Record<string, unknown>][] = [
    ['operador', { encargo: 'Ver por qué mastica', asignado: await ids('tecnico-soporte') }],
    ['tecnico-soporte', { hallado: 'El rodillo está gastado.', fabricante: 'Ñandú' }],
    ['jefatura-soporte', { parecer: 'Conviene cambiar el rodillo.', sirve: 'cumple' }],
    ['direccion', {}],
    ['operador', { cuando: new Date().toISOString(), aQuien: 'Ximena Pech' }],
    ['solicitante', { amable: 5, pronto: 4, sabe: 5, arreglo: 5, contento: 4, deAcuerdo: true }],
    ['operador', { final: 'Imprime bien.' }],
  ]
  for (const [i, [rol, datos]] of steps.entries()) {
    const done = await p.as(rol, 'POST', '/api/movimientos', { expediente, paso: i + 2, datos })
    expect([i + 2, done.status, done.json.errors]).toEqual([i + 2, 201, undefined])
  }
  expect((await p.stored(expediente)).estado).toBe('concluido')
})

it('is called by what was asked', async () => {
  const row = await p.as('administrador', 'GET', `/api/expedientes?where[id][equals]=${expediente}`)
  expect(row.json.docs[0]).toMatchObject({ titulo: 'La impresora mastica el papel', area: 'Piso 3' })
})

it('leaves its orden, rated and signed', async () => {
  expect(await only('ordenes')).toMatchObject({
    folio: expect.stringMatching(/^TI-OS-\d{4}-\d{6}$/),
    estado: 'capturada',
    area: 'Piso 3',
    descripcion: 'Ver por qué mastica',
    asignado: await ids('tecnico-soporte'),
    trabajo: 'El rodillo está gastado.',
    equipo: { marca: 'Ñandú' },
    equipoDevuelto: expect.any(String),
    firma: { conforme: true },
    encuesta: { trato: 5, rapidez: 4, promedio: 4.6 },
    conclusiones: 'Imprime bien.',
  })
})

it('leaves its dictamen, signed, handed over and received', async () => {
  expect(await only('dictamenes')).toMatchObject({
    folio: expect.stringMatching(/^TI-DI-\d{4}-\d{6}$/),
    clase: 'dictamen-tecnico',
    estado: 'recibido',
    asunto: 'La impresora mastica el papel',
    resultado: 'cumple',
    informe: 'El rodillo está gastado.',
    texto: 'Conviene cambiar el rodillo.',
    firmadoPor: await ids('direccion'),
    recibe: 'Ximena Pech',
    recibidoPor: await ids('solicitante'),
  })
})

it('leaves its survey', async () => {
  expect(await only('encuestas')).toMatchObject({ procedimiento: CODIGO, paso: 7, satisfaccion: 4, promedio: 4.6 })
})

it('leaves papers that anyone can verify, each with who signed it', async () => {
  await server.idle()
  const { docs } = (await p.as('solicitante', 'GET', `/api/expedientes/${expediente}/documentos`)).json
  expect(docs.map((d: { tipo: string }) => d.tipo).toSorted()).toEqual(['acuse', 'dictamen', 'orden'])
  const paper = (tipo: string) => docs.find((d: { tipo: string }) => d.tipo === tipo)
  const signers = async (tipo: string) =>
    (await p.as(null, 'GET', `/api/verificar/${paper(tipo).codigo}`)).json as { autentico: boolean; firmas: string[] }
  expect(await signers('dictamen')).toMatchObject({
    autentico: true,
    firmas: ['Jefatura de Soporte Técnico', 'Dirección de TIC'],
  })
  expect((await signers('orden')).firmas).toHaveLength(2)

  const file = await fetch(new URL(paper('dictamen').url, server.url), {
    headers: { authorization: `JWT ${await p.token('solicitante')}` },
  })
  expect(file.headers.get('content-type')).toBe('application/pdf')
  const bytes = Buffer.from(await file.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const said = (await pdfPages(bytes)).join(' ').replace(/\s+/g, ' ')
  expect(said).toContain('Se revisó la impresora de la que dicen: La impresora mastica el papel.')
  expect(said).toContain('Conviene cambiar el rodillo.')
  expect(said).toMatch(/Elaboró el/)
  expect(said).toMatch(/Firmó el/)
})

it('and the verification agrees', async () => {
  await server.end()
  const { dataDir: DATA_DIR, databaseUrl: DATABASE_URL } = server
  const env = {
    PATH: process.env.PATH,
    NODE_OPTIONS,
    DATA_DIR,
    ...(DATABASE_URL && { DATABASE_URL, PAYLOAD_SECRET: 'the-same-for-every-test-server' }),
  }
  const verify = startChild(process.execPath, ['cms/commands/verify.ts'], { cwd: ROOT, env })
  const code = await verify.exited
  expect(`${code}\n${verify.log()}`).toMatch(/^0\n/)
})
