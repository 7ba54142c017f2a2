import { beforeAll, describe, expect, it } from 'vitest'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { people, request, SI06, STAMP } from './walk.ts'

/* What contradicts itself is refused over HTTP, beside its field and with nothing written: readings 42 to 54. */

let server: SharedServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  c = cases(p)
})

type Answer = Awaited<ReturnType<typeof p.as>>
const fieldsOf = ({ json }: Answer): string[] =>
  json.errors?.map((e: { data: { campo: string } }) => e.data.campo).toSorted() ?? []
const refused = (answer: Answer) => [answer.status, ...fieldsOf(answer)]
const DAY = 24 * 60 * 60_000
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString()
const ST04 = 'P-OMA-TI-ST-04'

describe('the result of a dictamen follows from its rows (48)', () => {
  it('in ST-04: neither choice can contradict the table, and the record says what the table says', async () => {
    const id = await c.open(ST04)
    const rows = (cumple: boolean) => [{ especificacion: 'Memoria', norma: '16 GB', cumple }]
    const decide = (cumple: boolean, opcion: string) =>
      c.attempt(ST04, id, ['operador', 2, { especificaciones: rows(cumple) }, opcion])
    expect(refused(await decide(false, 'cumple'))).toEqual([400, 'especificaciones', 'opcion'])
    expect(refused(await decide(true, 'no-cumple'))).toEqual([400, 'especificaciones', 'opcion'])
    const none = await c.attempt(ST04, id, ['operador', 2, { especificaciones: [] }, 'no-cumple'])
    expect(refused(none)).toEqual([400, 'especificaciones'])
    const half = await c.attempt(ST04, id, ['operador', 2, { especificaciones: [{ norma: 'x' }] }, 'cumple'])
    expect(refused(half)).toEqual([400, 'especificaciones.0.cumple', 'especificaciones.0.especificacion'])
    expect((await p.stored(id)).movements).toHaveLength(1)
    expect((await decide(true, 'cumple')).status).toBe(201)
    expect(await c.records('dictamenes', id)).toMatchObject([{ resultado: 'cumple', especificaciones: rows(true) }])
  })
})

describe('a number of oficio used before is asked about, not refused (50)', () => {
  const send = (rol: string, more: Record<string, unknown>) =>
    p.as(rol, 'POST', '/api/expedientes', {
      procedimiento: SI06,
      datos: request({ numeroOficio: 'UNO/1/2026', numeroRepetido: undefined, ...more }),
    })

  it('once for each dependency and year', async () => {
    const first = await send('solicitante', {})
    expect(first.status).toBe(201)
    const asked = [
      { campo: 'numeroOficio', confirma: 'numeroRepetido', mensaje: expect.stringContaining('¿Es otro oficio?') },
    ]
    const again = await send('solicitante', {})
    // A program has nobody to ask: it is recorded, and told.
    expect([again.status, again.json.avisos]).toEqual([201, asked])
    expect(again.json.avisos[0].mensaje).toContain(first.json.doc.folio)
    expect((await send('solicitante', { numeroOficio: 'uno/1/2026' })).json.avisos).toEqual(asked)
    for (const [rol, more] of [
      ['solicitante', { fechaOficio: '2025-11-20' }],
      ['solicitante2', {}],
      ['solicitante', { numeroRepetido: true }],
    ] as const) {
      const { status, json } = await send(rol, more)
      expect([status, json.avisos]).toEqual([201, undefined])
    }
    expect(refused(await send('solicitante', { numeroRepetido: false }))).toEqual([400, 'numeroRepetido'])
  })

  it('a person before it is recorded, beside the field', async () => {
    await send('solicitante', { numeroOficio: 'CINCO/5' })
    const { numeroRepetido: _, ...said } = request({ numeroOficio: 'CINCO/5', comando: crypto.randomUUID() })
    const fill = async (more: Record<string, string>) =>
      fetch(`${server.url}/intranet/solicitar/${SI06}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: `payload-token=${await p.token('solicitante')}` },
        body: new URLSearchParams({ ...(said as Record<string, string>), ...more }),
      })
    const page = await fill({})
    expect(page.status).toBe(400)
    expect(await page.text()).toMatch(/id="error-numeroOficio"[^>]*>.*¿Es otro oficio\?/s)
    expect((await fill({ numeroRepetido: 'si' })).status).toBe(303)
  })

  it('is not asked of the number the case has said, but of another', async () => {
    await send('solicitante2', { numeroOficio: 'CERO/2026' })
    for (const [numeroOficio, asked] of [
      ['CERO/2026', 1],
      ['DOS/2/2026', undefined],
    ] as const) {
      const { id } = (await send('solicitante2', { numeroOficio: 'DOS/2/2026', numeroRepetido: true })).json.doc
      const datos = { ...STAMP, numeroOficio }
      const received = await p.as('secretaria', 'POST', '/api/movimientos', { expediente: id, paso: 2, datos })
      expect([received.status, received.json.avisos?.length]).toEqual([201, asked])
    }
  })

  it('nor of the same request sent again: it is the same case', async () => {
    const comando = `repetida-${Date.now()}`
    const body = { procedimiento: SI06, comando, datos: request({ numeroOficio: 'TRES/3', numeroRepetido: undefined }) }
    const answers = [await p.as('solicitante', 'POST', '/api/expedientes', body)]
    answers.push(await p.as('solicitante', 'POST', '/api/expedientes', body))
    expect(answers.map((a) => a.status)).toEqual([201, 200])
    expect(answers[1]?.json.doc.id).toBe(answers[0]?.json.doc.id)
  })
})

describe('dates (49, 50)', () => {
  it('of what has happened are not to come, nor before what they answer; a deadline is not past', async () => {
    const tomorrow = fromNow(2 * DAY).slice(0, 10)
    const opened = await p.as('solicitante', 'POST', '/api/expedientes', {
      procedimiento: SI06,
      datos: request({ fechaOficio: tomorrow, visibleHasta: '2020-01-01' }),
    })
    expect(refused(opened)).toEqual([400, 'fechaOficio', 'visibleHasta'])
    const id = await p.openUpTo(1)
    const receive = (recibido: string) => p.step(id, 2, { datos: { ...STAMP, recibido } })
    expect(refused(await receive(fromNow(DAY)))).toEqual([400, 'recibido'])
    expect(refused(await receive('2026-11-19T10:00:00-05:00'))).toEqual([400, 'recibido'])
    expect((await receive(fromNow(-1000))).status).toBe(201)
    expect((await p.step(id, 3)).status).toBe(201)
    expect(refused(await p.step(id, 4, { datos: { fechaLimite: '2026-01-01' } }))).toEqual([400, 'fechaLimite'])
  })

  it('of a delivery come after the signature', async () => {
    const id = await c.open(ST04)
    await c.walk(ST04, id, ['operador', 2, {}, 'cumple'], ['jefatura-soporte', 3], ['direccion', 4])
    const early = await c.attempt(ST04, id, ['operador', 5, { entregadoEl: fromNow(-DAY) }])
    expect(refused(early)).toEqual([400, 'entregadoEl'])
    expect((await c.attempt(ST04, id, ['operador', 5])).status).toBe(201)
  })
})

describe('a visit (47)', () => {
  const SI01 = 'P-OMA-TI-SI-01'

  it('has its day and hour, and the requester is told by mail', async () => {
    const asignado = await c.idOf('programador')
    const id = await c.open(SI01)
    await c.walk(
      SI01,
      id,
      ['operador', 2],
      ['jefatura-sistemas', 3, { asignado }],
      ['programador', 4],
      ['solicitante', 5],
    )
    const visit = (visitaProgramada?: string) => c.attempt(SI01, id, ['programador', 6, { visitaProgramada }, 'visita'])
    const bare = { atencion: fromNow(-1000), asesoria: 'Se verá en el área.' }
    const undated = await p.as('programador', 'POST', '/api/movimientos', {
      expediente: id,
      paso: 6,
      opcion: 'visita',
      datos: bare,
    })
    expect(refused(undated)).toEqual([400, 'visitaProgramada'])
    expect(refused(await visit(fromNow(-DAY)))).toEqual([400, 'visitaProgramada'])
    expect((await visit(fromNow(DAY))).status).toBe(201)
    const { folio } = await p.stored(id)
    const path = `/api/correos?where[asunto][like]=${encodeURIComponent(`Visita programada ${folio}`)}`
    const { docs } = (await p.as('administrador', 'GET', path)).json
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({
      para: 'solicitante@demo.test',
      texto: expect.stringContaining('Te visitaremos el '),
    })
  })
})

describe('what is owed', () => {
  it.each([
    ['P-OMA-TI-SI-05', ['empleado', 'cargo']],
    ['P-OMA-TI-ST-03', ['tipoEquipo', 'marca', 'modelo', 'serie', 'inventario']],
    ['P-OMA-TI-SI-02', ['sistema']],
    [ST04, ['numeroRequisicion', 'requisicion']],
  ])('%s is asked with %j', async (procedimiento, campos) => {
    const answer = await p.as('solicitante', 'POST', '/api/expedientes', { procedimiento, datos: {} })
    expect(answer.status).toBe(400)
    expect(fieldsOf(answer)).toEqual(expect.arrayContaining(campos))
  })

  it('by requisition, its number (DT-01)', async () => {
    const DT01 = 'P-OMA-TI-DT-01'
    const asignado = await c.idOf('tecnico-telecomunicaciones')
    const id = await c.open(DT01)
    await c.walk(
      DT01,
      id,
      ['secretaria', 2],
      ['direccion', 3],
      ['jefatura-telecomunicaciones', 4, { asignado }],
      ['tecnico-telecomunicaciones', 5],
    )
    const answer = (opcion: string, datos = {}) =>
      p.as('solicitante', 'POST', '/api/movimientos', { expediente: id, paso: 6, opcion, datos })
    expect(refused(await answer('requisicion'))).toEqual([400, 'numeroRequisicion'])
    expect(refused(await answer('recursos-propios', { numeroRequisicion: 'R-1' }))).toEqual([400, 'numeroRequisicion'])
    expect((await answer('requisicion', { numeroRequisicion: 'R-1' })).status).toBe(201)
  })

  it('from the workshop, the equipment and its return; of a no, its why (ST-01)', async () => {
    const ST01 = 'P-OMA-TI-ST-01'
    const asignado = await c.idOf('tecnico-soporte')
    const id = await c.open(ST01)
    await c.walk(ST01, id, ['operador', 2], ['jefatura-soporte', 3, { asignado }])
    const install = (datos: object) =>
      p.as('tecnico-soporte', 'POST', '/api/movimientos', { expediente: id, paso: 4, datos })
    const shop = { lugar: 'taller', instalacion: 'Un disco' }
    expect(refused(await install(shop))).toEqual([400, 'inventario', 'marca', 'modelo', 'serie', 'tipoEquipo'])
    await c.walk(ST01, id, ['tecnico-soporte', 4, { lugar: 'taller' }])
    const sign = (datos: object) => c.attempt(ST01, id, ['solicitante', 5, { ...datos }])
    expect(refused(await sign({}))).toEqual([400, 'equipoDevuelto'])
    const rated = { trato: 5, rapidez: 5, conocimiento: 5, solucion: 5, satisfaccion: 5 }
    const signed = (datos: object) =>
      p.as('solicitante', 'POST', '/api/movimientos', { expediente: id, paso: 5, datos: { ...rated, ...datos } })
    expect(refused(await signed({ firma: false, equipoDevuelto: true }))).toEqual([400, 'motivo'])
    expect(refused(await signed({ firma: true, equipoDevuelto: false }))).toEqual([400, 'motivo'])
    expect((await signed({ firma: false, equipoDevuelto: true, motivo: 'No enciende' })).status).toBe(201)
    expect(await c.records('ordenes', id)).toMatchObject([{ firma: { conforme: false, motivo: 'No enciende' } }])
  })
})

describe('the definition, public', () => {
  it('says its kind, its words, its bases, its diagram, its history, and what is ours (52 to 54)', async () => {
    const { json } = await p.as(null, 'GET', '/api/procedimientos/P-OMA-TI-SI-01')
    expect(json).toMatchObject({
      clase: 'tramite-y-servicio',
      referencias: expect.arrayContaining(['Normatividad de Informática']),
      diagrama: { codigo: 'DF-OMA-TI-SI-01', revision: '02' },
      historial: [{ anterior: '01', actual: '02' }],
      horario: { dias: 'lunes a viernes', diasPropios: true },
    })
    expect(json.pasos[5].reglas).toEqual([{ exige: ['visitaProgramada'], si: { opcion: 'visita' }, solo: true }])
    expect(json.pasos.every((s: { metaPropia: boolean }) => s.metaPropia)).toBe(true)
    const page = await (await fetch(`${server.url}/procedimientos/P-OMA-TI-ST-03`)).text()
    for (const words of ['DF-OMA-TI-ST-03', 'Patrimonio Municipal', 'por confirmar', 'De la revisión 01 a la 02']) {
      expect(page).toContain(words)
    }
    const index = await (await fetch(`${server.url}/procedimientos`)).text()
    expect(index.indexOf('Trámites y servicios')).toBeLessThan(index.indexOf('Procedimientos administrativos'))
  })
})

it('the step’s form says when a field is owed, and what was wrong stands beside its cell', async () => {
  const id = await c.open(ST04)
  const { folio } = await p.stored(id)
  const send = async (rol: string, form?: Record<string, string>) => {
    const response = await fetch(`${server.url}/intranet/expedientes/${folio}`, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: `payload-token=${await p.token(rol)}`, origin: server.url },
      body: form && new URLSearchParams(form),
    })
    return { status: response.status, html: await response.text() }
  }
  const empty = await send('operador')
  // The choice comes after the table that decides it.
  expect(empty.html.indexOf('campo-especificaciones')).toBeLessThan(empty.html.indexOf('id="campo-opcion"'))
  const { status, html } = await send('operador', {
    comando: `formulario-${id}`,
    paso: '2',
    opcion: 'cumple',
    'especificaciones.0.especificacion': 'Memoria de 8 GB',
    'especificaciones.0.norma': '16 GB',
    'especificaciones.0.cumple': 'no',
    'especificaciones.1.especificacion': 'Garantía',
    motivo: 'x',
  })
  expect(status).toBe(400)
  expect(html).toContain('id="error-especificaciones.1.norma"')
  expect(html).toContain('id="error-opcion"')
  expect(html).toContain('el renglón 1, que no cumple, el resultado es «No cumple».')
})
