import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../contract/walk.ts'
import { openRows } from '../helpers/rows.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/* What people say of a page, and how often it is seen: counted, nobody's. */

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const FICHA = '/servicios/pago-de-predial'

let persons = 0
/** Somebody else each time, unless told. */
const say = (fields: Record<string, string>, who = `${CHROME} ${persons++}`) =>
  fetch(`${server.url}/opinion`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'user-agent': who },
    body: new URLSearchParams(fields),
  })
const comments = async () =>
  (await p.as('administrador-web', 'GET', '/api/opiniones?limit=100')).json.docs as Record<string, unknown>[]

/** What is stored of a page, all days together. */
const stored = async (pagina: string) => {
  const rows = openRows(server)
  const mine = (await rows.all('visitas')).filter((row) => row.pagina === pagina)
  await rows.close()
  const sum = (name: string) => mine.reduce((all, row) => all + Number(row[name]), 0)
  return { visitas: sum('visitas'), si: sum('si'), no: sum('no') }
}
/** What was counted is written every twenty seconds, and at the end. */
const written = (pagina: string) => expect.poll(() => stored(pagina), { timeout: 60_000, interval: 500 })

describe('an answer', () => {
  it('is asked for on fichas, news, pages and procedures, without a script, and on nothing else', async () => {
    const news = await fetch(`${server.url}/noticias`)
    const slug = /href="(\/noticias\/[a-z0-9-]+)"/.exec(await news.text())?.[1]
    for (const path of [FICHA, slug, '/aviso-de-privacidad', '/procedimientos/P-OMA-TI-SI-06']) {
      const html = await (await fetch(server.url + path)).text()
      expect(html).toContain('¿Te sirvió esta página?')
      expect(html).toContain(`name="pagina" value="${path}"`)
    }
    for (const path of ['/', '/servicios', '/buscar?q=predial'])
      expect(await (await fetch(server.url + path)).text()).not.toContain('¿Te sirvió esta página?')
  })

  it('leads to a page that says thank you, which is kept like any other, and goes back', async () => {
    const answered = await say({ pagina: FICHA, sirvio: 'no' })
    expect(answered.status).toBe(303)
    expect(answered.headers.get('set-cookie')).toBeNull()
    const to = answered.headers.get('location') ?? ''
    const thanks = await fetch(server.url + to)
    expect([thanks.status, thanks.headers.get('cache-control')]).toEqual([200, 'public, max-age=0, must-revalidate'])
    const html = await thanks.text()
    expect(html).toContain('Gracias por decirlo')
    expect(html).toContain(`href="${FICHA}"`)
    expect(html).toContain('¿Qué faltó o qué no se entiende?')
  })

  it.each([
    ['a page that is not there', { pagina: '/servicios/no-hay', sirvio: 'si' }, 404],
    ['a page that is not asked about', { pagina: '/buscar', sirvio: 'si' }, 404],
    ['an address of another place', { pagina: 'https://otro.mx/', sirvio: 'si' }, 404],
    ['no page', { sirvio: 'si' }, 404],
    ['neither yes nor no', { pagina: FICHA, sirvio: 'quizá' }, 400],
    ['an empty comment', { pagina: FICHA, sirvio: 'no', comentario: ' \n ' }, 400],
    ['a comment too long', { pagina: FICHA, sirvio: 'no', comentario: 'a'.repeat(601) }, 400],
  ])('%s is told in words, and nothing is written', async (_, fields, status) => {
    const before = (await comments()).length
    const refused = await say(fields as never)
    expect(refused.status).toBe(status)
    expect(await refused.text()).toMatch(/No encontramos la página|Elige sí o no|Escribe/)
    expect((await comments()).length).toBe(before)
  })

  it('a comment too long stays in its field, with what is wrong above it', async () => {
    const html = await (await say({ pagina: FICHA, sirvio: 'no', comentario: 'ñ'.repeat(601) })).text()
    expect(html).toContain('ñ'.repeat(601))
    expect(html).toContain('Escribe hasta 600 caracteres: tiene 601.')
  })

  it('from a form of another site is refused, and more than a form holds is not read', async () => {
    const foreign = await fetch(`${server.url}/opinion`, {
      method: 'POST',
      headers: { origin: 'https://otro.mx' },
      body: new URLSearchParams({ pagina: FICHA, sirvio: 'si' }),
    })
    expect(foreign.status).toBe(403)
    expect((await say({ pagina: FICHA, sirvio: 'no', comentario: 'a'.repeat(20_000) })).status).toBe(413)
  })

  it('counts once for one person and day, is not taken from programs, and nothing of anyone is stored', async () => {
    const page = '/servicios/registro-de-nacimiento'
    for (let n = 0; n < 3; n++) expect((await say({ pagina: page, sirvio: 'si' }, CHROME)).status).toBe(303)
    expect((await say({ pagina: page, sirvio: 'no' }, `${CHROME} otra`)).status).toBe(303)
    expect((await say({ pagina: page, sirvio: 'no', sitio: 'https://x.mx' })).status).toBe(303)
    await written(page).toMatchObject({ si: 1, no: 1 })
    const rows = openRows(server)
    const [row] = await rows.all('visitas')
    await rows.close()
    expect(
      Object.keys(row ?? {})
        .filter((name) => !/^_{0,2}(id|v)$/.test(name))
        .sort(),
    ).toEqual(['dia', 'no', 'pagina', 'si', 'visitas'])
  })
})

describe('a comment', () => {
  it('is kept without what may be somebody’s, and read by who edits', async () => {
    const said = { pagina: FICHA, sirvio: 'no', comentario: 'No dice el horario. Soy Ana, 998 123 4567, ana@correo.mx' }
    const answered = await say(said)
    expect(answered.status).toBe(303)
    const thanks = await (await fetch(server.url + answered.headers.get('location'))).text()
    expect(thanks).toContain('Recibimos tu comentario')
    expect(thanks).not.toContain('<textarea')
    const [first] = await comments()
    expect(first).toMatchObject({
      pagina: FICHA,
      titulo: 'Pago del impuesto predial',
      respuesta: 'no',
      comentario: 'No dice el horario. Soy Ana, [dato personal], [dato personal]',
      atendida: false,
    })
    for (const rol of [null, 'solicitante', 'secretaria'])
      expect([401, 403]).toContain((await p.as(rol, 'GET', '/api/opiniones')).status)
  })

  it('is marked as attended by who did it; what was said does not change', async () => {
    await say({ pagina: FICHA, sirvio: 'si', comentario: 'Muy clara.' })
    const [{ id }] = (await comments()) as [{ id: string }]
    const change = { atendida: true, nota: 'Nada que corregir.', comentario: 'Otra cosa', atendidaPor: null }
    const { status, json } = await p.as('administrador-web', 'PATCH', `/api/opiniones/${id}`, change)
    expect(status).toBe(200)
    expect(json.doc).toMatchObject({ comentario: 'Muy clara.', atendida: true, nota: 'Nada que corregir.' })
    expect(json.doc.atendidaPor).toBeTruthy()
    expect(json.doc.atendidaEl).toBeTruthy()
    const back = await p.as('administrador', 'PATCH', `/api/opiniones/${id}`, { atendida: false })
    expect([back.json.doc.atendidaPor, back.json.doc.atendidaEl]).toEqual([null, null])
    expect((await p.as('direccion', 'PATCH', `/api/opiniones/${id}`, { atendida: true })).status).toBe(403)
    expect((await p.as('administrador-web', 'DELETE', `/api/opiniones/${id}`)).status).toBe(200)
  })

  it('is kept for a year after somebody attended to it, and until then however old', async () => {
    for (const n of [1, 2, 3]) await say({ pagina: FICHA, sirvio: 'si', comentario: `Para después (${n}).` })
    const [waits, recent, old] = (await comments()) as [{ id: string }, { id: string }, { id: string }]
    const rows = openRows(server)
    await rows.alter('opiniones', waits.id, 'createdAt', () => '2020-01-01T12:00:00.000Z')
    for (const { id } of [recent, old])
      expect((await p.as('administrador-web', 'PATCH', `/api/opiniones/${id}`, { atendida: true })).status).toBe(200)
    await rows.alter('opiniones', old.id, 'atendidaEl', () => '2020-01-01T12:00:00.000Z')
    await rows.close()
    await server.restart()
    const left = async () => (await comments()).map(({ id }) => id)
    await expect.poll(left, { timeout: 10_000, interval: 100 }).not.toContain(old.id)
    expect(await left()).toEqual(expect.arrayContaining([waits.id, recent.id]))
  })

  it('of one person on one page is taken three times a day', async () => {
    const page = '/servicios/licencia-de-construccion'
    for (let n = 0; n < 5; n++)
      expect((await say({ pagina: page, sirvio: 'no', comentario: `Falta algo (${n}).` }, `${CHROME} x`)).status).toBe(
        303,
      )
    expect((await comments()).filter(({ pagina }) => pagina === page)).toHaveLength(3)
  })
})

describe('visits', () => {
  const see = (path: string, agent = CHROME, more: Record<string, string> = {}) =>
    fetch(server.url + path, { headers: { 'user-agent': agent, ...more } })

  it('are counted whether a page was made or kept, not those of programs or of who works here', async () => {
    const page = '/servicios/constancia-de-uso-de-suelo'
    for (let n = 0; n < 5; n++) expect((await see(page)).status).toBe(200)
    await see(page, 'Googlebot/2.1 (+http://www.google.com/bot.html)')
    await see(page, CHROME, { cookie: `payload-token=${await p.token('secretaria')}` })
    await see('/servicios/no-hay')
    await server.end()
    expect(await stored(page)).toEqual({ visitas: 5, si: 0, no: 0 })
    expect((await stored('/servicios/no-hay')).visitas).toBe(0)
    await server.restart()
  })

  it.runIf(process.env.TEST_DB === 'mongo')('of several processes add up to the unit', async () => {
    const page = '/servicios/esterilizacion-de-perros-y-gatos'
    const other = await startServer({ env: { DATABASE_URL: server.databaseUrl } })
    const ask = async (url: string, times: number) => {
      for (let n = 0; n < times; n++) await (await fetch(url + page, { headers: { 'user-agent': CHROME } })).text()
    }
    await Promise.all([ask(server.url, 40), ask(other.url, 30)])
    await other.end()
    await written(page).toMatchObject({ visitas: 70 })
  })

  it('older than two years are told by month, and their sum stays', async () => {
    const rows = openRows(server)
    const old = { pagina: '/vieja', visitas: 3, si: 1, no: 0 }
    for (const dia of ['2020-01-01', '2020-01-31', '2020-02-01']) await rows.insert('visitas', { ...old, dia })
    await server.restart()
    const told = async () =>
      (await rows.all('visitas'))
        .filter(({ pagina }) => pagina === '/vieja')
        .map(({ dia, visitas, si }) => [dia, visitas, si])
        .sort()
    const months = [
      ['2020-01', 6, 2],
      ['2020-02', 3, 1],
    ]
    await expect.poll(told, { timeout: 10_000, interval: 100 }).toEqual(months)
    // Ended between the two: the month is there, and so are days of it.
    await rows.insert('visitas', { ...old, dia: '2020-01-31' })
    await server.restart()
    await expect.poll(told, { timeout: 10_000, interval: 100 }).toEqual(months)
    await rows.close()
  })
})

it('more answers than people give in a minute are put off', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => say({ pagina: FICHA, sirvio: 'si' })))
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
})
