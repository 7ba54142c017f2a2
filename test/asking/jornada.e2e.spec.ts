import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, launchBrowser, signedIn, visitor } from '../helpers/browser.ts'
import { pdf } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** A day of asking and of taking calls: on a telephone without JavaScript, and with it. */

let server: TestServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

it.each([false, true])(
  'somebody asks in their own words, stops, goes on and sends it (JavaScript: %s)',
  async (javaScript) => {
    const page = await signedIn(browser, server.url, 'solicitante', '/intranet/solicitar', { javaScript })
    await page.fill('[name=q]', 'revisar una impresora descompuesta')
    await page.press('[name=q]', 'Enter')
    expect(await page.textContent('.oferta >> nth=0')).toContain('Saber si un equipo descompuesto tiene arreglo')
    expect(await fits(page)).toBe(true)
    await page.click('.oferta a >> nth=0')
    await page.fill('[name=asunto]', `Impresora de recepción ${javaScript}`)
    const scan = pdf()
    await page.setInputFiles('[name=oficioFirmado]', {
      name: scan.name,
      mimeType: scan.type,
      buffer: Buffer.from(scan.bytes),
    })
    await page.click('text=Guardar y seguir después')
    expect(await page.textContent('.borrador-guardado')).toContain('Guardado.')
    await page.goto('/intranet/solicitar')
    await page.click('#titulo-borradores + ul a')
    expect(await page.inputValue('[name=asunto]')).toBe(`Impresora de recepción ${javaScript}`)
    expect(await page.textContent('.guardados')).toContain('oficio.pdf')
    expect(await fits(page)).toBe(true)
    if (javaScript) expect(await barriers(page)).toEqual([])
    await page.fill('[name=numeroOficio]', `DGE/${javaScript ? 71 : 72}/2026`)
    await page.fill('[name=fechaOficio]', '2026-11-20')
    for (const name of ['tipoEquipo', 'marca', 'modelo', 'serie', 'inventario'])
      await page.fill(`[name=${name}]`, 'S/N')
    await page.click('form.formulario button.boton--lleno')
    expect(await page.textContent('h1')).toBe('Acuse de recibo')
    await page.goto('/intranet/solicitudes')
    await page.click('[aria-label^="Pedir otra vez: Impresora de recepción"] >> nth=0')
    expect(await page.inputValue('[name=numeroOficio]')).toBe('')
    expect(await page.inputValue('[name=asunto]')).toContain('Impresora de recepción')
  },
)

it.each([false, true])(
  'a call is written down by keyboard alone, in less than a minute (JavaScript: %s)',
  async (javaScript) => {
    const context = await visitor(browser, { javaScript, baseURL: server.url })
    const page = await context.newPage()
    await page.goto('/intranet/registrar')
    await page.fill('[name=email]', 'operador@demo.test')
    await page.fill('[name=password]', 'Cancun.2026')
    await page.press('[name=password]', 'Enter')
    await page.waitForSelector('#registro')
    let keys = 0
    const press = async (...each: string[]) => {
      for (const key of each) {
        await page.keyboard.press(key)
        keys++
      }
    }
    const type = async (text: string) => {
      await page.keyboard.type(text)
      keys += text.length
    }
    const began = Date.now()
    const asunto = javaScript ? 'Lector de huellas sin luz' : 'No abre la nómina'
    // The kind of call has the focus: it is right as it is.
    await press('Tab')
    await type('Ana Chi')
    await press('Tab')
    await type('Tes')
    await press('Tab')
    await type('Caja')
    await press('Tab')
    await type(asunto)
    await press('Enter')
    await page.waitForURL(/expedientes/)
    const seconds = (Date.now() - began) / 1000
    console.info(`a call: ${keys} keys, ${seconds.toFixed(1)} s without the typing of a person`)
    // At two keys a second, half a minute.
    expect(keys / 2 + seconds).toBeLessThan(60)
    expect(await page.inputValue('[name=servicio]')).toBe(asunto)
    expect(await page.textContent('main')).toContain('Ana Chi')

    // The same again is asked about; another kind of call asks what is its own.
    await page.goto('/intranet/registrar')
    await page.fill('[name="solicitante.nombre"]', 'Ana Chi')
    await page.selectOption('[name="solicitante.dependencia"]', { index: 2 })
    await page.check('[value="P-OMA-TI-ST-01"]')
    expect(await page.isVisible('[name=que]')).toBe(true)
    expect(await page.isVisible('[name=sistema]')).toBe(false)
    await page.click('#registro button')
    expect(await page.locator('.errores li').allTextContents()).toHaveLength(3)
    expect(await page.inputValue('[name="solicitante.nombre"]')).toBe('Ana Chi')
    if (javaScript) expect(await barriers(page)).toEqual([])

    await page.goto('/intranet/registrar')
    const known = await page
      .locator('#conocidos-nombre option')
      .evaluateAll((all) =>
        all.map((o) => o.getAttribute('value') ?? '').find((value) => value.startsWith('Ana Chi — Caja — Tes')),
      )
    await page.fill('[name="solicitante.nombre"]', known ?? '')
    await page.fill('[name=asunto]', asunto)
    await page.press('[name=asunto]', 'Enter')
    expect(await page.textContent('.parecidos')).toContain('¿No estará ya registrado?')
    expect(await page.textContent('.parecidos__lista')).toContain(asunto)
    expect(await fits(page)).toBe(true)
    // The answer has the focus.
    await page.click('.parecidos button')
    await page.waitForURL(/expedientes/)
    expect(await page.textContent('main')).toContain('Ana Chi')
    await context.close()
  },
)
