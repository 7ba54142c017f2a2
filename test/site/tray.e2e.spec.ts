import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../contract/walk.ts'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** The tray as people use it: found, narrowed, kept as a view, by keys; whole without any script. */

let server: TestServer
let browser: Browser
const open: BrowserContext[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  const p = people(server.url)
  for (let n = 0; n < 3; n++) await p.openUpTo(1)
  await p.openUpTo(2)
})
afterAll(async () => {
  await Promise.all(open.map((context) => context.close()))
  await browser?.close()
  await server?.stop()
})

const enter = async (who: string, look: Parameters<typeof visitor>[1] = {}): Promise<Page> => {
  const context = await visitor(browser, { baseURL: server.url, ...look })
  open.push(context)
  const page = await context.newPage()
  await page.goto('/intranet')
  await page.fill('[name=email]', `${who}@demo.test`)
  await page.fill('[name=password]', 'Cancun.2026')
  await page.click('main button')
  await page.waitForURL(`${server.url}/intranet`)
  return page
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe('nothing hinders anyone', () => {
  it.each([
    ['telephone, light', { width: WIDTHS.phone, colorScheme: 'light' }],
    ['telephone, dark', { width: WIDTHS.phone, colorScheme: 'dark' }],
    ['desk, light', { width: WIDTHS.desk, colorScheme: 'light' }],
    ['desk, dark', { width: WIDTHS.desk, colorScheme: 'dark' }],
  ] as const)('%s: full, narrowed, and with nothing', { timeout: 120_000 }, async (_, look) => {
    const page = await enter('secretaria', look)
    for (const path of ['', '?tab=en-espera&departamento=sistemas', '?vencidos=1&desde=2020-01-01&hasta=2020-02-01']) {
      await page.goto(`/intranet${path}`)
      expect([path, await barriers(page), await fits(page)]).toEqual([path, [], true])
    }
    expect(await page.textContent('h1')).toBe('Nada coincide con lo que buscas')
  })
})

describe('each row', () => {
  it('says whose it is and why, how far along it is and until when', async () => {
    const page = await enter('secretaria', { javaScript: false })
    const row = await page.textContent('.lista > .fila')
    expect(row).toContain('Te toca como Secretaría')
    expect(row).toMatch(/va al \d+ % de su plazo, venc(e|ió) (hoy|mañana|ayer|el \d+ \w+) a las \d\d:\d\d/)
    await page.goto('/intranet?tab=en-espera')
    expect(await page.textContent('.lista')).toContain('En espera de la Dirección')
  })
})

describe('filters', () => {
  it('are an address, and it can be kept under a name, without any script', { timeout: 60_000 }, async () => {
    const page = await enter('secretaria', { javaScript: false, width: WIDTHS.phone })
    await page.goto('/intranet?tab=en-espera')
    await page.click('text=Filtrar por procedimiento')
    await page.selectOption('[name=departamento]', 'sistemas')
    await page.click('.mas-filtros button:has-text("Filtrar")')
    expect(page.url()).toContain('departamento=sistemas')
    expect(await page.textContent('h1')).toMatch(/coinciden?$/)
    await page.click('text=Guardar esta vista')
    await page.click('.mas-filtros button:has-text("Guardar")')
    expect(await page.textContent('.errores')).toContain('Escribe un nombre para la vista')
    await page.fill('[name=nombre]', 'Vista de los lunes')
    await page.click('.mas-filtros button:has-text("Guardar")')
    expect(await page.getAttribute('nav[aria-label="Mis vistas guardadas"] a', 'aria-current')).toBe('true')

    await page.goto('/intranet')
    await page.click('text=Vista de los lunes')
    expect(page.url()).toBe(`${server.url}/intranet?tab=en-espera&departamento=sistemas`)
    const other = await enter('direccion', { javaScript: false })
    expect(await other.locator('text=Vista de los lunes').count()).toBe(0)
    await page.click('text=Quitar la vista')
    await page.waitForURL(/#contenido$/)
    expect(await page.locator('text=Vista de los lunes').count()).toBe(0)
  })
})

describe('after a step', () => {
  it('what comes next is offered', { timeout: 60_000 }, async () => {
    const page = await enter('secretaria', { javaScript: false })
    await page.goto('/intranet?procedimiento=P-OMA-TI-SI-06')
    await page.click('.lista > .fila h2 a')
    const done = new URL(page.url()).pathname
    await page.fill('[name="datos.numeroOficio"], [name=numeroOficio]', 'DGE/0900/2026')
    await page.fill('[name=fechaOficio]', '2026-11-20')
    await page.fill('[name=recibido]', '2026-11-23T09:40')
    await page.click('form button:has-text("Sellar"), .camino form button')
    const next = page.locator('.siguiente a')
    expect(await next.textContent()).toMatch(/^Siguiente en tu bandeja: TI-/)
    expect(await next.getAttribute('href')).not.toBe(done)
    await next.click()
    expect(await page.textContent('.turno h2')).toContain('Te toca a ti')
  })
})

describe('keys', () => {
  it('walk the rows, open one and look for another; not in a field, and not where they are turned off', async () => {
    const page = await enter('secretaria')
    const failed: string[] = []
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()))
    await page.goto('/intranet?tab=en-espera')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
    const links = await page
      .locator('.lista > .fila h2 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(await page.isVisible('.atajos')).toBe(true)
    await page.keyboard.press('j')
    expect(await focused()).toBe(links[0])
    await page.keyboard.press('j')
    expect(await focused()).toBe(links[1])
    await page.keyboard.press('k')
    expect(await focused()).toBe(links[0])
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await page.keyboard.type('j/k')
    expect(await page.inputValue('[name=q]')).toBe('j/k')
    await page.click('text=Desactivar los atajos')
    await page.keyboard.press('j')
    expect(await focused()).toBe(null)
    await page.click('text=Activar los atajos')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.url}${links[0]}`)
    expect(failed).toEqual([])
  })

  it('are told only where they work, and only the tray may run a script', async () => {
    const page = await enter('secretaria', { javaScript: false })
    expect(await page.locator('.atajos').isVisible()).toBe(false)
    const script = async (path: string) =>
      (await page.request.get(path)).headers()['content-security-policy']?.match(/script-src ([^;]+)/)?.[1]
    expect(await script('/intranet?q=x')).toBe("'self'")
    for (const path of ['/', '/intranet/solicitudes', '/intranet/cuenta'])
      expect([path, await script(path)]).toEqual([path, "'none'"])
  })
})
