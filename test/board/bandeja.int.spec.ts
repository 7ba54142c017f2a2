import fc from 'fast-check'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settled } from '../../hooks/cases/settle.ts'
import type { TrayAsk, TrayTab } from '../../hooks/cases/tray/ask.ts'
import { findTray } from '../../hooks/cases/tray.ts'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { readHolidays } from '../../hooks/ledger/holidays.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { actorOf } from '../../hooks/people/actor.ts'
import { openFiller } from '../bench/fill.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { chances, historyOf, rowsOf } from './histories.ts'
import { naiveTray, type Whole } from './naiveTray.ts'

/** Trays over histories made by chance, of everybody, against the long way: the same cases, in the same order, as many as are told. */

let server: TestServer
let payload: Payload
let cases: Whole[]
let holidays: ReadonlySet<string>
let accounts: { id: string; email: string }[]
let offices: string[]

const TABS: TrayTab[] = ['meToca', 'enEspera', 'concluidos']
const DAY = 24 * 3_600_000
const SLOW = { timeout: 240_000 }
const now = new Date()

beforeAll(async () => {
  server = await startServer({ asleep: true })
  Object.assign(process.env, { DATA_DIR: server.dataDir, PAYLOAD_SECRET: 'the-same-for-every-test-server' })
  if (server.databaseUrl) process.env.DATABASE_URL = server.databaseUrl
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../cms/config/payload.config.ts'),
  ])
  payload = await getPayload({ config })
  const every = { limit: 500, depth: 0, overrideAccess: true } as const
  accounts = (await payload.find({ collection: 'usuarios', ...every })).docs
  offices = (await payload.find({ collection: 'dependencias', ...every })).docs.map(({ id }) => id)
  await standIn('tecnico-soporte', 'tecnico-telecomunicaciones')
  await fill()
  const rows = await payload.find({ collection: 'expedientes', limit: 2000, depth: 0, overrideAccess: true })
  const movements = await payload.find({
    collection: 'movimientos',
    sort: 'seq',
    limit: 0,
    depth: 0,
    overrideAccess: true,
  })
  const byCase = Map.groupBy(movements.docs, ({ expediente }) => String(expediente))
  cases = rows.docs.map((row) => ({ row, movements: (byCase.get(row.id) ?? []) as Whole['movements'] }))
  holidays = await readHolidays(payload)
}, 240_000)
afterAll(async () => {
  await settled()
  await payload?.destroy()
  await server?.stop()
})

const idOf = (who: string): string => accounts.find(({ email }) => email === `${who}@demo.test`)?.id ?? ''

const as = async (who: string): Promise<PayloadRequest> => {
  const doc = await payload.findByID({ collection: 'usuarios', id: idOf(who), depth: 0, overrideAccess: true })
  return createLocalReq({ user: { ...doc, collection: 'usuarios' } as never }, payload)
}

const standIn = async (titular: string, suplente: string) => {
  const day = (n: number) => dayIn(new Date(now.getTime() + n * DAY))
  const data = { titular: idOf(titular), suplente: idOf(suplente), desde: day(0), hasta: day(1), motivo: 'Vacaciones' }
  const req = await as('direccion')
  await payload.create({ collection: 'ausencias', data: data as never, overrideAccess: true, req })
}

const fill = async () => {
  const filler = openFiller(server)
  const seed = Date.now() % 1_000_000
  console.log(`histories of seed ${seed}`)
  const named = ['programador', 'programador2', 'tecnico-soporte', 'tecnico-telecomunicaciones'].map(idOf)
  const actors = ['secretaria', 'solicitante', 'programador'].map(idOf)
  for (const [n, chance] of fc.sample(chances(40), { seed, numRuns: 260 }).entries()) {
    const cast = { actor: actors[n % 3] ?? '', named }
    const history = historyOf(chance, filler.newId(), cast, filler.newId, now)
    if (history.movements.length === 0) continue
    const canal = ['web', 'web', 'telefono', 'papel'][n % 4]
    for (const [collection, docs] of Object.entries(rowsOf(history, offices[n % offices.length] ?? '', n + 1, canal)))
      await filler.write(collection, docs)
  }
  await filler.close()
}

/** All the pages of a tab, one after the other. */
const allOf = async (req: PayloadRequest, tab: TrayTab, ask: Partial<TrayAsk>): Promise<string[]> => {
  const ids: string[] = []
  for (let pagina = 1; ; pagina++) {
    const tray = await findTray(req, { ...ask, tab, pagina }, now)
    ids.push(...tray.docs.map(({ id }) => id))
    if (pagina >= tray.totalPages) return ids
  }
}

/** Of offices and of the people whom they may know, by id. */
const namesKnownTo = async (req: PayloadRequest): Promise<Map<string, string>> => {
  const mine = { limit: 500, depth: 0, overrideAccess: false, req } as const
  const [some, others] = await Promise.all([
    payload.find({ collection: 'dependencias', ...mine }),
    payload.find({ collection: 'usuarios', ...mine }),
  ])
  return new Map([...some.docs, ...others.docs].map(({ id, nombre }) => [id, nombre]))
}

const isRight = async (who: string, ask: Partial<TrayAsk> = {}) => {
  const req = await as(who)
  const expected = naiveTray(cases, await actorOf(req), ask, now, holidays, await namesKnownTo(req))
  const { counts } = await findTray(req, ask, now)
  const lengths = Object.fromEntries(TABS.map((tab) => [tab, expected[tab].length]))
  expect({ who, ask, ...counts }).toEqual({ who, ask, ...lengths })
  for (const tab of TABS) expect([who, ask, tab, await allOf(req, tab, ask)]).toEqual([who, ask, tab, expected[tab]])
  return counts
}

const PEOPLE = () => accounts.map(({ email }) => email.split('@')[0] ?? '')

describe('the order and the figures of a tray', () => {
  it('are those of every case read by itself, whoever asks, without gaps or doubles', SLOW, async () => {
    const told: unknown[] = []
    for (const who of PEOPLE()) told.push([who, await isRight(who)])
    console.log(JSON.stringify(told))
  })

  it('whatever is asked', SLOW, async () => {
    const day = (n: number) => dayIn(new Date(now.getTime() - n * DAY))
    const asks: Partial<TrayAsk>[] = [
      ...PROCEDURES.slice(0, 11).map(({ codigo }) => ({ procedimiento: codigo })),
      { departamento: 'soporte' },
      { departamento: 'sistemas', vencidos: '1' },
      { vencidos: '1' },
      { dependencia: offices[1] },
      { dependencia: offices[0], departamento: 'sistemas', desde: day(20) },
      { persona: idOf('programador') },
      { persona: idOf('solicitante') },
      { desde: day(10), hasta: day(3) },
      { hasta: day(25), vencidos: '1' },
      { estado: 'devuelto' },
      { estado: 'cancelado' },
      { estado: 'concluido', procedimiento: 'P-OMA-TI-SI-06' },
    ]
    for (const who of ['secretaria', 'jefatura-soporte', 'tecnico-telecomunicaciones', 'solicitante', 'programador'])
      for (const ask of asks) await isRight(who, ask)
  })

  it('and whatever is looked for, by rare words and by common ones', SLOW, async () => {
    const { folio } =
      cases.find(({ row }) => row.titulo.includes('impresora') || row.procedimiento.includes('ST'))?.row ?? {}
    const looked = [
      'azar 2026',
      '2026',
      'azar 0000',
      folio ?? '',
      'ECOLOGÍA',
      'dario',
      'Impresora',
      'depor 2026',
      'zzz',
      '¡—!',
      'de la',
    ]
    for (const who of ['secretaria', 'jefatura-soporte', 'solicitante2', 'programador'])
      for (const q of looked) await isRight(who, { q })
    expect(
      (await isRight('secretaria', { q: folio ?? '' })).concluidos +
        (await isRight('secretaria', { q: folio ?? '' })).enEspera +
        (await isRight('secretaria', { q: folio ?? '' })).meToca,
    ).toBe(1)
    for (const estado of ['cancelado', 'devuelto'] as const)
      await isRight('direccion', { q: 'azar', estado, vencidos: '1' })
  })

  it('and each row says what it is ordered by, and why it is theirs', SLOW, async () => {
    for (const who of PEOPLE()) {
      const req = await as(who)
      const { docs } = await findTray(req, {}, now)
      for (const item of docs) {
        expect(item.porque, `${who} ${item.folio}`).not.toBeNull()
        expect(item.parte === null).toBe(!item.horas)
        expect(item.vence === null).toBe(!item.horas)
      }
      for (const item of (await findTray(req, { tab: 'enEspera' }, now)).docs) expect(item.porque).toBeNull()
    }
    const { docs } = await findTray(await as('tecnico-telecomunicaciones'), {}, now)
    const lent = docs.filter(({ porque }) => porque?.suple)
    for (const { porque, asignado } of lent)
      expect([porque?.suple?.id, porque?.como, asignado?.id]).toEqual([
        idOf('tecnico-soporte'),
        'nombrado',
        idOf('tecnico-soporte'),
      ])
    expect(lent.length).toBeGreaterThan(0)
  })
})
