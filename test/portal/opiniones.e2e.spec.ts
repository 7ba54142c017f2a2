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

const FICHA = '/servicios/pago-de-predial'

it('who did not find what they needed says so in two presses, by keyboard, without a script or a cookie', async () => {
  const context = await visitor(browser, { baseURL: server.url, javaScript: false, width: WIDTHS.phone })
  const page = await context.newPage()
  await page.goto(FICHA)
  await page.focus('text=Sí, me sirvió')
  await page.keyboard.press('Tab')
  await Promise.all([page.waitForURL(/opinion\/gracias/), page.keyboard.press('Enter')])
  expect(await page.locator('h1').textContent()).toBe('Gracias por decirlo')
  await page.click('text=Mandar el comentario')
  expect(await page.title()).toMatch(/^Error: /)
  await page.click('.errores a')
  await page.keyboard.type('No dice si abren el sábado.')
  await page.click('text=Mandar el comentario')
  expect(await page.locator('h1').textContent()).toBe('Recibimos tu comentario')
  await page.click('text=Volver a')
  expect(new URL(page.url()).pathname).toBe(FICHA)
  expect(await context.cookies()).toEqual([])
  await context.close()
})

it.each(Object.entries(WIDTHS))('bars nobody and fits, on a %s', async (_, width) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await visitor(browser, { width, colorScheme, baseURL: server.url })
    const page = await context.newPage()
    const look = async () => [await barriers(page), await page.evaluate(() => document.documentElement.scrollWidth)]
    for (const more of ['sirvio=si', 'sirvio=no', 'sirvio=no&dicho=si']) {
      await page.goto(`/opinion/gracias?pagina=${FICHA}&${more}`)
      expect([more, ...(await look())]).toEqual([more, [], width])
    }
    await page.goto(`/opinion/gracias?pagina=${FICHA}&sirvio=no`)
    await page.click('text=Mandar el comentario')
    expect(['error', ...(await look())]).toEqual(['error', [], width])
    await context.close()
  }
})
