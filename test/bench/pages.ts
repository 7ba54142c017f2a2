import { setTimeout as sleep } from 'node:timers/promises'
import { people } from '../contract/walk.ts'
import { startChild } from '../helpers/child.ts'
import type { TestServer } from '../helpers/server.ts'
import { answersPerSecond } from './wire.ts'

const ROUNDS = 5
const BROTLI = { 'accept-encoding': 'br' }
/** Nobody's name, and yet one: such a request is answered with a page made for it alone. */
const NO_CACHE = { authorization: 'nadie' }

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const rate = (value: number) => `${value.toFixed(0)} /s`

/** The portal's home page: kept, beside a bare server, while others publish, and made anew. Medians of interleaved runs. */
export const portalRows = async (server: TestServer): Promise<[string, string][]> => {
  const home = `${server.url}/`
  const length = Number((await fetch(home, { headers: BROTLI, method: 'HEAD' })).headers.get('content-length'))
  const bare = startChild(process.execPath, ['test/bench/bare.ts', String(length)], { env: process.env })
  while (!/port \d+/.test(bare.log())) await sleep(20)
  const plain = `http://127.0.0.1:${/port (\d+)/.exec(bare.log())?.[1]}/`

  const runs = { kept: [] as number[], bare: [] as number[], busy: [] as number[], made: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    runs.bare.push(await answersPerSecond(plain, { seconds: 1 }))
    runs.kept.push(await answersPerSecond(home, { seconds: 1, headers: BROTLI }))
    runs.busy.push(await whilePublishing(server, () => answersPerSecond(home, { seconds: 2.4, headers: BROTLI })))
    runs.made.push(await answersPerSecond(home, { seconds: 1, connections: 3, headers: NO_CACHE }))
  }
  await bare.end('SIGKILL')
  const of = (name: keyof typeof runs) => median(runs[name])
  const ratio = (one: keyof typeof runs, other: keyof typeof runs) => (of(one) / of(other)).toFixed(2)
  return [
    ['portal page from the cache', rate(of('kept'))],
    ['  bare node:http, as many bytes', rate(of('bare'))],
    ['  ratio: from the cache / bare node:http', ratio('kept', 'bare')],
    ['  ratio: while 50 a minute are published / in peace', ratio('busy', 'kept')],
    ['portal page made anew', rate(of('made'))],
  ]
}

/** Fifty changes a minute of what the portal shows: each drops every page. */
const whilePublishing = async <T>({ url }: TestServer, measure: () => Promise<T>): Promise<T> => {
  const p = people(url)
  const { id, telefono } = (await p.as('administrador', 'GET', '/api/dependencias?limit=1')).json.docs[0]
  let over = false
  const publishing = (async () => {
    while (!over) {
      const { status } = await p.as('administrador', 'PATCH', `/api/dependencias/${id}`, { telefono })
      if (status !== 200) throw new Error(`change of a dependencia: ${status}`)
      await sleep(1200)
    }
  })()
  try {
    return await measure()
  } finally {
    over = true
    await publishing
  }
}
