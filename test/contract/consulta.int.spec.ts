import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuzz, describe as told } from '../fuzz/run.ts'
import { ROOT } from '../helpers/child.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { spentBy } from '../helpers/spent.ts'
import { codeOf, people } from './walk.ts'

/** What a request may ask, at every door. */

let server: TestServer
let p: ReturnType<typeof people>
let page: string
beforeAll(async () => {
  server = await startServer({ env: { LOGIN_LIMIT: '100000', VERIFY_LIMIT: '100000' } })
  p = people(server.url)
  page = (await p.as(null, 'GET', '/api/publicaciones?limit=1')).json.docs[0].id
})
afterAll(() => server?.stop())

const send = async (path: string, init: RequestInit & { rol?: string } = {}) => {
  const { rol, ...rest } = init
  const headers = new Headers(rest.headers)
  if (rol) headers.set('authorization', `JWT ${await p.token(rol)}`)
  const response = await fetch(server.url + path, {
    redirect: 'manual',
    signal: AbortSignal.timeout(60_000),
    ...rest,
    headers,
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, text, json: isJson ? JSON.parse(text) : null }
}

/** A case under the first of its words. */
const named = (text: string) => [text.slice(0, 60), text] as const

const lives = async () => expect((await send('/salud')).status).toBe(200)

/** Refused as the contract refuses: its status, in Spanish, with a code. */
const refused = (answer: Awaited<ReturnType<typeof send>>, status: number) => {
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([status, expect.any(String)])
  expect(codeOf(answer)).toEqual(expect.any(String))
  expect(answer.json.errors[0].message).toEqual(expect.any(String))
  expect(answer.text).not.toMatch(/"stack"|node_modules|\b(the|is|was|cannot|not found|wrong|invalid)\b/i)
}

describe('a filter or an order', () => {
  const WALKS = ['expediente.solicitante.email', 'expediente.solicitante.hash', 'imagen.origen', 'dependencia.nombre.x']
  const DOORS = ['', '/count']

  it('never walks into another collection, and the process goes on', async () => {
    for (const walk of WALKS) {
      for (const door of DOORS) refused(await send(`/api/publicaciones${door}?where[${walk}][equals]=x`), 400)
      refused(await send(`/api/publicaciones?sort=${walk}`), 400)
      refused(await send(`/api/publicaciones?sort=-${walk.replaceAll('.', '__')}`), 400)
      refused(await send(`/api/publicaciones?draft=true&where[or][0][and][0][${walk}][exists]=true`), 400)
      refused(await send(`/api/publicaciones?where=${encodeURIComponent(`{"${walk}":{"equals":"x"}}`)}`), 400)
    }
    await lives()
  })

  it('is of columns that whoever reads the row reads', async () => {
    for (const column of [
      'hash',
      'salt',
      'resetPasswordToken',
      'loginAttempts',
      'sessions.id',
      'lockUntil',
      '__proto__',
    ]) {
      for (const rol of ['solicitante', 'administrador']) {
        refused(await send(`/api/usuarios?sort=${column}`, { rol }), 400)
        refused(await send(`/api/usuarios?where=${encodeURIComponent(`{"${column}":{"exists":true}}`)}`, { rol }), 400)
      }
    }
  })

  it('is refused where it would change or remove, before anything is', async () => {
    const where = 'where[expediente.solicitante.email][equals]=solicitante@demo.test'
    const change = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"titulo":"x"}' }
    refused(await send(`/api/usuarios?${where}`, { ...change, rol: 'administrador' }), 400)
    // Pages are changed one by one, whatever is asked.
    refused(await send(`/api/publicaciones?${where}`, { ...change, rol: 'administrador-web' }), 405)
    refused(await send(`/api/dias-inhabiles?${where}`, { method: 'DELETE', rol: 'secretaria' }), 400)
    refused(
      await send(`/api/publicaciones/versions?where[version.expediente.folio][equals]=x`, { rol: 'direccion' }),
      400,
    )
  })

  it('goes on for what is asked every day', async () => {
    const [expediente] = (await p.as('direccion', 'GET', '/api/expedientes?limit=1')).json.docs
    const ids = [expediente.id, expediente.id].join(',')
    for (const [rol, asked] of [
      ['direccion', `movimientos?where[expediente][equals]=${expediente.id}&sort=seq&limit=0`],
      ['direccion', `expedientes?where[id][in]=${ids}&sort=-abierto,folio`],
      ['direccion', `expedientes?where[or][0][titulo][like]=arbol&where[or][1][folio][contains]=TI`],
      ['secretaria', 'usuarios?where[roles][contains]=programador&where[activo][equals]=true'],
      ['operador', 'dictamenes?where[equipo.serie][like]=AB&where[devoluciones][greater_than]=0'],
      [
        'administrador-web',
        `publicaciones/versions?where[parent][equals]=${page}&where[version._status][equals]=published&sort=-updatedAt`,
      ],
      [null, 'publicaciones?where[slug][equals]=x&where[publicado][less_than]=2026-12-01&select[titulo]=true&depth=1'],
      [null, 'dependencias?where[slug][equals]=ecologia&sort=nombre'],
    ] as const) {
      const { status, json } = await p.as(rol, 'GET', `/api/${asked}`)
      expect([asked, status, json.docs]).toEqual([asked, 200, expect.any(Array)])
    }
  })
})

describe('what is answered', () => {
  it('is bounded, whoever asks', async () => {
    for (let n = 0; n < 105; n++) {
      const fecha = new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10)
      expect((await p.as('administrador', 'POST', '/api/dias-inhabiles', { fecha, motivo: 'Prueba' })).status).toBe(201)
    }
    for (const query of ['limit=0', 'limit=999999', 'pagination=false', 'limit=0&pagination=false']) {
      const many = async (rol: string | null) =>
        (await p.as(rol, 'GET', `/api/dias-inhabiles?${query}`)).json.docs.length
      expect([query, await many(null)]).toEqual([query, 100])
      expect([query, await many('solicitante')]).toEqual([query, expect.toSatisfy((n: number) => n > 100 && n <= 500)])
    }
  })

  it.each(
    [
      ...[
        'limit=-1',
        'limit=NaN',
        'limit[a]=1',
        'limit=1&limit=2',
        'limit=1.5',
        'page=-1',
        'page=1e9',
        'page=999999999',
        'page[]=1',
      ],
      ...[
        'depth=-1',
        'depth=99',
        'depth[]=2',
        'sort[a]=titulo',
        'sort=a,b,c,d,e,f',
        'joins[x][limit]=1',
        'data={',
        'locale[]=es',
      ],
      ...[
        'select=titulo',
        'select[titulo]=x',
        'select[a][b][c][d][e][f][g][h]=true',
        'populate[nada][x]=true',
        'draft[]=true',
      ],
      ...[
        'where=[]',
        'where=x',
        'where=5',
        'where[id]=1',
        'where[id][equals][]=1',
        'where[id][near]=1',
        'where[id][$gt]=1',
      ],
      ...[
        'where[publicado][greater_than]=ayer',
        'where[publicado][equals]=2026-02-99',
        'where[titulo][equals][a]=1',
        'where[and]=x',
      ],
      ...[
        'where[titulo][like]=%00',
        'where[_status][equals][]=draft',
        'where[id][equals]=%zz',
        `where[titulo][like]=${'x'.repeat(300)}`,
      ],
      ...[`where[slug][in]=${'a,'.repeat(6000)}`, `where${'[and][0]'.repeat(12)}[slug][equals]=x`],
      Array.from({ length: 600 }, (_, n) => `a${n}=1`).join('&'),
    ].map(named),
  )('is refused in Spanish: %s', async (_, query) => {
    const answer = await send(`/api/publicaciones?${query}`)
    refused(answer, 400)
  })

  it('is never said to an address that is none', async () => {
    for (const path of [
      '/api/usuarios/%zz',
      '/api/%00',
      '/%zz',
      '/noticias/%E0%A4',
      '/intranet?a=%00',
      `/api/x?${'a'.repeat(14_000)}`,
    ])
      expect([path.slice(0, 30), (await send(path)).status]).toEqual([
        path.slice(0, 30),
        path.length > 14_000 ? 414 : 400,
      ])
    for (const path of [
      '/api/constructor',
      '/api/__proto__',
      '/api/toString/x',
      '/api/usuarios/constructor/x',
      '/api/globals/x',
      '/api',
    ])
      refused(await send(path, { rol: 'administrador' }), 404)
    for (const id of [
      'constructor',
      '1',
      'x'.repeat(200),
      '0193a7d0-0000-7000-8000-000000000000',
      '65f000000000000000000000',
    ])
      refused(await send(`/api/usuarios/${id}`, { rol: 'administrador' }), 404)
    refused(await send('/api/procedimientos/constructor'), 404)
  })
})

describe('the method another stands for', () => {
  const body = 'limit=1&depth=0&sort=slug'
  const ask = (rol: string | undefined, more: RequestInit = {}, header = 'X-Payload-HTTP-Method-Override') =>
    send('/api/publicaciones', {
      method: 'POST',
      body,
      rol,
      headers: { [header]: 'GET', 'content-type': 'application/x-www-form-urlencoded' },
      ...more,
    })

  it('is the panel’s, small, and asks no more than an address may', async () => {
    refused(await ask(undefined), 401)
    refused(await ask(undefined, {}, 'X-HTTP-Method-Override'), 401)
    expect((await ask('administrador-web')).json.docs).toHaveLength(1)
    refused(await ask('administrador-web', { body: 'where[expediente.solicitante.email][equals]=x' }), 400)
    refused(await ask('administrador-web', { body: `sort=${'slug,'.repeat(1_000)}` }), 400)
    const took = await spentBy(server, async () =>
      refused(await ask('administrador-web', { body: `sort=${'slug,'.repeat(400_000)}` }), 413),
    )
    expect(took).toBeLessThan(1000)
    const json = { 'X-Payload-HTTP-Method-Override': 'GET', 'content-type': 'application/json' }
    refused(await ask('administrador-web', { headers: json, body: '{"where":' }), 415)
    refused(await ask('administrador-web', { headers: { 'X-HTTP-Method-Override': 'DELETE' } }), 400)
  })
})

describe('what is sent', () => {
  const patch = (body: BodyInit, type?: string, rol = 'administrador-web') =>
    send(`/api/publicaciones/${page}`, { method: 'PATCH', rol, body, headers: type ? { 'content-type': type } : {} })
  const levels = (n: number) => `{"root":${'{"children":['.repeat(n)}${']}'.repeat(n)}}`

  it.each(
    [
      ...[
        '5',
        '"x"',
        '[]',
        'null',
        '{',
        '{"titulo":',
        '{"__proto__":{"x":1}}',
        '{"constructor":{}}',
        '{"titulo":"a\\u0000b"}',
      ],
      ...[
        '{"titulo":{"a":1}}',
        '{"titulo":["x"]}',
        '{"titulo":5}',
        '{"_status":["published"]}',
        '{"_status":{}}',
        '{"cuerpo":[]}',
      ],
      ...[
        '{"cuerpo":"x"}',
        '{"visibleDesde":{"$gt":""}}',
        '{"imagen":"x"}',
        '{"imagen":{"id":"x"}}',
        '{"galeria":[[["x"]]]}',
      ],
      ...[
        '{"galeria":["0193a7d0-0000-7000-8000-000000000000"]}',
        '{"galeria":["65f000000000000000000000"]}',
        '{"createdAt":"ayer"}',
      ],
      ...['{"titulo":"\\ud800"}', `{"cuerpo":${levels(4000)}}`, `{"cuerpo":${levels(200)}}`],
    ].map(named),
  )('is refused beside its field, and nothing is written: %s', async (_, body) => {
    const before = (await p.as('administrador-web', 'GET', `/api/publicaciones/${page}?draft=true`)).json
    refused(await patch(body, 'application/json'), 400)
    const form = new FormData()
    form.set('_payload', body)
    refused(await patch(form), 400)
    expect((await p.as('administrador-web', 'GET', `/api/publicaciones/${page}?draft=true`)).json).toEqual(before)
  })

  it('tells whoever may not write that, and nothing of the data', async () => {
    refused(await patch('{"titulo":{"a":1}}', 'application/json', 'solicitante'), 403)
  })

  it('says what it is, and is whole', async () => {
    refused(await patch('x', 'text/plain'), 415)
    refused(await patch('<a/>', 'application/xml'), 415)
    refused(await patch('{}', 'multipart/form-data'), 400)
    refused(
      await patch('--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n{', 'multipart/form-data; boundary=x'),
      400,
    )
    refused(await patch(`{"titulo":"${'x'.repeat(1_200_000)}"}`, 'application/json'), 413)
    refused(
      await send('/api/usuarios/login', {
        method: 'POST',
        body: '[]',
        headers: { 'content-type': 'application/json' },
      }),
      400,
    )
    refused(
      await send('/api/usuarios/login', { method: 'PUT', body: '{}', headers: { 'content-type': 'application/json' } }),
      405,
    )
    for (const door of ['expedientes', 'movimientos', 'observaciones', 'encuestas']) {
      const headers = { 'content-type': 'application/json' }
      refused(await send(`/api/${door}`, { method: 'POST', body: levels(4000), headers, rol: 'solicitante' }), 400)
      refused(await send(`/api/${door}`, { method: 'POST', body: '[1]', headers, rol: 'solicitante' }), 400)
    }
  })

  it('names a document that exists', async () => {
    const ghost = page.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const absence = { titular: ghost, suplente: ghost, desde: '2026-12-01', hasta: '2026-12-02', motivo: 'x' }
    const { status, json } = await p.as('direccion', 'POST', '/api/ausencias', absence)
    expect([status, json.errors[0].data.campo]).toEqual([400, 'titular'])
  })

  it('may be cut off by whoever sends it', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
    socket.write(
      'POST /api/usuarios/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"em',
    )
    socket.destroy()
    await lives()
  })
})

describe('endpoints', () => {
  const CLOSED: [method: string, path: string][] = [
    ['GET', '/api/payload-kv'],
    ['GET', '/api/payload-kv/count'],
    ['GET', '/api/payload-migrations'],
    ['GET', '/api/payload-jobs'],
    ['GET', '/api/payload-query-presets'],
    ['GET', '/api/payload-preferences'],
    ['GET', '/api/usuarios/init'],
    ['POST', '/api/usuarios/first-register'],
    ['POST', '/api/usuarios/verify/x'],
    ['GET', '/api/oficios/versions'],
    ['POST', '/api/oficios/versions/x'],
    ['GET', '/api/adjuntos/paste-url/x'],
    ['POST', '/api/graphql'],
    ['GET', '/api/graphql-playground'],
  ]

  it('that nothing of ours needs are not there, for anyone', async () => {
    for (const rol of [undefined, 'solicitante', 'administrador']) {
      for (const [method, path] of CLOSED) {
        const { status } = await send(path, { method, rol })
        expect([path, rol, [404, 405].includes(status) ? 404 : status]).toEqual([path, rol, 404])
      }
    }
  })

  it('of the panel are for whoever works in it', async () => {
    for (const [method, path] of [
      ['GET', '/api/access'],
      ['GET', '/api/payload-preferences/x'],
      ['GET', '/api/payload-preferences/count'],
      ['POST', '/api/payload-preferences/x'],
      ['DELETE', '/api/payload-preferences/x'],
      ['GET', '/api/publicaciones/versions'],
      ['GET', `/api/publicaciones/versions/${page}`],
      ['POST', `/api/publicaciones/versions/${page}`],
      ['POST', `/api/publicaciones/access/${page}`],
      ['POST', `/api/usuarios/access`],
    ] as const) {
      refused(await send(path, { method }), 401)
      refused(await send(path, { method, rol: 'solicitante' }), 403)
    }
    expect((await send('/api/access', { rol: 'secretaria' })).status).toBe(200)
    expect((await send(`/api/publicaciones/access/${page}`, { method: 'POST', rol: 'secretaria' })).status).toBe(200)
  })

  it('keep of a person’s preferences so much and no more', async () => {
    const keep = (key: string, value: unknown) =>
      p.as('programador', 'POST', `/api/payload-preferences/${key}`, { value })
    expect((await keep('nav', { open: true })).status).toBe(200)
    expect((await p.as('programador', 'GET', '/api/payload-preferences/nav')).json.value).toEqual({ open: true })
    expect((await keep('nav', 'x'.repeat(50_000))).status).toBe(400)
    expect((await keep('x'.repeat(300), 1)).status).toBe(400)
    // Ten at a time: those that race may pass the bound together, those that come after it may not.
    const statuses: number[] = []
    for (let from = 0; from < 220; from += 10)
      statuses.push(
        ...(await Promise.all(Array.from({ length: 10 }, (_, n) => keep(`k${from + n}`, n)))).map((a) => a.status),
      )
    expect(statuses.slice(-10)).toEqual(Array(10).fill(400))
    expect((await keep('one-more', 1)).status).toBe(400)
    expect((await keep('nav', { open: false })).status).toBe(200)
    expect((await p.as('programador', 'DELETE', '/api/payload-preferences/nav')).status).toBe(200)
    expect((await p.as('programador', 'DELETE', '/api/payload-preferences/nav')).status).toBe(404)
  })
})

describe('the panel', () => {
  const cookie = async (rol: string) => ({ cookie: `payload-token=${await p.token(rol)}` })

  it('answers its lists, and refuses in them what the API refuses', async () => {
    const list = async (query: string) =>
      send(`/admin/collections/usuarios${query}`, {
        headers: { ...(await cookie('administrador')), accept: 'text/html' },
      })
    expect(
      (await list('?sort=nombre&limit=10&page=1&search=a&where[or][0][and][0][roles][in]=programador')).status,
    ).toBe(200)
    for (const query of [
      '?sort=hash',
      '?where[hash][equals]=x',
      '?where[dependencia.nombre][equals]=x',
      '?limit[a]=1',
      '?where=x',
    ]) {
      const { status, text } = await list(query)
      expect([query, status]).toEqual([query, 400])
      expect(text).toContain('<html lang="es-MX">')
    }
    await lives()
  })

  const manifest = () =>
    JSON.parse(readFileSync(path.join(ROOT, 'cms/.next/server/server-reference-manifest.json'), 'utf8')).node as Record<
      string,
      { filename: string }
    >
  const action = () =>
    Object.entries(manifest()).find(([, { filename }]) => filename.endsWith('(payload)/layout.tsx'))?.[0] ?? ''
  const callPanel = async (body: string, rol?: string, id = action()) =>
    send('/admin', {
      method: 'POST',
      body,
      headers: {
        accept: 'application/json',
        ...(rol && (await cookie(rol))),
        'next-action': id,
        'content-type': 'text/plain;charset=UTF-8',
      },
    })

  it('answers its calls to whoever works in it, and no other name', async () => {
    const slug = JSON.stringify([
      { name: 'render-list', args: { collectionSlug: 'usuarios', query: { sort: 'nombre' } } },
    ])
    refused(await callPanel(slug), 401)
    refused(await callPanel(slug, 'solicitante'), 403)
    expect(await callPanel(slug, 'administrador')).toMatchObject({
      status: 200,
      text: expect.stringContaining('administrador@demo.test'),
    })
    for (const name of ['constructor', 'toString', '__proto__', 'schedule-publish', 'nada']) {
      const answer = await callPanel(JSON.stringify([{ name, args: {} }]), 'administrador')
      expect([name, answer.status, answer.text]).toEqual([name, 200, expect.stringContaining('El panel no hace eso.')])
    }
  })

  it('refuses a call that is none', async () => {
    for (const body of [
      '',
      'x',
      '{}',
      '[]',
      '[5]',
      '["$F1"]',
      '[{"name":"form-state","args":"$Q1"}]',
      '[{"name":["form-state"]}]',
    ]) {
      const { status } = await callPanel(body, 'administrador')
      expect([body, status]).toEqual([body, 400])
    }
    for (const other of Object.keys(manifest()).filter((id) => id !== action()))
      expect((await callPanel('["x"]', 'administrador', other)).status).toBe(405)
    expect((await send('/admin', { method: 'PUT', headers: await cookie('administrador') })).status).toBe(405)
  })
})

it('nothing of a few hundred requests nobody would think of is a fault', { timeout: 300_000 }, async () => {
  const seed = 20_261_124
  const { faults, sent } = await fuzz(server, { seed, requests: 400, seconds: 240 })
  expect(faults.map(told)).toEqual([])
  expect(sent).toBeGreaterThan(100)
})
