import { afterAll, beforeAll, expect, it } from 'vitest'
import { startChild } from '../helpers/child.ts'
import { openRows } from '../helpers/rows.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { cases, type Move } from './cases.ts'
import { people } from './walk.ts'

let server: TestServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  c = cases(p)
})
afterAll(() => server?.stop())

const SI05 = 'P-OMA-TI-SI-05'
const SLOW = { timeout: 180_000 }
const REGISTERS = ['ordenes', 'dictamenes', 'cuentas', 'oficios', 'folios']

/** Every register as it stands, but for when it was last written and from how many movements. */
const registers = async () => {
  const all: Record<string, unknown[]> = {}
  for (const slug of REGISTERS) {
    const { docs } = (await p.as('administrador', 'GET', `/api/${slug}?limit=0&sort=id&showHiddenFields=true`)).json
    all[slug] = docs.map(({ updatedAt: _, seq: __, ...doc }: Record<string, unknown>) => doc)
  }
  return all
}

/** Derives everything again from the movements, as `npm run verify -- --rebuild` does: alone, with the server stopped. */
const rebuild = async () => {
  await server.end()
  const { dataDir: DATA_DIR, databaseUrl } = server
  const PAYLOAD_SECRET = databaseUrl && 'the-same-for-every-test-server'
  const env = { PATH: process.env.PATH, DATA_DIR, DATABASE_URL: databaseUrl, PAYLOAD_SECRET }
  const child = startChild(process.execPath, ['cms/commands/verify.ts', '--rebuild'], { env })
  expect([await child.exited, child.log()]).toEqual([0, expect.any(String)])
  await server.restart()
}

const BACK = 'devolver'
const EQUIPO = { tipoEquipo: 'Impresora', marca: 'Ñandú' }

/** A case of each kind of register, left in the middle; `devolver` sends back what waits for Dirección. */
const walks = async (): Promise<[codigo: string, ...moves: (Move | typeof BACK)[]][]> => {
  const [soporte, redes, programador] = await Promise.all(
    ['tecnico-soporte', 'tecnico-telecomunicaciones', 'programador'].map(c.idOf),
  )
  const especificaciones = [{ especificacion: 'Memoria', norma: '16 GB', cumple: true }]
  const desk: Move[] = [
    ['secretaria', 2],
    ['direccion', 3],
  ]
  return [
    [
      'P-OMA-TI-ST-01',
      ['operador', 2],
      ['jefatura-soporte', 3, { asignado: soporte }],
      ['tecnico-soporte', 4, EQUIPO],
      ['solicitante', 5, { firma: true }],
    ],
    [
      'P-OMA-TI-ST-03',
      ['operador', 2, { asignado: soporte }],
      ['tecnico-soporte', 3],
      ['operador', 4],
      ['jefatura-soporte', 5],
      BACK,
    ],
    ['P-OMA-TI-ST-04', ['operador', 2, { especificaciones }, 'cumple'], ['jefatura-soporte', 3], ['direccion', 4]],
    [
      'P-OMA-TI-DT-01',
      ...desk,
      ['jefatura-telecomunicaciones', 4, { asignado: redes }],
      ['tecnico-telecomunicaciones', 5, { material: [{ material: 'Cable', cantidad: 1 }] }],
      ['solicitante', 6, {}, 'requisicion'],
      ['secretaria', 7],
    ],
    [
      'P-OMA-TI-SI-04',
      ...desk,
      ['jefatura-sistemas', 4, { asignado: programador }],
      ['programador', 5],
      ['jefatura-sistemas', 6],
    ],
    [SI05, ...desk, ['secretaria', 4], ['administrador-web', 5], ['direccion', 6], ['administrador-web', 7]],
    [SI05, ...desk, ['secretaria', 4], ['administrador-web', 5], BACK],
  ]
}

it('derived again, every register is as it was', SLOW, async () => {
  for (const [codigo, ...moves] of await walks()) {
    const id = await c.open(codigo, codigo === SI05 ? { empleado: 'Ana Uh Poot' } : {})
    for (const move of moves) await (move === BACK ? c.except('direccion', id, BACK) : c.walk(codigo, id, move))
  }
  const before = await registers()
  for (const slug of ['ordenes', 'dictamenes', 'cuentas', 'oficios']) expect(before[slug]?.length).toBeGreaterThan(1)
  await rebuild()
  expect(await registers()).toEqual(before)
})

it('cut off anywhere, each register is what the movements make of it once the server is back', SLOW, async () => {
  const asignado = await c.idOf('tecnico-soporte')
  let going = true
  let steps = 0
  const some = Promise.withResolvers<void>()
  const keep = async (codigo: string, ...moves: Move[]) => {
    while (going) {
      const id = await c.open(codigo).catch(() => undefined)
      for (const move of id ? moves : []) {
        if (going && id) await c.walk(codigo, id, move).catch(() => {})
        if (++steps === 14) some.resolve()
      }
    }
  }
  const before: Move[] = [
    ['secretaria', 2],
    ['direccion', 3],
    ['secretaria', 4],
  ]
  const workers = [
    keep(SI05, ...before, ['administrador-web', 5], ['direccion', 6]),
    keep('P-OMA-TI-ST-01', ['operador', 2], ['jefatura-soporte', 3, { asignado }], ['tecnico-soporte', 4]),
  ]
  await some.promise
  await server.kill()
  going = false
  await Promise.all(workers)
  await server.restart()
  p = people(server.url)
  c = cases(p)
  const recovered = await registers()
  await rebuild()
  expect(await registers()).toEqual(recovered)
})

it('an address taken for a step that never came is free again, and one whose step came is not', SLOW, async () => {
  const id = await c.open(SI05, { empleado: 'Iván Canul Be' })
  await c.walk(SI05, id, ['secretaria', 2], ['direccion', 3], ['secretaria', 4], ['administrador-web', 5])
  const [row] = await c.records('cuentas', id)
  const rows = openRows(server)
  const longAgo = () => '2026-01-01T00:00:00.000Z'
  await rows.alter('cuentas', row.id, 'estado', () => 'apartada')
  await rows.alter('cuentas', row.id, 'createdAt', longAgo)
  await server.restart()
  expect(await c.records('cuentas', id)).toMatchObject([{ correo: 'ivan.canul@cancun.gob.mx', estado: 'creada' }])

  await rows.alter('cuentas', row.id, 'estado', () => 'apartada')
  for (const field of ['correo', 'clave']) await rows.alter('cuentas', row.id, field, (t) => t.replace('ivan', 'otro'))
  await server.restart()
  await rows.close()
  expect(await c.records('cuentas', id)).toMatchObject([{ correo: 'ivan.canul@cancun.gob.mx', estado: 'creada' }])
})
