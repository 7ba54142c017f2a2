import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { purgeNotices } from '../../cms/jobs/purgeNotices.ts'
import { advanceCase, findVisibleCase } from '../../hooks/cases/advance.ts'
import { findEquipment, findRecent } from '../../hooks/cases/asking/known.ts'
import { usualTimes } from '../../hooks/cases/asking/usualTime.ts'
import { findBook } from '../../hooks/cases/book.ts'
import { sendDigests } from '../../hooks/cases/notices/digest.ts'
import { findNotices, markAllRead, markCaseRead, markRead } from '../../hooks/cases/notices/mine.ts'
import { tellRemarksLeft } from '../../hooks/cases/notices/remarks.ts'
import { remindTurns } from '../../hooks/cases/notices/remind.ts'
import { openCase } from '../../hooks/cases/open.ts'
import { addRemark } from '../../hooks/cases/remarks.ts'
import { settled } from '../../hooks/cases/settle.ts'
import type { TrayTab } from '../../hooks/cases/tray/ask.ts'
import { countEscalated } from '../../hooks/cases/tray/escalated.ts'
import { findTray } from '../../hooks/cases/tray.ts'
import {
  answersTo,
  findMail,
  findMailPage,
  scansOf as mailScans,
  mayOpenMail,
} from '../../hooks/correspondence/find.ts'
import { settleMailLeft } from '../../hooks/correspondence/write.ts'
import { findThings, historyOf } from '../../hooks/inventory/find.ts'
import { suggestionsFor } from '../../hooks/inventory/suggest.ts'
import { idOf } from '../../hooks/ledger/relation.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import { ROLES } from '../../hooks/manual/roles.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { request, SI06, STAMP } from './walk.ts'

/*
 * No question that a tray, a case, a step, an opening or a list asks of what grows walks through all of it, whoever asks: each has its index, as
 * docs/decisions/019 and 042 ask.
 */

let server: TestServer
let payload: Payload
beforeAll(async () => {
  server = await startServer({ asleep: true })
  Object.assign(process.env, { DATA_DIR: server.dataDir, PAYLOAD_SECRET: 'the-same-for-every-test-server' })
  if (server.databaseUrl) process.env.DATABASE_URL = server.databaseUrl
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../cms/config/payload.config.ts'),
    // A step's papers are printed as in the product: here is nobody else to do it.
    import('../../cms/print/printer.ts'),
  ])
  payload = await getPayload({ config })
})
afterAll(async () => {
  await settled()
  await payload?.destroy()
  await server?.stop()
})

/** What there is more of with each case. */
const GROWING =
  /^(expedientes|movimientos|folios|oficios|ordenes|dictamenes|documentos|correos|fallas|adjuntos|notificaciones|observaciones|correspondencia)(_rels)?$/

const as = async (rol: string): Promise<PayloadRequest> => {
  const where = { email: { equals: `${rol}@demo.test` } }
  const { docs } = await payload.find({ collection: 'usuarios', where, depth: 0, overrideAccess: true })
  return createLocalReq({ user: { ...docs[0], collection: 'usuarios' } as never }, payload)
}

/** A day's work: every question of the hot paths is asked once. */
const work = async (): Promise<void> => {
  const { id: secretaria } = (await as('secretaria')).user ?? { id: '' }
  await payload.update({ collection: 'usuarios', id: secretaria, data: { notificar: 'resumen' }, overrideAccess: true })
  for (const rol of Object.keys(ROLES)) {
    for (const tab of ['meToca', 'enEspera', 'concluidos'] satisfies TrayTab[]) {
      for (const ask of [
        {},
        { q: 'jornada' },
        { q: 'ecologia 2026' },
        { departamento: 'soporte', vencidos: '1' as const },
      ])
        await findTray(await as(rol), { tab, ...ask })
    }
  }
  const { docs } = await payload.find({ collection: 'dependencias', limit: 1, depth: 0, overrideAccess: true })
  for (const dependencia of [undefined, docs[0]?.id]) {
    await findRecent(await as('operador'), dependencia)
    await findEquipment(await as('operador'), dependencia)
  }
  await usualTimes(payload)
  const opening = { procedimiento: SI06, datos: request(), comando: crypto.randomUUID() }
  const { loaded } = await openCase(await as('solicitante'), opening)
  const { id } = loaded.expediente
  await advanceCase(await as('secretaria'), { expediente: id, paso: 2, datos: STAMP, comando: crypto.randomUUID() })
  await advanceCase(await as('direccion'), { expediente: id, paso: 3, datos: { indicacion: 'Publicar hoy.' } })
  await settled()
  for (const rol of Object.keys(ROLES)) {
    const req = await as(rol)
    await findVisibleCase(req, id).catch(() => {})
    const mine = { where: { expediente: { equals: id } }, overrideAccess: false, depth: 0, req } as const
    await payload.find({ collection: 'movimientos', sort: 'seq', ...mine })
    await payload.find({ collection: 'documentos', ...mine })
    await findNotices(req, 1)
    await markCaseRead(req, id)
    await markRead(req, id)
    await markAllRead(req)
    await payload.find({ collection: 'expedientes', sort: '-abierto', limit: 20, overrideAccess: false, depth: 0, req })
  }
  const [step] = findProcedure('P-OMA-TI-ST-03')?.pasos ?? []
  if (!step) throw new Error('ST-03 begins with a step')
  for (const rol of ['secretaria', 'jefatura-soporte', 'operador', 'solicitante2']) {
    const req = await as(rol)
    const { docs } = await findThings(req, 'equipos', { baja: '1' })
    const [piece] = docs.length ? docs : (await findThings(req, 'equipos', {})).docs
    if (piece) await historyOf(req, piece)
    await suggestionsFor(req, 'P-OMA-TI-SI-02', step, idOf(req.user?.dependencia))
    const [paper] = (await mayOpenMail(req)) ? (await findMailPage(req, { estado: 'pendiente' })).docs : []
    if (paper?.folio) for (const ask of [findMail, answersTo]) await ask(req, paper.folio)
    if (paper) await mailScans(req, paper.id)
  }
  await settleMailLeft(payload)
  const none = { folio: '', persona: '', desde: '', hasta: '', antes: '' }
  for (const rol of ['direccion', 'administrador']) {
    const req = await as(rol)
    const { next } = await findBook(req, none)
    for (const query of [
      { antes: next ?? `${new Date().toISOString()}_${id}` },
      { persona: secretaria },
      { folio: loaded.expediente.folio ?? '' },
      { desde: '2020-01-01', hasta: '2099-12-31' },
    ])
      await findBook(req, { ...none, ...query })
  }
  await addRemark(await as('secretaria'), { expediente: id, texto: 'Con la foto grande.' })
  await tellRemarksLeft(payload)
  // Every open turn uses up its target.
  await remindTurns(payload, new Date(Date.now() + 60 * 24 * 3600_000))
  for (const rol of ['direccion', 'jefatura-sistemas', 'secretaria']) await countEscalated(await as(rol))
  // A day on which offices open, and another: whatever today is.
  for (const days of [1, 2, 3, 4]) await sendDigests(payload, new Date(Date.now() + days * 24 * 3600_000))
  await purgeNotices(payload)
}

it('no question walks through what grows', async () => {
  expect(await scansOf(payload, work)).toEqual([])
})

it('would tell it, were an index gone', async () => {
  await dropIndex(payload)
  expect(await scansOf(payload, work)).toContainEqual(expect.stringContaining('movimientos'))
})

/** The questions that walked through a growing collection, each once. */
const scansOf = (payload: Payload, work: () => Promise<void>): Promise<string[]> =>
  payload.db.name === 'mongoose' ? mongoScans(payload, work) : sqliteScans(payload, work)

type Statement = string | { sql: string; args: unknown[] }
type Client = {
  execute(statement: Statement): Promise<unknown>
  rows(sql: string, values: readonly unknown[]): unknown[][]
  change(sql: string, values: readonly unknown[]): number
}

const sqliteScans = async (payload: Payload, work: () => Promise<void>): Promise<string[]> => {
  const { client } = payload.db as unknown as { client: Client }
  const { execute, rows, change } = client
  const asked = new Set<string>()
  Object.assign(client, {
    execute: (statement: Statement) => {
      asked.add(typeof statement === 'string' ? statement : statement.sql)
      return execute(statement)
    },
    rows: (sql: string, values: readonly unknown[]) => rows(asked.add(sql) && sql, values),
    change: (sql: string, values: readonly unknown[]) => change(asked.add(sql) && sql, values),
  })
  try {
    await work()
  } finally {
    Object.assign(client, { execute, rows, change })
  }
  return [...asked]
    .filter((sql) => /^\s*(select|update|delete|insert.*select)/is.test(sql))
    .flatMap((sql) => scansIn(rows, sql))
}

/** One person may be in nearly every case: whether they are in this one is asked by the case. */
const byPerson = /^SEARCH \w+_rels .*usuarios_id=/

/** `SCAN t` reads all of `t`, through an index or not; in the order shown and up to a page, it reads that page. */
const scansIn = (rows: Client['rows'], sql: string): string[] => {
  const places = Math.max(...[...sql.matchAll(/\?(\d*)/g)].map(([, n], i) => Number(n) || i + 1), 0)
  const plan = rows(`EXPLAIN QUERY PLAN ${sql}`, Array(places).fill(null)).map((row) => String(row[3]))
  const names = new Map([...sql.matchAll(/"(\w+)" "(\w+)"/g)].map(([, table = '', alias = '']) => [alias, table]))
  const paged =
    /order by .* limit \?/is.test(sql) && !plan.some((line) => line.includes('USE TEMP B-TREE FOR ORDER BY'))
  return plan
    .filter((line) => {
      const [, name = '', index] = /^SCAN (\w+)( USING (?:COVERING )?INDEX)?/.exec(line) ?? []
      // A subquery that was looked up by its own index, and is read whole.
      const made = plan.some((other) => other === `CO-ROUTINE ${name}` || other === `MATERIALIZE ${name}`)
      return (
        (GROWING.test(names.get(name) ?? name) && !made && !(index && paged)) ||
        (/^insert/i.test(sql) && byPerson.test(line))
      )
    })
    .map((line) => `${line}: ${sql}`)
}

type Mongo = {
  command(command: object): Promise<unknown>
  collection(name: string): {
    find(filter: object): { toArray(): Promise<{ ns: string; command: object }[]> }
    dropIndex(name: string): Promise<unknown>
    indexes(): Promise<{ name: string; key: object }[]>
    drop(): Promise<unknown>
  }
}
const mongoOf = ({ db }: Payload) => (db as unknown as { connection: { db: Mongo } }).connection.db

const mongoScans = async (payload: Payload, work: () => Promise<void>): Promise<string[]> => {
  const db = mongoOf(payload)
  await db.command({ profile: 2 })
  await work()
  await db.command({ profile: 0 })
  const found = await db
    .collection('system.profile')
    .find({ planSummary: /COLLSCAN/ })
    .toArray()
  await db.collection('system.profile').drop()
  return found
    .filter(({ ns }) => GROWING.test(ns.slice(ns.indexOf('.') + 1)))
    .map(({ ns, command }) => `${ns}: ${JSON.stringify(command)}`)
}

/** The one by which a command is found. */
const dropIndex = async (payload: Payload): Promise<void> => {
  if (payload.db.name !== 'mongoose') {
    const { client } = payload.db as unknown as { client: Client }
    client.change('DROP INDEX movimientos_comando_idx', [])
    return
  }
  const movements = mongoOf(payload).collection('movimientos')
  const index = (await movements.indexes()).find(({ key }) => 'comando' in key)
  await movements.dropIndex(index?.name ?? '')
}
