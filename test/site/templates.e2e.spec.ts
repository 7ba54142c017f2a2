import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { inEnglish, templates } from './templates.ts'

/*
 * Every kind of page as those see it who enlarge it or choose its colours, each look in one of the languages; and, by day and by night, on a
 * phone and on a desk, those that no test of their own looks at so.
 */

let server: TestServer
let browser: Browser
let spanish: string[] = []
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  spanish = await templates(server.url)
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

/** A desk of 1280 at 200 % is one of 640 whose points are twice as large. */
const ENLARGED = { width: WIDTHS.desk / 2, deviceScaleFactor: 2 }

const inSpanish = () => spanish
const allInEnglish = () => spanish.map(inEnglish)
const others = () =>
  spanish.filter((path) => /^\/(manual|procedimientos|verificar|opinion|dependencias\/|aviso|[a-z-]+$)/.test(path))

type Look = [name: string, pages: () => string[], look: BrowserContextOptions & { width: number }]
const LOOKS: Look[] = [
  ['at 200 %, by day', allInEnglish, { ...ENLARGED, colorScheme: 'light' }],
  ['at 200 %, by night', inSpanish, { ...ENLARGED, colorScheme: 'dark' }],
  ['in forced colours, light, on a phone', inSpanish, { width: 360, forcedColors: 'active', colorScheme: 'light' }],
  ['in forced colours, dark, on a desk', allInEnglish, { width: 1280, forcedColors: 'active', colorScheme: 'dark' }],
  ['by day, on a phone', others, { width: 360, colorScheme: 'light' }],
  ['by night, on a phone', others, { width: 360, colorScheme: 'dark' }],
  ['by day, on a desk', others, { width: 1280, colorScheme: 'light' }],
  ['by night, on a desk', others, { width: 1280, colorScheme: 'dark' }],
]

it.each(LOOKS)('bars nobody and fits %s', async (name, pages, { width, ...look }) => {
  const paths = pages()
  expect(paths.length).toBeGreaterThan(5)
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
