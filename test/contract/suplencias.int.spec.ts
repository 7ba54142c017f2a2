import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { codeOf, people } from './walk.ts'

let server: TestServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  c = cases(p)
})
afterAll(() => server?.stop())

const SI06 = 'P-OMA-TI-SI-06'
const day = (offset: number): string => dayIn(new Date(Date.now() + offset * 24 * 3600_000))
const absence = async (suplente: string, desde: string, hasta: string, titular = 'direccion') =>
  p.as('administrador', 'POST', '/api/ausencias', {
    titular: await c.idOf(titular),
    suplente: await c.idOf(suplente),
    desde,
    hasta,
    motivo: 'Vacaciones',
  })

/** A request that waits for Dirección. */
const waiting = async (): Promise<string> => {
  const id = await c.open(SI06)
  await c.walk(SI06, id, ['secretaria', 2])
  return id
}

describe('a substitute', () => {
  it('acts today, and both names are recorded', async () => {
    const id = await waiting()
    const before = await c.attempt(SI06, id, ['jefatura-soporte', 3])
    expect(before.status).toBe(404)
    expect((await absence('jefatura-soporte', day(0), day(0))).status).toBe(201)
    const { json, status } = await c.attempt(SI06, id, ['jefatura-soporte', 3])
    expect(status).toBe(201)
    expect(json.doc).toMatchObject({
      rol: 'direccion',
      actor: await c.idOf('jefatura-soporte'),
      titular: await c.idOf('direccion'),
    })
    const seen = await p.as('jefatura-soporte', 'GET', `/api/expedientes/${id}`)
    expect(seen.status).toBe(200)
  })

  it.each([
    ['ended yesterday', -3, -1],
    ['begins tomorrow', 1, 3],
  ])('whose turn %s does not', async (_, from, to) => {
    expect((await absence('secretaria', day(from), day(to))).status).toBe(201)
    const refused = await c.attempt(SI06, await waiting(), ['secretaria', 3])
    expect([refused.status, codeOf(refused)]).toEqual([403, 'rol-sin-permiso'])
  })
})

describe('an absence is refused beside its field', () => {
  const fieldOf = async (answer: Awaited<ReturnType<typeof absence>>) => [
    answer.status,
    answer.json.errors?.[0]?.data?.errors?.map((e: { path: string; message: string }) => [e.path, e.message]),
  ]

  it('when it ends before it begins', async () => {
    expect(await fieldOf(await absence('secretaria', day(2), day(1)))).toEqual([
      400,
      [['hasta', 'El último día no puede ser anterior al primero.']],
    ])
  })

  it('when who stands in has no open account, or is the same person', async () => {
    const closed = await c.idOf('tecnico-soporte2')
    await p.as('administrador', 'PATCH', `/api/usuarios/${closed}`, { activo: false })
    const { json } = await p.as('administrador', 'POST', '/api/ausencias', {
      titular: await c.idOf('direccion'),
      suplente: closed,
      desde: day(0),
      hasta: day(0),
      motivo: 'Vacaciones',
    })
    expect(json.errors[0].data.errors[0]).toMatchObject({ path: 'suplente', message: /cuenta abierta/ })
    const [status, fields] = await fieldOf(await absence('direccion', day(0), day(0)))
    expect([status, fields?.[0]?.[0]]).toEqual([400, 'suplente'])
  })

  it('when a change of one day would turn it round', async () => {
    const { doc } = (await absence('secretaria', day(5), day(6))).json
    const changed = await p.as('administrador', 'PATCH', `/api/ausencias/${doc.id}`, { hasta: day(4) })
    expect(changed.status).toBe(400)
  })
})
