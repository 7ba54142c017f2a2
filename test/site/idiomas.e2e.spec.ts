import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../../hooks/idiomas/en.ts'
import { es } from '../../hooks/idiomas/es.ts'
import { call, login } from '../helpers/api.ts'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

let server: TestServer
let browser: Browser
let slug = ''
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  const first = async (query: string): Promise<Record<string, string>> =>
    (await call(server.url, null, 'GET', `/api/${query}`)).json.docs[0]
  const [ficha, noticia, pagina, oficina] = await Promise.all([
    first('servicios?sort=nombre&limit=1&depth=0&where[modalidades][in]=presencial'),
    first('publicaciones?limit=1&depth=0'),
    first('paginas?limit=1&depth=0'),
    first('dependencias?limit=1&depth=0'),
  ])
  slug = ficha?.slug ?? ''
  PAGES.push(
    '/en/servicios',
    '/en/servicios/matrimonio-civil',
    `/en/servicios/${slug}`,
    `/en/servicios/${slug}/lista`,
    '/en/servicios?tema=construccion',
    '/en/noticias',
    `/en/noticias/${noticia?.slug}`,
    '/en/campanas',
    '/en/dependencias',
    `/en/dependencias/${oficina?.slug}`,
    '/en/manual',
    '/en/procedimientos',
    '/en/procedimientos/P-OMA-TI-SI-06',
    '/en/datos',
    '/en/verificar',
    '/en/verificar?codigo=x',
    '/en/verificar/AAAA-AAAA-AAAA-AAAA',
    `/en/${pagina?.ruta}`,
    `/en/opinion/gracias?pagina=/en/servicios/${slug}&sirvio=no`,
  )
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

/** What Spanish says and English does not, as it stands on a page. */
const textsOf = (of: object): string[] =>
  Object.values(of).flatMap((value) =>
    typeof value === 'string' ? [value.trim()] : value && typeof value === 'object' ? textsOf(value) : [],
  )
const SAID = new Set(textsOf(en))
const SPANISH = [...new Set(textsOf({ ...es, nombre: '' }))].filter((text) => text.length > 3 && !SAID.has(text))

/** In the page: what Spanish says and is not marked as Spanish. */
const spanishIn = (words: string[]): string[] => {
  const known = new Set(words)
  const found: string[] = []
  const seen = (text: string | null | undefined, at: Element | null) => {
    const said = text?.trim() ?? ''
    if (known.has(said) && at?.closest('[lang]')?.getAttribute('lang') === 'en-MX') found.push(said)
  }
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) seen(walker.currentNode.textContent, walker.currentNode.parentElement)
  for (const at of document.querySelectorAll('[aria-label], [alt], [placeholder], [title]'))
    for (const name of ['aria-label', 'alt', 'placeholder', 'title']) seen(at.getAttribute(name), at)
  return found
}

const PAGES = ['/en', '/en/buscar', '/en/buscar?q=acta', '/en/buscar?q=zzqqxx', '/en/nothing-here']

// Some fifty pages each.
it.each(Object.entries(WIDTHS))('English bars nobody and fits, on a %s', { timeout: 400_000 }, async (_, width) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await visitor(browser, { width, colorScheme, baseURL: server.url })
    const page = await context.newPage()
    for (const path of PAGES) {
      await page.goto(path)
      expect({ path, barriers: await barriers(page) }).toEqual({ path, barriers: [] })
      expect({ path, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ path, width })
      expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
      expect(await page.locator('html').getAttribute('lang')).toBe('en-MX')
      expect({ path, spanish: await page.evaluate(spanishIn, SPANISH) }).toEqual({ path, spanish: [] })
      if (process.env.LOOK)
        await page.screenshot({ path: `${process.env.LOOK}/${width}-${colorScheme}-${PAGES.indexOf(path)}.png` })
    }
    await context.close()
  }
})

it('leads to the same page in the other language and back, and says what is in Spanish', async () => {
  const context = await visitor(browser, { baseURL: server.url, javaScript: false })
  const page = await context.newPage()
  await page.goto('/buscar?q=acta')
  await page.click('.idiomas a')
  expect(page.url()).toBe(`${server.url}/en/buscar?q=acta`)
  expect(await page.locator('h1').textContent()).toContain('for “acta”')
  expect(await page.locator('.resultados h2').allTextContents()).toContain('Certified copy of a certificate')
  expect(await page.locator('.resultados h2 [lang=es], .resultados h2[lang=es]').count()).toBeGreaterThan(0)
  expect(await page.locator('.alcance').textContent()).toContain('in Spanish')
  await page.click('.idiomas a')
  expect(page.url()).toBe(`${server.url}/buscar?q=acta`)

  await page.goto('/en')
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${server.url}/en`)
  const alternates = await page
    .locator('link[hreflang]')
    .evaluateAll((all) => all.map((a) => [a.getAttribute('hreflang'), a.getAttribute('href')]))
  expect(alternates).toEqual([
    ['es', `${server.url}/`],
    ['en', `${server.url}/en`],
    ['x-default', `${server.url}/`],
  ])
  expect(await page.locator('.menu a').allTextContents()).toContain('Services')

  await page.goto(`/servicios/${slug}`)
  const spanish = await page.locator('h1').textContent()
  await page.click('.idiomas a')
  expect(page.url()).toBe(`${server.url}/en/servicios/${slug}`)
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(page.url())
  expect([await page.locator('h1').textContent(), await page.locator('h1').getAttribute('lang')]).toEqual([
    spanish,
    'es',
  ])
  expect(await page.locator('.alcance').textContent()).toContain('shown in Spanish')
  await page.goto('/en/servicios/matrimonio-civil')
  expect(await page.locator('h1').textContent()).toBe('Civil marriage')
  expect(await page.locator('h1').getAttribute('lang')).toBe(null)
  expect(await page.locator('.alcance').textContent()).toContain('Translated from Spanish')
  expect(await page.locator('.costos').textContent()).toContain('Additional tax')
  await page.goto('/en/manual')
  expect(await page.locator('.alcance').textContent()).toContain('Spanish only')
  expect(await page.locator('.romanos').getAttribute('lang')).toBe('es')
  await context.close()
})

it('answers as Spanish does where there is nothing, in its own words', async () => {
  const there = await fetch(`${server.url}/en`)
  expect([there.status, there.headers.get('content-language')]).toEqual([200, 'en-MX'])
  for (const path of ['/en/intranet', '/en/api/buscar', '/en/opinion', '/en/en', '/en/rechazo', '/en/nothing-here']) {
    const answer = await fetch(server.url + path, { redirect: 'manual' })
    expect({ path, status: answer.status }).toEqual({ path, status: 404 })
    expect(await answer.text()).toContain('We did not find this page')
  }
  const sitemap = await (await fetch(`${server.url}/sitemap.xml`)).text()
  for (const path of ['/en', `/en/servicios/${slug}`, '/verificar'])
    expect(sitemap).toContain(`<loc>${server.url}${path}</loc>`)
  expect(sitemap).toContain(`hreflang="en" href="${server.url}/en/noticias"`)
  const earlier = await fetch(`${server.url}/en/procedimientos/P-OMA-TI-SI-06?version=00`, { redirect: 'manual' })
  expect(earlier.status).toBe(404)
  const typed = await fetch(`${server.url}/en/verificar?codigo=aaaaaaaaaaaaaaaa`, { redirect: 'manual' })
  expect([typed.status, typed.headers.get('location')]).toEqual([303, '/en/verificar/AAAA-AAAA-AAAA-AAAA'])
})

it('is there only while the municipality offers it', async () => {
  const token = await login(server.url, 'administrador-web')
  const offer = async (idiomas: string[]) => {
    const { status } = await call(server.url, token, 'POST', '/api/globals/municipio', { idiomas })
    expect(status).toBe(200)
  }
  await offer(['es'])
  const gone = await fetch(`${server.url}/en`)
  expect(gone.status).toBe(404)
  expect(await gone.text()).toContain('No encontramos esta página')
  const home = await (await fetch(server.url)).text()
  expect(home).not.toContain('hreflang')
  expect(await (await fetch(`${server.url}/sitemap.xml`)).text()).not.toContain('/en<')
  await offer([])
  expect((await fetch(`${server.url}/en`)).status).toBe(200)
})

it('hears an opinion in the language of the page it is of, and says in it what is wrong', async () => {
  const context = await visitor(browser, { baseURL: server.url, javaScript: false })
  const page = await context.newPage()
  await page.goto(`/en/servicios/${slug}`)
  await page.click('.opinion button[value=no]')
  expect(page.url()).toContain('/en/opinion/gracias?')
  await page.fill('#campo-comentario', ' ')
  await page.click('.opinion__comentario button')
  expect(await page.locator('h1').textContent()).toBe('We did not receive your opinion')
  expect(await page.locator('.campo__error').textContent()).toContain('Write your comment.')
  expect(await page.locator('html').getAttribute('lang')).toBe('en-MX')
  await page.fill('#campo-comentario', 'The hours are not clear.')
  await page.click('.opinion__comentario button')
  expect(await page.locator('h1').textContent()).toBe('We received your comment')
  await context.close()
})

it('reckons a cost that is typed, and says what is wrong with it', async () => {
  const { json } = await call(server.url, null, 'GET', '/api/servicios?limit=100&depth=0')
  type Fee = { tarifas?: { tipo: string; por?: string }[]; slug: string }
  const one = (json.docs as Fee[]).find(({ tarifas }) => tarifas?.some(({ por }) => por))
  const place = one?.tarifas?.findIndex(({ por }) => por)
  const html = await (await fetch(`${server.url}/en/servicios/${one?.slug}?tarifa=${place}&cantidad=muchas`)).text()
  expect(html).toContain('Write the quantity in figures, more than zero and up to 100,000.')
  expect(html).toContain(`action="/en/servicios/${one?.slug}#tarifa-${place}"`)
  const well = await (await fetch(`${server.url}/en/servicios/${one?.slug}?tarifa=${place}&cantidad=3`)).text()
  expect(well).toContain('For the quantity you wrote.')
  expect(well).toMatch(/MX\$[\d,]+\.\d\d/)
})
