import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, visitor } from './helpers/browser.ts'
import { pdf, photograph } from './helpers/samples.ts'
import { startServer, type TestServer } from './helpers/server.ts'
import { longText } from './helpers/text.ts'

/** The main job: a dependency asks, the web administrator designs and publishes in the panel, and citizens read. */

const TITLE =
  'Añejo cenote, güeras piñatas y pingüinos: la gran jornada de reforestación, limpieza y música en las cuarenta supermanzanas de la ciudad'

let server: TestServer
let browser: Browser
const contexts: BrowserContext[] = []

const enter = async (who: string): Promise<Page> => {
  const context = await visitor(browser, { baseURL: server.url })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto('/intranet')
  await page.fill('[name=email]', `${who}@demo.test`)
  await page.fill('[name=password]', 'Cancun.2026')
  await page.click('main button')
  return page
}

const sent = ({ name, type, bytes }: { name: string; type: string; bytes: Uint8Array }) => ({
  name,
  mimeType: type,
  buffer: Buffer.from(bytes),
})

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser?.close()
  await server?.stop()
})

it('becomes a page on the portal, each step by its own person', { timeout: 240_000 }, async () => {
  expect(TITLE.length).toBeGreaterThan(130)
  expect(TITLE.length).toBeLessThanOrEqual(140)
  const text = longText()
  expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(1500)

  // The dependency asks, with three photographs of several megabytes and a document.
  const asks = await enter('solicitante')
  await asks.goto('/intranet/solicitar/P-OMA-TI-SI-06')
  await asks.fill('[name=numeroOficio]', 'DGE/0955/2026')
  await asks.fill('[name=fechaOficio]', '2026-11-20')
  await asks.fill('[name=titulo]', TITLE)
  await asks.fill('[name=texto]', text)
  const photos = await Promise.all([photograph(), photograph(), photograph()])
  const names = photos.map((photo, i) => ({ ...photo, name: `jornada ${i + 1}.jpg` }))
  await asks.setInputFiles('[name=imagenes]', names.map(sent))
  await asks.setInputFiles('[name=documentos]', sent({ ...pdf(), name: 'convocatoria.pdf' }))
  await asks.fill('[name=visibleHasta]', '2099-12-31')
  await asks.click('form.formulario button.boton--lleno')
  expect(await asks.textContent('h1')).toBe('Acuse de recibo')
  const caso = new URL(asks.url()).pathname

  // Secretaría stamps it, Dirección instructs, Secretaría turns it.
  const office = await enter('secretaria')
  expect(await office.textContent('main')).toContain(TITLE)
  await office.goto(caso)
  await office.click('.camino__aqui button')
  const head = await enter('direccion')
  await head.goto(caso)
  expect(await head.textContent('main')).toContain('jornada 1.jpg')
  await head.fill('[name=indicacion]', 'Publicar hoy, con la primera fotografía.')
  await head.click('.camino__aqui button')
  await office.goto(caso)
  await office.click('.camino__aqui button')

  // The web administrator finds the draft made, designs it with the page beside it, and publishes.
  const web = await enter('administrador-web')
  await web.goto(caso)
  await web.click('text=Diseñar y publicar')
  await web.waitForSelector('[data-lexical-editor] h2')
  expect(await web.textContent('.cenote-solicitud')).toContain('Publicar hoy, con la primera fotografía.')
  expect(await web.locator('[data-lexical-editor] table').count()).toBeGreaterThanOrEqual(1)
  expect(await web.locator('[data-lexical-editor] ul li').count()).toBeGreaterThan(1)
  await web.fill('[name=bajada]', 'Escrita por quien diseña la página.')
  await web.click('[data-lexical-editor] h2')
  await web.keyboard.press('End')
  await web.keyboard.type(' (corregido en el panel)')
  await web.click('#live-preview-toggler')
  const preview = web.frameLocator('iframe[src*=borrador]')
  await preview.locator('h1', { hasText: 'Añejo cenote' }).waitFor()
  await preview.locator('h2', { hasText: 'corregido en el panel' }).first().waitFor({ timeout: 30_000 })
  await web.click('#live-preview-toggler')
  await web.getByRole('button', { name: 'Publicar en el portal' }).click()
  await web.locator('.doc-controls', { hasText: 'Publicado' }).waitFor({ timeout: 20_000 })

  // Citizens read it.
  const visitorContext = await visitor(browser, { baseURL: server.url, javaScript: false, width: 360 })
  contexts.push(visitorContext)
  const citizen = await visitorContext.newPage()
  for (const path of ['/', '/noticias']) {
    await citizen.goto(path)
    expect(await citizen.textContent('main')).toContain(TITLE)
  }
  await citizen.click(`text=${TITLE}`)
  expect(await citizen.textContent('h1')).toBe(TITLE)
  const page = citizen.locator('main')
  expect(await page.textContent()).toContain('(corregido en el panel)')
  expect(await page.textContent()).toContain('Escrita por quien diseña la página.')
  expect(await page.locator('table').count()).toBeGreaterThanOrEqual(1)
  expect(await page.locator('img').count()).toBeGreaterThanOrEqual(3)
  for (const image of await page.locator('img').all()) {
    expect((await fetch(new URL(String(await image.getAttribute('src')), server.url))).status).toBe(200)
  }
  expect(await page.getByRole('link', { name: /convocatoria/i }).count()).toBeGreaterThanOrEqual(1)
  expect(await citizen.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

  // Secretaría records it as attended, and the case closes.
  await office.goto(caso)
  await office.click('.camino__aqui button')
  expect(await office.textContent('.turno h2')).toContain('Concluido')
  expect(await office.textContent('.sello')).toContain('Historia íntegra: 6 movimientos')
})
