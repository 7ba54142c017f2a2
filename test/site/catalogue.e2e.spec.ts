import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

const PAGES = [
  '/servicios',
  '/servicios?tema=construccion',
  '/servicios/licencia-de-construccion',
  '/servicios/registro-de-nacimiento',
  '/servicios/esterilizacion-de-perros-y-gatos',
  '/servicios/licencia-de-construccion/lista',
]

it.each(Object.entries(WIDTHS))('the catalogue bars nobody and fits, on a %s', async (_, width) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await visitor(browser, { width, colorScheme, baseURL: server.url })
    const page = await context.newPage()
    for (const path of PAGES) {
      await page.goto(path)
      expect({ path, barriers: await barriers(page) }).toEqual({ path, barriers: [] })
      expect({ path, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ path, width })
      expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
    }
    await context.close()
  }
})

it('says what something costs for what is typed, without script, and what is wrong beside it', async () => {
  const context = await visitor(browser, { baseURL: server.url, javaScript: false })
  const page = await context.newPage()
  await page.goto('/servicios/licencia-de-construccion')
  await page.fill('#campo-0', '1,000,000')
  await page.click('#tarifa-0 button')
  expect(await page.locator('#tarifa-0 .costo__importe').textContent()).toBe('$22,000.00')
  await page.fill('#campo-0', 'un millón')
  await page.click('#tarifa-0 button')
  expect(await page.locator('#tarifa-0 .campo__error').textContent()).toContain('con números')
  expect(await page.inputValue('#campo-0')).toBe('un millón')
  await context.close()
})

it('leads from a life event to a service, and on to what it asks for', async () => {
  const context = await visitor(browser, { baseURL: server.url, javaScript: false })
  const page = await context.newPage()
  await page.goto('/servicios')
  await page.click('text=Construyo o remodelo')
  await page.click('h3 >> text=Licencia de construcción')
  await page.click('#antes ~ ul >> text=Constancia de uso de suelo')
  expect(await page.locator('h1').textContent()).toBe('Constancia de uso de suelo')
  expect((await page.goto('/servicios/registro-de-bicicletas'))?.status()).toBe(404)
  await context.close()
})
