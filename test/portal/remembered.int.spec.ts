import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nextMidnight } from '../../hooks/engine/calendar.ts'
import { people, request } from '../contract/walk.ts'
import { ROOT } from '../helpers/child.ts'
import { today } from '../helpers/now.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/* What pages are made of is remembered between them (decision 54): never beyond what changes it, here, on another process and at midnight. */

let server: TestServer
/** On MongoDB another process beside it; on SQLite, which is one process's own, the same one. */
let other: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  const clock = { NODE_OPTIONS: `--import=${path.join(ROOT, 'test/helpers/clock.ts')}` }
  server = await startServer()
  other = server.databaseUrl
    ? await startServer({ env: { DATABASE_URL: server.databaseUrl, ...clock, TEST_CLOCK: `${server.dataDir}.clock` } })
    : server
  if (!server.databaseUrl) await server.restart({ ...clock, TEST_CLOCK: `${server.dataDir}.clock` })
  p = people(server.url)
})
afterAll(async () => {
  if (other !== server) await other?.stop()
  await server?.stop()
})

/** A page made for this request alone: nothing of it is kept, all it is made of may be remembered. */
const made = async (path: string, at = server, session?: string) => {
  const headers: Record<string, string> = session ? { cookie: `payload-token=${session}` } : { authorization: 'nadie' }
  const response = await fetch(at.url + path, { headers, redirect: 'manual' })
  return { status: response.status, html: await response.text() }
}

/** Here it is so once the change was answered; elsewhere as soon as the change is heard of. */
const becomes = async (path: string, holds: (page: { status: number; html: string }) => boolean) => {
  expect([path, holds(await made(path))]).toEqual([path, true])
  const there = async () => holds(await made(path, other))
  await expect.poll(there, { timeout: 2_000, interval: 20, message: `${path}, on the other process` }).toBe(true)
}

const remember = async (...paths: string[]) => {
  for (const path of paths) for (const at of [server, other]) await made(path, at)
}

describe('what pages are made of', () => {
  it('changes with what is published, corrected and withdrawn', async () => {
    const lists = ['/', '/noticias', '/feed.xml']
    await remember(...lists)
    const page = await p.draftOf(await p.openUpTo(5, request({ titulo: 'Cine en la explanada' })))
    const own = `/noticias/${page.slug}`
    for (const path of lists) await becomes(path, ({ html }) => html.includes('Cine en la explanada'))
    await becomes(own, ({ status }) => status === 200)

    const change = async (data: Record<string, unknown>) =>
      expect(
        (await p.as('administrador-web', 'PATCH', `/api/publicaciones/${page.id}`, { _status: 'published', ...data }))
          .status,
      ).toBe(200)
    await change({ titulo: 'Teatro en la explanada', notaDeCambio: 'No es cine.' })
    for (const path of [...lists, own]) {
      await becomes(path, ({ html }) => html.includes('Teatro en la explanada'))
      await becomes(path, ({ html }) => !html.includes('>Cine en la explanada'))
    }
    await change({ motivoDeRetiro: 'Se canceló.' })
    for (const path of lists) await becomes(path, ({ html }) => !html.includes('Teatro en la explanada'))
    await becomes(own, ({ status, html }) => status === 410 && html.includes('Se canceló.'))
  })

  it('changes with an office, a service and the home page', async () => {
    const office = (await p.as('administrador', 'GET', '/api/dependencias?limit=1&sort=nombre')).json.docs[0]
    const pages = ['/dependencias', `/dependencias/${office.slug}`]
    await remember(...pages, '/', '/servicios')
    expect(
      (await p.as('administrador', 'PATCH', `/api/dependencias/${office.id}`, { telefono: '998 111 2233' })).status,
    ).toBe(200)
    for (const path of pages) await becomes(path, ({ html }) => html.includes('998 111 2233'))

    const service = (await p.as('administrador-web', 'GET', '/api/servicios?limit=1&where[_status][equals]=published'))
      .json.docs[0]
    await remember(`/servicios/${service.slug}`)
    const renamed = { nombre: `${service.nombre} del sur`, notaDeCambio: 'Solo en el sur.', _status: 'published' }
    expect((await p.as('administrador-web', 'PATCH', `/api/servicios/${service.id}`, renamed)).status).toBe(200)
    for (const path of [`/servicios/${service.slug}`, '/servicios'])
      await becomes(path, ({ html }) => html.includes(renamed.nombre))

    const asked = { pregunta: '¿Qué andas buscando hoy?' }
    expect((await p.as('administrador-web', 'POST', '/api/globals/portada', asked)).status).toBe(200)
    await becomes('/', ({ html }) => html.includes(asked.pregunta))
    expect((await p.as('administrador-web', 'POST', '/api/globals/portada', { pregunta: '' })).status).toBe(200)
  })

  it('is nothing that the public may not see, though somebody who may asks the same', async () => {
    const page = await p.draftOf(await p.openUpTo(4, request({ titulo: 'Sorpresa de aniversario' })))
    const web = await p.token('administrador-web')
    const preview = `/noticias/${page.slug}?borrador=${page.id}`
    expect((await made(preview, server, web)).html).toContain('Sorpresa de aniversario')
    for (const path of [preview, `/noticias/${page.slug}`]) expect((await made(path)).status).toBe(404)
    expect((await made(preview, server, web)).html).toContain('Sorpresa de aniversario')
    expect((await made('/noticias')).html).not.toContain('Sorpresa de aniversario')
  })

  it('ends and begins at midnight, to the second, with nothing written', async () => {
    const tomorrow = new Date(nextMidnight(new Date()).getTime() + 6 * 3_600_000).toISOString().slice(0, 10)
    const ends = await p.draftOf(await p.openUpTo(5, request({ titulo: 'Hoy y no mañana', visibleHasta: today() })))
    const begins = await p.draftOf(await p.openUpTo(5, request({ titulo: 'Mañana y no hoy', visibleDesde: tomorrow })))
    await server.idle()
    const shown = async () => {
      const { html } = await made('/noticias', other)
      const of = async ({ slug }: { slug: string }) => (await made(`/noticias/${slug}`, other)).status
      return [html.includes('Hoy y no mañana'), html.includes('Mañana y no hoy'), await of(ends), await of(begins)]
    }
    await expect.poll(shown, { timeout: 2_000 }).toEqual([true, false, 200, 404])

    // Half a minute before midnight, and then a second after: what was remembered in between was remembered this same minute.
    const turn = async (seconds: number) => {
      writeFileSync(`${server.dataDir}.clock`, String(nextMidnight(new Date()).getTime() - Date.now() + seconds * 1000))
      process.kill(Number(readFileSync(`${other.dataDir}.pid`, 'utf8')), 'SIGUSR2')
      await sleep(100)
    }
    await turn(-30)
    expect(await shown()).toEqual([true, false, 200, 404])
    await turn(1)
    expect(await shown()).toEqual([false, true, 410, 200])
  })
})
