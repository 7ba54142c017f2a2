import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

describe.each(['light', 'dark'] as const)('procedures in %s', (colorScheme) => {
  it.each(Object.entries(WIDTHS))('bar nobody and fit, on a %s', async (_, width) => {
    const context = await visitor(browser, { width, colorScheme, baseURL: server.url })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    for (const path of ['/procedimientos', '/procedimientos/P-OMA-TI-DT-01', '/procedimientos/P-OMA-TI-SI-03']) {
      await page.goto(path)
      expect({ path, barriers: await barriers(page) }).toEqual({ path, barriers: [] })
      expect({ path, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ path, width })
      const drawn = await page.evaluate(() => [...document.images].map((i) => [i.naturalWidth, i.width]))
      for (const [natural, shown] of drawn) expect(shown).toBe(natural)
    }
    expect(complaints).toEqual([])
    await context.close()
  })
})

it('real letters fit the boxes they were measured for', async () => {
  const context = await visitor(browser, { baseURL: server.url })
  const page = await context.newPage()
  for (const { codigo } of PROCEDURES) {
    await page.goto(`/api/procedimientos/${codigo}/diagrama.svg`)
    const beyond = await page.evaluate(async () => {
      await document.fonts.ready
      // Bold is loaded only where something is written in it.
      const faces = [...document.fonts].map((face) => face.status)
      if (faces.includes('error') || faces.filter((face) => face === 'loaded').length < 2) return faces
      return [...document.querySelectorAll<SVGGElement>('g.paso')].flatMap((g) => {
        const box = g.querySelector<SVGRectElement>('.caja')?.getBBox()
        return [...g.querySelectorAll<SVGTSpanElement>('.actividad tspan, .quienes tspan')].flatMap((line) => {
          const end = line.getStartPositionOfChar(0).x + line.getComputedTextLength()
          return box && end > box.x + box.width - 6 ? [line.textContent] : []
        })
      })
    })
    expect({ codigo, beyond }).toEqual({ codigo, beyond: [] })
  }
  await context.close()
})
