import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cases } from '../contract/cases.ts'
import { people } from '../contract/walk.ts'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { pdf } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** A dictamen signed at the intranet and verified by a stranger, on a telephone and without JavaScript. */

const ST04 = 'P-OMA-TI-ST-04'

let server: TestServer
let browser: Browser
let p: ReturnType<typeof people>
let caso: { id: string; folio: string }
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  p = people(server.url)
  const c = cases(p)
  const id = await c.open(ST04)
  await c.walk(ST04, id, ['operador', 2, {}, 'cumple'], ['jefatura-soporte', 3])
  caso = (await p.as('direccion', 'GET', `/api/expedientes/${id}`)).json
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const phone = async (): Promise<Page> =>
  (await visitor(browser, { width: WIDTHS.phone, javaScript: false, baseURL: server.url })).newPage()

const sessionsOf = async (rol: string): Promise<number> =>
  (await p.as(rol, 'GET', '/api/usuarios/me')).json.user.sessions.length

const BUTTON = 'button:has-text("Firmar y entregar")'

it('who signs gives their password again, and it opens no session', async () => {
  const page = await phone()
  await page.goto(`/intranet/expedientes/${caso.folio}`)
  await page.fill('[name=email]', 'direccion@demo.test')
  await page.fill('[name=password]', 'Cancun.2026')
  await page.click('main button')
  const before = await sessionsOf('direccion')

  await page.click(BUTTON)
  expect(await page.textContent('#error-contrasena')).toContain('con ella firmas')
  await page.fill('[name=observaciones]', 'Conforme')
  await page.fill('[name=contrasena]', 'no es esta')
  await page.click(BUTTON)
  expect(await page.textContent('#error-contrasena')).toContain('No es tu contraseña')
  expect(await page.getAttribute('.errores a', 'href')).toBe('#campo-contrasena')
  expect(await page.inputValue('[name=observaciones]')).toBe('Conforme')
  expect(await page.inputValue('[name=contrasena]')).toBe('')
  expect((await p.stored(caso.id)).pasoActual).toBe(4)

  await page.fill('[name=contrasena]', 'Cancun.2026')
  await page.click(BUTTON)
  expect(await page.textContent('.hecho')).toContain('Paso 4 hecho')
  expect(await sessionsOf('direccion')).toBe(before)
  const papers = await page.locator('.documentos').textContent()
  expect(papers).toContain('Acuse de recibo')
  expect(papers).toMatch(/Dictamen\s+TI-DI-\d{4}-\d{6}/)
})

it('a stranger sees that it is authentic, and compares a file with it', async () => {
  const { docs } = (await p.as('direccion', 'GET', `/api/expedientes/${caso.id}/documentos`)).json
  const { codigo, url, folio } = docs.find((d: { tipo: string }) => d.tipo === 'dictamen')
  const page = await phone()
  await page.goto('/verificar')
  await page.fill('[name=codigo]', codigo.toLowerCase().replaceAll('-', ' '))
  await page.click('main button')
  expect(new URL(page.url()).pathname).toBe(`/verificar/${codigo}`)
  expect(await page.textContent('h1')).toBe('Este documento es auténtico')
  const said = await page.textContent('main')
  for (const words of [folio, 'Jefatura de Soporte Técnico', 'Dirección de TIC', 'sin validez oficial']) {
    expect(said).toContain(words)
  }
  for (const person of ['Balam', 'May Ordóñez', 'Pech Uc']) expect(said).not.toContain(person)

  const token = await p.token('direccion')
  const file = await fetch(server.url + url, { headers: { authorization: `JWT ${token}` } })
  const bytes = Buffer.from(await file.arrayBuffer())
  const compare = async (buffer: Buffer) => {
    await page.setInputFiles('[name=archivo]', { name: 'copia.pdf', mimeType: 'application/pdf', buffer })
    await page.click('button:has-text("Comparar")')
    return page.textContent('h1')
  }
  expect(await compare(bytes)).toBe('Tu archivo es auténtico')
  expect(await compare(Buffer.from(pdf().bytes))).toBe('Tu archivo no es este documento')
  await page.click('button:has-text("Comparar")')
  expect(await page.textContent('#error-archivo')).toContain('Escoge el archivo')
})

it('a code that is none is said so, with the way to write it again', async () => {
  const page = await phone()
  const answer = await page.goto('/verificar/ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  expect([answer?.status(), answer?.headers()['cache-control']]).toEqual([404, 'no-store'])
  expect(await page.textContent('h1')).toBe('No hay ningún documento con ese código')
  await page.fill('[name=codigo]', 'hola')
  await page.click('main button')
  expect(await page.textContent('.errores')).toContain('16 letras y números')
})

it('has no barriers, at a desk or on a telephone', async () => {
  const { docs } = (await p.as('direccion', 'GET', `/api/expedientes/${caso.id}/documentos`)).json
  for (const width of [WIDTHS.phone, WIDTHS.desk]) {
    const page = await (await visitor(browser, { width, baseURL: server.url })).newPage()
    for (const path of ['/verificar', `/verificar/${docs[0].codigo}`, '/verificar/ZZZZ-ZZZZ-ZZZZ-ZZZZ']) {
      await page.goto(path)
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    }
  }
})
