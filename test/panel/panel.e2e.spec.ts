import { globSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../contract/walk.ts'
import { launchBrowser, visitor, WIDTHS } from '../helpers/browser.ts'
import { ROOT } from '../helpers/child.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/* The panel as people see it: its home, its lists in plain words, and nothing asked of another host. `LOOK=folder` keeps pictures. */

let server: TestServer
let browser: Browser
let p: ReturnType<typeof people>
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  p = people(server.url)
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

type Seen = { page: Page; context: BrowserContext; faults: string[]; hosts: Set<string> }

/** A signed in visitor of the panel, and what their browser complained of and asked elsewhere. */
const enter = async (who: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Seen> => {
  const context = await visitor(browser, { width, colorScheme, baseURL: server.url })
  const page = await context.newPage()
  const [faults, hosts] = [[] as string[], new Set<string>()]
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await page.goto('/admin/login')
  await page.fill('[name=email]', `${who}@demo.test`)
  await page.fill('[name=password]', 'Cancun.2026')
  await page.click('button[type=submit]')
  await page.waitForSelector('.cenote-inicio')
  return { page, context, faults, hosts }
}

const barriersIn = async (page: Page, part: string) => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const picture = async (page: Page, name: string) => {
  const look = process.env.LOOK
  if (!look) return
  mkdirSync(look, { recursive: true })
  await page.screenshot({ path: path.join(look, `${name}.png`), fullPage: true })
}

/** Only ours is asked: pictures that are written in the page itself have no host. */
const ours = ({ hosts }: Seen) => [...hosts].filter((host) => host && host !== new URL(server.url).host)

describe.each(['administrador-web', 'administrador'])('the home of %s', (who) => {
  it.each(Object.entries(WIDTHS))('on a %s, light and dark', async (name, width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const seen = await enter(who, width, colorScheme)
      const { page } = seen
      await picture(page, `inicio-${who}-${name}-${colorScheme}`)
      expect(await page.locator('h1').textContent()).toBe('Inicio')
      expect(await page.locator('.cenote-parte').count()).toBeGreaterThan(1)
      expect(await barriersIn(page, '.cenote-inicio')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect({ faults: seen.faults, elsewhere: ours(seen) }).toEqual({ faults: [], elsewhere: [] })
      await seen.context.close()
    }
  })
})

it('what a browser gets of the panel names no place to load code from', () => {
  const scripts = globSync('cms/.next/static/**/*.js', { cwd: ROOT })
  expect(scripts.length).toBeGreaterThan(5)
  expect(scripts.filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes('cdn.jsdelivr'))).toEqual([])
})

it('every list says what it has in plain words', async () => {
  const seen = await enter('administrador', WIDTHS.desk)
  const { page } = seen
  const lists = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/admin/collections/"]')]
      .map(({ pathname }) => pathname)
      .filter((at) => at.split('/').length === 4),
  )
  expect(lists.length).toBeGreaterThan(15)
  const wrong: string[] = []
  for (const at of [...new Set(lists)]) {
    await page.goto(at)
    await page.waitForSelector('.collection-list')
    const words = (await page.locator('.collection-list').allInnerTexts()).join('\n')
    for (const word of words.match(/verdadero|falso|<Sin|\d{5,} bytes|undefined|\[object/gi) ?? [])
      wrong.push(`${at}: ${word}`)
    for (const day of words.match(/\b\d{4}-\d\d-\d\d\b/g) ?? []) wrong.push(`${at}: ${day}`)
    if (/usuarios|dias-inhabiles|servicios|documentos$/.test(at)) await picture(page, `lista-${at.split('/').at(-1)}`)
  }
  expect(wrong).toEqual([])
  expect({ faults: seen.faults, elsewhere: ours(seen) }).toEqual({ faults: [], elsewhere: [] })
  await seen.context.close()
})

it('a movement, whose data are JSON, is read whole and asks nobody else', async () => {
  const seen = await enter('administrador', WIDTHS.desk)
  const { page } = seen
  for (const collection of ['expedientes', 'movimientos', 'documentos']) {
    const { json } = await p.as('administrador', 'GET', `/api/${collection}?limit=1&sort=createdAt`)
    await page.goto(`/admin/collections/${collection}/${json.docs[0].id}`)
    await page.waitForLoadState('networkidle')
    await page.waitForSelector('.document-fields')
    expect((await page.locator('.document-fields').allInnerTexts()).join('').length).toBeGreaterThan(100)
    if (collection === 'movimientos')
      expect((await page.locator('.cenote-leido').allInnerTexts())[0]).toMatch(/Datos\s+\S+/)
    await picture(page, `json-${collection}`)
  }
  expect({ faults: seen.faults, elsewhere: ours(seen) }).toEqual({ faults: [], elsewhere: [] })
  await seen.context.close()
})

it('beside a ficha are its visits and opinions, and its days have a calendar', async () => {
  const seen = await enter('administrador-web', WIDTHS.desk)
  const { page } = seen
  const { json } = await p.as('administrador-web', 'GET', '/api/servicios?limit=1&where[slug][equals]=pago-de-predial')
  await page.goto(`/admin/collections/servicios/${json.docs[0].id}`)
  await page.waitForSelector('.cenote-aparte')
  expect((await page.locator('.cenote-aparte').allInnerTexts()).join('\n')).toMatch(
    /Visitas de 30 días: \d+[\s\S]*Opiniones sin atender/,
  )
  expect(await barriersIn(page, '.cenote-aparte')).toEqual([])
  const review = page.locator('#field-revisarEl')
  expect(await review.getAttribute('type')).toBe('date')
  await review.fill('2027-03-01')
  await page.locator('#field-notaDeCambio').fill('Se revisa en marzo.')
  await page.locator('#action-save').click()
  await expect
    .poll(async () => (await p.as('administrador-web', 'GET', `/api/servicios/${json.docs[0].id}`)).json.revisarEl)
    .toBe('2027-03-01')
  await picture(page, 'ficha')
  expect({ faults: seen.faults, elsewhere: ours(seen) }).toEqual({ faults: [], elsewhere: [] })
  await seen.context.close()
})
