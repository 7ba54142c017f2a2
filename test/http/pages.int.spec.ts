import { get as ask } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people, request, SI06 } from '../contract/walk.ts'
import { upload } from '../helpers/api.ts'
import { heavyPdf, photograph } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { expectSound, figure, heldOpen, until } from './raw.ts'

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(server.url + path, { headers, method, redirect: 'manual' })
const session = async (rol: string) => ({ cookie: `payload-token=${await p.token(rol)}` })
/** Requests that were not answered from memory. */
const made = () => figure(server, 'cenote_http_seconds_count{method="GET",part="site"')
const office = async () => (await p.as('administrador', 'GET', '/api/dependencias?limit=1&sort=nombre')).json.docs[0]
const call = (telefono: string, id: string) => p.as('administrador', 'PATCH', `/api/dependencias/${id}`, { telefono })

/** A published page whose text leads to a draft, which only those who design may follow. */
const publishWithLink = async () => {
  const hidden = await p.draftOf(await p.openUpTo(1, request({ titulo: 'Campaña secreta' })))
  const id = await p.openUpTo(4, request({ titulo: 'Página que enlaza un borrador' }))
  const draft = await p.draftOf(id)
  const words = { type: 'text', version: 1, text: 'Sigue aquí', format: 0, detail: 0, mode: 'normal', style: '' }
  const shared = { version: 1, format: '', indent: 0, direction: null }
  const fields = { linkType: 'internal', newTab: false, doc: { relationTo: 'publicaciones', value: hidden.id } }
  const link = { type: 'link', ...shared, fields, children: [words] }
  const paragraph = { type: 'paragraph', ...shared, textFormat: 0, textStyle: '', children: [link] }
  const cuerpo = { root: { type: 'root', ...shared, children: [paragraph] } }
  const saved = await p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}?draft=true`, { cuerpo })
  expect(saved.status).toBe(200)
  expect((await p.step(id, 5)).status).toBe(201)
  return { path: `/noticias/${draft.slug}`, secret: hidden.slug as string }
}

describe('a kept page', () => {
  it('is nobody’s: what a session shows is neither kept nor given to others', async () => {
    const { path, secret } = await publishWithLink()
    for (const headers of [
      await session('administrador-web'),
      { authorization: `JWT ${await p.token('administrador-web')}` },
    ]) {
      await until(
        async () => (await get(path, headers)).status,
        (status) => status === 200,
      )
      const page = await get(path)
      expect(page.status).toBe(200)
      expect(await page.text()).not.toContain(secret)
    }
    // And the other way round: what is kept for everybody is not what who designs gets.
    await get(path)
    expect(await (await get(path, await session('administrador-web'))).text()).toContain(secret)
  })

  it('is the same under any name that says nothing, and is made once for all of them', async () => {
    const plain = await (await get('/noticias')).text()
    const before = await made()
    const odd = Array.from({ length: 40 }, (_, i) => [
      `_=${i}`,
      `utm_source=${i}`,
      `pagina=a${i}`,
      `tipo=z${i}`,
      `pagina=1&x=${i}`,
    ]).flat()
    for (const query of odd) {
      const page = await get(`/noticias?${query}`)
      expect([page.status, await page.text()]).toEqual([200, plain])
    }
    // It lives ten seconds.
    expect((await made()) - before).toBeLessThanOrEqual(3)
    expect((await get('/noticias?pagina=77&n=1')).status).toBe(404)
    const known = await made()
    for (let i = 0; i < 20; i++) expect((await get(`/noticias?pagina=77&n=${i}`)).status).toBe(404)
    expect((await made()) - known).toBeLessThanOrEqual(1)
  })

  it('is told from its copy, packed, or only announced', async () => {
    const first = await get('/dependencias', { 'accept-encoding': 'identity' })
    const body = await first.text()
    for (let i = 0; i < 2; i++) {
      const packed = await get('/dependencias', { 'accept-encoding': 'gzip, br' })
      expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['br', 'accept-encoding'])
      expect(await packed.text()).toBe(body)
      const plain = await get('/dependencias', { 'accept-encoding': 'identity' })
      expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, body])
      const etag = plain.headers.get('etag') ?? ''
      const unchanged = await get('/dependencias', { 'if-none-match': `"otra", ${etag}` })
      expect([unchanged.status, await unchanged.text(), unchanged.headers.get('etag')]).toEqual([304, '', etag])
      expect((await get('/dependencias', { 'if-none-match': '"otra"' })).status).toBe(200)
      const head = await get('/dependencias', { 'accept-encoding': 'identity' }, 'HEAD')
      expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
        200,
        String(Buffer.byteLength(body)),
        '',
      ])
      for (const name of ['content-security-policy', 'x-content-type-options', 'cache-control'])
        expect(head.headers.get(name)).toBe(first.headers.get(name))
      // Once more, after everything was dropped: the head is asked for first.
      const { id, telefono } = await office()
      await call(telefono, id)
      expect((await get('/dependencias', {}, 'HEAD')).status).toBe(200)
    }
  })

  it('does not survive a change, not even one that comes while it is being made', async () => {
    const { id, telefono } = await office()
    for (let i = 0; i < 12; i++) {
      const number = `998 000 ${1000 + i}`
      const reading = Array.from({ length: 6 }, () => get('/dependencias').then((r) => r.text()))
      expect((await call(number, id)).status).toBe(200)
      expect(await (await get('/dependencias')).text()).toContain(number)
      await Promise.all(reading)
      expect(await (await get('/dependencias')).text()).toContain(number)
    }
    await call(telefono, id)
  })

  it('is made for everybody by whoever asks first, even if they leave', async () => {
    const { id, telefono } = await office()
    await call(telefono, id)
    const gone = ask(`${server.url}/dependencias`, { agent: false })
    gone.on('error', () => {})
    gone.on('socket', (socket) => socket.on('connect', () => setImmediate(() => gone.destroy())))
    const others = await Promise.all(Array.from({ length: 30 }, () => get('/dependencias').then((r) => r.status)))
    expect(new Set(others)).toEqual(new Set([200]))
    await expectSound(server)
  })
})

describe('one client that asks for what there is not', () => {
  it('waits behind itself, is told to come back later, and keeps nobody else waiting', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address })
    let done = 0
    const flood = Array.from({ length: 450 }, async (_, i) => {
      const answer = await get(`/noticias/nada-${i}`, from('203.0.113.9'))
      if (answer.status === 404) done++
      return answer
    })
    await Promise.race(flood)
    const took: number[] = []
    for (let i = 0; i < 4; i++) {
      const begun = performance.now()
      expect((await get(`/noticias?tipo=aviso&pagina=${50 + i}`, from(`198.51.100.${i}`))).status).toBe(404)
      took.push(performance.now() - begun)
    }
    const before = done
    const answers = await Promise.all(flood)
    console.log(
      `four pages of others took ${took.map(Math.round).join(', ')} ms; ${before} of ${done} of the flood were made by then`,
    )
    expect(before).toBeLessThan(done / 2)
    const refused = answers.filter(({ status }) => status === 503)
    expect(answers.every(({ status }) => status === 404 || status === 503)).toBe(true)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.headers.get('retry-after')).toBe('5')
    expect(await refused[0]?.text()).toContain('<h1>Hay mucha gente al mismo tiempo</h1>')
    expect((await get('/noticias', from('203.0.113.9'))).status).toBe(200)
  })
})

describe('a file of the portal', () => {
  it('is kept by browsers once it is public, by nobody before and after', async () => {
    const imagenes = [await upload(server.url, await p.token('solicitante'), await photograph())]
    const opened = await p.as('solicitante', 'POST', '/api/expedientes', {
      procedimiento: SI06,
      datos: request({ titulo: 'Con una fotografía', imagenes }),
    })
    const { id } = opened.json.doc
    const draft = await until(
      () => p.draftOf(id),
      (doc) => Boolean(doc?.imagen),
    )
    const medio = (await p.as('administrador-web', 'GET', `/api/medios/${draft.imagen}`)).json
    const url = medio.sizes.tarjeta.url as string
    const designer = await get(url, await session('administrador-web'))
    expect([designer.status, designer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect((await get(url)).status).toBeGreaterThanOrEqual(403)
    for (let paso = 2; paso <= 5; paso++) expect((await p.step(id, paso)).status).toBe(201)

    const shown = await get(url)
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect(shown.headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
    expect([shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([
      'image/webp',
      'nosniff',
    ])
    expect([...shown.headers.keys()].filter((name) => name.startsWith('x-cenote'))).toEqual([])
    const etag = shown.headers.get('etag') ?? ''
    expect((await get(url, { 'if-none-match': etag })).status).toBe(304)
    const part = await get(url, { range: 'bytes=10-19' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20))
    expect((await get(url, { range: 'bytes=999999999-' })).status).toBe(416)
    const head = await get(url, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength]).toEqual([
      200,
      String(bytes.length),
      0,
    ])

    // What a page says of a picture changes with it.
    const path = `/noticias/${draft.slug}`
    await get(path)
    const alt = 'La glorieta, vista desde arriba'
    await p.as('administrador-web', 'PATCH', `/api/medios/${medio.id}`, { alt, notaDeCambio: 'Se describe mejor.' })
    expect(await (await get(path)).text()).toContain(alt)

    const withdrawn = { _status: 'published', motivoDeRetiro: 'Sin permiso para la fotografía.' }
    expect((await p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}`, withdrawn)).status).toBe(200)
    const after = await get(url, { 'if-none-match': etag })
    expect(after.status).toBeGreaterThanOrEqual(403)
    expect(after.headers.get('cache-control')).toBe('no-store')
  })

  it('is not found outside its folder', async () => {
    const headers = await session('administrador-web')
    for (const name of ['..%2f..%2fsecreto', '%2e%2e%2fcenote.sqlite', '..%5c..%5csecreto', 'nada.png', '%00', '.'])
      expect({ name, status: (await get(`/api/medios/file/${name}`, headers)).status }).toSatisfy(
        ({ status }: { status: number }) => status >= 400 && status < 500,
      )
  })

  it('leaves nothing open when its reader goes away, or reads slowly', async () => {
    const token = await p.token('solicitante')
    const id = await upload(server.url, token, heavyPdf(20 * 1024 * 1024))
    const { url } = (await p.as('solicitante', 'GET', `/api/adjuntos/${id}`)).json
    const leave = () =>
      new Promise<void>((resolve) => {
        const req = ask(server.url + url, { headers: { authorization: `JWT ${token}` }, agent: false }, (res) => {
          res.once('data', () => {
            req.destroy()
            resolve()
          })
        })
        req.on('error', () => {})
      })
    await Promise.all(Array.from({ length: 20 }, leave))
    await until(
      () => heldOpen(server, 'adjuntos'),
      (open) => open === 0,
    )
    const head = await get(url, { authorization: `JWT ${token}` }, 'HEAD')
    expect([head.status, head.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(heldOpen(server, 'adjuntos')).toBe(0)
    await expectSound(server)
  })
})
