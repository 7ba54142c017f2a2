import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../contract/walk.ts'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** What the web administrator writes, as people see it. `LOOK=folder` keeps a picture of each. */

let server: TestServer
let browser: Browser
let write: (path: string, body: unknown) => Promise<{ status: number; json: { doc: { id: string } } }>
let take: (id: string) => Promise<unknown>
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  const p = people(server.url)
  write = (to, body) => p.as('administrador-web', 'POST', to, body)
  take = (id) => p.as('administrador-web', 'PATCH', `/api/avisos/${id}`, { quitado: true })
  const temporada = {
    titulo: 'Temporada de huracanes',
    texto: 'De junio a noviembre. Ten a la mano agua para tres días, documentos y radio de pilas.',
    enlaces: [
      { texto: 'A quién llamar', enlace: '/contacto' },
      { texto: 'Protección Civil', enlace: '/dependencias/proteccion-civil' },
    ],
    hasta: '2099-11-30',
  }
  expect((await write('/api/globals/portada', { temporada })).status).toBe(200)
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

const PATHS = [
  '/',
  '/aviso-de-privacidad',
  '/aviso-de-privacidad/integral',
  '/dependencias/ecologia',
  '/manual',
  '/no-hay-tal',
]
const AVISOS = [
  { nivel: 'informativo', titulo: 'Las ventanillas cierran hoy a las 15:00', texto: 'Por mantenimiento.' },
  { nivel: 'preventivo', titulo: 'Lluvias fuertes esta tarde', texto: 'Evita pasar por la avenida Kabah si hay agua.' },
  {
    nivel: 'alerta',
    titulo: 'Alerta naranja: el huracán llega el martes',
    texto: 'Ten listos agua, documentos y medicinas.',
  },
  {
    nivel: 'emergencia',
    titulo: 'Huracán: quédate en casa o ve a un refugio ahora',
    texto: 'No salgas por ningún motivo. Si tu casa no es segura, los refugios están abiertos.',
  },
]

const look = process.env.LOOK
const picture = async (
  page: { screenshot: (o: { path: string; fullPage?: boolean }) => Promise<unknown> },
  name: string,
) => {
  if (!look) return
  mkdirSync(look, { recursive: true })
  await page.screenshot({ path: path.join(look, `${name}.png`), fullPage: true })
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(Object.entries(WIDTHS))(
    'pages bar nobody and fit, on a %s',
    async (name, width) => {
      const context = await visitor(browser, { width, colorScheme, baseURL: server.url })
      const page = await context.newPage()
      for (const at of PATHS) {
        await page.goto(at)
        await picture(page, `${at.replaceAll('/', '_')}-${name}-${colorScheme}`)
        expect({ at, barriers: await barriers(page) }).toEqual({ at, barriers: [] })
        expect({ at, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ at, width })
      }
      await context.close()
    },
    120_000,
  )

  it('alerts of every level bar nobody, are said before all else, and cannot be put away', async () => {
    const ids: string[] = []
    for (const aviso of AVISOS) {
      const hasta = new Date(Date.now() + 3_600_000).toISOString()
      const made = await write('/api/avisos', {
        ...aviso,
        hasta,
        enlace: '/contacto',
        confirmoTitulo: aviso.titulo,
        confirmo: true,
      })
      expect(made.status).toBe(201)
      ids.push(made.json.doc.id)
      for (const [name, width] of Object.entries(WIDTHS)) {
        const context = await visitor(browser, { width, colorScheme, baseURL: server.url })
        const page = await context.newPage()
        await page.goto('/contacto')
        await picture(page, `aviso-${aviso.nivel}-${name}-${colorScheme}`)
        expect({ aviso: aviso.nivel, barriers: await barriers(page) }).toEqual({ aviso: aviso.nivel, barriers: [] })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        // The gravest stands first.
        expect(await page.locator('.aviso h2').first().textContent()).toContain(aviso.titulo)
        expect(await page.locator('.avisos :is(button, input, summary)').count()).toBe(0)
        await context.close()
      }
    }
    for (const id of ids) await take(id)
  }, 120_000)
})

it('the home page says what is happening and what one may need without scrolling at a desk, and within two screens on a phone', async () => {
  for (const [width, screens] of [
    [WIDTHS.desk, 1],
    [WIDTHS.phone, 2],
  ] as const) {
    const context = await visitor(browser, { width, baseURL: server.url })
    const page = await context.newPage()
    await page.goto('/')
    const height = page.viewportSize()?.height ?? 0
    expect(await page.locator('input, select, textarea').first().getAttribute('name')).toBe('q')
    for (const what of ['.buscador', '.portada .enlaces', '.tarjeta--principal h2']) {
      const box = await page.locator(what).first().boundingBox()
      expect({ width, what, fits: (box?.y ?? 1e9) + (box?.height ?? 0) <= height * screens }).toEqual({
        width,
        what,
        fits: true,
      })
    }
    await context.close()
  }
})
