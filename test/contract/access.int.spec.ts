import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { login } from '../helpers/api.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { people } from './walk.ts'

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

const ROLES = [
  null,
  'solicitante',
  'secretaria',
  'direccion',
  'jefatura-telecomunicaciones',
  'jefatura-sistemas',
  'jefatura-soporte',
  'tecnico-telecomunicaciones',
  'tecnico-soporte',
  'programador',
  'operador',
  'administrador-web',
  'administrador',
] as const
const EVERYONE = ROLES.filter((rol) => rol !== null)

/** Who may do what, written by hand; `read` is who gets a list at all, even an empty one. */
const MATRIX: Record<
  string,
  { read: readonly (string | null)[]; create: readonly string[]; update: readonly string[] }
> = {
  usuarios: { read: EVERYONE, create: ['administrador'], update: ['administrador'] },
  dependencias: { read: ROLES, create: ['administrador'], update: ['administrador'] },
  oficios: { read: EVERYONE, create: [], update: [] },
  ordenes: { read: EVERYONE, create: [], update: [] },
  dictamenes: { read: EVERYONE, create: [], update: [] },
  cuentas: { read: EVERYONE, create: [], update: [] },
  publicaciones: { read: ROLES, create: [], update: ['administrador-web'] },
  medios: { read: ROLES, create: ['administrador-web'], update: ['administrador-web'] },
  adjuntos: { read: EVERYONE, create: EVERYONE, update: [] },
  folios: { read: ['administrador', 'direccion', 'secretaria', 'operador'], create: [], update: [] },
  'dias-inhabiles': { read: ROLES, create: ['administrador', 'secretaria'], update: ['administrador', 'secretaria'] },
  ausencias: { read: EVERYONE, create: EVERYONE.filter((rol) => rol !== 'administrador'), update: ['direccion'] },
  correos: { read: ['administrador'], create: [], update: [] },
  // Creating these goes through the ledger's own doors, walked elsewhere.
  expedientes: { read: EVERYONE, create: [...EVERYONE], update: [] },
  movimientos: { read: EVERYONE, create: [...EVERYONE], update: [] },
  observaciones: { read: EVERYONE, create: [...EVERYONE], update: [] },
  encuestas: { read: EVERYONE, create: [...EVERYONE], update: [] },
}

describe.each(Object.entries(MATRIX))('%s', (slug, allowed) => {
  it.each(ROLES)('as %s', async (rol) => {
    const list = await p.as(rol, 'GET', `/api/${slug}?limit=1`)
    expect([rol, list.status]).toEqual([rol, allowed.read.includes(rol) ? 200 : 403])
    const created = await p.as(rol, 'POST', `/api/${slug}`, {})
    // Whoever may create is told what is missing; the others, that they may not.
    const may = rol !== null && allowed.create.includes(rol)
    expect([rol, 'create', created.status]).toEqual([
      rol,
      'create',
      may
        ? expect.toSatisfy((s: number) => [400, 404].includes(s))
        : rol === null && /expedientes|movimientos|observaciones|encuestas/.test(slug)
          ? 401
          : 403,
    ])

    const id = (await p.as('administrador', 'GET', `/api/${slug}?limit=1&draft=true`)).json.docs[0]?.id
    if (!id) return
    const updated = await p.as(rol, 'PATCH', `/api/${slug}/${id}`, { [slug === 'usuarios' ? 'cargo' : 'motivo']: 'x' })
    if (rol !== null && allowed.update.includes(rol)) expect([rol, updated.status]).not.toEqual([rol, 403])
    else expect([rol, 'update', [403, 404].includes(updated.status)]).toEqual([rol, 'update', true])
    const bulk = await p.as(rol, 'PATCH', `/api/${slug}?where[id][equals]=${id}`, { inexistente: 1 })
    if (rol === null || !allowed.update.includes(rol))
      expect([rol, 'bulk', bulk.json?.docs ?? []]).toEqual([rol, 'bulk', []])
  })

  it('is deleted by nobody', async () => {
    if (slug === 'dias-inhabiles') return
    const before = (await p.as('administrador', 'GET', `/api/${slug}?limit=1&draft=true`)).json
    const id = before.docs[0]?.id
    if (!id) return
    for (const rol of ROLES) {
      expect((await p.as(rol, 'DELETE', `/api/${slug}/${id}`)).status).toBeGreaterThanOrEqual(403)
      await p.as(rol, 'DELETE', `/api/${slug}?where[id][exists]=true`)
    }
    expect((await p.as('administrador', 'GET', `/api/${slug}?limit=1&draft=true`)).json.totalDocs).toBe(
      before.totalDocs,
    )
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
    expect(docs.map((d: { email: string }) => d.email)).toEqual(['solicitante@demo.test'])
    const all = (await p.as('secretaria', 'GET', '/api/usuarios?limit=0&showHiddenFields=true')).json.docs
    expect(all.length).toBe(16)
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
    for (const rol of ROLES) {
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
