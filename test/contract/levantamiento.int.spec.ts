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

const DT01 = 'P-OMA-TI-DT-01'
const orden = async (id: string) => (await c.records('ordenes', id))[0]

describe.each(['requisicion', 'recursos-propios'])('a network (DT-01), by %s', (opcion) => {
  it('has an orden signed by its representative, and an oficio of levantamiento only by requisition', async () => {
    const asignado = await c.idOf('tecnico-telecomunicaciones')
    const id = await c.open(DT01)
    await c.walk(DT01, id, ['secretaria', 2], ['direccion', 3], ['jefatura-telecomunicaciones', 4, { asignado }])
    expect(await orden(id)).toMatchObject({ estado: 'asignada', asignado })
    const material = [{ material: 'Cable', cantidad: 3 }]
    await c.walk(DT01, id, ['tecnico-telecomunicaciones', 5, { material }], ['solicitante', 6, {}, opcion])
    if (opcion === 'requisicion') {
      await c.walk(DT01, id, ['secretaria', 7, { firmadoEl: '2026-11-20', enviadoEl: '2026-11-23' }])
      const [, saliente] = await c.records('oficios', id)
      expect(saliente).toMatchObject({ sentido: 'saliente', estado: 'enviado', firmado: '2026-11-20T12:00:00.000Z' })
      expect([saliente.folio, saliente.numero]).toEqual([saliente.numero, saliente.folio])
      expect(saliente.folio).toMatch(/^TI-OF-2026-\d{6}$/)
      await c.walk(DT01, id, ['solicitante', 8])
    }
    const signing = { firmante: 'Noé Uh', cargoFirmante: 'Enlace', firmadaEl: new Date().toISOString() }
    await c.walk(DT01, id, ['tecnico-telecomunicaciones', 9, { trabajo: 'Seis nodos.', ...signing }])
    expect(await orden(id)).toMatchObject({
      estado: 'conforme',
      trabajo: 'Seis nodos.',
      firma: { firmante: 'Noé Uh', cargo: 'Enlace', firmada: signing.firmadaEl, registradaPor: asignado },
      encuesta: { promedio: null },
    })
    await c.walk(DT01, id, ['operador', 10, { archivadoEn: 'Caja 3' }])
    const oficios = await c.records('oficios', id)
    expect(oficios.map((o: { estado: string }) => o.estado)).toEqual(
      opcion === 'requisicion' ? ['archivado', 'archivado'] : ['archivado'],
    )
    const { archivo } = oficios[0]
    expect(archivo).toMatchObject({ serie: expect.stringContaining('8C'), destino: 'baja' })
    expect(new Date(archivo.finTramite).getFullYear() - new Date(archivo.archivado).getFullYear()).toBe(2)
    expect((await orden(id)).estado).toBe('capturada')
  })
})
