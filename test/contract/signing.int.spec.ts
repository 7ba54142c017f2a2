import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { people } from './walk.ts'

const ST04 = 'P-OMA-TI-ST-04'

let server: TestServer
let payload: Payload | undefined
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await payload?.destroy()
  await server?.stop()
})

/** The same database and folders, in this process, with the server stopped. */
const openHere = async () => {
  const { dataDir: DATA_DIR, databaseUrl: DATABASE_URL = '' } = server
  Object.assign(process.env, { DATA_DIR, DATABASE_URL, PAYLOAD_SECRET: 'the-same-for-every-test-server' })
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../cms/config/payload.config.ts'),
    import('../../cms/print/printer.ts'),
  ])
  return getPayload({ config })
}

it('killed at any moment, leaves one valid paper for each signature, and none without', {
  timeout: 240_000,
}, async () => {
  const signed = new Map<string, string>()
  for (let round = 0; round < 3; round++) {
    const p = people(server.url)
    const c = cases(p)
    for (const rol of ['solicitante', 'operador', 'jefatura-soporte', 'direccion']) await p.token(rol)
    let going = true
    let count = 0
    const some = Promise.withResolvers<void>()
    const worker = async () => {
      while (going) {
        const id = await c.open(ST04)
        await c.walk(ST04, id, ['operador', 2, {}, 'cumple'], ['jefatura-soporte', 3])
        const { status, json } = await c.attempt(ST04, id, ['direccion', 4])
        if (status !== 201) continue
        signed.set(id, json.doc.datos.documento.codigo)
        // As one is acknowledged the other is wherever it is: another moment of it in each round.
        if (++count === 3 + round) some.resolve()
      }
    }
    const workers = [worker(), worker()].map((w) => w.catch(() => {}))
    await some.promise
    await server.kill()
    going = false
    await Promise.all(workers)
    await server.restart()
  }
  expect(signed.size).toBeGreaterThanOrEqual(9)

  const p = people(server.url)
  const list = async (what: string) => (await p.as('administrador', 'GET', `/api/${what}?limit=0`)).json.docs
  type Row = { id: string; datos: { documento?: { codigo: string; sha256: string } }; expediente: string; paso: number }
  const movements: Row[] = await list('movimientos')
  const papers: { codigo: string; sha256: string; tipo: string; expediente: string }[] = await list('documentos')
  // Every acknowledged signature is there, every recorded one has its paper, and every paper its signature.
  for (const [id, codigo] of signed) {
    expect(movements.find((m) => m.expediente === id && m.paso === 4)?.datos.documento?.codigo).toBe(codigo)
  }
  const vouched = movements.flatMap((m) => m.datos.documento ?? [])
  const dictamenes = papers.filter((d) => d.tipo === 'dictamen')
  expect(dictamenes.map((d) => d.codigo).sort()).toEqual(vouched.map((d) => d.codigo).sort())
  for (const { codigo, sha256 } of vouched) {
    const { json } = await p.as(null, 'GET', `/api/verificar/${codigo}`)
    expect(json).toMatchObject({ autentico: true, sha256, estado: 'vigente' })
  }
  const acuses = papers.filter((d) => d.tipo === 'acuse').map((d) => d.expediente)
  const opened = movements.filter((m) => m.paso === 1).map((m) => m.expediente)
  expect(acuses.sort()).toEqual(opened.sort())

  await server.end()
  const here = await openHere()
  payload = here
  const { recover } = await import('../../hooks/cases/recover.ts')
  const { sweepPapers } = await import('../../cms/jobs/sweepPapers.ts')
  await recover(here, new Date(Date.now() + 11 * 60_000))
  await sweepPapers(here, new Date(Date.now() + 2 * 3600_000))
  const { docs } = await here.find({ collection: 'documentos', pagination: false, depth: 0, overrideAccess: true })
  expect(docs.filter((d) => d.estado === 'reservado')).toEqual([])
  expect(docs.filter((d) => d.tipo === 'dictamen')).toHaveLength(vouched.length)
  expect(docs.map((d) => d.filename).sort()).toEqual(readdirSync(path.join(server.dataDir, 'documentos')).sort())
})
