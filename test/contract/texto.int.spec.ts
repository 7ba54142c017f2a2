import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodesIn } from '../../hooks/portal/nodes.ts'
import { openRows } from '../helpers/rows.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { people, request } from './walk.ts'

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  await Promise.all(['solicitante', 'administrador-web'].map((rol) => p.token(rol)))
})
afterAll(() => server?.stop())

const wordsOf = (cuerpo: unknown): string => [...nodesIn(cuerpo)].map(({ text }) => String(text ?? '')).join('')

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
