import { brotliCompressSync } from 'node:zlib'
import sax from 'sax'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, login } from '../helpers/api.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

const PAGES = ['/', '/noticias', '/noticias?tipo=aviso', '/dependencias']

let server: TestServer
let shown: { id: string; slug: string; titulo: string }
let draft: { id: string; slug: string; titulo: string }
let webmaster: string

beforeAll(async () => {
  server = await startServer()
  webmaster = await login(server.url, 'administrador-web')
  const { json } = await call(server.url, webmaster, 'GET', '/api/publicaciones?draft=true&depth=0&limit=50')
  shown = json.docs.find((d: { _status: string }) => d._status === 'published')
  draft = json.docs.find((d: { _status: string }) => d._status === 'draft')
})
afterAll(() => server?.stop())

/** A page as a browser without JavaScript gets it. */
const get = async (path: string, token?: string) => {
  const headers: Record<string, string> = token ? { cookie: `payload-token=${token}` } : {}
  const response = await fetch(new URL(path, server.url), { headers, redirect: 'manual' })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

describe('a public page', () => {
  it('carries no script, no inline style, and is asked for anew each time', async () => {
    for (const path of [...PAGES, `/noticias/${shown.slug}`]) {
      const { status, headers, body } = await get(path)
      expect({ path, status }).toEqual({ path, status: 200 })
      expect(body.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')).not.toMatch(
        /<script|<style| style=| on\w+="/,
      )
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(body).toMatch(/<html lang="es/)
      expect(body.match(/<h1/g)).toHaveLength(1)
      expect(body).toContain(`<link rel="canonical" href="${server.url}${path}"`)
      for (const [, data = ''] of body.matchAll(/ld\+json">([^<]*)</g))
        expect(JSON.parse(data)).toHaveProperty('@context')
    }
  })

  it('weighs little: page and styles 30 kB, faces 76 kB', async () => {
    for (const path of [...PAGES, `/noticias/${shown.slug}`]) {
      const { body } = await get(path)
      const sheets = [...body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
      expect(sheets).toHaveLength(1)
      const css = await get(sheets[0] ?? '')
      expect(css.headers.get('cache-control')).toContain('immutable')
      expect(brotliCompressSync(body + css.body).length).toBeLessThan(30_000)
      const faces = [...body.matchAll(/href="([^"]+\.woff2)"/g)].map(([, href = '']) => fetch(server.url + href))
      const bytes = await Promise.all(faces.map(async (face) => (await (await face).arrayBuffer()).byteLength))
      expect(bytes).toHaveLength(2)
      expect(bytes.reduce((a, b) => a + b)).toBeLessThan(76_000)
    }
  })

  it('leads nowhere that is not there', async () => {
    const links = new Set<string>()
    for (const path of [...PAGES, `/noticias/${shown.slug}`, '/no-hay-tal']) {
      for (const [, href = ''] of (await get(path)).body.matchAll(/(?:href|src)="(\/[^"]*)"/g))
        links.add(href.replaceAll('&amp;', '&'))
    }
    expect(links.size).toBeGreaterThan(10)
    for (const link of links)
      expect({ link, status: (await get(link)).status }).toSatisfy((r: { status: number }) => r.status < 400)
  })
})

describe('what is not there', () => {
  it.each([
    '/no-hay-tal',
    '/a/b/c',
    '/noticias/no-hay-tal',
    '/noticias/%3Cscript%3E',
    `/noticias/${'x'.repeat(300)}`,
    '/noticias?pagina=99999',
    '/noticias?tipo=aviso&pagina=2',
  ])('answers 404 with a page that helps: %s', async (path) => {
    const { status, headers, body } = await get(path)
    expect(status).toBe(404)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toContain('<h1>No encontramos esta página</h1>')
    expect(body).toContain('href="/noticias"')
    expect(body).toContain('name="robots" content="noindex"')
  })

  it.each([
    'pagina=abc',
    'pagina=-1',
    'pagina=0',
    'pagina=1e3',
    'pagina=1&pagina=99',
    'tipo=nada',
    'tipo=__proto__',
    'x=y',
  ])('but a list puts up with %s', async (query) => expect((await get(`/noticias?${query}`)).status).toBe(200))
})

describe('a draft', () => {
  it('is as if it were not there, for the public and for whoever only asks', async () => {
    const applicant = await login(server.url, 'solicitante')
    for (const token of [undefined, applicant]) {
      for (const query of ['', `?borrador=${draft.id}`, '?borrador=nada']) {
        expect((await get(`/noticias/${draft.slug}${query}`, token)).status).toBe(404)
      }
      const page = await get(`/noticias/${shown.slug}?borrador=${draft.id}`, token)
      expect(page.status).toBe(200)
      expect(page.body).not.toContain(draft.titulo)
      expect(page.body).not.toContain('Vista previa')
    }
    for (const path of ['/', '/noticias', '/feed.xml', '/feed.json', '/sitemap.xml']) {
      expect((await get(path, webmaster)).body).not.toContain(draft.slug)
    }
  })

  it.each(['nada', 'Qv4]]6MO', 'x'.repeat(500), '01a20ffd-74fa-779e-a053-0dd9f5d544b3', '0123456789abcdef01234567'])(
    'that there is not (%s) is not there for who designs either',
    async (id) => {
      const query = `?borrador=${encodeURIComponent(id)}`
      expect((await get(`/noticias/nada-de-esto${query}`, webmaster)).status).toBe(404)
      expect((await get(`/noticias/${shown.slug}${query}`, webmaster)).status).toBe(200)
    },
  )

  it('is shown to who designs it, said to be one, and kept by no cache', async () => {
    const { status, headers, body } = await get(`/noticias/${draft.slug}?borrador=${draft.id}`, webmaster)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toContain('Vista previa: así se verá')
    expect(body).toContain('content="noindex"')
    const scripts = [...body.matchAll(/<script([^>]*)>/g)]
    expect(scripts).toHaveLength(1)
    const src = /src="([^"]+)"/.exec(scripts[0]?.[1] ?? '')?.[1] ?? ''
    expect((await get(src)).headers.get('content-type')).toContain('javascript')
  })
})

/** What a sitemap says of each address, read by a strict parser. @throws where it is no XML */
const readSitemap = (xml: string): Record<string, string>[] => {
  const urls: Record<string, string>[] = []
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name }) => name === 'url' && urls.push({})
  parser.ontext = (text) => {
    const url = urls.at(-1)
    if (url && text.trim()) url[parser.tag.name] = text
  }
  parser.write(xml).close()
  return urls
}

describe('for machines', () => {
  it('feeds tell the newest publications, with whole addresses', async () => {
    const atom = await get('/feed.xml')
    expect(atom.headers.get('content-type')).toContain('application/atom+xml')
    expect(atom.body).toContain(`<id>${server.url}/noticias/${shown.slug}</id>`)
    const feed = JSON.parse((await get('/feed.json')).body)
    expect(feed.items.map((item: { url: string }) => item.url)).toContain(`${server.url}/noticias/${shown.slug}`)
    expect(feed.items).toHaveLength(atom.body.match(/<entry>/g)?.length ?? 0)
  })

  it('the sitemap lists every kind of page with its last change, each there, and robots.txt where it is', async () => {
    const urls = readSitemap((await get('/sitemap.xml')).body)
    const paths = urls.map(({ loc = '' }) => loc.replace(server.url, ''))
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toContain(`/noticias/${shown.slug}`)
    expect(paths).not.toContain(`/noticias/${draft.slug}`)
    const kinds = ['/noticias/', '/servicios/', '/dependencias/', '/procedimientos/'].map(
      (under) => paths.find((path) => path.startsWith(under)) ?? under,
    )
    const { json } = await call(server.url, null, 'GET', '/api/paginas?limit=1&depth=0')
    for (const path of ['/', '/campanas', '/manual', '/datos', `/${json.docs[0].ruta}`, ...kinds]) {
      expect(paths).toContain(path)
      expect([path, (await get(path)).status]).toEqual([path, 200])
    }
    const written = urls.filter(({ loc = '' }) => /\/(noticias|servicios|dependencias)\/./.test(loc))
    expect(written.length).toBeGreaterThan(20)
    for (const { lastmod = '' } of written) expect(new Date(lastmod).toISOString()).toBe(lastmod)
    const { body } = await get('/robots.txt')
    for (const line of [
      'Disallow: /intranet',
      'Disallow: /admin',
      'Disallow: /api/',
      `Sitemap: ${server.url}/sitemap.xml`,
    ]) {
      expect(body).toContain(line)
    }
  })

  it('networks show a picture with the title of the page, of news, services and the portal', async () => {
    const pictures = new Set<string>()
    for (const path of [
      '/',
      `/noticias/${shown.slug}`,
      '/servicios/pago-de-predial',
      '/servicios/licencia-de-construccion',
    ]) {
      const { body } = await get(path)
      const [, url = ''] = /<meta property="og:image" content="([^"]+)"/.exec(body) ?? []
      expect(url.startsWith(`${server.url}/anillos/`)).toBe(true)
      expect(body).toContain('name="twitter:card" content="summary_large_image"')
      expect(body).toMatch(/<meta property="og:image:alt" content="[^"]+"/)
      const picture = await fetch(url)
      expect([picture.status, picture.headers.get('cache-control')]).toEqual([
        200,
        expect.stringContaining('immutable'),
      ])
      const bytes = Buffer.from(await picture.arrayBuffer())
      const { width, height, format } = await sharp(bytes).metadata()
      expect([width, height, format, bytes.length < 200_000]).toEqual([1200, 630, 'png', true])
      pictures.add(bytes.toString('base64'))
    }
    expect(pictures.size).toBe(4)
    for (const path of ['/anillos/servicios/no-hay-tal.png', '/anillos/servicios/%3Cx%3E.png'])
      expect((await get(path)).status).toBe(404)
  })

  it('water is drawn for any slug and kept for ever, its large picture only for what is shown', async () => {
    const svg = await get('/anillos/cualquiera.svg?fondo=hondo')
    expect(svg.headers.get('content-type')).toContain('image/svg+xml')
    expect(svg.headers.get('cache-control')).toContain('immutable')
    const png = await fetch(`${server.url}/anillos/${shown.slug}.png`)
    const { width, height } = await sharp(await png.arrayBuffer()).metadata()
    expect([width, height]).toEqual([1200, 630])
    for (const path of [`/anillos/${draft.slug}.png`, '/anillos/nada.png', '/anillos/%3Cx%3E.svg'])
      expect((await get(path)).status).toBe(404)
  })
})
