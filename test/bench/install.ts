import { people } from '../contract/walk.ts'
import type { Db } from '../helpers/data.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { type Cast, caseMaker, type Doc } from './cases.ts'
import { openFiller } from './fill.ts'
import { during, type Rate } from './load.ts'
import { atLeast, atMost, number, perSecond, type Row } from './row.ts'
import { type Hand, handOf } from './work.ts'

/** The product, running on so many cases, and what it took to come there; starts in seconds. */
export type Installation = {
  cases: number
  server: TestServer
  hand: Hand
  emptyStart: number
  start: number
  filled: number
  bare: Rate
}

export const install = async (db: Db, cases: number): Promise<Installation> => {
  // Signing in is limited by address, and here everybody has the same one.
  const server = await startServer({ db, fresh: true, env: { LOGIN_LIMIT: '1000000' } })
  const cast = await castOf(server)
  await server.end()
  const emptyStart = await startAgain(server)
  await server.end()
  const { filled, bare } = await fill(server, cast, cases)
  const start = await startAgain(server)
  await server.idle()
  return { cases, server, hand: await handOf(people(server.url)), emptyStart, start, filled, bare }
}

const startAgain = async (server: TestServer): Promise<number> => {
  const begun = performance.now()
  await server.restart({}, 'serving')
  return (performance.now() - begun) / 1000
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

/** As many as the bar on a start among many cases is of. */
const MANY = 1_000_000

/** What an installation tells of itself. */
export const installed = ({ cases, emptyStart, start, filled, bare }: Installation): Row[] => [
  { name: 'arranque hasta servir, recién instalado', figure: seconds(emptyStart), bar: atMost(emptyStart, 2, ' s') },
  {
    name: `arranque hasta servir, ${number(cases)} expedientes`,
    figure: seconds(start),
    ...(cases >= MANY && { bar: atMost(start, 3, ' s') }),
  },
  { name: `llenado, ${number(cases)} expedientes`, figure: perSecond(filled), bar: atLeast(filled, 5000, '/s') },
  { name: 'una inserción durable, sola', figure: perSecond(bare.perSecond) },
]

const seconds = (value: number) => `${value.toFixed(2)} s`
