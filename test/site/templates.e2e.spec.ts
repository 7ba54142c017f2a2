import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { inEnglish, templates } from './templates.ts'

/* Every kind of page, in both languages, as those see it who enlarge it or choose its colours; the plain looks are beside each page's own tests. */

let server: TestServer
let browser: Browser
let paths: string[] = []
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  const spanish = await templates(server.url)
  paths = [...spanish, ...spanish.map(inEnglish)]
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

/** A desk of 1280 at 200 % is one of 640 whose points are twice as large. */
const ENLARGED = { width: WIDTHS.desk / 2, deviceScaleFactor: 2 }

const LOOKS: [string, BrowserContextOptions & { width: number }][] = [
  ['at 200 %, by day', { ...ENLARGED, colorScheme: 'light' }],
  ['at 200 %, by night', { ...ENLARGED, colorScheme: 'dark' }],
  ['in forced colours, light, on a phone', { width: WIDTHS.phone, forcedColors: 'active', colorScheme: 'light' }],
  ['in forced colours, dark, on a desk', { width: WIDTHS.desk, forcedColors: 'active', colorScheme: 'dark' }],
]

it.each(LOOKS)('bars nobody and fits %s', async (name, { width, ...look }) => {
  // Forced colours are the system's: axe is told of the letters' own, which nobody sees.
  const left = look.forcedColors ? ['color-contrast'] : []
  const context = await visitor(browser, { ...look, width, baseURL: server.url } as Parameters<typeof visitor>[1])
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(path)
    expect({ path, barriers: await barriers(page, left) }).toEqual({ path, barriers: [] })
    expect({ path, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ path, width })
    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/${name.replaceAll(/\W+/g, '-')}-${paths.indexOf(path)}.png` })
  }
  await context.close()
})
