import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../contract/cases.ts'
import { people } from '../contract/walk.ts'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { thisMinute, today } from '../helpers/now.ts'
import { pdf } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** What stands beside a case's path: remarks, the account's password, the survey by phone. */

let server: TestServer
let browser: Browser
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
const open: BrowserContext[] = []
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  p = people(server.url)
  c = cases(p)
})
afterAll(async () => {
  await Promise.all(open.map((context) => context.close()))
  await browser?.close()
  await server?.stop()
})

const enter = async (who: string, id: string, look: Parameters<typeof visitor>[1] = {}): Promise<Page> => {
  const context = await visitor(browser, { baseURL: server.url, ...look })
  open.push(context)
  const page = await context.newPage()
  await page.goto(`/intranet/expedientes/${(await p.stored(id)).folio}`)
  await page.fill('[name=email]', `${who}@demo.test`)
  await page.fill('[name=password]', 'Cancun.2026')
  await page.click('main button')
  return page
}
const fitsTheScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const phone = { width: WIDTHS.phone, javaScript: false }

describe('a remark', () => {
  it('is written with a file on a telephone, without JavaScript', async () => {
    const page = await enter('solicitante', await c.open('P-OMA-TI-SI-06'), phone)
    expect(await page.textContent('#observaciones')).toContain('Nadie ha escrito todavía.')
    await page.click('#observaciones summary')
    const { name, type, bytes } = pdf()
    const file = { name, mimeType: type, buffer: Buffer.from(bytes) }
    await page.setInputFiles('[name="observacion.adjuntos"]', file)
    await page.click('#observaciones button')
    expect(await page.textContent('.errores')).toContain('Observación: falta este dato.')
    expect(await page.textContent('#observaciones .guardados')).toContain(name)
    await page.fill('[name="observacion.texto"]', 'Falta la firma de la página 2.')
    await page.click('#observaciones button')
    expect(await page.textContent('.observaciones__lista')).toMatch(/Ximena Pech Uc.*Falta la firma.*oficio\.pdf/s)
    expect(await fitsTheScreen(page)).toBe(true)
  })
})

describe('an account', () => {
  it('shows its password once, where a free address is proposed', async () => {
    const id = await c.open('P-OMA-TI-SI-05', { empleado: 'Ana Uh Poot' })
    await c.walk('P-OMA-TI-SI-05', id, ['secretaria', 2], ['direccion', 3], ['secretaria', 4])
    const page = await enter('administrador-web', id)
    expect(await page.inputValue('[name=correo]')).toBe('ana.uh@cancun.gob.mx')
    await page.fill('[name=fechaRespuesta]', today())
    await page.fill('[name=sellado]', thisMinute())
    await page.click('.camino__aqui button')
    expect(await page.textContent('.hecho')).toContain('Paso 5 hecho.')
    const password = (await page.textContent('.contrasena__texto')) ?? ''
    expect(password).toMatch(/\w{4}-\w{4}-\w{4}-\w{4}/)
    expect(page.url()).not.toContain(password)
    expect(await barriers(page)).toEqual([])
    await page.reload()
    expect(await page.content()).not.toContain(password)
    await page.click('text=Generar otra contraseña')
    expect(await page.textContent('.contrasena__texto')).not.toBe(password)

    const other = await c.open('P-OMA-TI-SI-05', { empleado: 'Ana Uh Ek' })
    await c.walk('P-OMA-TI-SI-05', other, ['secretaria', 2], ['direccion', 3], ['secretaria', 4])
    const second = await enter('administrador-web', other, phone)
    await second.fill('[name=correo]', 'ana.uh@cancun.gob.mx')
    await second.fill('[name=fechaRespuesta]', today())
    await second.fill('[name=sellado]', thisMinute())
    await second.click('.camino__aqui button')
    expect(await second.textContent('#error-correo')).toContain('Está libre ana.uh2@cancun.gob.mx')
    expect(await fitsTheScreen(second)).toBe(true)
  })
})

it('a service by phone offers its survey to who asked for it', async () => {
  const asignado = await c.idOf('tecnico-soporte')
  const id = await c.open('P-OMA-TI-ST-02')
  await c.walk('P-OMA-TI-ST-02', id, ['operador', 2, { asignado }], ['tecnico-soporte', 3, {}, 'telefonica'])
  await c.walk('P-OMA-TI-ST-02', id, ['tecnico-soporte', 5], ['operador', 6])
  const page = await enter('solicitante', id, phone)
  await page.click('#encuesta summary')
  await page.click('#encuesta button')
  expect(await page.locator('.errores li').count()).toBe(5)
  for (const name of ['trato', 'rapidez', 'conocimiento', 'solucion', 'satisfaccion']) {
    await page.check(`[name="encuesta.${name}"][value="4"]`)
  }
  await page.click('#encuesta button')
  expect(await page.textContent('.hecho')).toContain('Gracias.')
  expect(await page.textContent('body')).toContain('calificación 4 de 5')
  expect(await page.locator('#encuesta').count()).toBe(0)
  const operator = await enter('operador', id)
  expect(await operator.locator('#encuesta').count()).toBe(0)
  expect(await barriers(operator)).toEqual([])
})
