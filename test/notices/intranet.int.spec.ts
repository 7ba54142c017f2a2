import { afterAll, beforeAll, expect, it } from 'vitest'
import { cases } from '../contract/cases.ts'
import { people, request } from '../contract/walk.ts'
import { call } from '../helpers/api.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

const SI01 = 'P-OMA-TI-SI-01'
const HERE = '/intranet/notificaciones'

let server: TestServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  c = cases(p)
})
afterAll(() => server?.stop())

const page = async (rol: string | null, path: string, form?: Record<string, string>) => {
  const answer = await fetch(server.url + path, {
    redirect: 'manual',
    headers: rol ? { cookie: `payload-token=${await p.token(rol)}` } : {},
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}
/** What the header says is new. */
const badge = async (rol: string) => Number(/class="nuevas">(\d+)/.exec((await page(rol, '/intranet')).text)?.[1] ?? 0)
const newIds = (html: string) => [...html.matchAll(/name="una" value="([^"]+)"/g)].map(([, id]) => id ?? '')

it('one’s own are shown, counted and marked, and nobody else’s', async () => {
  const before = await badge('secretaria')
  await p.openUpTo(1, request({ titulo: 'Para la secretaria' }))
  expect(await badge('secretaria')).toBe(before + 1)
  const { text } = await page('secretaria', HERE)
  expect(text).toContain('Para la secretaria')
  expect((await page('solicitante2', HERE)).text).not.toContain('Para la secretaria')
  const [id = ''] = newIds(text)

  for (const form of [{ una: id }, { una: 'nada' }, { todas: 'si' }] as Record<string, string>[])
    expect((await page('direccion', HERE, form)).status).toBe(303)
  expect(await badge('secretaria')).toBe(before + 1)
  expect((await page('secretaria', HERE, { una: id })).status).toBe(303)
  expect(await badge('secretaria')).toBe(before)
  await page('secretaria', HERE, { todas: 'si' })
  expect(await badge('secretaria')).toBe(0)
  expect((await page('secretaria', HERE)).text).toContain('Todo leído')
})

it('are no collection of the API, and for nobody who is not signed in', async () => {
  for (const rol of ['secretaria', 'administrador'])
    expect((await call(server.url, await p.token(rol), 'GET', '/api/notificaciones')).status).toBe(404)
  expect((await page(null, HERE)).headers.get('location')).toContain('/intranet/entrar')
  expect((await page(null, HERE, { todas: 'si' })).status).not.toBe(303)
})

it('are read when their case is opened', async () => {
  const id = await p.openUpTo(1)
  const { folio } = (await p.as('secretaria', 'GET', `/api/expedientes/${id}`)).json
  const before = await badge('secretaria')
  await page('direccion', `/intranet/expedientes/${folio}`)
  expect(await badge('secretaria')).toBe(before)
  await page('secretaria', `/intranet/expedientes/${folio}`)
  expect(await badge('secretaria')).toBe(before - 1)
})

it('come in pages of twenty, however many there are', async () => {
  for (let n = 0; n < 21; n++) await p.openUpTo(1, request({ titulo: `Tanda ${n}` }))
  const first = await page('secretaria', HERE)
  expect(first.text.match(/<li class="notificacion/g)).toHaveLength(20)
  expect(first.text).toContain(`${HERE}?pagina=2`)
  expect((await page('secretaria', `${HERE}?pagina=2`)).text).toMatch(/<li class="notificacion/)
  expect((await page('secretaria', `${HERE}?pagina=99999`)).status).toBe(200)
})

it('by mail, as each says in their account', async () => {
  const form = { formulario: 'notificar', notificar: 'ninguno' }
  expect((await page('direccion', '/intranet/cuenta', form)).headers.get('location')).toContain('hecho=notificar')
  expect((await page('direccion', '/intranet/cuenta')).text).toMatch(/value="ninguno" checked/)
  const wrong = await page('direccion', '/intranet/cuenta', { formulario: 'notificar', notificar: 'siempre' })
  expect([wrong.status, wrong.text.includes('Escoge una de las tres.')]).toEqual([400, true])
  const mails = async () =>
    (await p.as('administrador', 'GET', '/api/correos?limit=1&where[para][equals]=direccion@demo.test')).json.totalDocs
  const [before, sent] = [await badge('direccion'), await mails()]
  await p.openUpTo(2)
  expect(await badge('direccion')).toBe(before + 1)
  expect(await mails()).toBe(sent)
})

it('of a visit have its hour as iCalendar, for whoever sees the case', async () => {
  const asignado = await c.idOf('programador')
  const id = await c.open(SI01)
  const visitaProgramada = new Date(Date.now() + 24 * 3600_000).toISOString()
  await c.walk(
    SI01,
    id,
    ['operador', 2],
    ['jefatura-sistemas', 3, { asignado }],
    ['programador', 4],
    ['solicitante', 5],
  )
  const { folio } = (await p.as('operador', 'GET', `/api/expedientes/${id}`)).json
  const path = `/intranet/expedientes/${folio}/visita.ics`
  expect((await page('solicitante', path)).status).toBe(404)
  await c.walk(SI01, id, ['programador', 6, { visitaProgramada }, 'visita'])
  const { default: ICAL } = await import('ical.js')
  const seen = await page('solicitante', path)
  expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const [event] = new ICAL.Component(ICAL.parse(seen.text)).getAllSubcomponents('vevent')
  const start = event && new ICAL.Event(event).startDate.toJSDate()
  expect(Math.abs(Number(start) - Date.parse(visitaProgramada))).toBeLessThan(1000)
  for (const rol of ['solicitante2', 'tecnico-soporte', null])
    expect([rol, (await page(rol, path)).status]).toEqual([rol, 404])
})
