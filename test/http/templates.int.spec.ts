import { brotliCompressSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import jsonld from 'jsonld'
import { beforeAll, expect, it } from 'vitest'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { inEnglish, templates } from '../site/templates.ts'

/* Every kind of page, in both languages, as programs that are not ours read it. */

let server: SharedServer
let pages: { path: string; html: string }[] = []
beforeAll(async () => {
  server = await sharedServer()
  const spanish = await templates(server.url)
  const paths = [...spanish, ...spanish.map(inEnglish)]
  pages = await Promise.all(paths.map(async (path) => ({ path, html: await (await fetch(server.url + path)).text() })))
})

it('is HTML as the standard has it', async () => {
  const reader = new HtmlValidate({ extends: ['html-validate:standard'] })
  const faults = async (html: string) =>
    (await reader.validateString(html)).results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    )
  for (const { path, html } of pages) expect({ path, faults: await faults(html) }).toEqual({ path, faults: [] })
  expect(await faults('<p><div></p>')).not.toEqual([])
})

it('weighs at most 30 kB with its styles, and brings no script', async () => {
  const sheets = new Map<string, string>()
  for (const { path, html } of pages) {
    const hrefs = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
    for (const href of hrefs) if (!sheets.has(href)) sheets.set(href, await (await fetch(server.url + href)).text())
    const bytes =
      brotliCompressSync(html).length +
      hrefs.reduce((sum, h) => sum + brotliCompressSync(sheets.get(h) ?? '').length, 0)
    expect({ path, bytes }).toSatisfy((page: { bytes: number }) => page.bytes > 1000 && page.bytes <= 30_000)
    expect({ path, scripts: html.match(/<script(?! type="application\/ld\+json")/g) }).toEqual({ path, scripts: null })
  }
})

type Node = { '@type'?: string[]; [property: string]: unknown }

/** Of each page, the kinds of thing it tells programs of. The vocabulary is given here: nothing is asked of schema.org. */
const typesIn = async (html: string): Promise<string[]> => {
  const [, text] = /<script type="application\/ld\+json">([^<]*)</.exec(html) ?? []
  if (!text) return []
  const context = { '@context': { '@vocab': 'https://schema.org/' } }
  const documentLoader = async (url: string) => ({ documentUrl: url, document: context })
  const flat = (await jsonld.flatten(JSON.parse(text), undefined, { documentLoader })) as unknown as Node[]
  return flat.flatMap((node) => node['@type'] ?? []).map((type) => type.replace('https://schema.org/', ''))
}

it.each([
  [/^\/(en)?$/, ['GovernmentOrganization', 'WebSite']],
  [/\/noticias\/[a-z0-9-]+$/, ['NewsArticle', 'GovernmentOrganization', 'BreadcrumbList', 'ListItem']],
  [/\/servicios\/licencia-de-construccion$/, ['GovernmentService', 'GovernmentOrganization', 'BreadcrumbList']],
  [/\/dependencias\/[a-z0-9-]+$/, ['GovernmentOffice', 'BreadcrumbList']],
])('%s tells programs what it is', async (which, types) => {
  const mine = pages.filter(({ path }) => which.test(path))
  expect(mine).toHaveLength(2)
  for (const { path, html } of mine) expect([path, await typesIn(html)]).toEqual([path, expect.arrayContaining(types)])
})
