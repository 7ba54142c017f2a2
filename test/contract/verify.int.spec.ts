import { afterAll, beforeAll, expect, it } from 'vitest'
import { startChild } from '../helpers/child.ts'
import { openRows } from '../helpers/rows.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { type Made, TAMPERING } from './tampering.ts'
import { people, request } from './walk.ts'

let server: TestServer
const made: Made[] = []

beforeAll(async () => {
  server = await startServer()
  const p = people(server.url)
  const first = async (path: string) => (await p.as('administrador', 'GET', path)).json.docs[0].id
  for (let n = 0; n < TAMPERING.length + 1; n++) {
    const id = await p.openUpTo(4, request({ titulo: `Solicitud ${n}` }))
    const { folio, movements } = await p.stored(id)
    made.push({
      id,
      folio,
      movements: movements.map((m: { id: string }) => m.id),
      folioId: await first(`/api/folios?where[folio][equals]=${folio}`),
      oficio: await first(`/api/oficios?where[expediente][equals]=${id}`),
      draft: (await p.draftOf(id)).id,
      paper: await firstPrinted(first, id),
    })
  }
  await p.openUpTo(6, request({ titulo: 'Concluida' }))
  const cancelled = await p.openUpTo(2, request({ titulo: 'Cancelada' }))
  const datos = { motivo: 'Ya no hace falta' }
  const answer = await p.as('direccion', 'POST', '/api/movimientos', {
    expediente: cancelled,
    excepcion: 'cancelar',
    datos,
  })
  expect(answer.status).toBe(201)
})
afterAll(() => server?.stop())

/** The acknowledgement, printed some moments after the answer. */
const firstPrinted = async (first: (path: string) => Promise<string>, expediente: string): Promise<string> => {
  for (let wait = 0; wait < 100; wait++) {
    const id = await first(`/api/documentos?where[expediente][equals]=${expediente}`).catch(() => undefined)
    if (id) return id
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no paper was printed')
}

const verify = async (...args: string[]) => {
  const { dataDir: DATA_DIR, databaseUrl } = server
  const PAYLOAD_SECRET = databaseUrl && 'the-same-for-every-test-server'
  const env = { PATH: process.env.PATH, DATA_DIR, DATABASE_URL: databaseUrl, PAYLOAD_SECRET }
  const child = startChild(process.execPath, ['cms/commands/verify.ts', ...args], { env })
  const code = await child.exited
  return { code, lines: child.log().split('\n') }
}

it('finds a ledger whole while it is in use', async () => {
  let { code, lines } = await verify()
  // Papers are printed after the answer, one by one: until the last is, something is missing indeed.
  for (let more = 0; code !== 0 && more < 5; more++) ({ code, lines } = await verify())
  const all = made.length + 2
  const whole = lines.find((line) => /^Todo íntegro: \d+ expedientes, \d+ movimientos$/.test(line))
  expect([code, lines.join('\n')]).toEqual([0, expect.stringContaining('Todo íntegro')])
  expect(Number(/\d+/.exec(whole ?? '')?.[0])).toBeGreaterThanOrEqual(all)
})

it('names every tampering and nothing else, and rebuilds only what the movements still tell', async () => {
  await server.end()
  const rows = openRows(server)
  for (const [n, { how }] of TAMPERING.entries()) await how(rows, made[n] as Made)
  await rows.close()

  const { code, lines } = await verify()
  expect(code).toBe(1)
  const told = (lines: string[], { folio }: Made) => lines.filter((line) => line.startsWith(`✗ ${folio}: `)).join('\n')
  for (const [n, { what, found }] of TAMPERING.entries()) {
    expect([what, told(lines, made[n] as Made)]).toEqual([what, expect.stringContaining(found)])
  }
  const gap = `✗ ${made[TAMPERING.findIndex((t) => t.what === 'a folio deleted')]?.folio}: falta en el registro`
  expect(lines).toContain(gap)
  const named = new Set(lines.filter((line) => line.startsWith('✗')).map((line) => line.slice(2).split(':')[0]))
  expect([...named].sort()).toEqual(made.slice(0, TAMPERING.length).map((c) => c.folio))

  const again = await verify('--rebuild')
  expect(again.code).toBe(1)
  for (const [n, { what, found, rebuilt }] of TAMPERING.entries()) {
    const left = rebuilt ? '' : expect.stringContaining(found)
    expect([what, told(again.lines, made[n] as Made)]).toEqual([what, left])
  }
})
