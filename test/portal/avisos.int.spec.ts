import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, people } from '../contract/walk.ts'
import { openRelay } from '../helpers/relay.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

const mongo = process.env.TEST_DB === 'mongo'

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
const HOUR = 3_600_000

const aviso = (more: Record<string, unknown> = {}) => ({
  titulo: `Cierre de la avenida Kabah ${Math.random().toString(36).slice(2, 8)}`,
  texto: 'Usa la avenida Tulum.',
  nivel: 'informativo',
  desde: inMs(-1000),
  hasta: inMs(HOUR),
  enlace: '/noticias',
  ...more,
})
const confirmed = (doc: Record<string, unknown>) => ({ ...doc, confirmoTitulo: doc.titulo, confirmo: true })
const write = (body: unknown, rol: string | null = 'administrador-web') => p.as(rol, 'POST', '/api/avisos', body)
const change = (id: string, body: unknown) => p.as('administrador-web', 'PATCH', `/api/avisos/${id}`, body)
const page = async (path: string, url = server.url, headers: Record<string, string> = {}) =>
  (await fetch(url + path, { headers })).text()
const campos = (answer: { json: { errors: { data: { errors: { path: string }[] } }[] } }) =>
  answer.json.errors[0]?.data.errors.map(({ path }) => path).sort()

/** Milliseconds until a page says it, or no longer does; fails after `most`. */
const seen = async (what: string, shown: boolean, { path = '/', url = server.url, most = 5000 } = {}) => {
  const begun = performance.now()
  while ((await page(path, url)).includes(what) !== shown) {
    if (performance.now() - begun > most)
      throw new Error(`«${what}» ${shown ? 'not shown' : 'still shown'} on ${path} after ${most} ms`)
    await sleep(10)
  }
  return Math.round(performance.now() - begun)
}

describe('an alert', () => {
  it('is on every page at once, the kept ones too, and inside the intranet', async () => {
    const paths = ['/', '/noticias', '/dependencias', '/procedimientos', '/intranet/entrar', '/no-hay-tal']
    for (const path of paths) await page(path)
    const doc = aviso()
    const made = await write(doc)
    expect(made.status).toBe(201)
    for (const path of paths) expect([path, (await page(path)).includes(doc.titulo)]).toEqual([path, true])
    const inside = await page('/intranet', server.url, { cookie: `payload-token=${await p.token('secretaria')}` })
    expect(inside).toContain(doc.titulo)
    expect((await page('/')).match(/<script(?![^>]*ld\+json)/g)).toBeNull()
    expect((await change(made.json.doc.id, { quitado: true })).status).toBe(200)
    for (const path of paths) expect([path, (await page(path)).includes(doc.titulo)]).toEqual([path, false])
  })

  it('begins and ends by itself, at the instant', async () => {
    const doc = aviso({ desde: inMs(1500), hasta: inMs(3500) })
    expect((await write(doc)).status).toBe(201)
    expect(await page('/')).not.toContain(doc.titulo)
    await seen(doc.titulo, true)
    const began = Date.now() - Date.parse(doc.desde)
    await seen(doc.titulo, false)
    const ended = Date.now() - Date.parse(doc.hasta)
    console.log(`shown ${began} ms after «desde», gone ${ended} ms after «hasta»`)
    for (const late of [began, ended]) {
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThan(1000)
    }
    // And it never comes back with a page that was being made.
    for (let i = 0; i < 20; i++) expect(await page('/')).not.toContain(doc.titulo)
  })

  it('is read by the public while it holds, and by nobody else before and after', async () => {
    const [now, later] = [aviso(), aviso({ desde: inMs(HOUR), hasta: inMs(2 * HOUR) })]
    const ids = await Promise.all([now, later].map(async (doc) => (await write(doc)).json.doc.id))
    const titles = async (rol: string | null) =>
      (await p.as(rol, 'GET', '/api/avisos?limit=100')).json.docs.map((d: { titulo: string }) => d.titulo)
    for (const rol of [null, 'solicitante', 'secretaria']) {
      expect(await titles(rol)).toContain(now.titulo)
      expect(await titles(rol)).not.toContain(later.titulo)
      expect((await p.as(rol, 'GET', `/api/avisos/${ids[1]}`)).status).toBe(404)
    }
    expect(await titles('administrador-web')).toEqual(expect.arrayContaining([now.titulo, later.titulo]))
    for (const id of ids) await change(id, { quitado: true })
  })

  it('is refused beside what is wrong with it, and nothing is written', async () => {
    const count = async () => (await p.as('administrador-web', 'GET', '/api/avisos/count')).json.totalDocs
    const before = await count()
    for (const [wrong, campo] of [
      [{ hasta: inMs(-HOUR * 2) }, 'hasta'],
      [{ desde: inMs(-3 * HOUR), hasta: inMs(-HOUR) }, 'hasta'],
      [{ enlace: 'javascript:alert(1)' }, 'enlace'],
      [{ enlace: '//otro.example' }, 'enlace'],
      [{ titulo: '' }, 'titulo'],
      [{ nivel: 'rojo' }, 'nivel'],
      [{ hasta: 'mañana' }, 'hasta'],
    ] as const) {
      const answer = await write(aviso(wrong))
      expect([campo, answer.status, campos(answer)]).toEqual([campo, 400, [campo]])
    }
    expect(await count()).toBe(before)
  })

  it('says what was typed, and no markup', async () => {
    const made = await write(aviso({ titulo: '<b>Lluvia</b> & "viento"' }))
    const html = await page('/')
    expect(html).toContain('&#60;b&#62;Lluvia')
    expect(html).not.toContain('<b>Lluvia')
    await change(made.json.doc.id, { quitado: true })
  })
})

describe('the top level', () => {
  it('is asked twice, by the server, and nothing shows before', async () => {
    const doc = aviso({ nivel: 'emergencia' })
    for (const [body, wrong] of [
      [doc, ['confirmo', 'confirmoTitulo']],
      [{ ...doc, confirmo: true }, ['confirmoTitulo']],
      [{ ...doc, confirmoTitulo: doc.titulo }, ['confirmo']],
      [{ ...confirmed(doc), confirmoTitulo: 'Otro título' }, ['confirmoTitulo']],
    ] as const) {
      const answer = await write(body)
      expect([answer.status, campos(answer)]).toEqual([400, wrong])
    }
    expect(await page('/')).not.toContain(doc.titulo)
    const made = await write(confirmed(doc))
    expect(made.status).toBe(201)
    const html = await page('/')
    expect(html).toContain(doc.titulo)
    expect(html).toMatch(/class="aviso aviso--emergencia" role="alert"/)
    expect(html.slice(html.indexOf('class="avisos"'), html.indexOf('<header'))).not.toMatch(
      /<(button|form|input|details)/,
    )
    const { id } = made.json.doc
    const { user } = (await p.as('administrador-web', 'GET', '/api/usuarios/me')).json
    const stored = (await p.as('administrador-web', 'GET', `/api/avisos/${id}`)).json
    expect([stored.confirmadoPor, stored.confirmo ?? null, stored.confirmoTitulo ?? null]).toEqual([
      user.id,
      null,
      null,
    ])
    expect((await p.as(null, 'GET', `/api/avisos/${id}`)).json.confirmadoPor).toBeUndefined()

    // Said otherwise it is asked again; ended sooner, or taken down, it is not.
    expect(campos(await change(id, { titulo: `${doc.titulo}, otra vez` }))).toEqual(['confirmo', 'confirmoTitulo'])
    expect(campos(await change(id, { hasta: inMs(5 * HOUR) }))).toEqual(['confirmo', 'confirmoTitulo'])
    expect((await change(id, { hasta: inMs(HOUR / 2) })).status).toBe(200)
    expect((await change(id, { quitado: true })).status).toBe(200)
    expect(await page('/')).not.toContain(doc.titulo)
    expect(campos(await change(id, { quitado: false }))).toEqual(['confirmo', 'confirmoTitulo'])
  })

  it('is asked however a date is written', async () => {
    const doc = aviso({ nivel: 'emergencia' })
    const { id } = (await write(confirmed(doc))).json.doc
    for (const hasta of ['1/1/2099', '+002099-01-01T00:00:00Z', 'Jan 1 2099', '2099'])
      expect([hasta, campos(await change(id, { hasta }))]).toEqual([hasta, ['confirmo', 'confirmoTitulo']])
    // The same moment said otherwise is the same alert.
    const same = new Date(Date.parse(doc.hasta)).toUTCString()
    expect((await change(id, { desde: doc.desde, hasta: same })).status).toBe(200)
    await change(id, { quitado: true })
  })

  it('is on the pages however many others there are, and however long it lasts', async () => {
    const top = aviso({ nivel: 'emergencia', hasta: inMs(9 * HOUR) })
    const { id } = (await write(confirmed(top))).json.doc
    const grave = aviso({ nivel: 'alerta', hasta: inMs(8 * HOUR) })
    const ids = [id, (await write(grave)).json.doc.id]
    for (let i = 0; i < 52; i++) ids.push((await write(aviso({ hasta: inMs(HOUR) }))).json.doc.id)
    const html = await page('/')
    for (const { titulo } of [top, grave]) expect(html).toContain(titulo)
    for (const one of ids) await change(one, { quitado: true })
  })

  it('is not reached by raising a lower one, nor by an old version', async () => {
    const doc = aviso()
    const { id } = (await write(doc)).json.doc
    expect(campos(await change(id, { nivel: 'emergencia' }))).toEqual(['confirmo', 'confirmoTitulo'])
    expect((await change(id, confirmed({ ...doc, nivel: 'emergencia' }))).status).toBe(200)
    expect((await change(id, { nivel: 'alerta' })).status).toBe(200)
    const { docs } = (
      await p.as('administrador-web', 'GET', `/api/avisos/versions?where[parent][equals]=${id}&sort=updatedAt`)
    ).json
    const top = docs.find((d: { version: { nivel: string } }) => d.version.nivel === 'emergencia')
    const restored = await p.as('administrador-web', 'POST', `/api/avisos/versions/${top.id}`)
    expect(restored.status).toBe(400)
    expect((await p.as('administrador-web', 'GET', `/api/avisos/${id}`)).json.nivel).toBe('alerta')
    await change(id, { quitado: true })
  })

  it('is the web administrator’s alone', async () => {
    for (const rol of [null, 'solicitante', 'secretaria', 'direccion', 'operador', 'administrador']) {
      const answer = await write(confirmed(aviso({ nivel: 'emergencia' })), rol)
      expect([rol, answer.status, codeOf(answer)]).toEqual([rol, 403, 'rol-sin-permiso'])
    }
  })
})

describe.runIf(mongo)('with several processes', () => {
  it('is on the pages of all within five seconds, and gone from all at the instant', async () => {
    const other = await startServer({ env: { DATABASE_URL: server.databaseUrl } })
    try {
      for (const path of ['/', '/noticias']) await page(path, other.url)
      const took: number[] = []
      for (let i = 0; i < 3; i++) {
        const doc = aviso({ hasta: inMs(6000) })
        const { id } = (await write(doc)).json.doc
        took.push(
          await seen(doc.titulo, true, { url: other.url }),
          await seen(doc.titulo, true, { url: other.url, path: '/noticias' }),
        )
        if (i === 0) {
          await seen(doc.titulo, false, { url: other.url, most: 8000 })
          expect(Date.now() - Date.parse(doc.hasta)).toBeLessThan(1000)
        } else {
          await change(id, { quitado: true })
          took.push(await seen(doc.titulo, false, { url: other.url }))
        }
      }
      console.log(`on the other process after ${took.join(', ')} ms`)
      for (const ms of took) expect(ms).toBeLessThan(5000)
    } finally {
      await other.stop()
    }
  })
})

describe.runIf(mongo)('with the database stopped', () => {
  it('pages once seen go on, with the alerts that hold then and none that ended, and say of when they are', async () => {
    const relay = await openRelay(server.databaseUrl ?? '')
    const other = await startServer({ env: { DATABASE_URL: relay.url } })
    try {
      const [short, long, next] = [
        aviso({ hasta: inMs(9000) }),
        aviso({ nivel: 'alerta' }),
        aviso({ desde: inMs(10_000), hasta: inMs(HOUR) }),
      ]
      for (const doc of [short, long, next]) expect((await write(doc)).status).toBe(201)
      await seen(long.titulo, true, { url: other.url })
      await page('/noticias', other.url)
      relay.cut(true)
      await seen('No podemos consultar los datos', true, { url: other.url, most: 30_000 })
      await sleep(Math.max(0, Date.parse(next.desde) - Date.now() + 100))
      for (let i = 0; i < 5; i++) {
        for (const path of ['/', '/noticias']) {
          const begun = performance.now()
          const answer = await fetch(other.url + path)
          const html = await answer.text()
          expect([path, answer.status]).toEqual([path, 200])
          expect(performance.now() - begun).toBeLessThan(4000)
          expect([short, long, next].map(({ titulo }) => html.includes(titulo))).toEqual([false, true, true])
          expect(html).toContain('Esta página es como estaba el')
        }
        await sleep(1000)
      }
      relay.cut(false)
      await seen('No podemos consultar los datos', false, { url: other.url, most: 30_000 })
      expect(await page('/', other.url)).toContain(long.titulo)
    } finally {
      await other.stop()
      relay.close()
    }
  }, 120_000)
})
