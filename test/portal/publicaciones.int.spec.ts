import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import FeedParser from 'feedparser'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people, request } from '../contract/walk.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

let server: TestServer
let p: ReturnType<typeof people>
let campaign: { id: string; slug: string }

const day = (offset: number) => new Date(Date.now() - 5 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10)
const PHASES = [
  { beneficio: '15 % de descuento', desde: day(-20), hasta: day(-1) },
  { beneficio: '10 % de descuento', desde: day(0), hasta: day(10) },
  { beneficio: '5 % de descuento', desde: day(11), hasta: day(20) },
]

beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  const id = await p.openUpTo(4, request({ titulo: '=Paga tu predial, con descuento', tipo: 'campana' }))
  campaign = await p.draftOf(id)
  const data = { temas: ['vivienda', 'impuestos'], boletin: '012/2026', fases: PHASES, destacarHasta: day(3) }
  const saved = await p.as('administrador-web', 'PATCH', `/api/publicaciones/${campaign.id}?draft=true`, data)
  expect(saved.status).toBe(200)
  expect((await p.step(id, 5)).status).toBe(201)
  await server.idle()
})
afterAll(() => server?.stop())

const get = async (path: string) => {
  const response = await fetch(server.url + path, { redirect: 'manual' })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
}

describe('a campaign with phases', () => {
  it('says which holds today, on its page and among campaigns', async () => {
    const page = await get(`/noticias/${campaign.slug}`)
    expect(page.body).toContain('Hoy: 10 % de descuento')
    expect(page.body).toMatch(/data-estado="vigente"[^>]*>\s*<b>10 % de descuento/)
    expect(page.body).toContain('Boletín 012/2026')
    const { body } = await get('/campanas')
    expect(body).toContain('Vale hoy')
    expect(body).not.toContain('Nuevo horario en las unidades deportivas')
  })

  it('is a calendar that others read', async () => {
    for (const path of [`/noticias/${campaign.slug}/calendario.ics`, '/campanas.ics']) {
      const { body, type } = await get(path)
      expect(type).toContain('text/calendar')
      const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((c) => new ICAL.Event(c))
      expect(events.map((e) => [e.startDate.toString(), e.endDate.toString(), e.startDate.isDate])).toEqual(
        PHASES.map(({ desde, hasta }) => [
          desde,
          new Date(Date.parse(hasta) + 86_400_000).toISOString().slice(0, 10),
          true,
        ]),
      )
      expect(events[0]?.summary).toContain('15 % de descuento')
    }
    expect((await get('/noticias/nuevo-horario-en-las-unidades-deportivas/calendario.ics')).status).toBe(404)
  })

  it.each([
    ['two phases at once', { fases: [PHASES[0], { ...PHASES[1], desde: day(-5) }] }, /encima/],
    ['days backwards', { fases: [{ ...PHASES[0], hasta: day(-30) }] }, /anterior/],
    ['a video without captions', { video: { enlace: 'https://video.invalid/1' } }, /subtítulos/],
    ['a video from nowhere', { video: { enlace: 'javascript:alert(1)', subtitulos: true } }, /https/],
    ['phases of what is no campaign', { tipo: 'noticia' }, /campaña/],
    ['a topic there is not', { temas: ['astrologia'] }, /posibles/],
    ['a topic that is no list', { temas: 'salud' }, /lista/],
  ])('%s is told beside its field, and nothing changes', async (_what, data, words) => {
    const path = `/api/publicaciones/${campaign.id}`
    const before = (await p.as(null, 'GET', path)).json
    const refused = await p.as('administrador-web', 'PATCH', path, {
      _status: 'published',
      notaDeCambio: 'Otra.',
      ...data,
    })
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.json)).toMatch(words)
    expect((await p.as(null, 'GET', path)).json).toEqual(before)
  })

  it('refused before step 5 too: the case stays where it was', async () => {
    const id = await p.openUpTo(4, request({ titulo: 'Campaña mal hecha', tipo: 'campana' }))
    const draft = await p.draftOf(id)
    const fases = [PHASES[0], { ...PHASES[1], desde: day(-5) }]
    await p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}?draft=true`, { fases })
    expect((await p.step(id, 5)).status).toBe(400)
    expect((await p.as('administrador-web', 'GET', `/api/expedientes/${id}`)).json.pasoActual).toBe(5)
  })
})

describe('lists narrowed by their address', () => {
  const year = day(0).slice(0, 4)
  it.each([
    ['/noticias?tema=vivienda', true],
    ['/noticias?tema=salud', false],
    [`/noticias?tipo=campana&anio=${year}`, true],
    ['/noticias?anio=2020', false],
    ['/campanas?tema=impuestos', true],
    ['/noticias?administracion=2018-2021', false],
  ])('%s', async (path, has) => {
    const { status, body } = await get(path)
    expect(status).toBe(200)
    expect(body.includes(`href="/noticias/${campaign.slug}"`)).toBe(has)
  })

  it('an office there is not is not found; nonsense is as if it were not said', async () => {
    expect((await get('/noticias?dependencia=no-hay-tal')).status).toBe(404)
    expect((await get('/feed.xml?dependencia=no-hay-tal')).status).toBe(404)
    expect((await get('/noticias?tema=__proto__&anio=99999')).status).toBe(200)
  })

  it('what is featured stands apart until its last day', async () => {
    expect((await get('/noticias')).body).toContain('id="destacado"')
    expect((await get('/noticias?tipo=campana')).body).not.toContain('id="destacado"')
  })
})

describe('feeds', () => {
  const parsed = (xml: string) =>
    new Promise<FeedParser.Item[]>((resolve, reject) => {
      const items: FeedParser.Item[] = []
      const parser = new FeedParser({})
      parser.on('error', reject).on('readable', () => {
        for (let item = parser.read(); item; item = parser.read()) items.push(item)
      })
      parser.on('end', () => resolve(items))
      Readable.from([xml]).pipe(parser)
    })

  it.each(['/feed.xml', '/rss.xml'])('%s is read by others, whole and by topic', async (path) => {
    const all = await parsed((await get(path)).body)
    expect(all.length).toBeGreaterThan(2)
    expect(all[0]).toMatchObject({
      title: '=Paga tu predial, con descuento',
      link: `${server.url}/noticias/${campaign.slug}`,
    })
    expect(all[0]?.categories).toContain('Vivienda y predial')
    expect(Number.isNaN(all[0]?.pubdate?.getTime())).toBe(false)
    expect(await parsed((await get(`${path}?tema=vivienda`)).body)).toHaveLength(1)
  })

  it('JSON Feed, by topic', async () => {
    const feed = JSON.parse((await get('/feed.json?tema=vivienda')).body)
    expect(feed.items).toHaveLength(1)
    expect(feed.feed_url).toBe(`${server.url}/feed.json?tema=vivienda`)
  })

  it('the page tells machines what it is and where it stands', async () => {
    const { body } = await get(`/noticias/${campaign.slug}`)
    const data = JSON.parse(/ld\+json">([^<]*)</.exec(body)?.[1] ?? '')
    expect(data['@graph'].map((d: { '@type': string }) => d['@type'])).toEqual(['NewsArticle', 'BreadcrumbList'])
  })
})

describe('a request that names a service', () => {
  const FICHA = '/servicios/pago-de-predial'
  const form = async (rol: string, query: string) => {
    const headers = { cookie: `payload-token=${await p.token(rol)}` }
    const page = await fetch(`${server.url}/intranet/solicitar/P-OMA-TI-SI-06${query}`, { headers })
    return { status: page.status, html: await page.text() }
  }

  it('is begun from its page, with its address in the text; a service there is not begins nothing', async () => {
    expect((await get(FICHA)).body).toContain('/intranet/solicitar/P-OMA-TI-SI-06?ficha=pago-de-predial')
    const { status, html } = await form('solicitante', '?ficha=pago-de-predial')
    expect(status).toBe(200)
    expect(html).toContain(`Ficha: ${server.url}${FICHA}`)
    expect(html).toContain('value="Cambia pago del impuesto predial"')
    for (const odd of [
      '?ficha=no-hay-tal',
      '?ficha=',
      `?ficha=${'x'.repeat(300)}`,
      '?ficha[$gt]=',
      '?ficha=a&ficha=b',
    ]) {
      const other = await form('solicitante', odd)
      expect([odd, other.status, other.html.includes('Ficha: http')]).toEqual([odd, 200, false])
    }
  })

  it('makes a draft of that service, which both pages lead to once it is published', async () => {
    const texto = `Ficha: ${server.url}${FICHA}\n\nAhora se paga también los sábados. Nada dice /servicios/no-hay-tal de esto.`
    const id = await p.openUpTo(4, request({ titulo: 'El predial se paga los sábados', texto }))
    const draft = await p.draftOf(id)
    const service = (await p.as(null, 'GET', '/api/servicios?where[slug][equals]=pago-de-predial&depth=0')).json.docs[0]
    const named = draft.servicios.map((one: string | { id: string }) => (typeof one === 'string' ? one : one.id))
    expect(named).toEqual([service.id])
    expect((await get(FICHA)).body).not.toContain(draft.slug)
    expect((await p.step(id, 5)).status).toBe(201)
    expect((await get(`/noticias/${draft.slug}`)).body).toMatch(
      new RegExp(`Trámites y servicios</h2>[\\s\\S]{0,300}href="${FICHA}"`),
    )
    expect((await get(FICHA)).body).toMatch(
      new RegExp(`Lo que se ha publicado de esto</h2>[\\s\\S]{0,300}href="/noticias/${draft.slug}"`),
    )
    expect((await get(`/en/noticias/${draft.slug}`)).body).toContain(`href="/en${FICHA}"`)
  })

  it.each([
    ['a service there is not', { servicios: ['0123456789abcdef01234567'] }],
    ['one that is no list', { servicios: 'nada' }],
    ['what is no id', { servicios: [{ $gt: '' }] }],
    ['too many', { servicios: Array.from({ length: 40 }, () => '0123456789abcdef01234567') }],
  ])('is refused %s, beside its field', async (_what, data) => {
    const change = { _status: 'published', notaDeCambio: 'Otra.', ...data }
    const { status } = await p.as('administrador-web', 'PATCH', `/api/publicaciones/${campaign.id}`, change)
    expect(status).toBe(400)
  })
})

describe('open data', () => {
  it('the same rows as JSON and CSV, with licence and dictionary', async () => {
    for (const name of ['publicaciones', 'dependencias']) {
      const json = JSON.parse((await get(`/datos/${name}.json`)).body)
      const rows = parse((await get(`/datos/${name}.csv`)).body, { columns: true, bom: true }) as Record<
        string,
        string
      >[]
      expect(json.licencia.url).toContain('creativecommons.org')
      expect(json.totalDocs).toBe(rows.length)
      expect(rows.length).toBeGreaterThan(1)
      expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(json.columnas))
      expect(rows.map((r) => r.url)).toEqual(json.docs.map((d: { url: string }) => d.url))
    }
    expect((await get('/datos')).body).toContain('/datos/publicaciones.csv')
    expect((await get('/datos/usuarios.json')).status).toBe(404)
  })

  it('nothing in it begins a formula', async () => {
    const { body } = await get('/datos/publicaciones.csv')
    expect(body).toContain("'=Paga tu predial")
  })
})
