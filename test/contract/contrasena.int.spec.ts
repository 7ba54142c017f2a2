import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thisMinute, today } from '../helpers/now.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { people } from './walk.ts'

let server: TestServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  c = cases(p)
})
afterAll(() => server?.stop())

const SI05 = 'P-OMA-TI-SI-05'

/** A request for this person's account, at the web administrator's step. */
const requested = async (empleado: string): Promise<string> => {
  const id = await c.open(SI05, { empleado })
  await c.walk(SI05, id, ['secretaria', 2], ['direccion', 3], ['secretaria', 4])
  return id
}

describe('the password of an account (SI-05)', () => {
  const page = async (rol: string, folio: string, form?: Record<string, string>) => {
    const response = await fetch(`${server.url}/intranet/expedientes/${folio}`, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: `payload-token=${await p.token(rol)}`, origin: server.url },
      body: form && new URLSearchParams(form),
    })
    return { status: response.status, html: await response.text(), headers: response.headers }
  }
  const shown = (html: string) => /<p class="contrasena__texto[^>]*>\s*<code[^>]*>([^<]+)<\/code>/.exec(html)?.[1]

  it('is shown once, to who made the account, and is nowhere afterwards', async () => {
    const id = await requested('Iván Canul Be')
    const { folio } = await p.stored(id)
    expect((await page('administrador-web', folio)).html).toContain('value="ivan.canul@cancun.gob.mx"')
    const form = {
      comando: 'cuenta-una-vez-1',
      paso: '5',
      correo: 'ivan.canul@cancun.gob.mx',
      fechaRespuesta: today(),
      sellado: thisMinute(),
    }
    const done = await page('administrador-web', folio, form)
    const password = shown(done.html) ?? ''
    expect([done.status, done.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(password).toMatch(/^([\w]{4}-){3}\w{4}$/)

    const again = await page('administrador-web', folio, form)
    expect([shown(again.html), again.html.includes('Generar otra contraseña')]).toEqual([undefined, true])
    expect((await page('administrador-web', folio)).html).not.toContain(password)
    for (const rol of ['solicitante', 'direccion', 'secretaria']) {
      const other = await page(rol, folio, { formulario: 'contrasena' })
      expect([rol, shown(other.html), other.html.includes('Generar otra')]).toEqual([rol, undefined, false])
    }
    const renewed = shown((await page('administrador-web', folio, { formulario: 'contrasena' })).html)
    expect(renewed).toBeTruthy()

    const slugs = [
      'expedientes',
      'movimientos',
      'oficios',
      'cuentas',
      'correos',
      'folios',
      'observaciones',
      'documentos',
    ]
    for (const slug of slugs) {
      const { json } = await p.as('administrador', 'GET', `/api/${slug}?limit=0&depth=1&showHiddenFields=true`)
      for (const secret of [password, renewed])
        expect([slug, JSON.stringify(json).includes(String(secret))]).toEqual([slug, false])
    }
    for (const text of [server.log(), ...filesOf(server.dataDir)]) {
      for (const secret of [password, renewed]) expect(text.includes(String(secret))).toBe(false)
    }
  })
})

/** Every file of the installation: with the embedded database, the database too. */
const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
