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
const absence = async (suplente: string, desde: string, hasta: string, titular = 'direccion', maker = 'direccion') =>
  p.as(maker, 'POST', '/api/ausencias', {
    titular: await c.idOf(titular),
    suplente: await c.idOf(suplente),
    desde,
    hasta,
    motivo: 'Vacaciones',
  })
const fieldsOf = (answer: { status: number; json: { errors?: { data?: { errors?: { path: string }[] } }[] } }) => [
  answer.status,
  answer.json.errors?.flatMap((e) => e.data?.errors?.map(({ path }) => path) ?? []).sort(),
]

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
    const { json } = await p.as('direccion', 'POST', '/api/ausencias', {
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
    const changed = await p.as('direccion', 'PATCH', `/api/ausencias/${doc.id}`, { hasta: day(4) })
    expect(changed.status).toBe(400)
  })
})

describe('an absence is made', () => {
  it('by nobody in their own favour, nor by who advances nothing', async () => {
    for (const titular of ['direccion', 'secretaria', 'administrador'])
      expect([titular, (await absence('secretaria', day(1), day(1), titular, 'administrador')).status]).toEqual([
        titular,
        403,
      ])
    expect((await absence('administrador', day(1), day(1), 'secretaria', 'administrador')).status).toBe(403)
    expect(fieldsOf(await absence('administrador', day(1), day(1)))).toEqual([400, ['suplente']])
    expect(fieldsOf(await absence('secretaria', day(1), day(1), 'administrador'))).toEqual([400, ['titular']])
    expect(fieldsOf(await absence('direccion', day(1), day(1), 'secretaria'))).toEqual([400, ['suplente']])
    const own = await absence('jefatura-soporte', day(1), day(1), 'tecnico-soporte', 'jefatura-soporte')
    expect(fieldsOf(own)).toEqual([400, ['suplente']])
  })

  it('by whoever is away, their head, or Dirección, and who made it is kept', async () => {
    const made = [
      ['programador2', 'programador', 'programador'],
      ['programador2', 'programador', 'jefatura-sistemas'],
      ['programador2', 'programador', 'direccion'],
      ['operador', 'secretaria', 'secretaria'],
    ] as const
    for (const [suplente, titular, maker] of made) {
      const { status, json } = await absence(suplente, day(40), day(41), titular, maker)
      expect([maker, status, json.doc?.creadaPor]).toEqual([maker, 201, await c.idOf(maker)])
      const forged = await p.as('direccion', 'PATCH', `/api/ausencias/${json.doc.id}`, {
        creadaPor: await c.idOf('solicitante'),
      })
      expect(forged.json.doc.creadaPor).toBe(await c.idOf(maker))
    }
    for (const maker of ['jefatura-soporte', 'secretaria', 'programador2', 'solicitante']) {
      const refused = await absence('operador', day(40), day(41), 'programador', maker)
      expect([maker, fieldsOf(refused)]).toEqual([maker, [400, ['titular']]])
      expect(JSON.stringify(refused.json)).toContain('Jefatura de Sistemas')
    }
    expect((await p.as('jefatura-sistemas', 'GET', '/api/ausencias?limit=0')).json.totalDocs).toBe(3)
    expect(
      (await p.as('jefatura-soporte', 'GET', `/api/ausencias?where[desde][equals]=${day(40)}`)).json.totalDocs,
    ).toBe(0)
  })

  it('for a requester within their own dependency', async () => {
    const away = (suplente: string) => absence(suplente, day(1), day(2), 'solicitante', 'solicitante')
    expect(fieldsOf(await away('solicitante2'))).toEqual([400, ['suplente']])
    expect(fieldsOf(await away('secretaria'))).toEqual([400, ['suplente']])
    expect(fieldsOf(await absence('solicitante', day(1), day(2)))).toEqual([400, ['suplente']])
  })

  it('for a year at most, on days that exist', async () => {
    expect((await absence('secretaria', day(50), day(50 + 365))).status).toBe(201)
    expect(fieldsOf(await absence('secretaria', day(50), day(50 + 366)))).toEqual([400, ['hasta']])
    expect(fieldsOf(await absence('secretaria', '2026-02-30', '9'.repeat(500)))).toEqual([400, ['desde', 'hasta']])
    const odd = await p.as('direccion', 'POST', '/api/ausencias', {
      titular: ['x'],
      suplente: { a: 1 },
      desde: null,
      hasta: 7,
      motivo: 'x',
    })
    // What is not even of its field's kind is told first.
    expect(fieldsOf(odd)).toEqual([400, ['hasta']])
  })
})

describe('an absence that has begun', () => {
  it('keeps its past: only its last day moves, from yesterday on', async () => {
    const { id } = (await absence('operador', day(-3), day(3), 'secretaria')).json.doc
    const change = (data: unknown, path = `/api/ausencias/${id}`) => p.as('direccion', 'PATCH', path, data)
    expect(fieldsOf(await change({ desde: day(-1) }))).toEqual([400, ['desde']])
    expect(fieldsOf(await change({ suplente: await c.idOf('jefatura-soporte') }))).toEqual([400, ['suplente']])
    expect(fieldsOf(await change({ titular: await c.idOf('direccion') }))).toEqual([400, ['titular']])
    expect(fieldsOf(await change({ hasta: day(-2) }))).toEqual([400, ['hasta']])
    const bulk = await change({ desde: day(-9) }, `/api/ausencias?where[id][equals]=${id}`)
    expect([bulk.json.docs, bulk.json.errors.length]).toEqual([[], 1])
    expect((await change({ hasta: day(9) })).status).toBe(200)
    // Nobody makes longer what is in their own favour.
    const self = await p.as('operador', 'PATCH', `/api/ausencias/${id}`, { hasta: day(20) })
    expect([403, 404]).toContain(self.status)
    expect((await change({ hasta: day(-1) })).status).toBe(200)
    expect((await p.as('administrador', 'PATCH', `/api/ausencias/${id}`, { hasta: day(9) })).status).toBe(403)
  })
})

describe('what was stored against the rule', () => {
  it('lends nothing, nor does what was lent lend on', async () => {
    const id = await waiting()
    // Valid when it was made; its substitute administers the system since.
    const { json } = await absence('tecnico-telecomunicaciones', day(0), day(0))
    expect(json.doc.id).toBeTruthy()
    const person = await c.idOf('tecnico-telecomunicaciones')
    const roles = ['tecnico-telecomunicaciones', 'administrador']
    expect((await p.as('administrador', 'PATCH', `/api/usuarios/${person}`, { roles })).status).toBe(200)
    const refused = await c.attempt(SI06, id, ['tecnico-telecomunicaciones', 3])
    expect([refused.status, codeOf(refused)]).toEqual([403, 'rol-sin-permiso'])
    expect(refused.json.errors[0].message).toMatch(/no avanza nada, tampoco como suplente.*Dirección/s)

    // Of whoever stands in for Dirección, only their own steps are lent.
    expect((await absence('programador2', day(0), day(0))).status).toBe(201)
    expect((await absence('tecnico-telecomunicaciones2', day(0), day(0), 'programador2')).status).toBe(201)
    expect((await c.attempt(SI06, id, ['tecnico-telecomunicaciones2', 3])).status).toBe(404)
    expect((await c.attempt(SI06, id, ['programador2', 3])).status).toBe(201)
  })
})
