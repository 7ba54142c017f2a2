import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../contract/walk.ts'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { startSmtp, type TestSmtp } from '../helpers/smtp.ts'

/** One's own account, a forgotten password by mail, and a session that ends while one writes; on a telephone, without JavaScript. */

let server: TestServer
let smtp: TestSmtp
let browser: Browser
const open: BrowserContext[] = []
beforeAll(async () => {
  smtp = await startSmtp()
  ;[server, browser] = await Promise.all([startServer({ env: { SMTP_URL: smtp.url } }), launchBrowser()])
})
afterAll(async () => {
  await Promise.all(open.map((context) => context.close()))
  await browser?.close()
  await server?.stop()
  await smtp?.stop()
})

const visit = async (
  look: Parameters<typeof visitor>[1] = { width: WIDTHS.phone, javaScript: false },
): Promise<Page> => {
  const context = await visitor(browser, { baseURL: server.url, ...look })
  open.push(context)
  return context.newPage()
}
const enter = async (page: Page, who: string, password = 'Cancun.2026') => {
  await page.fill('[name=email]', `${who}@demo.test`)
  await page.fill('[name=password]', password)
  await page.click('main button')
}
const fitsTheScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** The address in the newest mail to somebody, once it is there. */
const linkTo = async (para: string): Promise<string> => {
  for (;;) {
    const mail = smtp.messages.findLast((m) => m.to.includes(para))
    const text = mail?.raw.replace(/=\r\n/g, '').replaceAll('=3D', '=')
    const link = /https?:\/\/\S+token=\w+/.exec(text ?? '')?.[0]
    if (link) return link
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('a requester', () => {
  it('recovers a forgotten password with the link of a mail', async () => {
    const page = await visit()
    await page.goto('/intranet')
    await page.click('text=¿Olvidaste tu contraseña?')
    await page.fill('[name=email]', 'solicitante2@demo.test')
    await page.click('main button')
    expect(await page.textContent('.hecho')).toContain('Si esa dirección tiene una cuenta abierta')
    const link = await linkTo('solicitante2@demo.test')
    await page.goto(link)
    await page.fill('[name=nueva]', 'corta')
    await page.fill('[name=otra]', 'corta')
    await page.click('main button')
    expect(await page.textContent('.errores')).toContain('al menos 10 caracteres')
    expect(await fitsTheScreen(page)).toBe(true)
    await page.fill('[name=nueva]', 'palapa lluvia tren')
    await page.fill('[name=otra]', 'palapa lluvia tren')
    await page.click('main button')
    expect(await page.textContent('.hecho')).toContain('Tu contraseña cambió')
    await page.goto(link)
    expect(await page.textContent('h1')).toBe('Este enlace ya no sirve')
    await page.click('text=Salir')
    await page.goto('/intranet')
    await enter(page, 'solicitante2', 'palapa lluvia tren')
    expect(new URL(page.url()).pathname).toBe('/intranet')
  })

  it('changes password and address in their own account', async () => {
    const page = await visit()
    await page.goto('/intranet/cuenta')
    await enter(page, 'solicitante')
    await page.click('text=Cambiar tu contraseña')
    await page.fill('form:has([value=contrasena]) [name=contrasenaActual]', 'no es esta')
    await page.fill('[name=nueva]', 'palapa lluvia tren')
    await page.fill('[name=otra]', 'palapa lluvia tren')
    await page.click('text=Cambiar la contraseña')
    expect(await page.textContent('.errores')).toContain('No es tu contraseña')
    await page.click('.errores a')
    await page.fill('form:has([value=contrasena]) [name=contrasenaActual]', 'Cancun.2026')
    await page.fill('[name=nueva]', 'palapa lluvia tren')
    await page.fill('[name=otra]', 'palapa lluvia tren')
    await page.click('text=Cambiar la contraseña')
    expect(await page.textContent('.hecho')).toContain('Tu contraseña cambió')
    await page.click('text=Cambiar tu correo')
    await page.fill('main [name=email]', 'ximena@demo.test')
    await page.fill('form:has([value=correo]) [name=contrasenaActual]', 'palapa lluvia tren')
    await page.click('text=Mandar el enlace')
    expect(await page.textContent('.datos')).toMatch(/solicitante@demo\.test.*ximena@demo\.test/s)
    await page.goto(await linkTo('ximena@demo.test'))
    await page.click('main button')
    expect(await page.textContent('.hecho')).toContain('ximena@demo.test')
  })
})

describe('a session that ends while one writes', () => {
  it('keeps what was typed, and sends nothing by itself', async () => {
    const p = people(server.url)
    const page = await visit()
    await page.goto('/intranet/solicitar/P-OMA-TI-SI-06')
    await enter(page, 'secretaria')
    await page.goto('/intranet/cuenta')
    await page.click('text=Registrar una ausencia')
    await page.fill('[name=desde]', '2027-01-04')
    await page.fill('[name=hasta]', '2027-01-08')
    await page.fill('[name=motivo]', 'Vacaciones de invierno')
    await page.context().clearCookies()
    await page.click('text=Registrar la ausencia')
    expect(await page.textContent('.hecho')).toContain('no perdiste lo que escribiste')
    await enter(page, 'secretaria', 'no es esta')
    expect(await page.textContent('.errores')).toContain('no coinciden')
    await enter(page, 'secretaria')
    expect(new URL(page.url()).pathname).toBe('/intranet/cuenta')
    expect(await page.textContent('.hecho')).toContain('todavía no se envía')
    expect(await page.inputValue('[name=motivo]')).toBe('Vacaciones de invierno')
    expect(await fitsTheScreen(page)).toBe(true)
    expect((await p.as('secretaria', 'GET', '/api/ausencias')).json.totalDocs).toBe(0)
    await page.selectOption('[name=suplente]', { label: 'Sofía Uicab León' })
    await page.click('text=Registrar la ausencia')
    expect(await page.textContent('.observaciones__lista')).toContain('te suple Sofía Uicab León')
  })
})

it('an account shows where it is open, and is closed there', async () => {
  const [here, there] = [await visit(), await visit()]
  for (const page of [here, there]) {
    await page.goto('/intranet/cuenta')
    await enter(page, 'tecnico-soporte')
  }
  const open = async () => {
    await here.goto('/intranet/cuenta')
    return here.getByText('En otro navegador').count()
  }
  // The session of whoever asks stays, whatever is asked.
  const before = await open()
  expect(before).toBeGreaterThan(0)
  await here
    .getByRole('button', { name: /^Cerrar la que está abierta desde/ })
    .first()
    .click()
  expect(await here.textContent('.hecho')).toContain('ya no está abierta ahí')
  expect(await open()).toBe(before - 1)
  await there.goto('/intranet/cuenta')
  expect(await there.locator('[name=password]').count()).toBe(1)
  expect(await fitsTheScreen(here)).toBe(true)
})

it('bars nobody’s way', async () => {
  const page = await visit({})
  for (const path of ['/intranet/recuperar', '/intranet/restablecer?token=x', '/intranet/confirmar?token=x']) {
    await page.goto(path)
    expect(await barriers(page), path).toEqual([])
  }
  await page.goto('/intranet/cuenta')
  await enter(page, 'programador')
  for (const details of await page.locator('main summary').all()) await details.click()
  expect(await barriers(page)).toEqual([])
  await page.click('text=Ayuda')
  expect(await page.textContent('h1')).toBe('Guía: Programador(a)')
  expect(await barriers(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await fitsTheScreen(page)).toBe(true)
})
