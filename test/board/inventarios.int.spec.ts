import { beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../contract/cases.ts'
import { people } from '../contract/walk.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'

/** The inventories: who writes in them, sheets brought in whole or not at all, and what a diagnóstico says of a piece. */

let server: SharedServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
let ecologia: string
const OWN = `INV${Date.now().toString(36)}`.toUpperCase()

beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  c = cases(p)
  ecologia = await c.officeOf('ecologia')
}, 60_000)

const piece = (n: string, more: object = {}) => ({
  tipoEquipo: 'Impresora',
  inventario: `${OWN}-${n}`,
  dependencia: ecologia,
  estado: 'uso',
  ...more,
})
const add = (n: string, more: object = {}, rol = 'jefatura-soporte') =>
  p.as(rol, 'POST', '/api/equipos', piece(n, more))
const found = async (n: string) =>
  (await p.as('operador', 'GET', `/api/equipos?where[inventario][equals]=${OWN}-${n}`)).json.docs[0]

const headers = async (rol: string) => ({ cookie: `payload-token=${await p.token(rol)}`, origin: server.url })
const page = async (rol: string, path: string) => {
  const response = await fetch(server.url + path, { headers: await headers(rol), redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}
const send = async (rol: string, path: string, body: FormData | URLSearchParams) => {
  const options = { method: 'POST', body, headers: await headers(rol), redirect: 'manual' } as const
  const response = await fetch(server.url + path, options)
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}
const sheet = (csv: string, accion: string) => {
  const body = new FormData()
  body.set('archivo', new File([csv], 'equipos.csv', { type: 'text/csv' }))
  body.set('accion', accion)
  return body
}

describe('a piece of equipment', () => {
  it('is written by those who keep it, once, and read by its own dependency', async () => {
    expect((await add('1')).status).toBe(201)
    expect((await add('1')).status).toBe(400)
    expect((await add(' 1', { inventario: `${OWN}/1` })).json.errors[0].data.errors[0].path).toBe('inventario')
    for (const rol of ['solicitante', 'operador', 'direccion'])
      expect([rol, (await add('9', {}, rol)).status]).toEqual([rol, 403])
    const { id } = await found('1')
    expect((await p.as('solicitante', 'GET', `/api/equipos/${id}`)).status).toBe(200)
    expect((await p.as('solicitante2', 'GET', `/api/equipos/${id}`)).status).toBe(404)
    expect((await page('solicitante2', `/intranet/equipos/${id}`)).status).toBe(404)
  })

  it('takes no nonsense by any door', async () => {
    const bad: object[] = [
      { inventario: ['a'] },
      { dependencia: '[object Object]' },
      { dependencia: 'x'.repeat(300) },
      { estado: 'perdido' },
      { inventario: 'S/N' },
      { lugar: 'x'.repeat(5000) },
      { tipoEquipo: '' },
      { estado: 'baja' },
      { bajaEl: '2026-02-30' },
    ]
    for (const more of bad) expect([more, (await add('malo', more)).status]).toEqual([more, 400])
    for (const id of ['[object Object]', '$gt', 'x'.repeat(300), '0'.repeat(24)])
      expect([id, (await page('operador', `/intranet/equipos/${encodeURIComponent(id)}`)).status]).toEqual([id, 404])
    for (const query of ['dependencia=%24gt', 'estado=__proto__', 'pagina=99999999999', 'baja=2'])
      expect([query, (await page('operador', `/intranet/equipos?${query}`)).status]).toEqual([query, 200])
  })

  it('is written in the form without JavaScript, with what is wrong told beside its field', async () => {
    const wrong = await send('tecnico-soporte', '/intranet/equipos/nuevo', new URLSearchParams({ marca: 'HP' }))
    expect([wrong.status, wrong.text.includes('error-tipoEquipo'), wrong.text.includes('value="HP"')]).toEqual([
      400,
      true,
      true,
    ])
    const said = { tipoEquipo: 'Proyector', inventario: `${OWN}-F`, dependencia: ecologia, estado: 'uso' }
    const made = await send('tecnico-soporte', '/intranet/equipos/nuevo', new URLSearchParams(said))
    expect([made.status, made.location]).toEqual([303, `/intranet/equipos/${(await found('F')).id}?hecho=1`])
    const none = await send('operador', '/intranet/equipos/nuevo', new URLSearchParams(said))
    expect(none.status).toBe(404)
  })
})

describe('a sheet', () => {
  const HEAD = 'Número de inventario,Tipo de equipo,Dependencia,Lugar'
  const PATH = '/intranet/equipos/importar'

  it('with one wrong row writes nothing, and tells the row and the column', async () => {
    const csv = `${HEAD}\n${OWN}-H1,Escáner,DGE,Mesa 1\n${OWN}-H2,,Otra,\n${OWN}-H1,Escáner,DGE,`
    const { status, text } = await send('jefatura-soporte', PATH, sheet(csv, 'importar'))
    expect(status).toBe(400)
    expect(text).toContain('No hay una dependencia «Otra»')
    expect(text).toContain('Está también en la fila 2')
    expect(await found('H1')).toBeUndefined()
  })

  it('that is right is tried first, then written, then changes only what it has', async () => {
    const csv = `${HEAD}\n${OWN}-H1,Escáner,DGE,Mesa 1\n${OWN}-H2,Monitor,ecologia,`
    expect(await send('jefatura-soporte', PATH, sheet(csv, 'ensayar'))).toMatchObject({
      text: expect.stringContaining('2 nuevos'),
    })
    expect(await found('H1')).toBeUndefined()
    expect(await send('jefatura-soporte', PATH, sheet(csv, 'importar'))).toMatchObject({
      text: expect.stringContaining('Quedó escrito'),
    })
    const more = `Número de inventario,Marca\n${OWN}-H1,Kodak`
    expect(await send('jefatura-soporte', PATH, sheet(more, 'importar'))).toMatchObject({
      text: expect.stringContaining('1 que cambia'),
    })
    expect(await found('H1')).toMatchObject({ marca: 'Kodak', lugar: 'Mesa 1', tipoEquipo: 'Escáner' })
  })

  it('is nothing for others, nor is what is no sheet', async () => {
    expect((await send('operador', PATH, sheet(HEAD, 'importar'))).status).toBe(404)
    expect((await send('jefatura-soporte', PATH, sheet('\0\0', 'importar'))).status).toBe(400)
    expect((await send('jefatura-soporte', PATH, new FormData())).status).toBe(400)
  })
})

describe('what a diagnóstico says of a piece', () => {
  const walk = async (n: string, recomendacion: string) => {
    const equipo = { tipoEquipo: 'Impresora', marca: 'HP', modelo: 'M404', serie: 'S/N', inventario: `${OWN}/${n}` }
    const asignado = await c.idOf('tecnico-soporte')
    const id = await c.open('P-OMA-TI-ST-03', equipo)
    await c.walk('P-OMA-TI-ST-03', id, ['operador', 2, { ...equipo, asignado }], ['tecnico-soporte', 3])
    await c.walk('P-OMA-TI-ST-03', id, ['operador', 4, { ...equipo, recomendacion }], ['jefatura-soporte', 5])
    expect((await found(n))?.diagnostico?.folio ?? null).toBeNull()
    await c.walk('P-OMA-TI-ST-03', id, ['direccion', 6])
    await server.idle()
    return id
  }

  it('marks it once signed, and its page tells what was done to it', { timeout: 60_000 }, async () => {
    await add('D')
    const id = await walk('D', 'baja')
    const { diagnostico, id: known } = await found('D')
    expect(diagnostico).toMatchObject({ recomendacion: 'baja', folio: expect.stringMatching(/^TI-DG-/) })
    const { text } = await page('jefatura-soporte', `/intranet/equipos/${known}`)
    expect(text).toContain('Se recomienda su baja')
    const orden = (await c.records('ordenes', id))[0]
    expect([text.includes(orden.folio), text.includes(diagnostico.folio)]).toEqual([true, true])
    const due = await page('jefatura-soporte', `/intranet/equipos?baja=1&q=${OWN}`)
    expect(due.text).toContain(`${OWN}-D`)
    expect(
      (await p.as('jefatura-soporte', 'PATCH', `/api/equipos/${known}`, { diagnostico: { folio: null } })).status,
    ).toBe(200)
    expect((await found('D')).diagnostico.folio).toBe(diagnostico.folio)
  })

  it('is told of one that is written down late', { timeout: 60_000 }, async () => {
    await walk('T', 'reubicacion')
    await add('T')
    expect((await found('T')).diagnostico.recomendacion).toBe('reubicacion')
  })
})

describe('what the forms suggest', () => {
  it('is of the requester\u2019s dependency, and not what was discarded', async () => {
    await add('S')
    await add('S2', { estado: 'baja', nota: 'Acta 1' })
    const { text } = await page('solicitante', '/intranet/solicitar/P-OMA-TI-ST-03')
    expect([text.includes(`value="${OWN}-S"`), text.includes(`value="${OWN}-S2"`)]).toEqual([true, false])
    expect((await page('solicitante2', '/intranet/solicitar/P-OMA-TI-ST-03')).text).not.toContain(`${OWN}-S`)
    expect((await page('solicitante', '/intranet/solicitar/P-OMA-TI-SI-02')).text).toContain(
      'Control del vivero municipal 2.3',
    )
  })
})
