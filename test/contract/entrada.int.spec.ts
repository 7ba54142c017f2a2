import { request as rawRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, login } from '../helpers/api.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { spentBy } from '../helpers/spent.ts'
import { people } from './walk.ts'

/** Signing in, and everything about one's own account, on one server. */

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer({ env: { LOGIN_LIMIT: '100000' } })
  p = people(server.url)
})
afterAll(() => server?.stop())

const PASSWORD = 'Cancun.2026'
const NEW = 'tres palabras sueltas'
const signIn = (email: unknown, password: unknown = PASSWORD) =>
  call(server.url, null, 'POST', '/api/usuarios/login', { email, password })
const me = async (rol: string) => (await p.as(rol, 'GET', '/api/usuarios/me')).json.user

/** An account of its own for a test, made by the administrator. */
const account = async (name: string, more: Record<string, unknown> = {}) => {
  const { dependencia } = await me('solicitante')
  const email = `${name}@demo.test`
  const data = { email, password: PASSWORD, nombre: 'Prueba Uno', roles: ['solicitante'], dependencia, ...more }
  const { status, json } = await p.as('administrador', 'POST', '/api/usuarios', data)
  if (status !== 201) throw new Error(JSON.stringify(json))
  return { id: json.doc.id as string, email, as: await login(server.url, email) }
}
const change = (id: string, data: unknown) => p.as('administrador', 'PATCH', `/api/usuarios/${id}`, data)

/** The newest mail to an address of the outbox whose subject has this. */
const mailTo = async (para: string, asunto: RegExp): Promise<{ texto: string }> => {
  for (;;) {
    const query = new URLSearchParams({ 'where[para][equals]': para, sort: '-createdAt', limit: '20' })
    const { docs } = (await p.as('administrador', 'GET', `/api/correos?${query}`)).json
    const found = docs.find((d: { asunto: string }) => asunto.test(d.asunto))
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A form of the intranet, as a browser sends it. */
const send = async (path: string, form: Record<string, string> | FormData, token?: string) => {
  const body = form instanceof FormData ? form : new URLSearchParams(form)
  const response = await fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, ...(token && { cookie: `payload-token=${token}` }) },
    body,
  })
  return { status: response.status, headers: response.headers, html: await response.text() }
}

describe('a failed sign-in', () => {
  it('says one thing in one time, whatever is behind the address', async () => {
    const closed = await account('cerrada-1')
    await change(closed.id, { activo: false })
    const resting = await account('descansa-1')
    for (let i = 0; i < 5; i++) await signIn(resting.email, 'equivocada')
    const known = await account('conocida-1')
    const attempts: Record<string, [string, string]> = {
      unknown: ['nadie@demo.test', PASSWORD],
      wrong: [known.email, 'equivocada'],
      locked: [resting.email, PASSWORD],
      closed: [closed.email, PASSWORD],
    }
    const odd: typeof attempts = {
      'closed and wrong': [closed.email, 'equivocada'],
      huge: [`${'a'.repeat(5000)}@demo.test`, PASSWORD],
    }
    const answers: [string, number, string][] = []
    const forms: [string, number, string | undefined][] = []
    const times: number[] = []
    for (const [name, [email, password]] of Object.entries(attempts)) {
      // The least of three: what the server does besides is not the account's.
      const took: number[] = []
      for (let i = 0; i < 3; i++) {
        const work = async () => {
          const { status, json } = await signIn(email, password)
          if (i === 0) answers.push([name, status, JSON.stringify(json)])
        }
        took.push(await spentBy(server, work))
      }
      times.push(Math.min(...took))
      const form = await send('/intranet/entrar', { email, password })
      forms.push([name, form.status, /<ul>.*?<\/ul>/s.exec(form.html)?.[0]])
    }
    for (const [name, [email, password]] of Object.entries(odd)) {
      const { status, json } = await signIn(email, password)
      answers.push([name, status, JSON.stringify(json)])
    }
    const [, status, body] = answers[0] ?? []
    expect([status, body]).toEqual([401, expect.stringContaining('no coinciden')])
    expect(answers).toEqual(Object.keys({ ...attempts, ...odd }).map((name) => [name, 401, body]))
    expect(forms).toEqual(Object.keys(attempts).map((name) => [name, 401, forms[0]?.[2]]))
    // An account that is not there used to answer in a tenth of the time.
    expect(Math.min(...times) / Math.max(...times)).toBeGreaterThan(0.6)
  })

  it('five at once say no more than five in a row', async () => {
    const { email } = await account('paralela-1')
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(email, 'equivocada')))
    const first = answers[0]?.json.errors
    expect(answers.map((a) => [a.status, a.json.errors])).toEqual(answers.map(() => [401, first]))
  })

  it.each([[['a@demo.test']], [{ $ne: '' }], [null], [7], ['']])(
    'with %j for an address is a mistake',
    async (email) => {
      expect((await signIn(email)).status).toBe(400)
    },
  )
})

describe('an account that is closed', () => {
  it('is nobody at once, with what it was given before', async () => {
    const { id, as, email } = await account('cerrada-2')
    const with_ = (method: string, path: string) => call(server.url, as, method, path)
    expect((await with_('POST', '/api/usuarios/refresh-token')).status).toBe(200)
    await change(id, { activo: false })
    expect((await with_('GET', '/api/usuarios/me')).json.user).toBeNull()
    expect((await with_('POST', '/api/usuarios/refresh-token')).status).toBe(403)
    expect((await with_('POST', '/api/usuarios/logout')).status).toBe(400)
    expect((await with_('GET', '/api/ausencias')).status).toBe(403)
    await change(id, { activo: true })
    expect((await with_('GET', '/api/usuarios/me')).json.user).toBeNull()
    await expect(login(server.url, email)).resolves.toBeTruthy()
  })

  it('stays closed, with the password it was given, whoever is signing in just then', async () => {
    const { id, email } = await account('carrera-1')
    const during = async (password: string, data: Record<string, unknown>) => {
      const changed = change(id, data)
      const signingIn = Array.from({ length: 8 }, () => signIn(email, password))
      expect((await changed).status).toBe(200)
      await Promise.all(signingIn)
    }
    await during(PASSWORD, { password: NEW })
    expect([(await signIn(email)).status, (await signIn(email, NEW)).status]).toEqual([401, 200])
    await during(NEW, { activo: false })
    expect((await p.as('administrador', 'GET', `/api/usuarios/${id}`)).json.activo).toBe(false)
  })

  it('loses a role with the tokens it had', async () => {
    const { id, as } = await account('rol-1', { roles: ['administrador'] })
    expect((await call(server.url, as, 'GET', '/api/correos?limit=1')).status).toBe(200)
    await change(id, { roles: ['solicitante'] })
    expect((await call(server.url, as, 'GET', '/api/correos?limit=1')).status).toBe(403)
    const renewed = (await call(server.url, as, 'POST', '/api/usuarios/refresh-token')).json.refreshedToken
    expect((await call(server.url, renewed, 'GET', '/api/correos?limit=1')).status).toBe(403)
  })
})

describe('one’s own password', () => {
  const fields = (json: { errors: { data?: { errors?: { path: string }[] } }[] }) =>
    json.errors.flatMap((e) => e.data?.errors?.map(({ path }) => path) ?? [])

  it('changes with the current one, ends the other sessions, and is told', async () => {
    const { id, email, as } = await account('clave-1')
    const other = await login(server.url, email)
    const path = `/api/usuarios/${id}`
    for (const [body, campo] of [
      [{ password: NEW }, 'contrasenaActual'],
      [{ password: NEW, contrasenaActual: 'equivocada' }, 'contrasenaActual'],
      [{ password: 'corta', contrasenaActual: PASSWORD }, 'password'],
      [{ password: 'Contraseña.2026', contrasenaActual: PASSWORD }, 'password'],
      [{ password: 'PruebaUno.77', contrasenaActual: PASSWORD }, 'password'],
      [{ password: { a: 1 }, contrasenaActual: PASSWORD }, 'password'],
    ] as const) {
      const { status, json } = await call(server.url, as, 'PATCH', path, body)
      expect([body, status, fields(json)]).toEqual([body, 400, [campo]])
      expect(json.errors[0].message).not.toMatch(/field/)
    }
    const many = await call(server.url, as, 'PATCH', `/api/usuarios?where[id][equals]=${id}`, { password: NEW })
    expect(many.json.docs).toEqual([])
    const done = await call(server.url, as, 'PATCH', path, { password: NEW, contrasenaActual: PASSWORD })
    expect([done.status, JSON.stringify(done.json).includes(NEW)]).toEqual([200, false])
    expect((await call(server.url, as, 'GET', '/api/usuarios/me')).json.user.id).toBe(id)
    expect((await call(server.url, other, 'GET', '/api/usuarios/me')).json.user).toBeNull()
    expect([(await signIn(email)).status, (await signIn(email, NEW)).status]).toEqual([401, 200])
    expect((await mailTo(email, /Cambió tu contraseña/)).texto).not.toContain(NEW)
    expect(server.log()).not.toContain(NEW)
  })

  it('is not set to just anything by the administrator either', async () => {
    const { id, email } = await account('clave-2')
    expect((await change(id, { password: '1234567890' })).status).toBe(400)
    expect((await change(id, { password: NEW })).status).toBe(200)
    expect((await signIn(email, NEW)).status).toBe(200)
  })
})

describe('one’s own address', () => {
  it('changes when the link sent to the new one is followed, once', async () => {
    const { id, email, as } = await account('correo-1')
    const path = `/api/usuarios/${id}`
    const unproved = await call(server.url, as, 'PATCH', path, { email: 'otra-1@demo.test' })
    expect([unproved.status, JSON.stringify(unproved.json)]).toEqual([400, expect.stringContaining('contrasenaActual')])
    const asked = await call(server.url, as, 'PATCH', path, { email: 'Otra-1@demo.test', contrasenaActual: PASSWORD })
    expect([asked.status, asked.json.doc.email, asked.json.doc.correoNuevo]).toEqual([200, email, 'otra-1@demo.test'])
    expect(JSON.stringify(asked.json)).not.toMatch(/correoClave|correoVence/)
    expect((await mailTo(email, /Se pidió cambiar/)).texto).toContain('otra-1@demo.test')
    const { texto } = await mailTo('otra-1@demo.test', /Confirma tu correo/)
    const link = new URL(/https?:\S+/.exec(texto)?.[0] ?? '')
    expect([link.origin, link.pathname]).toEqual([server.url, '/intranet/confirmar'])

    const seen = await fetch(link)
    expect([seen.status, seen.headers.get('referrer-policy')]).toEqual([200, 'same-origin'])
    expect((await me('administrador')) && (await p.as('administrador', 'GET', path)).json.email).toBe(email)
    const token = link.searchParams.get('token') ?? ''
    expect((await send('/intranet/confirmar', { token })).html).toContain('Tu correo cambió')
    expect((await send('/intranet/confirmar', { token })).status).toBe(400)
    expect([(await signIn(email)).status, (await signIn('otra-1@demo.test')).status]).toEqual([401, 200])
    expect((await mailTo(email, /Cambió tu correo/)).texto).toContain('otra-1@demo.test')
  })

  it('of another account is changed by the administrator, and its old address is told', async () => {
    const { id, email } = await account('correo-2')
    expect((await change(id, { email: 'otra-2@demo.test' })).json.doc.email).toBe('otra-2@demo.test')
    expect((await mailTo(email, /Cambió tu correo/)).texto).toContain('otra-2@demo.test')
    for (const wrong of [['a@demo.test'], { a: 1 }, 'sin arroba', `${'a'.repeat(300)}@demo.test`, 'a\0b@demo.test'])
      expect([wrong, (await change(id, { email: wrong })).status]).toEqual([wrong, 400])
  })
})

describe('a forgotten password', () => {
  const forgot = (email: unknown) => call(server.url, null, 'POST', '/api/usuarios/forgot-password', { email })

  it('is asked for with one answer, and set by a link to the intranet, once', async () => {
    const { email, as } = await account('olvido-1')
    const [known, unknown] = [await forgot(email), await forgot('nadie-2@demo.test')]
    expect([known.status, known.json]).toEqual([200, unknown.json])
    const { texto } = await mailTo(email, /Tu contraseña/)
    const link = new URL(/https?:\S+/.exec(texto)?.[0] ?? '')
    expect([link.origin, link.pathname]).toEqual([server.url, '/intranet/restablecer'])
    const page = await fetch(link)
    expect([page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([
      'no-store',
      'same-origin',
    ])
    const token = link.searchParams.get('token') ?? ''

    expect((await send('/intranet/restablecer', { token, nueva: NEW, otra: 'distinta' })).status).toBe(400)
    expect((await send('/intranet/restablecer', { token, nueva: 'corta', otra: 'corta' })).html).toContain('muy corta')
    const weak = await call(server.url, null, 'POST', '/api/usuarios/reset-password', { token, password: '1234567890' })
    expect(weak.status).toBe(400)
    const done = await send('/intranet/restablecer', { token, nueva: NEW, otra: NEW })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/intranet/cuenta?hecho=contrasena#contenido'])
    expect((await call(server.url, as, 'GET', '/api/usuarios/me')).json.user).toBeNull()
    expect([(await signIn(email)).status, (await signIn(email, NEW)).status]).toEqual([401, 200])

    const again = await send('/intranet/restablecer', {
      token,
      nueva: 'otras tres palabras',
      otra: 'otras tres palabras',
    })
    expect([again.status, again.html.includes('Este enlace ya no sirve')]).toEqual([400, true])
    const api = await call(server.url, null, 'POST', '/api/usuarios/reset-password', { token, password: NEW })
    expect([api.status, api.json.errors[0].message]).toEqual([400, expect.stringMatching(/ya se usó o ya venció/)])
    await mailTo(email, /Cambió tu contraseña/)
  })

  it('of a closed account sends nothing', async () => {
    const closed = await account('olvido-2')
    await change(closed.id, { activo: false })
    const open = await account('olvido-3')
    await forgot(closed.email)
    // Its page asks for the same.
    expect((await send('/intranet/recuperar', { email: open.email })).html).toContain(
      'Si esa dirección tiene una cuenta',
    )
    await mailTo(open.email, /Tu contraseña/)
    const { totalDocs } = (await p.as('administrador', 'GET', `/api/correos?where[para][equals]=${closed.email}`)).json
    expect(totalDocs).toBe(0)
  })

  it('is refused as a mistake, never a failure, when what comes is no address', async () => {
    for (const email of [['a@demo.test'], { $ne: '' }, null, 7, '', undefined])
      expect([email, (await forgot(email)).status]).toEqual([email, 400])
    expect((await forgot(`${'a'.repeat(100_000)}@x.mx`)).status).toBe(200)
    expect((await forgot('a\0b@demo.test')).status).toBe(400)
    expect((await call(server.url, null, 'POST', '/api/usuarios/verify/algo')).status).toBe(404)
  })

  it('cannot be asked for without end for one account, there or not', async () => {
    for (const email of ['nadie-3@demo.test', (await account('olvido-4')).email]) {
      const statuses: number[] = []
      for (let i = 0; i < 7; i++) statuses.push((await forgot(email)).status)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    }
    const page = await send('/intranet/recuperar', { email: 'nadie-3@demo.test' })
    expect([page.status, Number(page.headers.get('retry-after')) > 0]).toEqual([429, true])
  })
})

describe('a form whose session ended', () => {
  const texto = 'Un texto largo, con «comillas» & <signos>.\n\nY dos párrafos.'
  const hidden = (html: string) => /name="retomar" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const enter = async (html: string, rol: string) => {
    const form = { a: '/intranet', retomar: hidden(html), email: `${rol}@demo.test`, password: PASSWORD }
    const { status, headers } = await send('/intranet/entrar', form)
    const cookie = /payload-token=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''
    // A browser follows 307 with the same form.
    return { status, to: headers.get('location') ?? '', form, cookie }
  }

  it('comes back as it was, unsent, with the names of its files', async () => {
    const form = new FormData()
    form.set('comando', 'retomar-0001')
    form.set('titulo', 'Jornada que no se pierde')
    form.set('texto', texto)
    form.append('imagenes', new Blob(['x'], { type: 'image/png' }), 'cartel.png')
    const before = (await p.as('administrador', 'GET', '/api/expedientes?limit=1')).json.totalDocs
    const door = await send('/intranet/solicitar/P-OMA-TI-SI-06', form)
    expect([door.status, door.headers.get('cache-control')]).toEqual([401, 'no-store'])
    expect(door.html).toContain('«cartel.png»')
    expect(door.html).not.toContain('Jornada que no se pierde')

    const wrong = await send('/intranet/entrar', { retomar: hidden(door.html), email: 'x@demo.test', password: 'x' })
    const entered = await enter(wrong.html, 'solicitante')
    expect([entered.status, entered.to]).toEqual([307, '/intranet/solicitar/P-OMA-TI-SI-06'])
    const back = await send(entered.to, entered.form, entered.cookie)
    expect(back.status).toBe(200)
    expect(back.html).toMatch(/value="Jornada que no se pierde"/)
    expect(back.html).toContain('Un texto largo, con «comillas» &amp; &lt;signos&gt;.')
    expect(back.html).toContain('value="retomar-0001"')
    expect(back.html).toContain('vuelve a escoger «cartel.png»')
    expect(back.html).not.toContain(PASSWORD)
    expect((await p.as('administrador', 'GET', '/api/expedientes?limit=1')).json.totalDocs).toBe(before)
  })

  it('of a case comes back in its own place, for whoever may', async () => {
    const id = await p.openUpTo(1)
    const { folio } = await p.stored(id)
    const path = `/intranet/expedientes/${folio}`
    const forms: [rol: string, form: Record<string, string>, shown: RegExp][] = [
      ['secretaria', { paso: '2', numeroOficio: 'DGE/777', nota: 'x' }, /value="DGE\/777"/],
      [
        'secretaria',
        { formulario: 'observacion', 'observacion.texto': 'Falta la firma' },
        />Falta la firma<\/textarea>/,
      ],
      ['direccion', { excepcion: 'cancelar', 'cancelar.motivo': 'Ya se hizo' }, />Ya se hizo<\/textarea>/],
    ]
    for (const [rol, form, shown] of forms) {
      const door = await send(path, { comando: 'retomar-0002', ...form })
      const entered = await enter(door.html, rol)
      expect((await send(entered.to, entered.form, entered.cookie)).html).toMatch(shown)
    }
    const door = await send(path, { paso: '2', numeroOficio: 'DGE/778' })
    const other = await enter(door.html, 'solicitante2')
    expect((await send(other.to, other.form, other.cookie)).html).toContain('No encontramos ese expediente')
    expect((await p.stored(id)).movements).toHaveLength(1)
  })

  it('is not made up by anyone else, nor taken up on another page', async () => {
    const door = await send('/intranet/solicitar/P-OMA-TI-SI-06', { titulo: 'De otra página' })
    const token = await p.token('solicitante')
    for (const retomar of [hidden(door.html), `${hidden(door.html).slice(0, -4)}AAAA`, 'x'.repeat(200)]) {
      const page = await send('/intranet/solicitar/P-OMA-TI-SI-05', { retomar, titulo: 'De otra página' }, token)
      expect([page.status, page.html.includes('De otra página')]).toEqual([200, false])
    }
  })
})

describe('how often one may try', () => {
  /** As written: `fetch` would tidy the path. */
  const raw = (path: string, body: string, type = 'application/json') =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const { hostname, port } = new URL(server.url)
      const headers = {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        'x-cenote-address': '10.9.9.9',
      }
      const req = rawRequest({ hostname, port, path, method: 'POST', headers }, async (res) => {
        const text = Buffer.concat(await res.toArray()).toString()
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text })
      })
      req.on('error', reject)
      req.end(body)
    })

  it('an office of many enters at once, and failures end soon, however the door is written', async () => {
    await server.restart({ LOGIN_LIMIT: '6' })
    p = people(server.url)
    const office = await Promise.all(Array.from({ length: 20 }, () => signIn('solicitante@demo.test')))
    expect(new Set(office.map((a) => a.status))).toEqual(new Set([200]))

    const doors = ['/api/usuarios/login/', '/api/usuarios/login?a=b']
    const statuses: number[] = []
    for (let i = 0; i < 8; i++) {
      const body = JSON.stringify({ email: `nadie-${i}@demo.test`, password: 'equivocada' })
      statuses.push((await raw(doors[i % doors.length] ?? '', body)).status)
    }
    expect(statuses.filter((s) => s === 401).length).toBeLessThanOrEqual(6)
    expect(statuses.slice(-2)).toEqual([429, 429])

    const refused = await raw('/api/usuarios/login/', JSON.stringify({ email: 'nadie@demo.test', password: 'x' }))
    expect(refused.headers['retry-after']).toMatch(/^\d+$/)
    expect(JSON.parse(refused.text).errors[0]).toMatchObject({
      message: expect.stringMatching(/^Demasiados intentos/),
      data: { codigo: 'demasiados-intentos' },
    })
    for (const path of ['/intranet/entrar', '/intranet/entrar/', '//intranet/entrar', '/intranet/%65ntrar']) {
      const form = await raw(path, 'email=nadie%40demo.test&password=x', 'application/x-www-form-urlencoded')
      expect([path, form.status, String(form.headers['content-type'])]).toEqual([
        path,
        429,
        expect.stringMatching(/html/),
      ])
      expect(form.text).toContain('Demasiados intentos')
    }
  })

  it('and at one account from anywhere, there or not', async () => {
    await server.restart({ LOGIN_LIMIT: '100000' })
    p = people(server.url)
    for (const email of ['nadie-9@demo.test', 'tecnico-soporte2@demo.test']) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => signIn(email, 'equivocada')))
      expect(new Set(answers.map((a) => a.status))).toEqual(new Set([401]))
      expect((await signIn(email, 'equivocada')).status).toBe(429)
    }
  })
})
