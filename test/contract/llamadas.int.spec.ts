import { beforeAll, describe, expect, it } from 'vitest'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { codeOf, people } from './walk.ts'

let server: SharedServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  c = cases(p)
})

const SI01 = 'P-OMA-TI-SI-01'
const RATED = { trato: 5, rapidez: 4, conocimiento: 5, solucion: 4, satisfaccion: 4, comentario: 'Muy bien.' }
const orden = async (id: string) => (await c.records('ordenes', id))[0]

describe('a service by phone (SI-01)', () => {
  it('owes no signature, and is rated afterwards by who was served', async () => {
    const caller = { dependencia: await c.officeOf('ecologia'), area: 'Vivero', nombre: 'Íñigo Ñuñez' }
    const asignado = await c.idOf('programador')
    const id = await c.open(SI01, {}, { canal: 'telefono', solicitante: caller }, 'operador')
    await c.walk(
      SI01,
      id,
      ['operador', 2, { area: 'Vivero, planta alta', nombre: 'Íñigo Ñuñez Poot' }],
      ['jefatura-sistemas', 3, { asignado }],
      ['programador', 4],
      ['solicitante', 5],
      ['programador', 6, { asesoria: 'Se explicó.' }, 'telefonica'],
    )
    expect(await orden(id)).toMatchObject({
      estado: 'atendida',
      canal: 'telefono',
      area: 'Vivero, planta alta',
      nombre: 'Íñigo Ñuñez Poot',
    })
    const rate = (rol: string | null, datos: object = RATED) =>
      p.as(rol, 'POST', '/api/encuestas', { expediente: id, ...datos })
    const early = await rate('solicitante')
    expect([early.status, codeOf(early)]).toEqual([409, 'fuera-de-orden'])
    await c.walk(SI01, id, ['programador', 8], ['operador', 9, { conclusiones: 'Resuelto.' }])
    expect(await orden(id)).toMatchObject({ estado: 'capturada', encuesta: { promedio: null } })

    for (const rol of ['operador', 'programador', 'jefatura-sistemas', 'administrador']) {
      expect([rol, codeOf(await rate(rol))]).toEqual([rol, 'rol-sin-permiso'])
    }
    expect([(await rate(null)).status, (await rate('solicitante2')).status]).toEqual([401, 404])
    const wrong = await rate('solicitante', { ...RATED, trato: 6 })
    expect([wrong.status, wrong.json.errors[0].data.campo]).toEqual([400, 'trato'])
    const rated = await rate('solicitante')
    expect([rated.status, rated.json.doc.promedio]).toEqual([201, 4.4])
    const again = await rate('solicitante')
    expect([again.status, codeOf(again)]).toEqual([409, 'conflicto'])
    expect(await orden(id)).toMatchObject({ estado: 'capturada', encuesta: { ...RATED, promedio: 4.4 } })
    expect(await c.records('encuestas', id, 'solicitante2')).toEqual([])
    expect((await p.stored(id)).movements).toHaveLength(8)
  })
})
