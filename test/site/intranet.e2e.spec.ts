import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { pdf, textNamedJpeg } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** A request from its form to its page on the portal, on a telephone and without JavaScript. */

let server: TestServer
let browser: Browser
const open: BrowserContext[] = []
let caso = ''

const enter = async (who: string): Promise<Page> => {
  const context = await visitor(browser, { width: WIDTHS.phone, javaScript: false, baseURL: server.url })
  open.push(context)
  const page = await context.newPage()
  await page.goto(caso || '/intranet')
  await page.fill('[name=email]', `${who}@demo.test`)
  await page.fill('[name=password]', 'Cancun.2026')
  await page.click('main button')
  return page
}

const fitsTheScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const heading = (page: Page) => page.textContent('.turno h2')

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await Promise.all(open.map((context) => context.close()))
  await browser?.close()
  await server?.stop()
})

describe('signing in', () => {
  it('asks who it is and comes back to where one was going', async () => {
    const page = await enter('secretaria')
    expect(new URL(page.url()).pathname).toBe('/intranet')
    await page.click('text=Salir')
    await page.goto('/intranet/solicitudes?pagina=1')
    expect(page.url()).toContain('/intranet/entrar?a=')
    await page.fill('[name=email]', 'secretaria@demo.test')
    await page.fill('[name=password]', 'no es esta')
    await page.click('main button')
    expect(await page.textContent('.errores')).toContain('El correo o la contraseña no coinciden')
    expect(await page.inputValue('[name=email]')).toBe('secretaria@demo.test')
    await page.fill('[name=password]', 'Cancun.2026')
    await page.click('main button')
    expect(page.url()).toBe(`${server.url}/intranet/solicitudes?pagina=1`)
  })
})

describe('a request, step by step', () => {
  it('keeps what was typed and sent while something is wrong', async () => {
    const page = await enter('solicitante')
    await page.goto('/intranet/solicitar/P-OMA-TI-SI-06')
    await page.fill('[name=titulo]', 'Jornada de descacharrización')
    const [oficio, fake] = [pdf(), textNamedJpeg()]
    await page.setInputFiles('[name=oficioFirmado]', file(oficio))
    await page.setInputFiles('[name=imagenes]', file(fake))
    await page.click('form.formulario button.boton--lleno')
    const wrong = await page.locator('.errores li').allTextContents()
    expect(wrong.map((w) => w.split(':')[0])).toEqual(['Número de oficio', 'Fecha del oficio', 'Texto', 'Imágenes'])
    expect(await page.inputValue('[name=titulo]')).toBe('Jornada de descacharrización')
    expect(await page.textContent('.guardados')).toContain('oficio.pdf')
    expect(await fitsTheScreen(page)).toBe(true)

    await page.fill('[name=numeroOficio]', 'DGE/0901/2026')
    await page.fill('[name=fechaOficio]', '2026-11-20')
    await page.fill('[name=texto]', '## Qué se recoge\n\n- Llantas')
    await page.click('form.formulario button.boton--lleno')
    expect(await page.textContent('h1')).toBe('Acuse de recibo')
    expect(await page.textContent('.acuse__folio .folio')).toMatch(/^TI-SI-\d{4}-\d{6}$/)
    caso = new URL(page.url()).pathname
  })

  it('goes from office to office to the portal', async () => {
    const secretaria = await enter('secretaria')
    expect(await heading(secretaria)).toBe('Te toca a ti: paso 2 de 6')
    expect(await secretaria.inputValue('[name=numeroOficio]')).toBe('DGE/0901/2026')
    await secretaria.click('.camino__aqui button')
    expect(await secretaria.textContent('.hecho')).toBe('Paso 2 hecho. Ahora le toca a la Dirección.')

    const direccion = await enter('direccion')
    await direccion.click('.camino__aqui button')
    expect(await direccion.textContent('.errores')).toContain('Instrucción: falta este dato.')
    await direccion.fill('[name=indicacion]', 'Publicar antes del viernes.')
    await direccion.click('.camino__aqui button')

    await secretaria.goto(caso)
    await secretaria.click('.camino__aqui button')
    const web = await enter('administrador-web')
    expect(await heading(web)).toBe('Te toca a ti: paso 5 de 6')
    await web.click('text=Publicar el borrador tal como está')
    await web.click('text=Ver la página publicada')
    expect(await web.textContent('h1')).toBe('Jornada de descacharrización')

    await secretaria.goto(caso)
    await secretaria.click('.camino__aqui button')
    expect(await heading(secretaria)).toContain('Concluido')
    expect(await secretaria.textContent('.sello')).toContain('Historia íntegra: 6 movimientos')
    expect(await secretaria.locator('.camino__paso--hecho').count()).toBe(6)
    expect(await fitsTheScreen(secretaria)).toBe(true)
  })

  it('is not there for another dependency', async () => {
    const page = await enter('solicitante2')
    expect(await page.textContent('h1')).toBe('No encontramos ese expediente')
    const other = await page.goto('/intranet/expedientes/TI-SI-2026-999999')
    expect(other?.status()).toBe(404)
    expect(await page.textContent('h1')).toBe('No encontramos ese expediente')
  })
})

it('bars nobody’s way', async () => {
  const context = await visitor(browser, { baseURL: server.url })
  open.push(context)
  const page = await context.newPage()
  await page.goto('/intranet')
  await page.fill('[name=email]', 'secretaria@demo.test')
  await page.fill('[name=password]', 'Cancun.2026')
  await page.click('main button')
  for (const path of ['/intranet', caso, `${caso}?enviado=1`, '/intranet/solicitudes']) {
    await page.goto(path)
    expect(await barriers(page), path).toEqual([])
  }
})

const file = ({ name, type, bytes }: ReturnType<typeof pdf>) => ({ name, mimeType: type, buffer: Buffer.from(bytes) })
