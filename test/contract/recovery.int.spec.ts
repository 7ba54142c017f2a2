import { afterAll, beforeAll, expect, it } from 'vitest'
import { foldCase } from '../../hooks/engine/engine.ts'
import { firstBroken } from '../../hooks/ledger/canonical.ts'
import { fromRow } from '../../hooks/ledger/movements.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { people, request, SI06 } from './walk.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

/** Every case as stored, with its history. */
const everything = async () => {
  const p = people(server.url)
  const cases = (
    await p.as('administrador', 'GET', `/api/expedientes?where[procedimiento][equals]=${SI06}&limit=0&depth=0`)
  ).json.docs
  const movements = (await p.as('administrador', 'GET', '/api/movimientos?limit=0&depth=0&sort=seq')).json.docs.map(
    fromRow,
  )
  return cases.map((row: { id: string }) => ({
    row,
    history: movements.filter((m: { expediente: string }) => m.expediente === row.id),
  }))
}

it('loses no acknowledged step and leaves nothing half done, killed at any moment', { timeout: 180_000 }, async () => {
  const procedure = findProcedure(SI06)
  if (!procedure) throw new Error('no definition')
  const acknowledged = new Map<string, number>()
  for (let round = 0; round < 4; round++) {
    const p = people(server.url)
    for (const rol of ['solicitante', 'secretaria', 'direccion', 'administrador-web']) await p.token(rol)
    let going = true
    let steps = 0
    const some = Promise.withResolvers<void>()
    const counts = () => ++steps === 12 + 5 * round && some.resolve()
    const worker = async () => {
      while (going) {
        const opened = await p.as('solicitante', 'POST', '/api/expedientes', { procedimiento: SI06, datos: request() })
        if (opened.status !== 201) continue
        const { id } = opened.json.doc
        acknowledged.set(id, 1)
        counts()
        for (let paso = 2; paso <= 6 && going; paso++) {
          if ((await p.step(id, paso)).status !== 201) continue
          acknowledged.set(id, paso)
          counts()
        }
      }
    }
    const workers = [worker(), worker(), worker()].map((w) => w.catch(() => {}))
    // As one step is acknowledged, the other two are wherever they are: another moment in each round.
    await some.promise
    await server.kill()
    going = false
    await Promise.all(workers)
    await server.restart()
  }

  expect(acknowledged.size).toBeGreaterThan(4)
  const all = await everything()
  for (const [id, seq] of acknowledged) {
    const found = all.find((c: { row: { id: string } }) => c.row.id === id)
    expect(found?.history.length).toBeGreaterThanOrEqual(seq)
  }
  for (const { row, history } of all) {
    expect(firstBroken(history)).toBeNull()
    const state = foldCase(procedure, history)
    expect(row).toMatchObject({ seq: history.length, estado: state.estado, alDia: true })
    expect(row.pasoActual ?? null).toBe(state.pasoActual)
    expect(row.folio).toMatch(/^TI-SI-2026-\d{6}$/)
  }

  const p = people(server.url)
  const list = async (rol: string, path: string) => (await p.as(rol, 'GET', path)).json.docs
  const oficios = (await list('administrador', '/api/oficios?limit=0')).filter((o: { expediente: string }) =>
    all.some((c: { row: { id: string } }) => c.row.id === o.expediente),
  )
  const drafts = await list('administrador-web', '/api/publicaciones?limit=0&draft=true')
  const mails = await list('administrador', '/api/correos?limit=0')
  const folios = await list('administrador', '/api/folios?limit=0&sort=n')
  const ids = all.map((c: { row: { id: string } }) => c.row.id).sort()
  for (const docs of [oficios, drafts])
    expect(docs.map((d: { expediente: string }) => d.expediente).sort()).toEqual(ids)
  const acuses = mails
    .map((m: { clave: string }) => m.clave)
    .filter((clave: string) => ids.some((id: string) => clave === `acuse:${id}`))
  expect(acuses.length).toBe(all.length)
  for (const serie of new Set(folios.map((f: { serie: string }) => f.serie))) {
    const numbers = folios.filter((f: { serie: string }) => f.serie === serie).map((f: { n: number }) => f.n)
    expect([serie, ...numbers]).toEqual([serie, ...numbers.map((_: number, i: number) => i + 1)])
  }
  for (const { row, history } of all) {
    const draft = drafts.find((d: { expediente: string }) => d.expediente === row.id)
    expect([row.folio, draft?._status]).toEqual([row.folio, history.length >= 5 ? 'published' : 'draft'])
  }
})
