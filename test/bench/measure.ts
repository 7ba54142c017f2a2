import { people, request } from '../contract/walk.ts'
import { login } from '../helpers/api.ts'
import type { Db } from '../helpers/data.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { type Cast, caseMaker, type Doc } from './cases.ts'
import { openFiller } from './fill.ts'
import { during, pageGetter, type Rate } from './load.ts'
import { portalRows } from './pages.ts'
import { paperRows } from './papers.ts'

type Row = [name: string, figure: string]

const a = (rate: Rate) => `${rate.perSecond.toFixed(rate.perSecond < 100 ? 1 : 0)} /s`
const each = (rate: Rate) => `p50 ${rate.p50.toFixed(1)} ms, p95 ${rate.p95.toFixed(1)} ms`
const ratio = (one: Rate, other: Rate) => (one.perSecond / other.perSecond).toFixed(2)

/** Everything `npm run bench` tells, in its order. */
export const measure = async (db: Db, cases: number): Promise<Row[]> => {
  // Signing in is limited by address, and here everybody has the same one.
  const server = await startServer({ db, fresh: true, env: { LOGIN_LIMIT: '1000000' } })
  const cast = await castOf(server)
  await server.end()
  const { filled, bare } = await fill(server, cast, cases)
  const booting = performance.now()
  await server.restart({}, 'serving')
  const boot = (performance.now() - booting) / 1000

  const p = people(server.url)
  for (const rol of ['solicitante', 'secretaria', 'direccion', 'administrador-web']) await p.token(rol)
  const tray = await trays(server, await p.token('secretaria'), await p.token('solicitante'))
  const pages = [...(await portalRows(server)), ...(await paperRows(server.dataDir))]
  const logins = await during((n) => login(server.url, n % 2 ? 'secretaria' : 'direccion'), { seconds: 3, max: 60 })
  const one = await transitions(p, 1)
  const ten = await transitions(p, 10)
  await server.stop()

  return [
    [`boot to /salud, ${cases} cases`, `${boot.toFixed(2)} s`],
    [`filling, straight into the database`, `${filled.toFixed(0)} cases/s`],
    ['one durable insert by itself', a(bare)],
    ['transitions over HTTP, one at a time', `${a(one)}, ${each(one)}`],
    ['transitions over HTTP, ten at a time', `${a(ten)}, ${each(ten)}`],
    ['  ratio: ten at a time / one', ratio(ten, one)],
    ['  ratio: transitions, ten at a time / bare insert', ratio(ten, bare)],
    ...tray,
    ...pages,
    ['sign-in', `${a(logins)}, ${each(logins)}`],
  ]
}

const castOf = async ({ url }: TestServer): Promise<Cast> => {
  const { docs } = (await people(url).as('administrador', 'GET', '/api/usuarios?limit=0&depth=0')).json
  const byRol = docs.map((u: { id: string; email: string }) => [u.email.split('@')[0], u.id])
  const requester = docs.find((u: { email: string }) => u.email.startsWith('solicitante@'))
  return { people: Object.fromEntries(byRol), dependencia: requester.dependencia }
}

/** @returns cases a second, and what one durable insert costs on this disk */
const fill = async (server: TestServer, cast: Cast, cases: number) => {
  const filler = openFiller(server)
  // Numbers well above those of the demo: here nobody asks for a series without gaps.
  const make = caseMaker(cast, filler.newId, new Map([[new Date().getFullYear(), 1000]]))
  const start = performance.now()
  for (let done = 0; done < cases; ) {
    const all: Record<string, Doc[]> = {}
    for (const until = Math.min(cases, done + 1000); done < until; done++) {
      for (const [collection, docs] of Object.entries(make(done))) {
        all[collection] ??= []
        all[collection].push(...docs)
      }
    }
    for (const [collection, docs] of Object.entries(all)) await filler.write(collection, docs)
  }
  const filled = cases / ((performance.now() - start) / 1000)
  const bare = await during(filler.bareInsert, { seconds: 2 })
  await filler.close()
  return { filled, bare }
}

const trays = async ({ url }: TestServer, secretaria: string, solicitante: string): Promise<Row[]> => {
  const rows: Row[] = []
  const tabs = [
    ['tray, secretaria', '/intranet', secretaria],
    ['tray, secretaria, waiting for others', '/intranet?tab=enEspera', secretaria],
    ['tray, secretaria, concluded', '/intranet?tab=concluidos', secretaria],
    ['tray, secretaria, a search', '/intranet?q=94', secretaria],
    ['tray, solicitante', '/intranet', solicitante],
  ] as const
  for (const [name, path, token] of tabs) {
    const pages = pageGetter(url, { cookie: `payload-token=${token}` })
    await pages.page(path)
    rows.push([name, each(await during(() => pages.page(path), { seconds: 4, max: 60 }))])
    pages.close()
  }
  return rows
}

/** Opens cases and takes each three steps on: every answered request is one movement on disk. */
const transitions = (p: ReturnType<typeof people>, atOnce: number): Promise<Rate> => {
  const waiting: { id: string; paso: number }[] = []
  return during(
    async (n) => {
      const next = waiting.shift()
      if (!next) {
        const id = await p.openUpTo(1, request({ titulo: `Banco ${atOnce}-${n}` }))
        waiting.push({ id, paso: 2 })
        return
      }
      const { status } = await p.step(next.id, next.paso)
      if (status !== 201) throw new Error(`step ${next.paso}: ${status}`)
      if (next.paso < 4) waiting.push({ id: next.id, paso: next.paso + 1 })
    },
    { seconds: 8, atOnce, max: 4000 },
  )
}
