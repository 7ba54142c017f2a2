import { beforeAll, describe, expect, it } from 'vitest'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { codeOf, people, request, SI06, STAMP } from './walk.ts'

let server: SharedServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
})

describe('the definitions', () => {
  it('are public, with steps, choices, schemas and readings', async () => {
    const { status, json } = await p.as(null, 'GET', `/api/procedimientos/${SI06}`)
    expect(status).toBe(200)
    expect(json).toMatchObject({
      codigo: SI06,
      version: '02',
      emision: '2024-03-15',
      departamento: 'Sistemas de Información',
    })
    expect(
      json.pasos.map((s: { paso: number; responsables: string[]; siguiente: number | null }) => [
        s.paso,
        s.responsables,
        s.siguiente,
      ]),
    ).toEqual([
      [1, ['solicitante'], 2],
      [2, ['secretaria'], 3],
      [3, ['direccion'], 4],
      [4, ['secretaria'], 5],
      [5, ['administrador-web'], 6],
      [6, ['secretaria'], null],
    ])
    expect(json.pasos[0].datos.required).toEqual(
      expect.arrayContaining(['numeroOficio', 'fechaOficio', 'titulo', 'texto']),
    )
    expect(json.lecturas.every((l: { numero: number; texto: string }) => l.numero && l.texto.length > 20)).toBe(true)
    expect((await p.as(null, 'GET', '/api/procedimientos')).json.docs.length).toBeGreaterThanOrEqual(1)
  })

  it('say which codes there are when asked for another', async () => {
    const { status, json } = await p.as(null, 'GET', '/api/procedimientos/P-OMA-TI-XX-99')
    expect(status).toBe(404)
    expect(json.errors[0].message).toContain(SI06)
  })
})

describe('the six steps', () => {
  it('go through in the order of the manual, each by its own office, and close the case', async () => {
    const opened = await p.as('solicitante', 'POST', '/api/expedientes', { procedimiento: SI06, datos: request() })
    expect(opened.status).toBe(201)
    expect(opened.json.doc).toMatchObject({
      procedimiento: SI06,
      version: '02',
      estado: 'en-proceso',
      pasoActual: 2,
      responsables: ['secretaria'],
      asignado: null,
      seq: 1,
    })
    expect(opened.json.doc.folio).toMatch(/^TI-SI-2026-\d{6}$/)
    const { id } = opened.json.doc
    for (let paso = 2; paso <= 6; paso++) {
      const done = await p.step(id, paso)
      expect(done.status).toBe(201)
      expect(done.json.doc).toMatchObject({ seq: paso, paso, tipo: 'paso' })
      expect(done.json.expediente.pasoActual).toBe(paso === 6 ? null : paso + 1)
    }
    const end = await p.stored(id)
    expect(end).toMatchObject({ estado: 'concluido', pasoActual: null, responsables: [], seq: 6 })
    expect(end.movements.map((m: { rol: string }) => m.rol)).toEqual([
      'solicitante',
      'secretaria',
      'direccion',
      'secretaria',
      'administrador-web',
      'secretaria',
    ])
    expect(new Set(end.movements.map((m: { huella: string }) => m.huella)).size).toBe(6)

    const oficio = await p.as('secretaria', 'GET', `/api/oficios?where[expediente][equals]=${id}`)
    expect(oficio.json.docs).toHaveLength(1)
    expect(oficio.json.docs[0]).toMatchObject({
      numero: STAMP.numeroOficio,
      estado: 'archivado',
      archivadoEn: 'Carpeta 12',
    })
    expect(new Date(oficio.json.docs[0].recibido).toISOString()).toBe('2026-11-23T14:40:00.000Z')

    const again = await p.step(id, 6)
    expect([again.status, codeOf(again)]).toEqual([409, 'expediente-cerrado'])
  })

  it('put the case in the tray of whose turn it is, and in no other', async () => {
    const id = await p.openUpTo(2)
    const { folio } = await p.stored(id)
    // By its folio: on the first page of a long tray is what has waited longest.
    const tray = async (rol: string) =>
      (await p.as(rol, 'GET', `/api/bandeja?q=${folio}`)).json.docs.map((d: { id: string }) => d.id)
    expect(await tray('direccion')).toContain(id)
    expect(await tray('secretaria')).not.toContain(id)
    await p.step(id, 3)
    expect(await tray('secretaria')).toContain(id)
    expect(await tray('direccion')).not.toContain(id)
    expect((await p.as(null, 'GET', '/api/bandeja')).status).toBe(401)
  })
})

describe('refusals, with nothing written', () => {
  let id: string
  beforeAll(async () => {
    id = await p.openUpTo(1)
  })
  const cases: [what: string, rol: string | null, body: Record<string, unknown>, status: number, codigo: string][] = [
    ['nobody is signed in', null, { paso: 2, datos: STAMP }, 401, 'sin-sesion'],
    ['the step is another role’s', 'solicitante', { paso: 2, datos: STAMP }, 403, 'rol-sin-permiso'],
    [
      'the administrator of the system advances nothing',
      'administrador',
      { paso: 2, datos: STAMP },
      403,
      'rol-sin-permiso',
    ],
    ['a later step, by its own role', 'direccion', { paso: 3, datos: { indicacion: 'Sí.' } }, 409, 'fuera-de-orden'],
    [
      'publishing before its turn',
      'administrador-web',
      { paso: 5, datos: { publicacion: 'x' } },
      409,
      'fuera-de-orden',
    ],
    ['a step already done', 'solicitante', { paso: 1, datos: request() }, 409, 'fuera-de-orden'],
    ['a step there is not', 'secretaria', { paso: 7 }, 400, 'dato-invalido'],
    ['a step that is no number', 'secretaria', { paso: 'dos' }, 400, 'dato-invalido'],
    [
      'a date that does not exist',
      'secretaria',
      { paso: 2, datos: { ...STAMP, fechaOficio: '2026-02-30' } },
      400,
      'dato-invalido',
    ],
    ['a field nobody asked for', 'secretaria', { paso: 2, datos: { ...STAMP, sello: 'rojo' } }, 400, 'dato-invalido'],
    ['an exception there is not', 'direccion', { excepcion: 'olvidar' }, 400, 'dato-invalido'],
    ['cancelling without a reason', 'direccion', { excepcion: 'cancelar', datos: {} }, 400, 'dato-invalido'],
    ['a case one may not see', 'solicitante2', { paso: 2, datos: STAMP }, 404, 'no-encontrado'],
    ['a case of a department one is not in', 'jefatura-soporte', { paso: 2, datos: STAMP }, 404, 'no-encontrado'],
  ]
  it.each(cases)('%s', async (_what, rol, body, status, codigo) => {
    const answer = await p.as(rol, 'POST', '/api/movimientos', { expediente: id, ...body })
    expect([answer.status, codeOf(answer)]).toEqual([status, codigo])
    expect(answer.json.errors[0].message.length).toBeGreaterThan(10)
    expect((await p.stored(id)).movements).toHaveLength(1)
  })

  it('tell the step that is due, its office, and where the manual says so', async () => {
    const { json } = await p.as('direccion', 'POST', '/api/movimientos', {
      expediente: id,
      paso: 3,
      datos: { indicacion: 'Sí.' },
    })
    expect(json.errors[0].data).toMatchObject({ procedimiento: SI06, pasoActual: 2, corresponde: ['secretaria'] })
    expect(json.errors[0].message).toMatch(/paso 2.*Secretaría.*4\.2\.7/)
  })

  it('name each wrong field when a case is opened, and leave no case behind', async () => {
    const before = (await p.as('administrador', 'GET', '/api/expedientes?limit=1')).json.totalDocs
    const datos = {
      fechaOficio: '30/02/2026',
      titulo: 'a'.repeat(141),
      imagenes: 'foto.jpg',
      visibleDesde: '2026-12-01',
    }
    const { status, json } = await p.as('solicitante', 'POST', '/api/expedientes', { procedimiento: SI06, datos })
    expect(status).toBe(400)
    const fields = json.errors.map((e: { data: { codigo: string; campo: string } }) => [e.data.codigo, e.data.campo])
    for (const campo of ['numeroOficio', 'fechaOficio', 'titulo', 'texto', 'imagenes'])
      expect(fields).toContainEqual(['dato-invalido', campo])
    expect(fields).not.toContainEqual(['dato-invalido', 'visibleDesde'])
    expect((await p.as('administrador', 'GET', '/api/expedientes?limit=1')).json.totalDocs).toBe(before)
  })

  it.each([
    ['an id that is none', 'nada'],
    ['an id of nothing', '0199f0f0-0000-7000-8000-000000000000'],
    ['an ObjectId of nothing', '65f0c0ffee65f0c0ffee65f0'],
    ['an object', { $ne: null }],
  ])('answer 404 for %s', async (_what, expediente) => {
    const answer = await p.as('secretaria', 'POST', '/api/movimientos', { expediente, paso: 2, datos: STAMP })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'no-encontrado'])
  })

  it('answer 404 for reading a case one may not see, and 200 to those who may', async () => {
    for (const rol of ['solicitante2', 'jefatura-soporte', 'programador']) {
      expect((await p.as(rol, 'GET', `/api/expedientes/${id}`)).status).toBe(404)
      expect((await p.as(rol, 'GET', `/api/movimientos?where[expediente][equals]=${id}`)).json.docs).toEqual([])
    }
    for (const rol of [
      'solicitante',
      'secretaria',
      'direccion',
      'operador',
      'administrador',
      'administrador-web',
      'jefatura-sistemas',
    ]) {
      expect((await p.as(rol, 'GET', `/api/expedientes/${id}`)).status).toBe(200)
    }
  })

  it('keep a body that is not a JSON object out', async () => {
    const token = await p.token('secretaria')
    for (const body of ['', 'hola', '[]', '{"a":']) {
      const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
      const { status } = await fetch(`${server.url}/api/movimientos`, { method: 'POST', headers, body })
      expect(status).toBe(400)
    }
  })
})

describe('cancelling', () => {
  it('is the requester’s until step 3 is done, and Dirección’s at any step', async () => {
    const motivo = 'La jornada se pospone.'
    const early = await p.openUpTo(2)
    const withdrawn = await p.as('solicitante', 'POST', '/api/movimientos', {
      expediente: early,
      excepcion: 'cancelar',
      datos: { motivo },
    })
    expect(withdrawn.status).toBe(201)
    expect(withdrawn.json.expediente).toMatchObject({ estado: 'cancelado', pasoActual: null, responsables: [] })
    const oficio = await p.as('secretaria', 'GET', `/api/oficios?where[expediente][equals]=${early}`)
    expect(oficio.json.docs[0].estado).toBe('cancelado')

    const late = await p.openUpTo(4)
    const refused = await p.as('solicitante', 'POST', '/api/movimientos', {
      expediente: late,
      excepcion: 'cancelar',
      datos: { motivo },
    })
    expect([refused.status, codeOf(refused)]).toEqual([409, 'fuera-de-orden'])
    const draft = await p.draftOf(late)
    const stopped = await p.as('direccion', 'POST', '/api/movimientos', {
      expediente: late,
      excepcion: 'cancelar',
      datos: { motivo },
    })
    expect(stopped.json.expediente.estado).toBe('cancelado')
    const published = await p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}`, {
      _status: 'published',
    })
    expect([published.status, codeOf(published)]).toEqual([409, 'expediente-cerrado'])
  })
})
