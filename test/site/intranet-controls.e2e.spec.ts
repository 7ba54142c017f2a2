import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, launchBrowser, signedIn } from '../helpers/browser.ts'
import { thisMinute } from '../helpers/now.ts'
import { pdf } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** Lists, scales, numbers and yes or no, filled in on a telephone and without JavaScript: a dictamen and a survey. */

let server: TestServer
let browser: Browser

const enter = (who: string, path: string, javaScript = false) =>
  signedIn(browser, server.url, who, path, { javaScript })

const send = (page: Page) => page.click('main form.formulario button.boton--lleno')
const fitsTheScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** Asks for it and returns the case's address. */
const ask = async (codigo: string, written: Record<string, string>): Promise<string> => {
  const page = await enter('solicitante', `/intranet/solicitar/${codigo}`)
  for (const [name, value] of Object.entries(written)) await page.fill(`[name=${name}]`, value)
  if (await page.locator('[name=requisicion]').count()) {
    const { name, type, bytes } = pdf()
    await page.setInputFiles('[name=requisicion]', { name, mimeType: type, buffer: Buffer.from(bytes) })
  }
  await send(page)
  return new URL(page.url()).pathname
}

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('a dictamen lists each specification against the norm', async () => {
  const caso = await ask('P-OMA-TI-ST-04', {
    asunto: 'Dos monitores para Ventanilla',
    numeroRequisicion: 'R-100',
    fechaRequisicion: '2026-11-20',
  })
  const page = await enter('operador', caso)
  await page.check('text=No cumple: se devuelve')
  await page.fill('[name="especificaciones.1.especificacion"]', 'Pantalla de 18 pulgadas')
  await page.fill('[name="especificaciones.1.norma"]', '20 pulgadas o más')
  await page.fill('[name=motivo]', 'Pedir pantallas de 20 pulgadas.')
  await send(page)

  // The row moved up, and the error names it.
  expect(await page.textContent('.errores')).toContain('Especificaciones, renglón 1, Cumple: escoge sí o no.')
  expect(await page.inputValue('[name="especificaciones.0.norma"]')).toBe('20 pulgadas o más')
  expect(await fitsTheScreen(page)).toBe(true)
  await page.selectOption('[name="especificaciones.0.cumple"]', 'no')
  await send(page)
  const path = await page.textContent('.camino')
  expect(path).toContain('Pantalla de 18 pulgadas · 20 pulgadas o más · Cumple: No')

  // Back at its first step, the request is as it was.
  const again = await enter('solicitante', caso)
  expect(await again.inputValue('[name=numeroRequisicion]')).toBe('R-100')
  await send(again)
  expect(await barriers(await enter('operador', caso, true))).toEqual([])
})

it('a survey is answered from 1 to 5', async () => {
  const caso = await ask('P-OMA-TI-ST-02', { asunto: 'La impresora hace ruido' })
  const operador = await enter('operador', caso)
  await operador.fill('[name=servicio]', 'Revisar la impresora')
  await operador.selectOption('[name=asignado]', { index: 1 })
  const named = await operador.textContent('[name=asignado] option:checked')
  await send(operador)

  const tecnico = await enter(named?.includes('2') ? 'tecnico-soporte2' : 'tecnico-soporte', caso)
  await tecnico.check('text=Se atendió en el área')
  await tecnico.fill('[name=atencion]', thisMinute())
  await tecnico.fill('[name=asesoria]', 'Se limpió.')
  await send(tecnico)

  expect(await barriers(await enter('solicitante', caso, true))).toEqual([])
  const page = await enter('solicitante', caso)
  for (const question of ['rapidez', 'conocimiento', 'solucion', 'satisfaccion']) {
    await page.check(`[name=${question}][value="4"]`)
  }
  await page.check('[name=firma][value=si]')
  await send(page)
  expect(await page.textContent('.errores')).toContain('Trato de quien te atendió: escoge del 1 al 5.')
  expect(await page.isChecked('[name=rapidez][value="4"]')).toBe(true)
  await page.check('[name=trato][value="5"]')
  await send(page)
  const path = await page.textContent('.camino')
  expect(path).toContain('5 de 5')
  expect(path).toContain('Técnico(a) en soporte')
})
