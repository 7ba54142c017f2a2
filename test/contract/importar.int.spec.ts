import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
const send = async (
  file: string | Uint8Array,
  { ensayo = false, nota, rol = EDITOR }: { ensayo?: boolean; nota?: string; rol?: string | null } = {},
) => {
  const body = new FormData()
  if (ensayo) body.set('ensayo', 'true')
  if (nota) body.set('nota', nota)
  body.set('archivo', new Blob([file as BlobPart]), 'catalogo.csv')
  const headers: Record<string, string> = rol ? { authorization: `JWT ${await p.token(rol)}` } : {}
  const response = await fetch(`${server.url}/api/servicios/importar`, { method: 'POST', headers, body })
  return { status: response.status, json: await response.json() }
}
const exported = async (formato: string) => {
  const headers = { authorization: `JWT ${await p.token(EDITOR)}` }
  const response = await fetch(`${server.url}/api/servicios/exportar?formato=${formato}`, { headers })
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}
const all = async () => (await p.as(EDITOR, 'GET', '/api/servicios?limit=0&sort=slug&draft=true')).json
const HEAD =
  'nombre,slug,clase,resumen,_status,tarifas.1.concepto,tarifas.1.tipo,tarifas.1.uma,requisitos.1.nombre,requisitos.1.servicio'
const row = (slug: string, more = ',') =>
  `Permiso ${slug},${slug},tramite,Una frase.,published,Permiso,uma,3.67${more},`

describe('importing a sheet', () => {
  it('what was exported, as CSV or XLSX, changes nothing', async () => {
    const before = await all()
    for (const formato of ['csv', 'xlsx'])
      expect([formato, (await send(await exported(formato))).json]).toEqual([
        formato,
        { filas: before.totalDocs, nuevos: 0, cambian: 0, errores: [], escrito: true },
      ])
    expect(await all()).toEqual(before)
  })

  it('tells every error by row and column, and writes nothing, trial or not', async () => {
    const before = await all()
    const csv = [
      HEAD,
      row('bueno'),
      ',malo,tramite,Una frase.,published,Permiso,uma,muchas,,',
      'Otro,Con Espacios,tramite,Una frase.,published,Permiso,uma,,X,no-existe',
      row('bueno'),
    ].join('\n')
    for (const ensayo of [true, false]) {
      const { status, json } = await send(csv, { ensayo })
      expect(status).toBe(ensayo ? 200 : 400)
      expect(json.escrito).toBe(false)
      const told = json.errores.map((e: { fila: number; columna: string }) => `${e.fila} ${e.columna}`)
      expect(told).toEqual(
        expect.arrayContaining(['3 tarifas.1.uma', '4 slug', '4 tarifas.1.uma', '4 requisitos.1.servicio', '5 slug']),
      )
    }
    expect(await all()).toEqual(before)
  })

  it('a trial that is clean writes nothing; the import then writes all, with rows that name one another', async () => {
    const csv = [HEAD, `${row('primero', ',Papel').slice(0, -1)},segundo`, row('segundo')].join('\n')
    const before = await all()
    expect((await send(csv, { ensayo: true })).json).toMatchObject({ filas: 2, nuevos: 2, cambian: 0, errores: [] })
    expect(await all()).toEqual(before)
    expect(await send(csv)).toMatchObject({ status: 200, json: { nuevos: 2, escrito: true } })
    const find = async (slug: string) =>
      (await p.as(null, 'GET', `/api/servicios?where[slug][equals]=${slug}`)).json.docs[0]
    const [first, second] = [await find('primero'), await find('segundo')]
    expect(first.requisitos[0].servicio).toBe(second.id)
    expect(second.tarifas[0].uma).toBe(3.67)
  })

  it('what is published changes with a note alone, once, and tells it', async () => {
    const made = [HEAD, row('anotado')].join('\n')
    await send(made)
    const changed = made.replace('3.67', '4')
    expect((await send(changed)).json.errores).toMatchObject([{ fila: 2, columna: 'slug' }])
    expect((await send(changed, { nota: 'Ley de Hacienda 2027.' })).json).toMatchObject({ cambian: 1, escrito: true })
    const { docs } = (await p.as(null, 'GET', '/api/servicios?where[slug][equals]=anotado')).json
    expect(docs[0].cambios).toMatchObject([{ nota: 'Ley de Hacienda 2027.', campos: 'costo' }])
  })

  it('is the web administrator’s, and refuses what is no sheet', async () => {
    for (const rol of [null, 'solicitante', 'secretaria', 'administrador'])
      expect([rol, (await send(HEAD, { rol })).status]).toEqual([rol, rol ? 403 : 401])
    expect((await send(new Uint8Array([0x50, 0x4b, 3, 4, 1]))).json.errors[0].data.campo).toBe('archivo')
    expect((await send('')).status).toBe(400)
    expect((await send(`nombre\n${'x\n'.repeat(5000)}`)).json.errors[0].message).toMatch(/2,000/)
    expect((await p.as('secretaria', 'GET', '/api/servicios/exportar?formato=csv')).status).toBe(403)
  })
})
