import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people, request } from '../contract/walk.ts'
import { openRows } from '../helpers/rows.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** The ledger read as a book: all of it, once, in its order; by those who answer for it; and a case proved at a press. */

let server: TestServer
let p: ReturnType<typeof people>
let folio: string
let id: string

const page = async (rol: string | null, query = '') => {
  const headers: Record<string, string> = rol ? { cookie: `payload-token=${await p.token(rol)}` } : {}
  const response = await fetch(`${server.url}/intranet/movimientos${query}`, { headers, redirect: 'manual' })
  const text = (await response.text()).replaceAll('&#38;', '&').replaceAll('&amp;', '&')
  return { status: response.status, text, location: response.headers.get('location') }
}
/** The short hashes of a page, in their order. */
const hashes = (text: string) => [...text.matchAll(/huella <span class="folio">(\w{12})</g)].map(([, hash]) => hash)
const nextOf = (text: string) => /href="\/intranet\/movimientos(\?[^"]*antes=[^"]*)"/.exec(text)?.[1]
const idOf = async (rol: string) =>
  (await p.as('administrador', 'GET', `/api/usuarios?where[email][equals]=${rol}@demo.test`)).json.docs[0].id

beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  id = await p.openUpTo(4, request({ titulo: 'Del libro' }))
  folio = (await p.as('secretaria', 'GET', `/api/expedientes/${id}?depth=0`)).json.folio
  // More than a page.
  for (let n = 0; n < 26; n++) await p.openUpTo(3)
  await server.idle()
}, 240_000)
afterAll(() => server?.stop())

describe('the book', () => {
  it('is read by those who answer for it, and by nobody else', async () => {
    expect([(await page('administrador')).status, (await page('direccion')).status]).toEqual([200, 200])
    for (const rol of [
      'secretaria',
      'operador',
      'programador',
      'jefatura-sistemas',
      'administrador-web',
      'solicitante',
    ]) {
      const { status, text } = await page(rol, `?folio=${folio}&comprobar=si`)
      expect([rol, status, hashes(text), text.includes('Íntegro')]).toEqual([rol, 403, [], false])
    }
    expect((await page(null)).location).toContain('/intranet/entrar')
  })

  it('has every movement once, newest first, page by page', async () => {
    const { docs } = (await p.as('administrador', 'GET', '/api/movimientos?limit=500&sort=-fecha&depth=0')).json
    const stored = docs as { huella: string; fecha: string }[]
    expect(stored.length).toBeGreaterThan(50)
    const read: string[] = []
    for (let query: string | undefined = ''; query !== undefined; ) {
      const { text } = await page('direccion', query)
      read.push(...hashes(text).map(String))
      query = nextOf(text)
    }
    expect([...read].sort()).toEqual(stored.map(({ huella }) => huella.slice(0, 12)).sort())
    const when = new Map(stored.map(({ huella, fecha }) => [huella.slice(0, 12), fecha]))
    const times = read.map((hash) => when.get(hash) ?? '')
    expect(times).toEqual([...times].sort().reverse())
  })

  it('by person, by day and by case', async () => {
    const secretaria = await idOf('secretaria')
    const { totalDocs } = (await p.as('administrador', 'GET', `/api/movimientos?where[actor][equals]=${secretaria}`))
      .json
    const read: string[] = []
    for (let query: string | undefined = `?persona=${secretaria}`; query !== undefined; ) {
      const { text } = await page('administrador', query)
      read.push(...hashes(text).map(String))
      query = nextOf(text)
    }
    expect(read).toHaveLength(totalDocs)
    expect(hashes((await page('administrador', `?folio=${folio.toLowerCase()}`)).text)).toHaveLength(4)
    expect(hashes((await page('administrador', '?desde=2099-01-01')).text)).toEqual([])
    expect((await page('administrador', `?folio=${folio}&desde=2020-01-01&hasta=2099-12-31`)).text).toContain('Paso 4.')
  })

  it('says what is wrong beside what was asked', async () => {
    const wrong = await page('administrador', '?folio=TI-SI-2026-999999&desde=2026-02-30')
    expect([
      wrong.status,
      wrong.text.includes('No hay un expediente con el folio'),
      wrong.text.includes('un día que exista'),
    ]).toEqual([400, true, true])
    for (const odd of ['?antes=x', '?antes=2026-01-01_x', '?persona=%27', '?antes=__'])
      expect([odd, (await page('administrador', odd)).status]).toEqual([odd, 200])
  })
})

it('a case is proved at a press, and what was altered is told', { timeout: 60_000 }, async () => {
  expect((await page('direccion', `?folio=${folio}&comprobar=si`)).text).toContain('Íntegro')
  const { docs } = (
    await p.as('administrador', 'GET', `/api/movimientos?where[expediente][equals]=${id}&sort=seq&depth=0`)
  ).json
  const rows = await openRows(server)
  await rows.alter('movimientos', docs[1].id, 'rol', () => 'operador')
  await rows.close()
  const { text } = await page('direccion', `?folio=${folio}&comprobar=si`)
  expect(text).toContain('No está íntegro')
  expect(text).toContain('el movimiento 2 no es el que se registró')
})
