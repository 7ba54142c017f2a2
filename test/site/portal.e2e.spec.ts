import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

let server: TestServer
let browser: Browser
let article: string

const PATHS = [
  '/',
  '/noticias',
  '/noticias?tipo=campana',
  '/noticias?tema=salud',
  '/campanas',
  '/buscar',
  '/buscar?q=unidades+deportivas',
  '/buscar?q=xyzzyx',
  '/datos',
  '/dependencias',
  '/no-hay-tal',
]

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  const { items } = (await (await fetch(`${server.url}/feed.json`)).json()) as { items: { url: string }[] }
  article = new URL(items[0]?.url ?? '').pathname
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

describe.each(['light', 'dark'] as const)('the portal in %s', (colorScheme) => {
  it.each(Object.entries(WIDTHS))('bars nobody and fits, on a %s', async (_, width) => {
    const context = await visitor(browser, { width, colorScheme, baseURL: server.url })
    const page = await context.newPage()
    for (const path of [article, ...PATHS]) {
      await page.goto(path)
      expect({ path, barriers: await barriers(page) }).toEqual({ path, barriers: [] })
      expect({ path, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ path, width })
    }
    await context.close()
  })
})

it('fits a screen of 320 px, as at 400 % on a desk', async () => {
  const context = await visitor(browser, { width: 320, baseURL: server.url })
  const page = await context.newPage()
  for (const path of [
    '/',
    '/noticias',
    article,
    '/dependencias',
    '/buscar?q=unidades+deportivas',
    '/campanas',
    '/datos',
  ]) {
    await page.goto(path)
    expect({ path, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({
      path,
      width: 320,
    })
  }
  await context.close()
})

it('is read by keyboard: first past the menu, then whole cards', async () => {
  const context = await visitor(browser, { baseURL: server.url })
  const page = await context.newPage()
  await page.goto('/noticias')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ir al contenido')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenido')
  await page.locator('.tarjeta a').first().press('Enter')
  await page.waitForURL('**/noticias/*')
  expect(await page.locator('h1').count()).toBe(1)
  await context.close()
})

it('loads nothing from elsewhere, breaks no rule of its own policy, and stays where it was put', async () => {
  const context = await visitor(browser, { width: WIDTHS.phone, baseURL: server.url })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('request', (request) => request.url().startsWith(server.url) || complaints.push(request.url()))
  await page.addInitScript(() => {
    const moved = { sum: 0 }
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.sum += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of ['/', article]) {
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum)).toBeLessThan(0.1)
  }
  expect(complaints).toEqual([])
  await context.close()
})
