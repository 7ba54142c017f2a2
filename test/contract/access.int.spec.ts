import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { login, tryUpload } from '../helpers/api.ts'
import { picture } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { fillUp } from './fixture.ts'
import { ANYONE, CLOSED, COLLECTIONS, EVERYONE, GLOBALS, type Maker, type Who } from './matrix.ts'
import { people } from './walk.ts'

let server: TestServer
let p: ReturnType<typeof people>
/** Of the demo's people by role, of a companion of the requester's, and of their office. */
const ids: Record<string, string> = {}
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  const c = cases(p)
  for (const rol of [...EVERYONE, 'solicitante2']) ids[rol] = await c.idOf(rol)
  ids.dependencia = await c.officeOf('ecologia')
  const companion = { roles: ['solicitante'], dependencia: ids.dependencia, nombre: 'Otra de Ecología' }
  const account = { ...companion, email: 'companera@demo.test', password: 'Una.clave.larga.2026' }
  ids.companion = (await p.as('administrador', 'POST', '/api/usuarios', account)).json.doc.id
  await fillUp(server, p, c)
})
afterAll(() => server?.stop())

type Doc = Record<string, unknown> & { id: string }

const list = async (rol: Who, slug: string, query = 'limit=0') =>
  p.as(rol, 'GET', `/api/${slug}?draft=true&showHiddenFields=true&${query}`)

/** Everything there is of it, newest last. */
const all = async (slug: string): Promise<Doc[]> => {
  const { status, json } = await list('administrador', slug, 'limit=0&sort=createdAt')
  expect([slug, status]).toEqual([slug, 200])
  return json.docs
}

let n = 0
const maker = async (rol: Who): Promise<Maker> => ({ id: rol ? (ids[rol] ?? '') : '', n: ++n, people: ids })

const send = async (rol: Who, slug: string, body: Record<string, unknown>, file?: true) =>
  file
    ? tryUpload(server.url, rol && (await p.token(rol)), await picture(`${slug}-${n}.png`), `/api/${slug}`, body)
    : p.as(rol, 'POST', `/api/${slug}`, body)

/** What is sent where the matrix names nobody. */
const NONE_MAY: {
  by: readonly Who[]
  all?: readonly Who[]
  some?: readonly Who[]
  body: (maker: Maker) => Record<string, unknown>
  file?: true
} = {
  by: [],
  body: () => ({}),
}
const REFUSED = [401, 403, 404]
/** The field's value in a row, whose name may lead into a group. */
const at = (doc: Doc, name: string) => name.split('.').reduce<unknown>((value, key) => (value as Doc)?.[key], doc)

const isEmpty = (value: unknown) => value == null || (Array.isArray(value) && value.length === 0)

describe.each(Object.entries(COLLECTIONS))('%s', (slug, row) => {
  it('is made by whom the matrix says', async () => {
    for (const rol of ANYONE) {
      if (row.create === 'door') {
        const { status } = await p.as(rol, 'POST', `/api/${slug}`, {})
        expect([rol, status]).toEqual([rol, rol ? expect.toSatisfy((s: number) => s === 400 || s === 404) : 401])
        continue
      }
      const { by, body, file } = row.create ?? NONE_MAY
      const { status, json } = await send(rol, slug, body(await maker(rol)), file)
      expect([rol, status, status !== 201 && by.includes(rol) && json]).toEqual([
        rol,
        by.includes(rol) ? 201 : 403,
        false,
      ])
    }
  })

  it('is read by whom the matrix says, and as much of it', async () => {
    const whole = (await all(slug)).length
    expect(whole).toBeGreaterThan(0)
    const { read } = row
    const found: [Who, string][] = []
    const told: [Who, string][] = []
    for (const rol of ANYONE) {
      const { status, json } = await list(rol, slug)
      const seen = json?.docs?.length === whole ? 'all' : json?.docs?.length > 0 ? 'some' : 'none'
      found.push([rol, status === 200 ? seen : String(status)])
      const level = (['all', 'some', 'none'] as const).find((one) => read[one]?.includes(rol))
      told.push([rol, level ?? '403'])
    }
    expect(found).toEqual(told)
  })

  it('is changed by whom the matrix says, one row or many', async () => {
    const { all: every = [], some = [], body } = row.update ?? NONE_MAY
    // As many as there are where one's own is among them.
    const docs = (await all(slug)).slice(some.length ? 0 : -1)
    for (const rol of ANYONE) {
      const statuses: number[] = []
      for (const { id } of docs) {
        const { status } = await p.as(rol, 'PATCH', `/api/${slug}/${id}`, body(await maker(rol)))
        statuses.push(status)
      }
      expect([rol, statuses.every((s) => s === 200 || REFUSED.includes(s)), statuses]).toEqual([rol, true, statuses])
      const done = statuses.filter((s) => s === 200).length
      const level = done === docs.length ? 'all' : done > 0 ? 'some' : 'none'
      expect([rol, level]).toEqual([rol, every.includes(rol) ? 'all' : some.includes(rol) ? 'some' : 'none'])
      if (level !== 'none') continue
      const bulk = await p.as(rol, 'PATCH', `/api/${slug}?where[id][exists]=true`, body(await maker(rol)))
      expect([rol, bulk.status, bulk.json?.docs ?? []]).toEqual([rol, expect.toBeOneOf([...REFUSED, 405, 200]), []])
    }
    if (!row.update) expect((await all(slug)).slice(-1)).toEqual(docs)
  })

  it('keeps from whom the matrix says the fields that are not theirs', async () => {
    for (const [names, { read, passing }] of Object.entries(row.fields ?? {})) {
      for (const name of read && !passing ? names.split(' ') : []) {
        const shown = new Set<Who>()
        for (const rol of ANYONE) {
          const { docs = [] } = (await list(rol, slug)).json
          const seen = docs.filter((doc: Doc) => !isEmpty(at(doc, name)))
          if (seen.length > 0) shown.add(rol)
          if (read === 'own') expect([name, rol, seen.length]).toEqual([name, rol, rol ? 1 : 0])
        }
        const told = read === 'own' ? EVERYONE : ANYONE.filter((rol) => read?.includes(rol))
        expect([name, [...shown]]).toEqual([name, told])
      }
    }
  })

  it('shows its versions to whom the matrix says', async () => {
    for (const rol of row.versions ? ANYONE : []) {
      const { status, json } = await p.as(rol, 'GET', `/api/${slug}/versions?limit=1`)
      const sees = row.versions?.includes(rol)
      expect([rol, status]).toEqual([rol, sees ? 200 : rol ? 403 : 401])
      expect([rol, json.totalDocs > 0]).toEqual([rol, Boolean(sees)])
    }
  })

  it('is deleted by whom the matrix says', async () => {
    const may = (rol: Who) => Boolean(row.delete?.includes(rol))
    for (const rol of [...ANYONE].sort((one, other) => Number(may(one)) - Number(may(other)))) {
      const before = await all(slug)
      const { status } = await p.as(rol, 'DELETE', `/api/${slug}/${before.at(-1)?.id}`)
      expect([rol, status]).toEqual([rol, may(rol) ? 200 : expect.toBeOneOf(REFUSED)])
      if (!may(rol)) await p.as(rol, 'DELETE', `/api/${slug}?where[id][exists]=true`)
      expect([rol, (await all(slug)).length]).toEqual([rol, before.length - Number(may(rol))])
    }
  })
})

describe.each(CLOSED)('%s', (slug) => {
  it('has no door as a collection', async () => {
    for (const rol of ANYONE)
      for (const [method, path] of [
        ['GET', ''],
        ['POST', ''],
        ['PATCH', '?where[id][exists]=true'],
      ] as const) {
        const { status } = await p.as(rol, method, `/api/${slug}${path}`, method === 'GET' ? undefined : {})
        expect([rol, method, status]).toEqual([rol, method, expect.toBeOneOf([404, 405])])
      }
  })
})

describe('what the panel remembers', () => {
  it('is of each person who works in it', async () => {
    const path = '/api/payload-preferences/prueba'
    for (const rol of ANYONE) {
      const panel = rol && rol !== 'solicitante'
      const { status } = await p.as(rol, 'POST', path, { value: { de: rol } })
      expect([rol, status]).toEqual([rol, panel ? 200 : rol ? 403 : 401])
    }
    for (const rol of EVERYONE.filter((one) => one !== 'solicitante')) {
      expect((await p.as(rol, 'GET', path)).json.value).toEqual({ de: rol })
      expect((await p.as(rol, 'DELETE', path)).status).toBe(200)
    }
  })
})

describe.each(Object.entries(GLOBALS))('the global %s', (slug, { read, update }) => {
  it('is read and changed by whom the matrix says', async () => {
    for (const rol of ANYONE) {
      const { status } = await p.as(rol, 'GET', `/api/globals/${slug}`)
      expect([rol, status]).toEqual([rol, read.includes(rol) ? 200 : 403])
      const changed = await p.as(rol, 'POST', `/api/globals/${slug}`, update.body())
      expect([rol, 'change', changed.status]).toEqual([rol, 'change', update.by.includes(rol) ? 200 : 403])
    }
  })
})

describe('accounts', () => {
  it('do not raise themselves, and change what is their own', async () => {
    const { user } = (await p.as('secretaria', 'GET', '/api/usuarios/me')).json
    await p.as('secretaria', 'PATCH', `/api/usuarios/${user.id}`, {
      roles: ['administrador'],
      nombre: 'Otra',
      activo: true,
      dependencia: null,
    })
    const after = (await p.as('administrador', 'GET', `/api/usuarios/${user.id}`)).json
    expect([after.roles, after.nombre]).toEqual([['secretaria'], user.nombre])
  })

  it('of one dependency are not seen from another, and no answer carries a password’s traces', async () => {
    const { docs } = (await p.as('solicitante', 'GET', '/api/usuarios?limit=0')).json
    const others = docs.filter((d: { dependencia: string }) => d.dependencia !== ids.dependencia)
    expect([docs.length > 0, others]).toEqual([true, []])
    const all = (await p.as('secretaria', 'GET', '/api/usuarios?limit=0&showHiddenFields=true')).json.docs
    expect(all.length).toBeGreaterThanOrEqual(16)
    expect(JSON.stringify(all)).not.toMatch(/"(hash|salt|resetPasswordToken)":/)
  })

  it('that are closed no longer sign in nor act', async () => {
    const token = await login(server.url, 'programador2')
    const { user } = (await p.as('programador2', 'GET', '/api/usuarios/me')).json
    expect((await p.as('administrador', 'PATCH', `/api/usuarios/${user.id}`, { activo: false })).status).toBe(200)
    const list = await fetch(`${server.url}/api/expedientes`, { headers: { authorization: `JWT ${token}` } })
    expect(list.status).toBe(403)
    await expect(login(server.url, 'programador2')).rejects.toThrow('401')
  })

  it('are opened again only by the administrator, and lock after five wrong passwords', async () => {
    const email = 'tecnico-soporte2@demo.test'
    const attempt = (password: string) => p.as(null, 'POST', '/api/usuarios/login', { email, password })
    for (let i = 0; i < 5; i++) expect((await attempt('equivocada')).status).toBe(401)
    expect((await attempt('Cancun.2026')).status).toBe(401)
    for (const rol of [null, 'secretaria', 'tecnico-soporte'] as const) {
      expect((await p.as(rol, 'POST', '/api/usuarios/unlock', { email })).status).toBe(403)
    }
    expect((await p.as('administrador', 'POST', '/api/usuarios/unlock', { email })).status).toBe(200)
    expect((await attempt('Cancun.2026')).status).toBe(200)
  })
})

describe('locks on documents', () => {
  it('are nobody’s to make over the API, and not seen by users of dependencies', async () => {
    const [page] = (await p.as('administrador-web', 'GET', '/api/publicaciones?draft=true&limit=1')).json.docs
    const { user } = (await p.as('administrador-web', 'GET', '/api/usuarios/me')).json
    const lock = {
      document: { relationTo: 'publicaciones', value: page.id },
      user: { relationTo: 'usuarios', value: user.id },
    }
    for (const rol of ANYONE) {
      const made = await p.as(rol, 'POST', '/api/payload-locked-documents', lock)
      expect([rol, made.status]).toEqual([rol, 403])
    }
    for (const rol of [null, 'solicitante']) {
      expect((await p.as(rol, 'GET', '/api/payload-locked-documents')).status).toBe(403)
      const dropped = await p.as(rol, 'DELETE', '/api/payload-locked-documents?where[id][exists]=true')
      expect(dropped.status).toBe(403)
    }
    expect((await p.as('administrador-web', 'GET', '/api/payload-locked-documents')).json.totalDocs).toBe(0)
  })
})

describe('a page of another site', () => {
  it('does not act with one’s session', async () => {
    const token = await p.token('secretaria')
    const act = (origin: string, path: string) =>
      fetch(server.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: `payload-token=${token}`, origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'a=b',
      })
    for (const path of ['/api/movimientos', '/intranet/salir', '/api/usuarios/logout']) {
      expect([path, (await act('https://otro.example', path)).status]).toEqual([path, 403])
      expect([path, (await act('null', path)).status]).toEqual([path, 403])
    }
    expect((await act(server.url, '/api/usuarios/logout')).status).toBe(200)
  })
})
