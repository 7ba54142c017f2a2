import { beforeAll, describe, expect, it } from 'vitest'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { people } from './walk.ts'

let server: SharedServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  c = cases(p)
})

const ST01 = 'P-OMA-TI-ST-01'
const SI03 = 'P-OMA-TI-SI-03'
const RATED = { trato: 5, rapidez: 4, conocimiento: 5, solucion: 4, satisfaccion: 4, comentario: 'Muy bien.' }
const orden = async (id: string) => (await c.records('ordenes', id))[0]

describe('the orden of an installation (ST-01)', () => {
  it('is opened by the operator and follows the case to its end', async () => {
    const asignado = await c.idOf('tecnico-soporte')
    const id = await c.open(ST01, { asunto: 'Instalar impresora', que: 'hardware', area: 'Vivero' })
    expect(await orden(id)).toBeUndefined()
    await c.walk(ST01, id, ['operador', 2, { servicio: 'Impresora en red', telefono: 'ext. 22', prioridad: 'urgente' }])
    expect(await orden(id)).toMatchObject({
      estado: 'abierta',
      descripcion: 'Impresora en red',
      area: 'Vivero',
      nombre: 'Ximena Pech Uc',
      prioridad: 'urgente',
      abiertaPor: await c.idOf('operador'),
    })
    expect((await orden(id)).folio).toMatch(/^TI-OS-2026-\d{6}$/)
    await c.walk(ST01, id, ['jefatura-soporte', 3, { asignado }])
    expect(await orden(id)).toMatchObject({ estado: 'asignada', asignado })
    const other = await c.idOf('tecnico-soporte2')
    expect((await c.except('jefatura-soporte', id, 'reasignar', { asignado: other })).status).toBe(201)
    expect(await orden(id)).toMatchObject({ estado: 'asignada', asignado: other })
    await c.walk(ST01, id, ['tecnico-soporte2', 4, { lugar: 'taller', instalacion: 'Se instaló.', marca: 'Ñandú' }])
    expect(await orden(id)).toMatchObject({
      estado: 'atendida',
      lugar: 'taller',
      trabajo: 'Se instaló.',
      equipo: { marca: 'Ñandú' },
    })
    await c.walk(ST01, id, ['solicitante', 5, { ...RATED, firma: true, equipoDevuelto: true }])
    const signed = await orden(id)
    expect(signed).toMatchObject({
      estado: 'conforme',
      firma: { conforme: true, registradaPor: await c.idOf('solicitante') },
      encuesta: { ...RATED, promedio: 4.4 },
    })
    expect(signed.equipoDevuelto).toBeTruthy()
    await c.walk(ST01, id, ['tecnico-soporte2', 6], ['operador', 7, { conclusiones: 'Quedó en red.' }])
    const folio = signed.folio
    expect(await orden(id)).toMatchObject({ estado: 'capturada', conclusiones: 'Quedó en red.', folio })
    expect(await c.records('ordenes', id)).toHaveLength(1)
  })

  it('comes to nothing with the case, and its folio says so', async () => {
    const id = await c.open(ST01)
    await c.walk(ST01, id, ['operador', 2])
    await c.except('jefatura-soporte', id, 'cancelar')
    const { estado, folio } = await orden(id)
    expect(estado).toBe('cancelada')
    const [row] = (await p.as('administrador', 'GET', `/api/folios?where[folio][equals]=${folio}`)).json.docs
    expect(row).toMatchObject({ estado: 'anulado', motivo: 'Se canceló el expediente.' })
  })

  it('is read by whoever sees the case, and written by nobody', async () => {
    const id = await c.open(ST01)
    await c.walk(ST01, id, ['operador', 2])
    const { id: row } = await orden(id)
    for (const rol of ['solicitante', 'operador', 'jefatura-soporte']) {
      expect(await c.records('ordenes', id, rol)).toHaveLength(1)
    }
    for (const rol of ['solicitante2', 'programador']) expect(await c.records('ordenes', id, rol)).toEqual([])
    for (const rol of ['operador', 'administrador']) {
      expect((await p.as(rol, 'PATCH', `/api/ordenes/${row}`, { estado: 'capturada' })).status).toBe(403)
      expect((await p.as(rol, 'POST', '/api/ordenes', {})).status).toBe(403)
      expect((await p.as(rol, 'DELETE', `/api/ordenes/${row}`)).status).toBe(403)
    }
  })
})

it('of a new system (SI-03) is attended only when the tests find nothing wrong', async () => {
  const asignado = await c.idOf('programador')
  const id = await c.open(SI03)
  await c.walk(SI03, id, ['secretaria', 2], ['direccion', 3], ['secretaria', 4], ['jefatura-sistemas', 5, { asignado }])
  expect((await orden(id)).estado).toBe('asignada')
  await c.walk(SI03, id, ['programador', 6], ['solicitante', 7], ['programador', 8, {}, 'con-errores'])
  expect((await orden(id)).estado).toBe('asignada')
  await c.walk(SI03, id, ['solicitante', 7], ['programador', 8, { resultado: 'Sin errores.' }, 'sin-errores'])
  expect(await orden(id)).toMatchObject({ estado: 'atendida', trabajo: 'Sin errores.' })
})
