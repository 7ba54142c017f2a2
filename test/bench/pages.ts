import { setTimeout as sleep } from 'node:timers/promises'
import { people } from '../contract/walk.ts'
import { startChild } from '../helpers/child.ts'
import type { TestServer } from '../helpers/server.ts'
import { atLeast, median, perSecond, type Row } from './row.ts'
import { answersPerSecond } from './wire.ts'

const ROUNDS = 5
const BROTLI = {
  'accept-encoding': 'br',
  // As a browser says it, so that each is counted as a visit.
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
}
/** A program's visits are not counted. */
const UNCOUNTED = { ...BROTLI, 'user-agent': 'curl/8.5.0' }
/** Nobody's name, and yet one: such a request is answered with a page made for it alone. */
const NO_CACHE = { authorization: 'nadie' }

/** The portal's home page: kept, beside a bare server, while others publish, and made anew. Medians of interleaved runs. */
export const portalRows = async (server: TestServer): Promise<Row[]> => {
  const home = `${server.url}/`
  const length = Number((await fetch(home, { headers: BROTLI, method: 'HEAD' })).headers.get('content-length'))
  const bare = startChild(process.execPath, ['test/bench/bare.ts', String(length)], { env: process.env })
  while (!/port \d+/.test(bare.log())) await sleep(20)
  const plain = `http://127.0.0.1:${/port (\d+)/.exec(bare.log())?.[1]}/`

  const runs = {
    kept: [] as number[],
    bare: [] as number[],
    busy: [] as number[],
    made: [] as number[],
    first: [] as number[],
    uncounted: [] as number[],
  }
  for (let round = 0; round < ROUNDS; round++) {
    runs.bare.push(await answersPerSecond(plain, { seconds: 1 }))
    runs.kept.push(await answersPerSecond(home, { seconds: 1, headers: BROTLI }))
    runs.uncounted.push(await answersPerSecond(home, { seconds: 1, headers: UNCOUNTED }))
    runs.busy.push(await whilePublishing(server, () => answersPerSecond(home, { seconds: 2.4, headers: BROTLI })))
    runs.first.push(await firstAfterChange(server, home))
    runs.made.push(await answersPerSecond(home, { seconds: 1, connections: 3, headers: NO_CACHE }))
  }
  await bare.end('SIGKILL')
  const of = (name: keyof typeof runs) => median(runs[name])
  const kept = of('kept') / of('bare')
  return [
    { name: 'portada del portal, guardada', figure: perSecond(of('kept')) },
    { name: '`node:http` a solas, los mismos bytes', figure: perSecond(of('bare')) },
    { name: 'proporción: guardada / `node:http` a solas', figure: kept.toFixed(2), bar: atLeast(kept, 0.85) },
    {
      name: 'proporción: guardada, contando visitas / sin contarlas',
      figure: (of('kept') / of('uncounted')).toFixed(2),
    },
    {
      name: 'proporción: guardada mientras se publica 50 veces por minuto / en calma',
      figure: (of('busy') / of('kept')).toFixed(2),
    },
    { name: 'portada del portal, hecha de nuevo', figure: perSecond(of('made')), bar: atLeast(of('made'), 300, '/s') },
    { name: 'portada del portal, la primera después de un cambio', figure: `${of('first').toFixed(1)} ms` },
  ]
}

/** Changes something that the portal shows, which drops every page and all that is remembered for them. */
const changer = async ({ url }: TestServer): Promise<() => Promise<void>> => {
  const p = people(url)
  const { id, telefono } = (await p.as('administrador', 'GET', '/api/dependencias?limit=1')).json.docs[0]
  return async () => {
    const { status } = await p.as('administrador', 'PATCH', `/api/dependencias/${id}`, { telefono })
    if (status !== 200) throw new Error(`change of a dependencia: ${status}`)
  }
}

/** How long whoever comes first after a change waits, in milliseconds; the median of some. */
const firstAfterChange = async (server: TestServer, page: string): Promise<number> => {
  const change = await changer(server)
  const times: number[] = []
  for (let i = 0; i < 10; i++) {
    await change()
    const start = performance.now()
    await (await fetch(page)).text()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** Fifty changes a minute. */
const whilePublishing = async <T>(server: TestServer, measure: () => Promise<T>): Promise<T> => {
  const change = await changer(server)
  let over = false
  const publishing = (async () => {
    while (!over) {
      await change()
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
