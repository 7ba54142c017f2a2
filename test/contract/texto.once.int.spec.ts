import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodesIn } from '../../hooks/portal/nodes.ts'
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
