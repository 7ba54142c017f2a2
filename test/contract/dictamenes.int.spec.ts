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

const [ST03, ST04, SI04] = ['P-OMA-TI-ST-03', 'P-OMA-TI-ST-04', 'P-OMA-TI-SI-04'] as const
const dictamen = async (id: string) => (await c.records('dictamenes', id))[0]
const salientes = async (id: string) =>
  (await c.records('oficios', id)).filter((oficio: { sentido: string }) => oficio.sentido === 'saliente')
const EQUIPO = { tipoEquipo: 'Impresora', marca: 'Ñandú', modelo: 'X1', serie: 'S-77', inventario: 'S/N' }

describe('a diagnóstico (ST-03)', () => {
  it('goes from the operator to the requester, back once, beside its orden', async () => {
    const asignado = await c.idOf('tecnico-soporte')
    const id = await c.open(ST03, { asunto: 'Impresora que no enciende' })
    await c.walk(ST03, id, ['operador', 2, { ...EQUIPO, asignado }], ['tecnico-soporte', 3, { revision: 'La fuente.' }])
    expect(await dictamen(id)).toBeUndefined()
    expect((await c.records('ordenes', id))[0]).toMatchObject({ estado: 'atendida', equipo: EQUIPO, asignado })
    const paper = { ...EQUIPO, estado: 'no-funciona', diagnostico: 'Sin fuente.', recomendacion: 'baja' }
    await c.walk(ST03, id, ['operador', 4, paper], ['jefatura-soporte', 5])
    const first = await dictamen(id)
    expect(first).toMatchObject({
      clase: 'diagnostico-tecnico',
      estado: 'visto-bueno',
      asunto: 'Impresora que no enciende',
      equipo: EQUIPO,
      estadoEquipo: 'no-funciona',
      recomendacion: 'baja',
      texto: 'Sin fuente.',
      informe: 'La fuente.',
      vistoBuenoPor: await c.idOf('jefatura-soporte'),
    })
    expect(first.folio).toMatch(/^TI-DG-2026-\d{6}$/)

    expect((await c.except('direccion', id, 'devolver')).status).toBe(201)
    expect(await dictamen(id)).toMatchObject({
      estado: 'devuelto',
      vistoBueno: null,
      devoluciones: 1,
      motivoDevolucion: 'Hace falta corregir.',
    })
    await c.walk(ST03, id, ['operador', 4, { ...paper, recomendacion: 'compra' }], ['jefatura-soporte', 5])
    await c.walk(ST03, id, ['direccion', 6])
    expect(await dictamen(id)).toMatchObject({
      estado: 'firmado',
      recomendacion: 'compra',
      devoluciones: 1,
      firmadoPor: await c.idOf('direccion'),
    })
    await c.walk(ST03, id, ['operador', 7, { recibe: 'Ana Pech', conclusiones: 'Se entregó.', archivadoEn: 'Caja 3' }])
    // Reading 43: the conclusions mark the oficio attended.
    expect((await c.records('oficios', id))[0]).toMatchObject({ estado: 'archivado', archivadoEn: 'Caja 3' })
    expect(await dictamen(id)).toMatchObject({ estado: 'entregado', recibe: 'Ana Pech' })
    expect((await c.records('ordenes', id))[0].estado).toBe('capturada')
    await c.walk(ST03, id, ['solicitante', 8])
    expect(await dictamen(id)).toMatchObject({ estado: 'recibido', folio: first.folio })
    expect((await c.records('ordenes', id))[0].equipoDevuelto).toBeTruthy()
    expect(await c.records('dictamenes', id)).toHaveLength(1)
    expect((await c.records('oficios', id))[0].estado).toBe('archivado')
    expect(await c.records('dictamenes', id, 'solicitante2')).toEqual([])
  })
})

describe('a dictamen on what is to be bought (ST-04)', () => {
  const rows = (cumple: boolean) => [
    { especificacion: 'Memoria', norma: '16 GB', cumple },
    { especificacion: 'Garantía', norma: '3 años', cumple: true },
  ]

  it('is made when the requisition complies, of the requisition as it was last sent', async () => {
    const id = await c.open(ST04, { numeroRequisicion: 'REQ-1' })
    await c.walk(ST04, id, ['operador', 2, { especificaciones: rows(false), motivo: 'Poca memoria.' }, 'no-cumple'])
    expect(await dictamen(id)).toBeUndefined()
    await c.walk(
      ST04,
      id,
      ['solicitante', 1, { numeroRequisicion: 'REQ-2' }],
      ['operador', 2, { especificaciones: rows(true), motivo: 'Cumple todo.' }, 'cumple'],
    )
    const made = await dictamen(id)
    expect(made).toMatchObject({
      clase: 'dictamen-tecnico',
      estado: 'elaborado',
      resultado: 'cumple',
      numeroRequisicion: 'REQ-2',
      especificaciones: rows(true),
      texto: 'Cumple todo.',
      elaboradoPor: await c.idOf('operador'),
    })
    expect(made.folio).toMatch(/^TI-DI-2026-\d{6}$/)
    await c.except('jefatura-soporte', id, 'devolver')
    expect((await dictamen(id)).estado).toBe('devuelto')
    await c.walk(ST04, id, ['operador', 2, { especificaciones: rows(true) }, 'cumple'], ['jefatura-soporte', 3])
    await c.walk(ST04, id, ['direccion', 4])
    await c.walk(ST04, id, ['operador', 5, { recibe: 'Ana Pech', cargoRecibe: 'Enlace' }])
    expect(await dictamen(id)).toMatchObject({ estado: 'entregado', recibe: 'Ana Pech', cargoRecibe: 'Enlace' })
    await c.walk(ST04, id, ['solicitante', 6])
    // Reading 42: nothing but the dictamen goes out.
    expect(await salientes(id)).toEqual([])
    expect(
      (await p.as('administrador', 'GET', `/api/expedientes/${id}/documentos`)).json.docs.map(
        (d: { tipo: string }) => d.tipo,
      ),
    ).toEqual(['acuse', 'dictamen'])
    expect(await dictamen(id)).toMatchObject({ estado: 'recibido', devoluciones: 1, folio: made.folio })
    expect(await c.records('ordenes', id)).toEqual([])
  })

  it('cancelled before it was signed leaves its number annulled', async () => {
    const id = await c.open(ST04)
    await c.walk(ST04, id, ['operador', 2, { especificaciones: rows(true) }, 'cumple'])
    await c.except('direccion', id, 'cancelar')
    const { estado, folio } = await dictamen(id)
    expect(estado).toBe('cancelado')
    const [row] = (await p.as('administrador', 'GET', `/api/folios?where[folio][equals]=${folio}`)).json.docs
    expect(row.estado).toBe('anulado')
  })
})

it('a dictamen on a system (SI-04) carries the informe, and is delivered signed', async () => {
  const asignado = await c.idOf('programador')
  const id = await c.open(SI04)
  await c.walk(SI04, id, ['secretaria', 2], ['direccion', 3], ['jefatura-sistemas', 4, { asignado }])
  const normas = [
    { norma: 'Cifrado', aspecto: 'normatividad', cumple: true },
    { norma: 'Dos segundos', aspecto: 'eficiencia', cumple: false },
  ]
  await c.walk(SI04, id, ['programador', 5, { informe: 'Se probó todo.' }])
  expect(await dictamen(id)).toBeUndefined()
  await c.walk(SI04, id, ['jefatura-sistemas', 6, { normas, dictamen: 'No es apto.', resultado: 'no-cumple' }])
  expect(await dictamen(id)).toMatchObject({
    clase: 'dictamen-sistema',
    estado: 'elaborado',
    resultado: 'no-cumple',
    texto: 'No es apto.',
    informe: 'Se probó todo.',
    normas,
  })
  expect((await c.records('oficios', id))[0]).toMatchObject({ estado: 'sellado', sellado: expect.any(String) })
  await c.walk(SI04, id, ['direccion', 7], ['secretaria', 8, { recibe: 'Noé Uh', archivadoEn: 'Caja 4' }])
  expect(await dictamen(id)).toMatchObject({
    estado: 'archivado',
    recibe: 'Noé Uh',
    entregado: expect.any(String),
    archivado: expect.any(String),
    archivadoEn: 'Caja 4',
  })
  expect(await salientes(id)).toEqual([])
  expect((await c.records('oficios', id))[0].estado).toBe('archivado')
})
