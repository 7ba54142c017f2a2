import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, launchBrowser, packagedChromium, visitor, WIDTHS } from './browser.ts'

const PAGE = `data:text/html,<meta name=viewport content="width=device-width"><p id=w></p><noscript>sin</noscript>
<script>w.textContent = [innerWidth, navigator.language, new Date(Date.UTC(2026, 6, 1)).getHours()].join()</script>`

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('looks as a visitor in Cancún on a telephone', async () => {
  const context = await visitor(browser, { width: WIDTHS.phone })
  const page = await context.newPage()
  await page.goto(PAGE)
  expect(await page.textContent('#w')).toBe('360,es-MX,19')
  await context.close()
})

it('can do without JavaScript', async () => {
  const context = await visitor(browser, { javaScript: false })
  const page = await context.newPage()
  await page.goto(PAGE)
  expect(await page.textContent('#w')).toBe('')
  expect(await page.textContent('noscript')).toBe('sin')
  await context.close()
})

it('has a browser even where the machine has none', async () => {
  const { executablePath, env } = await packagedChromium()
  const packaged = await chromium.launch({ executablePath, args: ['--no-sandbox'], env: { PATH: '/usr/bin', ...env } })
  const context = await visitor(packaged)
  const page = await context.newPage()
  await page.goto(PAGE)
  expect(await page.textContent('#w')).toBe('1280,es-MX,19')
  await packaged.close()
})

it('finds what bars the way to those who do not see', async () => {
  const context = await visitor(browser)
  const page = await context.newPage()
  await page.setContent('<html lang="es"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>')
  expect(await barriers(page)).toEqual(['image-alt: img'])
  await context.close()
})
