import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodesIn } from '../../hooks/portal/nodes.ts'
import { openRows } from '../helpers/rows.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { spentBy } from '../helpers/spent.ts'
import { figure } from '../http/raw.ts'
import { LONGEST, lettersOf } from '../text/families.ts'
import { people, request, SI06 } from './walk.ts'

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  await Promise.all(['solicitante', 'administrador-web'].map((rol) => p.token(rol)))
})
afterAll(() => server?.stop())

/** What each began with, on the reader there was before: minutes, or more than a thread holds. */
const TEXTS = ['* ', '__a__b_', '[', '![a](', '> - ', '|a', 'a\tb\n', '- a\n', '`', '*a_ '].map((unit) =>
  unit.repeat(LONGEST / unit.length).trim(),
)

const wordsOf = (cuerpo: unknown): string => [...nodesIn(cuerpo)].map(({ text }) => String(text ?? '')).join('')

it('a text made to be slow is answered at once, has its draft, and holds up nobody; a start finds nothing to do', {
  timeout: 120_000,
}, async () => {
  const open = async (i: number | string, texto: string): Promise<string> => {
    const datos = request({ titulo: `Texto ${i}`, texto, numeroOficio: `T/${i}/2026` })
    const { status, json } = await p.as('solicitante', 'POST', '/api/expedientes', { procedimiento: SI06, datos })
    expect([texto.slice(0, 8), status]).toEqual([texto.slice(0, 8), 201])
    return json.doc.id
  }
  // What a plain text takes, on this machine as busy as it is.
  const begun = performance.now()
  for (const i of ['a', 'b', 'c']) await open(i, 'Se pide publicar.')
  const plain = performance.now() - begun
  let going = true
  let slowest = 0
  // Somebody else, all the while.
  const other = (async () => {
    while (going) {
      const from = performance.now()
      expect((await fetch(`${server.url}/api/procedimientos`)).status).toBe(200)
      slowest = Math.max(slowest, performance.now() - from)
    }
  })()
  const made: string[] = []
  for (const [i, texto] of TEXTS.entries()) {
    const took = await spentBy(server, async () => made.push(await open(i, texto)))
    expect([texto.slice(0, 8), took < 4000]).toEqual([texto.slice(0, 8), true])
  }
  going = false
  await other
  expect(slowest).toBeLessThan(Math.max(2000, 10 * plain))

  const drafts = async () => Promise.all(made.map((id) => p.draftOf(id)))
  const before = await drafts()
  for (const [i, draft] of before.entries()) {
    expect(lettersOf(wordsOf(draft.cuerpo))).toBe(lettersOf(TEXTS[i] ?? ''))
  }
  await server.restart()
  expect(await figure(server, 'process_cpu_seconds_total')).toBeLessThan(15)
  expect(await drafts()).toEqual(before)
})

describe('a text that the editor did not write', () => {
  let draft: { id: string; slug: string; cuerpo: unknown }
  beforeAll(async () => {
    draft = await p.draftOf(await p.openUpTo(1, request({ titulo: 'Forma', numeroOficio: 'F/1/2026' })))
  })

  const text = (more: object = {}) => ({ type: 'text', text: 'queda', format: 0, version: 1, ...more })
  const state = (...children: unknown[]) => ({ root: { type: 'root', children, version: 1 } })
  const nested = (levels: number) => `${'{"type":"quote","children":['.repeat(levels)}${']}'.repeat(levels)}`
  /** Written by hand: deeper than JSON is written by itself. */
  const deep = (levels: number) => `{"root":{"type":"root","children":[${nested(levels)}]}}`
  const link = (fields: unknown) =>
    state({ type: 'paragraph', children: [{ type: 'link', fields, children: [text()] }] })

  const WRONG: [string, string][] = [
    ...Object.entries({
      'no root': {},
      'a root that is none': { root: null },
      'a text': 'hola',
      'a list': [],
      'a missing node': state(null),
      'children that are a text': { root: { type: 'root', children: 'hola' } },
      'a type nobody knows': state({ type: 'raro', children: [] }),
      'a link without fields': link(undefined),
      'a link to no page': link({ linkType: 'internal', doc: { relationTo: 'publicaciones', value: { $ne: 1 } } }),
      'an upload of nothing': state({ type: 'upload', relationTo: 'medios', value: null }),
      'an upload of another shape': state({ type: 'upload', relationTo: 'medios', value: 'no-es-un-id' }),
      'a table without rows': state({ type: 'table', children: [] }),
      'too many nodes': state(...Array.from({ length: 21_000 }, () => ({ type: 'linebreak' }))),
      'too many characters': state({ type: 'paragraph', children: [text({ text: 'a'.repeat(1_100_000) })] }),
    }).map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
    ['4,000 levels', deep(4000)],
    ['50,000 levels', deep(50_000)],
  ]

  const patch = async (token: string | null, how: string, body: string) => {
    const response = await fetch(`${server.url}/api/publicaciones/${draft.id}${how}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
      body,
    })
    return { status: response.status, json: JSON.parse(await response.text()) }
  }

  it.each(WRONG)(
    '%s: refused beside it, as a draft, saved by itself or published, and nothing is written',
    async (name, cuerpo) => {
      // Refused by their size or depth alone, before anybody asks what they are.
      const beyond = /characters|levels/.test(name)
      for (const how of ['?draft=true', '?draft=true&autosave=true', '']) {
        const body = `{"cuerpo":${cuerpo}${how ? '' : ',"_status":"published"'}}`
        const { status, json } = await patch(await p.token('administrador-web'), how, body)
        expect([how, status]).toEqual([how, beyond ? expect.toSatisfy((s) => [400, 413].includes(s)) : 400])
        if (beyond) continue
        expect(json.errors[0].data.errors).toMatchObject([{ path: 'cuerpo', message: expect.stringMatching(/texto/i) }])
      }
      const now = (await p.as('administrador-web', 'GET', `/api/publicaciones/${draft.id}?draft=true`)).json
      expect(now.cuerpo).toEqual(draft.cuerpo)
      expect((await patch(null, '', `{"cuerpo":${cuerpo}}`)).status).toSatisfy((s) =>
        (beyond ? [400, 403, 413] : [403]).includes(s),
      )
    },
  )

  it('stored before there were bounds, is shown, and does not stand in the way of the next', async () => {
    const expediente = await p.openUpTo(5, request({ titulo: 'Antes', numeroOficio: 'A/1/2026' }))
    const { id, slug } = await p.draftOf(expediente)
    const rows = openRows(server)
    try {
      const odd = state(
        null,
        'hola',
        { type: 'raro', children: 7 },
        { type: 'table', children: [null] },
        ...JSON.parse(`[${nested(35)}]`),
        {
          type: 'paragraph',
          children: [null, text()],
        },
      )
      await rows.alter('publicaciones', id, 'cuerpo', () => JSON.stringify(odd))
    } finally {
      await rows.close()
    }
    await server.restart()
    const read = await p.as(null, 'GET', `/api/publicaciones/${id}?depth=2`)
    expect([read.status, wordsOf(read.json.cuerpo)]).toEqual([200, 'queda'])
    const page = await fetch(`${server.url}/noticias/${slug}`)
    expect([page.status, (await page.text()).includes('queda')]).toEqual([200, true])
    const change = { cuerpo: draft.cuerpo, notaDeCambio: 'Se corrigió el texto.', _status: 'published' }
    expect((await p.as('administrador-web', 'PATCH', `/api/publicaciones/${id}`, change)).status).toBe(200)
  })
})
