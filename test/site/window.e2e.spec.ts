import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cases } from '../contract/cases.ts'
import { people } from '../contract/walk.ts'
import { barriers, launchBrowser, signedIn } from '../helpers/browser.ts'
import { pdf } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** A paper at the window, a request that goes back and comes again, a paper seen before it is signed: without JavaScript. */

let server: TestServer
let browser: Browser

const enter = (who: string, path: string, javaScript = false) =>
  signedIn(browser, server.url, who, path, { javaScript })

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const scan = () => {
  const { name, type, bytes } = pdf()
  return { name, mimeType: type, buffer: Buffer.from(bytes) }
}

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('a paper comes to the window, goes back and comes again with its folio', async () => {
  const office = await enter('secretaria', '/intranet/solicitar')
  await office.click('[aria-label="Registrar papel: Instalación de red de voz y datos"]')
  expect(await office.textContent('legend.grupo')).toBe('De quién es el papel')
  await office.click('form.formulario button.boton--lleno')
  const wrong = (await office.locator('.errores li').allTextContents()).map((w) => w.split(':')[0])
  expect(wrong.slice(0, 2)).toEqual(['Nombre de quien lo firma', 'Dependencia'])
  await office.selectOption('[name="solicitante.dependencia"]', { label: 'Instituto Municipal del Deporte' })
  await office.fill('[name="solicitante.nombre"]', 'Íñigo Ñuñez Poot')
  await office.fill('[name=numeroOficio]', 'IMD/0041/2026')
  await office.fill('[name=fechaOficio]', '2026-11-20')
  await office.fill('[name=asunto]', 'Red para la unidad deportiva')
  const many = await office
    .locator('input[type=file]')
    .evaluateAll((inputs) => inputs.map((i) => [i.getAttribute('name'), (i as HTMLInputElement).multiple]))
  expect(many).toEqual([
    ['oficioFirmado', false],
    ['anexos', true],
  ])
  expect(
    await office
      .locator('input:not([type=file])')
      .evaluateAll((all) => all.some((i) => (i as HTMLInputElement).multiple)),
  ).toBe(false)
  await office.setInputFiles('[name=oficioFirmado]', scan())
  expect(await fits(office)).toBe(true)
  await office.click('form.formulario button.boton--lleno')
  expect(await office.textContent('h1')).toBe('Acuse de recibo')
  expect(await office.textContent('.acuse')).toContain('entrégala a quien trajo el papel')
  expect(await office.textContent('.acuse')).toContain('Íñigo Ñuñez Poot')
  const caso = new URL(office.url()).pathname
  const folio = await office.textContent('.acuse__numero')

  await office.goto(caso)
  await office.click('summary:text("Devolver a quien lo pidió")')
  await office.fill('[name="devolver.motivo"]', 'El oficio no dice en qué piso.')
  await office.click('text=Devolver la solicitud')
  expect(await office.textContent('.aviso-devuelto')).toContain('El oficio no dice en qué piso.')
  expect(await office.textContent('.turno h2')).toBe('Te toca a ti: paso 1 de 10')
  await office.goto(`/intranet?q=${folio}`)
  expect(await office.textContent('.fila__devuelta')).toBe('Devuelta para corregir: El oficio no dice en qué piso.')
  await office.click('.fila a.boton')
  expect(await office.inputValue('[name=numeroOficio]')).toBe('IMD/0041/2026')
  expect(await office.textContent('.guardados')).toContain('oficio.pdf')
  expect(await office.textContent('.camino__aqui')).toContain('en nombre de Íñigo Ñuñez Poot')
  expect(await fits(office)).toBe(true)
  await office.fill('[name=asunto]', 'Red para la unidad deportiva, segundo piso')
  await office.click('.camino__aqui button')
  expect(await office.textContent('h1')).toBe('Red para la unidad deportiva, segundo piso')
  expect(await office.textContent('.turno h2')).toBe('Te toca a ti: paso 2 de 10')
  expect(await office.textContent('main')).toContain(String(folio))
  expect(await office.locator('.aviso-devuelto').count()).toBe(0)
})

it('a requester finds in their tray what came back, why, and what they had sent', async () => {
  const asks = await enter('solicitante', '/intranet/solicitar/P-OMA-TI-SI-06')
  await asks.fill('[name=numeroOficio]', 'DGE/0942/2026')
  await asks.fill('[name=fechaOficio]', '2026-11-20')
  await asks.fill('[name=titulo]', 'Poda en la avenida')
  await asks.fill('[name=texto]', 'El sábado.')
  await asks.click('form.formulario button.boton--lleno')
  const caso = new URL(asks.url()).pathname
  const office = await enter('secretaria', caso)
  await office.click('summary:text("Devolver a quien lo pidió")')
  await office.fill('[name="devolver.motivo"]', 'Falta decir de cuál avenida.')
  await office.click('text=Devolver la solicitud')
  expect(await office.textContent('.hecho')).toBe(
    'Se devolvió para corregir. Ahora le toca a la dependencia que solicita.',
  )

  await asks.goto('/intranet')
  expect(await asks.locator('.fila', { hasText: 'Poda en la avenida' }).textContent()).toContain(
    'Falta decir de cuál avenida.',
  )
  await asks.goto('/intranet/solicitudes')
  expect(await asks.locator('.fila', { hasText: 'Poda' }).textContent()).toContain('Devuelta: hay que corregirla')
  await asks.goto(caso)
  expect(await asks.inputValue('[name=texto]')).toBe('El sábado.')
  await asks.fill('[name=titulo]', 'Poda en la avenida Nichupté')
  await asks.click('.camino__aqui button')
  expect(await asks.textContent('.hecho')).toBe('Paso 1 hecho. Ahora le toca a la Secretaría.')
  expect(await asks.locator('.camino__paso--excepcion').textContent()).toContain('Falta decir de cuál avenida.')

  const looks = await enter('secretaria', caso, true)
  expect(await barriers(looks)).toEqual([])
})

it('Dirección sees the paper above the password before signing it, and is told by name whose turn it is', async () => {
  const p = people(server.url)
  const c = await cases(p)
  const id = await c.open('P-OMA-TI-ST-03')
  const { id: asignado, nombre } = (await p.as('tecnico-soporte', 'GET', '/api/usuarios/me')).json.user
  const { folio } = (await p.as('operador', 'GET', `/api/expedientes/${id}`)).json
  const caso = `/intranet/expedientes/${folio}`
  await c.walk('P-OMA-TI-ST-03', id, ['operador', 2, { asignado }])
  const operador = await enter('operador', caso)
  expect(await operador.textContent('.turno h2')).toBe(`Le toca a ${nombre}, la persona técnica en soporte`)
  await c.walk('P-OMA-TI-ST-03', id, ['tecnico-soporte', 3], ['operador', 4], ['jefatura-soporte', 5])
  const page = await enter('direccion', caso, true)
  const picture = page.locator('.vista-papel img')
  await picture.evaluate((img: HTMLImageElement) => img.decode())
  const { naturalWidth, width, alt } = await picture.evaluate((img: HTMLImageElement) => ({
    naturalWidth: img.naturalWidth,
    width: img.getBoundingClientRect().width,
    alt: img.alt,
  }))
  expect([naturalWidth, alt]).toEqual([979, expect.stringContaining('«Diagnóstico técnico»')])
  expect(width).toBeGreaterThan(200)
  expect(await fits(page)).toBe(true)
  const above = await picture.evaluate((img) =>
    Boolean(
      img.compareDocumentPosition(document.getElementById('campo-contrasena') as Node) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  )
  expect(above).toBe(true)
  expect(await barriers(page)).toEqual([])
})
