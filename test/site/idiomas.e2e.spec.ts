import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call, login } from '../helpers/api.ts'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

const PAGES = ['/en', '/en/buscar', '/en/buscar?q=acta', '/en/buscar?q=zzqqxx', '/en/nothing-here']

it.each(Object.entries(WIDTHS))('English bars nobody and fits, on a %s', async (_, width) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await visitor(browser, { width, colorScheme, baseURL: server.url })
    const page = await context.newPage()
    for (const path of PAGES) {
      await page.goto(path)
      expect({ path, barriers: await barriers(page) }).toEqual({ path, barriers: [] })
      expect({ path, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ path, width })
      expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
      expect(await page.locator('html').getAttribute('lang')).toBe('en-US')
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
  expect(await page.locator('.resultados h2').first().getAttribute('lang')).toBe('es')
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
  await context.close()
})

it('answers as Spanish does where there is nothing, in its own words', async () => {
  const there = await fetch(`${server.url}/en`)
  expect([there.status, there.headers.get('content-language')]).toEqual([200, 'en-US'])
  for (const path of ['/en/intranet', '/en/api/buscar', '/en/noticias', '/en/en', '/en/rechazo', '/en/nothing-here']) {
    const answer = await fetch(server.url + path, { redirect: 'manual' })
    expect({ path, status: answer.status }).toEqual({ path, status: 404 })
    expect(await answer.text()).toContain('We did not find this page')
  }
  expect(await (await fetch(`${server.url}/sitemap.xml`)).text()).toContain(`<loc>${server.url}/en</loc>`)
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
