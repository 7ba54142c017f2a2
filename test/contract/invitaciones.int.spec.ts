import { beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../../collections/index.ts'
import { ROL_SLUGS } from '../../hooks/manual/roles.ts'
import { login } from '../helpers/api.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { COLLECTIONS } from './matrix.ts'
import { people } from './walk.ts'

/** Somebody new is invited: nobody else ever knows their password, and their link is good once. */

const PASSWORD = 'Manglar.Rojo.2026'
let server: SharedServer
let p: ReturnType<typeof people>
let dependencia: string
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  dependencia = (await p.as('administrador', 'GET', '/api/usuarios?limit=1&depth=0')).json.docs[0].dependencia
})

const page = async (rol: string | null, path: string, form?: Record<string, string>) => {
  const response = await fetch(server.url + path, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { origin: server.url, ...(rol && { cookie: `payload-token=${await p.token(rol)}` }) },
    body: form && new URLSearchParams(form),
  })
  return { status: response.status, html: await response.text(), to: response.headers.get('location') ?? '' }
}
const linkIn = (html: string) => /\/intranet\/invitacion\?token=([0-9a-f]{64})/.exec(html)?.[1] ?? ''
const accept = (token: string, nueva = PASSWORD, otra = nueva) =>
  page(null, '/intranet/invitacion', { token, nueva, otra })

const invited = async () => {
  const email = `invitada-${crypto.randomUUID()}@demo.test`
  const form = { nombre: 'Nadia Canul', email, roles: 'programador', dependencia }
  const made = await page('administrador', '/intranet/personas/invitar', form)
  expect([made.status, made.to]).toEqual([303, expect.stringContaining('hecho=invitada')])
  const id = made.to.split(/[/?]/)[3] ?? ''
  return { id, email, path: `/intranet/personas/${id}` }
}
const signs = (email: string, password: string) =>
  p.as(null, 'POST', '/api/usuarios/login', { email, password }).then(({ status }) => status)

describe('an invitation', () => {
  it('gives an account to whoever follows its link, once, and to nobody before', async () => {
    const { id, email, path } = await invited()
    const row = (await p.as('administrador', 'GET', `/api/usuarios/${id}?showHiddenFields=true`)).json
    expect([Boolean(row.invitada), row.invitacionClave, row.password]).toEqual([true, undefined, undefined])
    expect((await p.as('secretaria', 'GET', `/api/usuarios/${id}`)).json.invitada).toBeUndefined()

    const token = linkIn((await page('administrador', path)).html)
    expect(token).toHaveLength(64)
    expect(await signs(email, PASSWORD)).toBe(401)
    expect((await page(null, `/intranet/invitacion?token=${token}`)).html).toContain('escoge tu contraseña')
    expect((await accept(token, 'corta')).status).toBe(400)
    expect((await accept(token, PASSWORD, 'Otra.distinta.2026')).status).toBe(400)

    const both = await Promise.all([accept(token), accept(token)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
    expect((await accept(token)).status).toBe(400)
    expect(await signs(email, PASSWORD)).toBe(200)
    expect((await page('administrador', path)).html).not.toContain('Invitación sin aceptar')
    const mails = (await p.as('administrador', 'GET', `/api/correos?where[para][equals]=${email}`)).json.docs
    expect(mails.map(({ asunto }: { asunto: string }) => asunto)).toEqual(['Te invitaron a la intranet'])
  })

  it('sent again ends the link before; closing the account ends both', async () => {
    const { id, path } = await invited()
    const first = linkIn((await page('administrador', path)).html)
    expect((await page('administrador', path, { formulario: 'reenviar' })).status).toBe(303)
    const second = linkIn((await page('administrador', path)).html)
    expect(second).not.toBe(first)
    expect((await page(null, `/intranet/invitacion?token=${first}`)).status).toBe(400)
    expect((await page(null, `/intranet/invitacion?token=${second}`)).status).toBe(200)
    expect((await page('administrador', path, { formulario: 'cerrar' })).status).toBe(303)
    expect((await p.as('administrador', 'GET', `/api/usuarios/${id}`)).json.activo).toBe(false)
    expect((await accept(second)).status).toBe(400)
    expect((await page('administrador', path, { formulario: 'reenviar' })).status).toBe(409)
    // Open again, another can be sent.
    await page('administrador', path, { formulario: 'abrir' })
    expect((await accept(second)).status).toBe(400)
    expect((await page('administrador', path, { formulario: 'reenviar' })).status).toBe(303)
  })

  it('is made and seen by the administrator alone, and tells what is wrong beside each field', async () => {
    const { path } = await invited()
    for (const rol of ['direccion', 'administrador-web', 'solicitante'])
      for (const at of ['/intranet/personas', '/intranet/personas/invitar', path])
        expect([rol, at, (await page(rol, at)).status]).toEqual([rol, at, 404])
    expect((await page(null, path)).status).toBe(303)
    const empty = await page('administrador', '/intranet/personas/invitar', { nombre: '' })
    expect(empty.status).toBe(400)
    for (const name of ['nombre', 'email', 'roles', 'dependencia']) expect(empty.html).toContain(`error-${name}`)
    for (const dependencia of ['[object Object]', 'x'.repeat(300), '$gt', '999999999'])
      expect([
        dependencia,
        (
          await page('administrador', '/intranet/personas/invitar', {
            nombre: 'Nadie',
            email: 'nadie@demo.test',
            roles: 'operador',
            dependencia,
          })
        ).status,
      ]).toEqual([dependencia, 400])
    for (const token of ['', 'x', '0'.repeat(64), '[object Object]'])
      expect((await page(null, `/intranet/invitacion?token=${encodeURIComponent(token)}`)).status).toBe(400)
    for (const id of ['[object Object]', 'nada', '0'.repeat(24)])
      expect((await page('administrador', `/intranet/personas/${encodeURIComponent(id)}`)).status).toBe(404)
    const search = async (q: string) =>
      (await page('administrador', `/intranet/personas?q=${q}&pagina=1e9&cuentas[]=x`)).status
    for (const q of ['$gt', '%25', 'x'.repeat(300)]) expect([q, await search(q)]).toEqual([q, 200])
    expect(await search('%00')).toBe(400)
    for (const word of ['valueOf', '__proto__', 'constructor']) {
      const { status, html } = await page('administrador', `${path}?hecho=${word}`)
      expect([word, status, html.includes('class="hecho"')]).toEqual([word, 200, false])
    }
  })

  it('stands in place of the form of the panel that asks for a password', async () => {
    const form = await page('administrador', '/admin/collections/usuarios/create')
    expect([form.status, form.to]).toEqual([303, '/intranet/personas/invitar'])
  })

  it('does not let the administrator close their own account', async () => {
    const { user } = (await p.as('administrador', 'GET', '/api/usuarios/me')).json
    expect((await page('administrador', `/intranet/personas/${user.id}`, { formulario: 'cerrar' })).status).toBe(400)
    expect(await login(server.url, 'administrador')).toBeTruthy()
  })
})

describe('a message that waits or went', () => {
  it('is sent again by the administrator alone, and only where no server took it', async () => {
    const { email } = await invited()
    const [mail] = (await p.as('administrador', 'GET', `/api/correos?where[para][equals]=${email}`)).json.docs
    const path = `/api/correos/${mail.id}/reenviar`
    const answers = await Promise.all([null, 'direccion', 'administrador'].map((rol) => p.as(rol, 'POST', path)))
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 409])
    for (const id of ['nada', '[object Object]', '0'.repeat(24)])
      expect((await p.as('administrador', 'POST', `/api/correos/${encodeURIComponent(id)}/reenviar`)).status).toBe(404)
  })
})

describe('the table of what each role may do', () => {
  /** The words of each row of the table, by what it tells of. */
  const tableOf = (html: string): Map<string, string[]> =>
    new Map(
      [...html.matchAll(/<tr><th scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, nombre = '', cells = '']) => [
        nombre,
        [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, word = '']) => word),
      ]),
    )

  it('is what the matrix says, which is tried over HTTP', async () => {
    for (const rol of ROL_SLUGS) {
      const table = tableOf((await page('administrador', `/intranet/permisos?rol=${rol}`)).html)
      for (const { slug, labels } of collections) {
        const row = COLLECTIONS[slug]
        if (!row) continue
        const [read = '—', , update = '—', remove = '—'] = table.get(String(labels?.plural)) ?? []
        const { read: reads, update: updates, delete: removes = [] } = row
        for (const [word, every, some] of [
          [read, reads.all, [...(reads.some ?? []), ...(reads.none ?? [])]],
          [update, updates?.all ?? [], updates?.some ?? []],
          [remove, removes, []],
        ] as const) {
          // Whose own there is none of, the table cannot know.
          const fits = (every as readonly unknown[]).includes(rol)
            ? word !== '—'
            : (some as readonly unknown[]).includes(rol)
              ? word !== '—'
              : word !== 'Todo'
          expect([rol, slug, word, fits]).toEqual([rol, slug, word, true])
        }
      }
    }
  })

  it('is the administrator’s, and takes another role for the first', async () => {
    for (const rol of [null, 'solicitante', 'secretaria', 'direccion'])
      expect([rol, (await page(rol, '/intranet/permisos')).status]).toEqual([rol, rol ? 404 : 303])
    for (const rol of ['nadie', '$gt', 'x'.repeat(300)])
      expect((await page('administrador', `/intranet/permisos?rol=${rol}`)).status).toBe(200)
  })
})
