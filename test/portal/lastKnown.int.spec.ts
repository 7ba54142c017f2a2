import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { people, request } from '../contract/walk.ts'
import { call } from '../helpers/api.ts'
import { openRelay } from '../helpers/relay.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/* What a process says while its database is away, of what others changed before and meanwhile. SQLite is the process's own. */

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

const publish = async (titulo: string) => {
  const { id, slug } = await p.draftOf(await p.openUpTo(5, request({ titulo })))
  const change = async (data: Record<string, unknown>) => {
    const body = { _status: 'published', ...data }
    expect((await p.as('administrador-web', 'PATCH', `/api/publicaciones/${id}`, body)).status).toBe(200)
  }
  return { path: `/noticias/${slug}`, change }
}

it.runIf(process.env.TEST_DB === 'mongo')(
  'withdrawn or corrected elsewhere and not seen since, before or during the outage, it is not given; the rest is',
  async () => {
    const relay = await openRelay(server.databaseUrl ?? '')
    const other = await startServer({ env: { DATABASE_URL: relay.url } })
    const get = async (path: string) => {
      const response = await fetch(other.url + path)
      return { status: response.status, html: await response.text() }
    }
    const found = (q: string) => async () => (await call(other.url, null, 'GET', `/api/buscar?q=${q}`)).json.totalDocs
    const soon = (q: string) => expect.poll(found(q), { timeout: 10_000, interval: 50 })
    const away = async () => {
      relay.cut(true)
      const copied = async () => (await get('/dependencias')).html.includes('Esta página es como estaba el')
      await expect.poll(copied, { timeout: 30_000, interval: 200 }).toBe(true)
    }
    try {
      const [gone, right, stays] = [
        await publish('Feria del tamarindo'),
        await publish('Feria de la pitahaya'),
        await publish('Feria del mamey'),
      ]
      await soon('mamey').toBe(1)
      for (const { path } of [gone, right, stays]) expect((await get(path)).status).toBe(200)
      for (const path of ['/noticias', '/dependencias']) expect((await get(path)).status).toBe(200)

      await gone.change({ motivoDeRetiro: 'Se canceló.' })
      await soon('tamarindo').toBe(0)
      await away()
      for (const path of [gone.path, '/noticias']) {
        const { status, html } = await get(path)
        // Its address is that of the page in English too; what it says is nowhere.
        expect([path, status, html.includes('Feria del tamarindo')]).toEqual([path, 500, false])
      }
      for (const { path } of [right, stays]) expect([path, (await get(path)).status]).toEqual([path, 200])

      // Nobody looks at it between its correction and the next outage: the stream goes on from where it broke.
      await right.change({ titulo: 'Feria de la carambola', notaDeCambio: 'Es otra fruta.' })
      relay.cut(false)
      await soon('carambola').toBe(1)
      await sleep(4000)
      await away()
      expect((await get(right.path)).html).not.toContain('Feria de la pitahaya')
      const { status, html } = await get(stays.path)
      expect([status, html.includes('Esta página es como estaba el')]).toEqual([200, true])
    } finally {
      await other.stop()
      relay.close()
    }
  },
  240_000,
)
