import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** The board and the books, on a telephone and at a desk. */

let server: TestServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const enter = async (width: number, javaScript: boolean): Promise<Page> => {
  const context = await visitor(browser, { width, javaScript, baseURL: server.url })
  const page = await context.newPage()
  await page.goto('/intranet/tablero')
  await page.fill('[name=email]', 'direccion@demo.test')
  await page.fill('[name=password]', 'Cancun.2026')
  await page.click('main button')
  return page
}

const PAGES = [
  '/intranet/tablero',
  '/intranet/tablero?procedimiento=P-OMA-TI-SI-06',
  '/intranet/tablero?desde=ayer',
  '/intranet/oficios?anio=todos',
  '/intranet/oficios?anio=todos&vista=etiquetas',
  '/intranet/ordenes',
  '/intranet/ordenes?q=nada%20de%20nada',
  '/intranet/dictamenes',
]

it.each(Object.entries(WIDTHS))('bars nobody’s way and fits a %s', async (_, width) => {
  const page = await enter(width, true)
  for (const path of PAGES) {
    await page.goto(path)
    expect([path, await barriers(page)]).toEqual([path, []])
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)]).toEqual([
      path,
      true,
    ])
  }
  await page.context().close()
})

it('is used without JavaScript: a period, a department, a search', async () => {
  const page = await enter(WIDTHS.phone, false)
  expect(await page.textContent('h1')).toMatch(/expedientes? en proceso/)
  await page.selectOption('[name=departamento]', 'soporte')
  await page.click('text=Ver este periodo')
  expect(new URL(page.url()).searchParams.get('departamento')).toBe('soporte')
  const rows = await page.locator('[aria-label="Cifras por procedimiento"] tbody th .folio').allTextContents()
  expect(rows).toEqual(['ST-01', 'ST-02', 'ST-03', 'ST-04'])
  await page.click('text=Registros')
  await page.fill('[name=q]', 'DGE')
  await page.selectOption('[name=anio]', 'todos')
  await page.click('text=Buscar')
  expect(await page.textContent('h1')).toMatch(/^\d+ oficios?$/)
  await page.context().close()
})
