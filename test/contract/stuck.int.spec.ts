import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { upload } from '../helpers/api.ts'
import { startChild } from '../helpers/child.ts'
import { openRows } from '../helpers/rows.ts'
import { pdf, photograph } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { codeOf, people, request, SI06 } from './walk.ts'

/** Nobody is stuck: calls and papers of offices without an account, requests that go back, what is sent twice, ratings. */

let server: TestServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  c = cases(p)
})
afterAll(() => server?.stop())

const [SI01, DT01, ST01, ST03] = ['P-OMA-TI-SI-01', 'P-OMA-TI-DT-01', 'P-OMA-TI-ST-01', 'P-OMA-TI-ST-03']
const RATED = {
  trato: 5,
  rapidez: 4,
  conocimiento: 5,
  solucion: 4,
  satisfaccion: 4,
  comentario: 'Muy bien.',
  firma: true,
}
const get = async (id: string, rol = 'administrador') => (await p.as(rol, 'GET', `/api/expedientes/${id}`)).json
const tray = async (rol: string, id: string) => {
  const { folio } = await get(id)
  return (await p.as(rol, 'GET', `/api/bandeja?q=${folio}`)).json.docs[0]
}
const last = async (id: string) => (await p.stored(id)).movements.at(-1)
const mails = async (clave: string) =>
  (await p.as('administrador', 'GET', `/api/correos?where[clave][equals]=${encodeURIComponent(clave)}`)).json.docs

/** Asks until what is done after an answer is there. */
const eventually = async <T>(ask: () => Promise<T>, there: (found: T) => boolean): Promise<T> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = await ask()
    if (there(found)) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return ask()
}

const command = (name: string) => `${name}-${crypto.randomUUID()}`

describe('a call from an office without an account (reading 46)', () => {
  it('goes on with what the caller tells, and who wrote it down for whom is kept', async () => {
    const caller = { dependencia: await c.officeOf('deporte'), area: 'Unidad 1', nombre: 'Íñigo Ñuñez' }
    const asignado = await c.idOf('programador')
    const id = await c.open(SI01, {}, { canal: 'telefono', solicitante: caller }, 'operador')
    expect(await get(id)).toMatchObject({ canal: 'telefono', devuelto: null })
    await c.walk(SI01, id, ['operador', 2], ['jefatura-sistemas', 3, { asignado }], ['programador', 4])
    expect((await get(id)).responsables).toEqual(['operador', 'programador', 'solicitante'])
    for (const rol of ['operador', 'programador']) {
      expect(await tray(rol, id)).toMatchObject({ id, pasoActual: 5 })
    }
    for (const rol of ['programador2', 'jefatura-sistemas', 'secretaria']) expect(await tray(rol, id)).toBeUndefined()
    expect(codeOf(await c.attempt(SI01, id, ['programador2', 5]))).toBe('no-asignado')
    await c.walk(SI01, id, ['programador', 5])
    expect(await last(id)).toMatchObject({ rol: 'programador', canal: 'telefono', enNombreDe: caller })
    await c.walk(SI01, id, ['programador', 6, { visitaProgramada: '2026-12-01T15:30:00.000Z' }, 'visita'])
    expect(await tray('programador', id)).toBeUndefined()
    const oneself = await c.attempt(SI01, id, ['programador', 7, RATED])
    expect([oneself.status, codeOf(oneself)]).toEqual([403, 'rol-sin-permiso'])
    await c.walk(SI01, id, ['operador', 7, RATED])
    expect(await last(id)).toMatchObject({ rol: 'operador', canal: 'telefono', enNombreDe: caller })
    const [orden] = await c.records('ordenes', id)
    expect(orden).toMatchObject({ firma: { firmante: 'Íñigo Ñuñez', registradaPor: await c.idOf('operador') } })
    const [encuesta] = await c.records('encuestas', id)
    const said = { procedimiento: SI01, paso: 7, promedio: 4.4, canal: 'telefono', enNombreDe: 'Íñigo Ñuñez' }
    expect(encuesta).toMatchObject(said)
    await c.walk(SI01, id, ['programador', 8], ['operador', 9])
    expect((await get(id)).estado).toBe('concluido')
  })

  it('is nobody else’s where it came by the web', async () => {
    const id = await c.open(ST01)
    const asignado = await c.idOf('tecnico-soporte')
    await c.walk(ST01, id, ['operador', 2], ['jefatura-soporte', 3, { asignado }], ['tecnico-soporte', 4])
    expect((await get(id)).responsables).toEqual(['solicitante'])
    expect(codeOf(await c.attempt(ST01, id, ['operador', 5, RATED]))).toBe('rol-sin-permiso')
    expect(await tray('operador', id)).toBeUndefined()
  })
})

describe('a paper at the window (reading 44)', () => {
  const paper = async (more = {}) => ({
    canal: 'papel',
    solicitante: { dependencia: await c.officeOf('deporte'), nombre: 'Noé Uh', ...more },
  })

  it('is opened by the office that receives it and by nobody else', async () => {
    const begin = async (rol: string, codigo: string, more = {}) =>
      p.as(rol, 'POST', '/api/expedientes', {
        procedimiento: codigo,
        datos: await c.fill(codigo, rol, 1),
        ...(await paper(more)),
      })
    for (const [rol, codigo] of [
      ['secretaria', ST03],
      ['operador', DT01],
      ['solicitante', DT01],
      ['direccion', SI06],
      ['administrador', SI06],
    ] as const) {
      const { status, json } = await begin(rol, codigo)
      expect([rol, status, json.errors[0].data.codigo]).toEqual([rol, 403, 'rol-sin-permiso'])
    }
    const wrong = await begin('operador', SI01)
    expect([wrong.status, wrong.json.errors[0].data.campo]).toEqual([400, 'canal'])
    const nameless = await begin('secretaria', DT01, { nombre: ' ' })
    expect(nameless.json.errors[0].data.campo).toBe('solicitante.nombre')
    const nowhere = await begin('secretaria', DT01, { dependencia: 'ninguna' })
    expect(nowhere.json.errors.map((e: { data: { campo: string } }) => e.data.campo)).toEqual([
      'solicitante.dependencia',
    ])
    const odd = await begin('secretaria', DT01, { area: 5 })
    expect(odd.json.errors[0].data.campo).toBe('solicitante.area')
    expect((await begin('operador', ST03)).status).toBe(201)
  })

  it('is the dependency’s, leaves step 2 to do, and what follows is written down at the window', async () => {
    const scan = await upload(server.url, await p.token('secretaria'), pdf())
    const id = await c.open(DT01, { oficioFirmado: [scan] }, await paper(), 'secretaria')
    expect(await get(id)).toMatchObject({ canal: 'papel', pasoActual: 2, responsables: ['secretaria'] })
    expect(await last(id)).toMatchObject({ canal: 'papel', rol: 'secretaria', enNombreDe: { nombre: 'Noé Uh' } })
    const { docs } = (await p.as('secretaria', 'GET', `/api/expedientes/${id}/documentos`)).json
    expect(docs.map((d: { tipo: string }) => d.tipo)).toEqual(['acuse'])
    expect(await mails(`acuse:${id}`)).toEqual([])
    const asignado = await c.idOf('tecnico-telecomunicaciones')
    await c.walk(DT01, id, ['secretaria', 2], ['direccion', 3], ['jefatura-telecomunicaciones', 4, { asignado }])
    await c.walk(DT01, id, ['tecnico-telecomunicaciones', 5])
    expect((await get(id)).responsables).toEqual(['secretaria', 'solicitante'])
    expect(await tray('secretaria', id)).toMatchObject({ id, pasoActual: 6, canal: 'papel' })
    await c.walk(DT01, id, ['secretaria', 6, {}, 'recursos-propios'])
    expect(await last(id)).toMatchObject({ canal: 'papel', rol: 'secretaria', enNombreDe: { nombre: 'Noé Uh' } })
  })
})

describe('a request that must go back (reading 45)', () => {
  it('says why, keeps what was sent, and comes again with the same folio', async () => {
    const token = await p.token('solicitante')
    const scan = await upload(server.url, token, pdf())
    const id = await p.openUpTo(1, request({ oficioFirmado: [scan] }))
    const { folio } = await get(id)
    for (const rol of ['solicitante', 'direccion', 'operador']) {
      expect(codeOf(await c.except(rol, id, 'devolver'))).toBe('rol-sin-permiso')
    }
    const back = await c.except('secretaria', id, 'devolver', { motivo: 'Falta la firma en la hoja 2.' })
    const devuelto = { motivo: 'Falta la firma en la hoja 2.', de: 2, fecha: back.json.doc.fecha }
    expect(back.json.expediente).toMatchObject({ pasoActual: 1, responsables: ['solicitante'], devuelto })
    expect(await get(id, 'solicitante')).toMatchObject({ estado: 'en-proceso', pasoActual: 1, devuelto })
    expect(await tray('solicitante', id)).toMatchObject({ id, pasoActual: 1, devuelto })
    expect(await c.records('oficios', id)).toMatchObject([{ estado: 'devuelto', recibido: null }])
    const [mail] = await mails(`aviso:${back.json.doc.id}:${await c.idOf('solicitante')}`)
    expect(mail).toMatchObject({ para: 'solicitante@demo.test', texto: expect.stringContaining('la hoja 2.') })
    expect(mail.texto).toContain(`${server.url}/intranet/expedientes/${folio}`)

    const datos = request({ titulo: 'Jornada corregida', numeroOficio: 'DGE/0901/2026', oficioFirmado: [scan] })
    const again = await p.as('solicitante', 'POST', '/api/movimientos', { expediente: id, paso: 1, datos })
    expect([again.status, again.json.errors]).toEqual([201, undefined])
    expect(await get(id)).toMatchObject({ folio, pasoActual: 2, devuelto: null, titulo: 'Jornada corregida' })
    expect(await c.records('oficios', id)).toMatchObject([
      { estado: 'enviado', numero: 'DGE/0901/2026', asunto: 'Jornada corregida' },
    ])
    // Nobody had designed it: the draft says what is asked for now, at an address of its own.
    expect(await p.draftOf(id)).toMatchObject({ titulo: 'Jornada corregida', slug: 'jornada-corregida' })
    const acuses = await eventually(
      () => c.records('documentos', id),
      (found) => found.length === 1 && found[0].seq === 3,
    )
    expect(acuses).toMatchObject([{ tipo: 'acuse', folio, seq: 3, estado: 'vigente' }])
    expect(await mails(`acuse:${id}:3`)).toHaveLength(1)
  })

  it('loses nothing that was designed when it goes back from who publishes', async () => {
    const id = await p.openUpTo(4, request({ bajada: 'Antes.' }))
    const { id: draft, titulo } = await p.draftOf(id)
    const designed = { bajada: 'Escrita por quien diseña.' }
    const path = `/api/publicaciones/${draft}?draft=true`
    expect((await p.as('administrador-web', 'PATCH', path, { ...designed, _status: 'draft' })).status).toBe(200)
    const back = await c.except('administrador-web', id, 'devolver', { motivo: 'El texto no dice dónde.' })
    expect(back.json.expediente).toMatchObject({ pasoActual: 1, devuelto: { de: 5 } })
    const datos = request({ bajada: 'Después.', texto: 'En el domo de la región 95.' })
    expect((await p.as('solicitante', 'POST', '/api/movimientos', { expediente: id, paso: 1, datos })).status).toBe(201)
    const after = await p.draftOf(id)
    expect(after).toMatchObject({ titulo, bajada: 'Escrita por quien diseña.' })
    expect(JSON.stringify(after.cuerpo)).toContain('región 95')
    expect(JSON.stringify(after.cuerpo)).not.toContain('región 94')
    // Neither field can be moved by hand, nor does settling the case again take the design away.
    await p.as('administrador-web', 'PATCH', path, { bajada: 'Antes.', solicitudSeq: 1, _status: 'draft' })
    for (const paso of [2, 3, 4]) expect((await p.step(id, paso)).status).toBe(201)
    expect((await p.draftOf(id)).bajada).toBe('Antes.')
    expect((await p.step(id, 5)).status).toBe(201)
    expect((await p.stored(id)).movements).toHaveLength(10)
  })

  it('takes the new pictures in the place of those that were sent first', async () => {
    const token = await p.token('solicitante')
    const photo = await photograph()
    const [one, two] = [
      await upload(server.url, token, photo),
      await upload(server.url, token, { ...photo, name: 'otra.jpg' }),
    ]
    const id = await p.openUpTo(1, request({ titulo: 'Con fotografía', imagenes: [one] }))
    const shown = async () =>
      (await p.as('administrador-web', 'GET', `/api/publicaciones?where[expediente][equals]=${id}&draft=true&depth=1`))
        .json.docs[0].imagen
    const origen = async () => (await shown())?.origen?.id ?? (await shown())?.origen
    await eventually(origen, (found) => found === one)
    await c.except('secretaria', id, 'devolver')
    const datos = request({ titulo: 'Con fotografía', imagenes: [two] })
    expect((await p.as('solicitante', 'POST', '/api/movimientos', { expediente: id, paso: 1, datos })).status).toBe(201)
    expect(await eventually(origen, (found) => found === two)).toBe(two)
  })

  it('goes back to the window, where it came to one; withdrawn from there, it ends', async () => {
    const solicitante = { dependencia: await c.officeOf('deporte'), nombre: 'Noé Uh' }
    const id = await c.open(ST03, {}, { canal: 'papel', solicitante }, 'operador')
    await c.except('operador', id, 'devolver', { motivo: 'El número no es de este año.' })
    expect(await get(id)).toMatchObject({ pasoActual: 1, responsables: ['operador', 'solicitante'] })
    expect(await tray('operador', id)).toMatchObject({ devuelto: { motivo: 'El número no es de este año.' } })
    await c.walk(ST03, id, ['operador', 1])
    expect(await last(id)).toMatchObject({ canal: 'papel', enNombreDe: { nombre: 'Noé Uh' } })
    const other = await p.openUpTo(2)
    expect(codeOf(await c.except('secretaria', other, 'devolver'))).toBe('fuera-de-orden')
    const own = await p.openUpTo(1)
    await c.except('secretaria', own, 'devolver')
    expect((await c.except('solicitante', own, 'cancelar')).json.expediente).toMatchObject({
      estado: 'cancelado',
      devuelto: null,
    })
  })
})

describe('the same command again', () => {
  it('opens one case, files and all; at once or later, and tells nobody else of it', async () => {
    const token = await p.token('solicitante')
    const scan = await upload(server.url, token, pdf())
    const body = { procedimiento: SI06, datos: request({ oficioFirmado: [scan] }), comando: command('abrir') }
    const open = (rol: string, more = {}) => p.as(rol, 'POST', '/api/expedientes', { ...body, ...more })
    const at = await Promise.all([1, 2, 3, 4].map(() => open('solicitante')))
    expect(at.map((a) => a.status).sort()).toEqual([200, 200, 200, 201])
    const { id, folio } = at[0]?.json.doc ?? {}
    await p.step(id, 2)
    const later = await open('solicitante', { datos: { sobra: 1 } })
    expect([later.status, later.json.doc.id]).toEqual([200, id])
    expect((await p.stored(id)).movements).toHaveLength(2)
    const others = [await open('solicitante2'), await open('solicitante', { procedimiento: DT01 })]
    for (const { status, json } of others) {
      expect([status, json.errors[0].data.campo, json.errors[0].data.pasoActual]).toEqual([400, 'comando', 1])
      expect(JSON.stringify(json)).not.toContain(folio)
    }
  })

  it('does one step and one exception, files and all', async () => {
    const id = await c.open(DT01)
    const asignado = await c.idOf('tecnico-telecomunicaciones')
    await c.walk(DT01, id, ['secretaria', 2], ['direccion', 3], ['jefatura-telecomunicaciones', 4, { asignado }])
    const photo = await upload(server.url, await p.token('tecnico-telecomunicaciones'), await photograph())
    const datos = { ...(await c.fill(DT01, 'tecnico-telecomunicaciones', 5)), fotos: [photo] }
    const body = { expediente: id, paso: 5, datos, comando: command('paso') }
    const send = (more = {}) => p.as('tecnico-telecomunicaciones', 'POST', '/api/movimientos', { ...body, ...more })
    const at = await Promise.all([1, 2, 3].map(() => send()))
    expect(at.map((a) => a.status).sort()).toEqual([200, 200, 201])
    await c.walk(DT01, id, ['solicitante', 6, {}, 'recursos-propios'])
    const [later, otherwise] = [await send(), await send({ paso: 9 })]
    expect([later.status, later.json.doc.seq]).toEqual([200, 5])
    expect([otherwise.status, otherwise.json.errors[0].data.campo]).toEqual([400, 'comando'])
    const other = await p.as('direccion', 'POST', '/api/movimientos', body)
    expect([other.status, other.json.errors[0].data.campo]).toEqual([400, 'comando'])

    const cancel = { expediente: id, excepcion: 'cancelar', datos: { motivo: 'Ya no.' }, comando: command('excepcion') }
    const twice = [1, 2].map(() => p.as('direccion', 'POST', '/api/movimientos', cancel))
    expect((await Promise.all(twice)).map((a) => a.status).sort()).toEqual([200, 201])
    expect((await p.as('direccion', 'POST', '/api/movimientos', cancel)).status).toBe(200)
    expect((await p.stored(id)).movements).toHaveLength(7)
  })

  it('writes one remark and one survey', async () => {
    const id = await p.openUpTo(1)
    const adjuntos = [await upload(server.url, await p.token('solicitante'), pdf())]
    const body = { expediente: id, texto: 'Va el croquis.', adjuntos, comando: command('observacion') }
    const remark = () => p.as('solicitante', 'POST', '/api/observaciones', body)
    const at = await Promise.all([remark(), remark(), remark()])
    expect(at.map((a) => a.status).sort()).toEqual([200, 200, 201])
    expect((await remark()).status).toBe(200)
    expect(await c.records('observaciones', id)).toHaveLength(1)
    const odd = await p.as('solicitante', 'POST', '/api/observaciones', { ...body, comando: 5 })
    expect([odd.status, odd.json.errors[0].data.campo]).toEqual([400, 'comando'])

    const called = await c.open(SI01)
    const asignado = await c.idOf('programador')
    await c.walk(SI01, called, ['operador', 2], ['jefatura-sistemas', 3, { asignado }], ['programador', 4])
    await c.walk(
      SI01,
      called,
      ['solicitante', 5],
      ['programador', 6, {}, 'telefonica'],
      ['programador', 8],
      ['operador', 9],
    )
    const { firma: _, ...said } = RATED
    const comando = command('encuesta')
    const survey = (rol: string) => p.as(rol, 'POST', '/api/encuestas', { expediente: called, ...said, comando })
    const rated = await Promise.all([survey('solicitante'), survey('solicitante')])
    expect(rated.map((a) => a.status).sort()).toEqual([200, 201])
    expect((await survey('solicitante')).status).toBe(200)
    expect(await c.records('encuestas', called)).toMatchObject([{ procedimiento: SI01, paso: null, promedio: 4.4 }])
  })

  it('does not store the files of a form a second time', async () => {
    const token = await p.token('solicitante')
    const comando = command('formulario')
    const photo = await photograph()
    const send = async () => {
      const form = new FormData()
      const said = {
        comando,
        numeroOficio: 'DGE/1/2026',
        fechaOficio: '2026-11-20',
        titulo: 'Dos veces',
        texto: 'Texto',
      }
      for (const [name, value] of Object.entries(said)) form.set(name, value)
      form.set('imagenes', new Blob([photo.bytes], { type: photo.type }), photo.name)
      const headers = { cookie: `payload-token=${token}`, origin: server.url }
      return fetch(`${server.url}/intranet/solicitar/${SI06}`, {
        method: 'POST',
        headers,
        body: form,
        redirect: 'manual',
      })
    }
    const uploads = async () => (await p.as('solicitante', 'GET', '/api/adjuntos?limit=1')).json.totalDocs
    const before = await uploads()
    const answers = [await send(), await send()]
    expect(answers.map((a) => a.status)).toEqual([303, 303])
    expect(answers[0]?.headers.get('location')).toMatch(/^\/intranet\/expedientes\/TI-SI-/)
    expect(answers[1]?.headers.get('location')).toBe(answers[0]?.headers.get('location'))
    expect(await uploads()).toBe(before + 1)
  })
})

describe('a paper about to be signed', () => {
  it('is seen by who gives the visto bueno and who signs, at their step, and by nobody else', async () => {
    const id = await c.open(ST03)
    const asignado = await c.idOf('tecnico-soporte')
    await c.walk(ST03, id, ['operador', 2, { asignado }], ['tecnico-soporte', 3], ['operador', 4])
    const { folio } = await get(id)
    const look = async (rol: string | null, name = 'vista-previa.png') => {
      const headers = rol ? { cookie: `payload-token=${await p.token(rol)}` } : undefined
      return fetch(`${server.url}/intranet/expedientes/${folio}/${name}`, { headers })
    }
    const seen = await look('jefatura-soporte')
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(seen.headers.get('cache-control')).toContain('no-store')
    const png = Buffer.from(await seen.arrayBuffer())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(979)
    for (const rol of [null, 'direccion', 'operador', 'solicitante', 'solicitante2', 'administrador']) {
      const refused = await look(rol)
      expect([rol, refused.status]).toEqual([rol, 404])
      await refused.arrayBuffer()
    }
    await c.walk(ST03, id, ['jefatura-soporte', 5])
    expect((await look('jefatura-soporte')).status).toBe(404)
    const whole = await look('direccion', 'vista-previa.pdf')
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(Buffer.from(await whole.arrayBuffer()).toString('latin1')).not.toContain('/ByteRange')
    // Looking takes no folio and stores no paper.
    await expect.poll(() => c.records('documentos', id)).toMatchObject([{ tipo: 'acuse' }])
    await c.walk(ST03, id, ['direccion', 6])
    expect((await look('direccion')).status).toBe(404)
  })
})

describe('ratings are gathered', () => {
  const rate = async (codigo: string, id: string, asignado: string) => {
    if (codigo === ST01) {
      await c.walk(ST01, id, ['operador', 2], ['jefatura-soporte', 3, { asignado }], ['tecnico-soporte', 4])
      return c.walk(ST01, id, ['solicitante', 5, RATED])
    }
    await c.walk(codigo, id, ['operador', 2, { asignado }], ['tecnico-soporte', 3, {}, 'visita'])
    return c.walk(codigo, id, ['solicitante', 4, RATED])
  }

  it('from every step that asks, once, and again where they are missing or say something else', {
    timeout: 180_000,
  }, async () => {
    const asignado = await c.idOf('tecnico-soporte')
    const rated: string[] = []
    for (const [codigo, paso] of [
      [ST01, 5],
      ['P-OMA-TI-ST-02', 4],
    ] as const) {
      const id = await c.open(codigo)
      await rate(codigo, id, asignado)
      const said = {
        procedimiento: codigo,
        paso,
        promedio: 4.4,
        comentario: 'Muy bien.',
        canal: 'web',
        enNombreDe: null,
      }
      expect(await c.records('encuestas', id)).toMatchObject([said])
      rated.push(id)
    }
    const [gone, wrong] = await Promise.all(rated.map(async (id) => (await c.records('encuestas', id))[0].id))
    await server.end()
    const rows = openRows(server)
    await rows.remove('encuestas', gone)
    await rows.alter('encuestas', wrong, 'trato', () => '1')
    await rows.close()
    const before = await verify()
    expect(before).toContain('falta su encuesta')
    expect(before).toContain('su encuesta no dice lo que dice su movimiento')
    expect(await verify('--rebuild')).not.toContain('encuesta')
    await server.restart()
    for (const id of rated) expect(await c.records('encuestas', id)).toMatchObject([{ trato: 5, promedio: 4.4 }])
  })
})

const verify = async (...args: string[]): Promise<string> => {
  const { dataDir: DATA_DIR, databaseUrl } = server
  const PAYLOAD_SECRET = databaseUrl && 'the-same-for-every-test-server'
  const env = { PATH: process.env.PATH, DATA_DIR, DATABASE_URL: databaseUrl, PAYLOAD_SECRET }
  const child = startChild(process.execPath, ['cms/commands/verify.ts', ...args], { env })
  await child.exited
  return child.log()
}
