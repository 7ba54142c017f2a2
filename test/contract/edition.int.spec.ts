import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { migrateCases } from '../../cms/commands/edition.ts'
import { verifyLedger } from '../../hooks/cases/walk.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import type { Procedure } from '../../hooks/manual/types.ts'
import { startChild } from '../helpers/child.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { nextEdition } from '../hooks/edition.ts'
import { people, request, SI06 } from './walk.ts'

/*
 * A real installation's cases, moved to an edition that only this test knows: the functions behind `npm run edition` are given its
 * definitions, in this process, with the server stopped.
 */

const current = findProcedure(SI06) as Procedure
const { next, migration } = nextEdition(current)
const find: typeof findProcedure = (codigo, version) =>
  codigo === SI06 && (version === undefined || version === next.version) ? next : findProcedure(codigo, version)

let server: TestServer
let payload: Payload
let migrate: (apply: boolean) => ReturnType<typeof migrateCases>
/** The case after each number of steps; the last is concluded. */
const cases: string[] = []
let cancelled: string

beforeAll(async () => {
  server = await startServer()
  const p = people(server.url)
  for (let steps = 1; steps <= 6; steps++)
    cases.push(await p.openUpTo(steps, request({ titulo: `Solicitud ${steps}` })))
  cancelled = await p.openUpTo(2)
  const datos = { motivo: 'Ya no hace falta' }
  await p.as('direccion', 'POST', '/api/movimientos', { expediente: cancelled, excepcion: 'cancelar', datos })
  await server.idle()
  await server.end()

  const { dataDir: DATA_DIR, databaseUrl: DATABASE_URL = '' } = server
  Object.assign(process.env, { DATA_DIR, DATABASE_URL, PAYLOAD_SECRET: 'the-same-for-every-test-server' })
  const [{ getPayload }, { default: config }, cms] = await Promise.all([
    import('payload'),
    import('../../cms/config/payload.config.ts'),
    import('../../cms/commands/edition.ts'),
    // What deriving again may have to print, it prints in this process.
    import('../../cms/print/printer.ts'),
  ])
  payload = await getPayload({ config })
  const { docs } = await payload.find({
    collection: 'usuarios',
    where: { email: { equals: 'administrador@demo.test' } },
    overrideAccess: true,
  })
  const actor = docs[0]?.id ?? ''
  migrate = (apply) => cms.migrateCases(payload, { migration, actor, apply, find })
})
afterAll(async () => {
  await payload?.destroy()
  await server?.stop()
})

const rows = async () => {
  const { docs } = await payload.find({ collection: 'expedientes', pagination: false, depth: 0, overrideAccess: true })
  return docs
}
const live = async () => (await rows()).filter((row) => row.procedimiento === SI06 && row.estado === 'en-proceso')
const moves = async () => {
  const where = { tipo: { equals: 'migrar' } }
  const { docs } = await payload.find({ collection: 'movimientos', where, pagination: false, overrideAccess: true })
  return docs
}

it('tried dry, tells where each live case would go and changes nothing', async () => {
  const before = await rows()
  const { lines, problems, moved } = await migrate(false)
  expect([problems, moved, await moves()]).toEqual([[], 0, []])
  expect(lines).toHaveLength((await live()).length)
  const third = before.find((row) => row.id === cases[2])
  expect(lines).toContain(`${third?.folio}  paso 4 → 5`)
  expect(await rows()).toEqual(before)
})

it('moves every live case once, though asked twice at the same time, and leaves what is over', async () => {
  const before = await live()
  const both = await Promise.all([migrate(true), migrate(true)])
  expect(both[0].moved + both[1].moved).toBe(before.length)
  expect(await moves()).toHaveLength(before.length)
  const after = await rows()
  for (const was of before) {
    const row = after.find(({ id }) => id === was.id)
    const paso = migration.mapa[was.pasoActual ?? 0]
    expect(row).toMatchObject({
      version: next.version,
      pasoActual: paso,
      turno: `${SI06}@${next.version}:${paso}`,
      seq: was.seq + 1,
      desde: was.desde,
      folio: was.folio,
    })
  }
  for (const id of [cases[5], cancelled]) expect(after.find((row) => row.id === id)?.version).toBe(current.version)
})

it('leaves a whole ledger, and nothing to do the next time', async () => {
  expect((await verifyLedger(payload, { find })).findings).toEqual([])
  expect(await migrate(true)).toEqual({ lines: [], problems: [], moved: 0 })
})

it('is not begun without a map', async () => {
  const env = { PATH: process.env.PATH, DATA_DIR: server.dataDir }
  const child = startChild(process.execPath, ['cms/commands/edition.ts', SI06, '99', '--apply'], { env })
  expect(await child.exited).toBe(1)
  expect(child.log()).toContain('No hay en hooks/manual/migrations.ts un mapa')
})
