import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRows } from '../helpers/rows.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { people } from './walk.ts'

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

const EDITOR = 'administrador-web'
let n = 0
const ficha = (more: Record<string, unknown> = {}) => ({
  clase: 'tramite',
  nombre: `Permiso de prueba ${++n}`,
  slug: `permiso-de-prueba-${n}`,
  resumen: 'Para circular con vidrios polarizados por prescripción.',
  tarifas: [
    {
      concepto: 'Permiso de 15 días',
      tipo: 'uma',
      uma: 3.67,
      recargos: [
        { nombre: 'Impuesto adicional', porcentaje: 10, sobre: 'base' },
        { nombre: 'Control vehicular', porcentaje: 10, sobre: 'acumulado' },
      ],
    },
    { concepto: 'Por asistentes', tipo: 'uma', uma: 90, por: 'por cada mil asistentes' },
    { concepto: 'Licencia', tipo: 'porcentaje', porcentaje: 2, base: 'presupuesto de la obra' },
    { concepto: 'Multa', tipo: 'uma-rango', uma: 50, umaMaxima: 70 },
    { concepto: 'Según el caso', tipo: 'variable' },
    { concepto: 'Copia', tipo: 'pesos', pesos: 20 },
    { concepto: 'Aviso', tipo: 'gratuito' },
  ],
  oficinas: [
    {
      nombre: 'Oficialía 01',
      telefono: '998 000 0000',
      horarios: [{ dias: ['lunes'], abre: '08:00', cierra: '15:00' }],
    },
  ],
  _status: 'published',
  ...more,
})
const create = (data: Record<string, unknown>, rol: string | null = EDITOR) => p.as(rol, 'POST', '/api/servicios', data)
const made = async (more: Record<string, unknown> = {}) => {
  const { status, json } = await create(ficha(more))
  expect([status, json.errors]).toEqual([201, undefined])
  return json.doc
}
const fields = (json: { errors: { data: { errors: { path: string }[] } }[] }) =>
  json.errors.flatMap(({ data }) => data.errors.map(({ path }) => path))
const cost = (id: string, query: string) => p.as(null, 'GET', `/api/servicios/${id}/costo?${query}`)

describe('what a service costs', () => {
  it('is answered for today with each tariff, and for any day on its own, as the years were', async () => {
    const { id, slug } = await made()
    const listed = (await p.as(null, 'GET', `/api/servicios?where[slug][equals]=${slug}`)).json.docs[0]
    const one = (await p.as(null, 'GET', `/api/servicios/${id}`)).json
    expect(listed.tarifas).toEqual(one.tarifas)
    const { valor } = (await p.as(null, 'GET', '/api/indicadores?sort=-desde&limit=1')).json.docs[0]
    expect(one.tarifas[0].desglose[0].importe).toBe(Math.round(3.67 * valor * 100) / 100)
    expect(one.tarifas.map((t: { importe: unknown }) => t.importe).slice(2)).toEqual([
      null,
      [expect.any(Number), expect.any(Number)],
      null,
      20,
      0,
    ])
    expect((await cost(id, 'tarifa=0&fecha=2024-06-30')).json).toMatchObject({
      importe: 482.13,
      desglose: [
        { concepto: 'Permiso de 15 días', importe: 398.45 },
        { concepto: 'Impuesto adicional', importe: 39.85 },
        { concepto: 'Control vehicular', importe: 43.83 },
      ],
    })
    expect((await cost(id, 'tarifa=1&cantidad=3&fecha=2024-06-30')).json.importe).toBe(29_313.9)
    expect((await cost(id, 'tarifa=2&base=1000000')).json.importe).toBe(20_000)
    expect((await cost(id, 'tarifa=3&fecha=2025-02-01')).json.importe).toEqual([5657, 7919.8])
    expect((await cost(id, 'tarifa=4')).json).toMatchObject({ importe: null, desglose: [] })
    expect((await cost(id, 'tarifa=0&fecha=2019-01-01')).json).toMatchObject({ importe: null, motivo: 'sin-uma' })
  })

  it('is the same whatever part of a tariff is asked for', async () => {
    const { id, tarifas } = await made()
    const costs = (all: { importe: unknown }[]) => all.map(({ importe }) => importe)
    const one = (await p.as(null, 'GET', `/api/servicios/${id}?select[tarifas][tipo]=true`)).json
    expect(costs(one.tarifas)).toEqual(costs(tarifas))
    const out = (await p.as(null, 'GET', `/api/servicios/${id}?select[tarifas][uma]=false`)).json
    expect(costs(out.tarifas)).toEqual(costs(tarifas))
  })

  it('is refused beside what is missing or absurd', async () => {
    const { id } = await made()
    for (const [query, campo] of [
      ['tarifa=9', 'tarifa'],
      ['tarifa=x', 'tarifa'],
      ['tarifa=1', 'cantidad'],
      ['tarifa=1&cantidad=-4', 'cantidad'],
      ['tarifa=1&cantidad=1e300', 'cantidad'],
      ['tarifa=2', 'base'],
      ['tarifa=2&base=99999999999999', 'base'],
      ['tarifa=0&fecha=ayer', 'fecha'],
    ] as const) {
      const { status, json } = await cost(id, query)
      expect([query, status, json.errors[0].data.campo, json.errors[0].data.codigo]).toEqual([
        query,
        400,
        campo,
        'dato-invalido',
      ])
    }
    expect((await cost('nada', 'tarifa=0')).status).toBe(404)
  })

  it('follows the figure that the web administrator captures', async () => {
    const { id } = await made()
    const uma = { clave: 'uma', valor: 200, desde: '2099-02-01', fuente: 'INEGI' }
    expect((await p.as(EDITOR, 'POST', '/api/indicadores', uma)).status).toBe(201)
    expect((await cost(id, 'tarifa=0&fecha=2099-03-01')).json.desglose[0].importe).toBe(734)
    const twice = await p.as(EDITOR, 'POST', '/api/indicadores', uma)
    expect([twice.status, fields(twice.json)]).toEqual([400, ['desde']])
  })
})

describe('a service that is not ready', () => {
  it('is not named in the open data of those that ask for it', async () => {
    const hidden = await made({ _status: 'draft' })
    const asks = await made({ requisitos: [{ nombre: 'Papel', servicio: hidden.id }] })
    const csv = await (await fetch(`${server.url}/datos/servicios.csv`)).text()
    expect([csv.includes(asks.slug), csv.includes(hidden.slug)]).toEqual([true, false])
  })

  it('is seen by those who design, and by nobody else; its costs neither', async () => {
    const doc = await made({ _status: 'draft' })
    for (const rol of [null, 'solicitante', 'secretaria']) {
      expect([rol, (await p.as(rol, 'GET', `/api/servicios/${doc.id}`)).status]).toEqual([rol, 404])
      const list = await p.as(rol, 'GET', `/api/servicios?where[slug][equals]=${doc.slug}&draft=true`)
      expect([rol, list.json.totalDocs]).toEqual([rol, 0])
    }
    expect((await cost(doc.id, 'tarifa=5')).status).toBe(404)
    expect((await p.as(EDITOR, 'GET', `/api/servicios/${doc.id}`)).json.slug).toBe(doc.slug)
  })

  it('may be incomplete, and is published once it is whole', async () => {
    const draft = (await create({ nombre: 'A medias', slug: 'a-medias', clase: 'servicio', _status: 'draft' })).json.doc
    const path = `/api/servicios/${draft.id}`
    const early = await p.as(EDITOR, 'PATCH', path, { _status: 'published', tarifas: [{ tipo: 'uma' }] })
    expect([early.status, fields(early.json).sort()]).toEqual([400, ['resumen', 'tarifas.0.concepto', 'tarifas.0.uma']])
    expect((await p.as(EDITOR, 'PATCH', path, { _status: 'published', resumen: 'Ya está.' })).status).toBe(200)
  })
})

describe('what cannot be true', () => {
  it.each([
    ['tarifas.0.umaMaxima', { tarifas: [{ concepto: 'x', tipo: 'uma-rango', uma: 70, umaMaxima: 50 }] }],
    ['tarifas.0.base', { tarifas: [{ concepto: 'x', tipo: 'porcentaje', porcentaje: 2 }] }],
    ['tarifas.0.porcentaje', { tarifas: [{ concepto: 'x', tipo: 'porcentaje', porcentaje: 200, base: 'y' }] }],
    ['tarifas.0.pesos', { tarifas: [{ concepto: 'x', tipo: 'pesos', pesos: -5 }] }],
    [
      'tarifas.0.recargos',
      { tarifas: [{ concepto: 'x', tipo: 'gratuito', recargos: [{ nombre: 'y', porcentaje: 1, sobre: 'base' }] }] },
    ],
    [
      'oficinas.0.horarios.0.cierra',
      { oficinas: [{ nombre: 'x', horarios: [{ dias: ['lunes'], abre: '15:00', cierra: '08:00' }] }] },
    ],
    [
      'oficinas.0.horarios.0.abre',
      { oficinas: [{ nombre: 'x', horarios: [{ dias: ['lunes'], abre: '25:00', cierra: '26:00' }] }] },
    ],
    ['homoclave', { homoclave: 'sin forma' }],
    ['slug', { slug: 'Con Espacios' }],
    ['enlace', { enlace: 'javascript:alert(1)' }],
    ['plazo.cantidad', { plazo: { unidad: 'dias-habiles' } }],
    ['vigencia.unidad', { vigencia: { tipo: 'plazo', cantidad: 3 } }],
    ['motivoEstado', { estado: 'suspendido' }],
    ['temas.0', { temas: ['astrologia'] }],
    ['revisarEl', { revisarEl: '2026-02-30' }],
    ['requisitos.0.copias', { requisitos: [{ nombre: 'x', copias: 1.5 }] }],
  ])('is refused beside %s', async (campo, more) => {
    const { status, json } = await create(ficha(more))
    expect(status).toBe(400)
    expect(fields(json).some((path) => path.startsWith(campo))).toBe(true)
  })

  it('two with one address, or one homoclave', async () => {
    const { slug } = await made({ homoclave: 'MBJ/TR/DGT/DCV/01' })
    const { status, json } = await create(ficha({ slug, homoclave: 'MBJ/TR/DGT/DCV/01' }))
    expect([status, fields(json).sort()]).toEqual([400, ['homoclave', 'slug']])
  })
})

describe('a service on the portal', () => {
  it('does not change without saying what, and keeps its address', async () => {
    const { id, slug } = await made()
    const path = `/api/servicios/${id}`
    const silent = await p.as(EDITOR, 'PATCH', path, { resumen: 'Otro.' })
    expect([silent.status, fields(silent.json)]).toEqual([400, ['notaDeCambio']])
    const moved = await p.as(EDITOR, 'PATCH', path, { slug: `${slug}-otra`, notaDeCambio: 'Otra dirección.' })
    expect([moved.status, fields(moved.json)]).toEqual([400, ['slug']])
    const told = await p.as(EDITOR, 'PATCH', path, {
      resumen: 'Otro.',
      tarifas: [{ concepto: 'x', tipo: 'pesos', pesos: 30 }],
      notaDeCambio: 'Cambió la Ley de Hacienda.',
      cambios: [],
    })
    expect(told.status).toBe(200)
    const shown = (await p.as(null, 'GET', path)).json
    expect(shown.cambios).toMatchObject([{ nota: 'Cambió la Ley de Hacienda.', campos: 'resumen, costo' }])
    expect(shown.notaDeCambio ?? null).toBeNull()
    // When it is looked at again is no change of what it says.
    expect((await p.as(EDITOR, 'PATCH', path, { revisarEl: '2027-03-01' })).status).toBe(200)
  })

  it('keeps saying what it said while a change is being drafted', async () => {
    const { id, resumen } = await made()
    const draft = await p.as(EDITOR, 'PATCH', `/api/servicios/${id}?draft=true`, {
      resumen: 'En borrador.',
      _status: 'draft',
    })
    expect(draft.status).toBe(200)
    expect((await p.as(null, 'GET', `/api/servicios/${id}`)).json.resumen).toBe(resumen)
    expect((await p.as(EDITOR, 'GET', `/api/servicios/${id}?draft=true`)).json.resumen).toBe('En borrador.')
  })
})

describe('a change that does not say its state', () => {
  it('goes to the draft where there is one beside what is published, and takes nothing from the portal', async () => {
    const { id, resumen } = await made()
    const path = `/api/servicios/${id}`
    await p.as(EDITOR, 'PATCH', `${path}?draft=true`, { resumen: 'En borrador.', _status: 'draft' })
    const silent = await p.as(EDITOR, 'PATCH', path, { revisarEl: '2027-03-01' })
    expect([silent.status, silent.json.doc._status]).toEqual([200, 'draft'])
    const shown = await p.as(null, 'GET', path)
    expect([shown.status, shown.json.resumen, shown.json.revisarEl ?? null]).toEqual([200, resumen, null])
    const draft = (await p.as(EDITOR, 'GET', `${path}?draft=true`)).json
    expect([draft.resumen, draft.revisarEl]).toEqual(['En borrador.', '2027-03-01'])
    const said = await p.as(EDITOR, 'PATCH', path, { _status: 'draft', notaDeCambio: 'Ya no se hace.' })
    expect([said.status, (await p.as(null, 'GET', path)).status]).toEqual([200, 404])
  })

  it('is not found, as ever, where there is no such service', async () => {
    for (const odd of ['nada', '%5Bobject%20Object%5D', '9'.repeat(300)])
      expect([400, 404]).toContain((await p.as(EDITOR, 'PATCH', `/api/servicios/${odd}`, { unidad: 'x' })).status)
  })
})

describe('the procedures of the manual', () => {
  it('reach the catalogue at each start, and leave a draft that is being written a draft', async () => {
    const one = (await p.as(null, 'GET', '/api/servicios?where[clase][equals]=interno&limit=1&page=2')).json.docs[0]
    const path = `/api/servicios/${one.id}`
    await p.as(EDITOR, 'PATCH', `${path}?draft=true`, { observaciones: 'A medias.', _status: 'draft' })
    const rows = openRows(server)
    await rows.alter('servicios', one.id, 'resumen', () => 'De una edición anterior.')
    await rows.close()
    await server.restart()
    const shown = (await p.as(null, 'GET', path)).json
    expect([shown.resumen, shown.observaciones ?? null]).toEqual([one.resumen, null])
    const draft = (await p.as(EDITOR, 'GET', `${path}?draft=true`)).json
    expect([draft._status, draft.resumen, draft.observaciones]).toEqual(['draft', one.resumen, 'A medias.'])
  })

  it('are services too, and say what the manual says whatever is sent', async () => {
    const { docs, totalDocs } = (await p.as(null, 'GET', '/api/servicios?where[clase][equals]=interno&limit=50')).json
    expect([totalDocs, new Set(docs.map((d: { procedimiento: string }) => d.procedimiento)).size]).toEqual([11, 11])
    const one = docs[0]
    const data = { nombre: 'Otro nombre', sinonimos: ['compu'], notaDeCambio: 'Palabras de la gente.' }
    expect((await p.as(EDITOR, 'PATCH', `/api/servicios/${one.id}`, data)).status).toBe(200)
    const after = (await p.as(null, 'GET', `/api/servicios/${one.id}`)).json
    expect([after.nombre, after.sinonimos]).toEqual([one.nombre, ['compu']])
  })
})
