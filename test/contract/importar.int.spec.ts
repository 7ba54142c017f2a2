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
const named = async (slug: string, rol: string | null = null) =>
  (await p.as(rol, 'GET', `/api/servicios?where[slug][equals]=${slug}${rol ? '&draft=true' : ''}`)).json.docs[0]
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
        { filas: before.totalDocs, nuevas: 0, cambian: 0, errores: [], escrito: true },
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
    expect((await send(csv, { ensayo: true })).json).toMatchObject({ filas: 2, nuevas: 2, cambian: 0, errores: [] })
    expect(await all()).toEqual(before)
    expect(await send(csv)).toMatchObject({ status: 200, json: { nuevas: 2, escrito: true } })
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
    const headers = { cookie: `payload-token=${await p.token(EDITOR)}` }
    const page = await (await fetch(`${server.url}/intranet/catalogo`, { headers })).text()
    expect(page).toMatch(/Lo que se ha metido<\/h2>[\s\S]*<b>Hecha<\/b>[\s\S]*«Ley de Hacienda 2027\.»/)
  })

  it('changes the columns it has and nothing else, and says nothing where nothing changes', async () => {
    const made = await p.as(EDITOR, 'POST', '/api/servicios', {
      clase: 'tramite',
      nombre: 'Con todo',
      slug: 'con-todo',
      resumen: 'Una frase.',
      homoclave: 'MBJ/TR/AA/BB/77',
      estado: 'suspendido',
      motivoEstado: 'Obras.',
      hasta: '2099-01-01',
      plazo: { cantidad: 5, unidad: 'dias' },
      requisitos: [{ nombre: 'Acta', original: true, copias: 2, nota: 'Reciente.' }],
      _status: 'published',
    })
    expect([made.status, made.json.errors]).toEqual([201, undefined])
    const sheet = (resumen: string) => `slug,nombre,clase,resumen\ncon-todo,Con todo,tramite,${resumen}`
    expect((await send(sheet('Una frase.'), { nota: 'Nada.' })).json).toMatchObject({ cambian: 0, escrito: true })
    expect((await named('con-todo')).cambios).toEqual([])
    expect((await send(sheet('Otra.'), { nota: 'Se corrigió.' })).json).toMatchObject({ cambian: 1, errores: [] })
    const { id, updatedAt, requisitos, ...before } = made.json.doc
    const after = await named('con-todo')
    expect(after).toMatchObject({
      id,
      homoclave: before.homoclave,
      estado: 'suspendido',
      motivoEstado: 'Obras.',
      hasta: '2099-01-01',
      plazo: before.plazo,
      requisitos: [{ nombre: 'Acta', original: true, copias: 2, nota: 'Reciente.' }],
      resumen: 'Otra.',
      cambios: [{ nota: 'Se corrigió.', campos: 'resumen' }],
    })
    // A blank cell empties, one of a group too; a blank state is the usual one.
    const blank =
      'slug,nombre,clase,resumen,estado,motivoEstado,hasta,plazo.cantidad,plazo.unidad\ncon-todo,Con todo,tramite,Otra.,,,,,'
    expect((await send(blank, { nota: 'Ya abrió.' })).json).toMatchObject({ cambian: 1, errores: [] })
    const open = await named('con-todo')
    expect([open.estado, open.hasta ?? null, open.plazo?.cantidad ?? null]).toEqual(['activo', null, null])
  })

  it('keeps a draft beside what is published: what was exported takes nothing down', async () => {
    await send([HEAD, row('con-borrador')].join('\n'))
    const { id } = await named('con-borrador')
    const saved = await p.as(EDITOR, 'PATCH', `/api/servicios/${id}?draft=true`, {
      resumen: 'En borrador.',
      _status: 'draft',
    })
    expect(saved.status).toBe(200)
    expect((await send(await exported('csv'), { nota: 'Igual.' })).json).toMatchObject({ cambian: 0, errores: [] })
    const sheet = (resumen: string) =>
      `slug,nombre,clase,resumen,_status\ncon-borrador,Permiso con-borrador,tramite,${resumen},draft`
    expect((await send(sheet('Otro borrador.'))).json).toMatchObject({ cambian: 1, errores: [] })
    expect((await named('con-borrador')).resumen).toBe('Una frase.')
    expect(await named('con-borrador', EDITOR)).toMatchObject({ resumen: 'Otro borrador.', _status: 'draft' })
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

describe('an import that does not come to its end', { timeout: 240_000 }, () => {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const said = ({ docs }: { docs: Record<string, unknown>[] }) =>
    docs.map(({ slug, resumen, homoclave, cambios, _status }) => [slug, resumen, homoclave ?? null, cambios, _status])
  const COLUMNS = 'nombre,slug,clase,resumen,_status,homoclave'
  const line = (slug: string, resumen: string, code = '') =>
    `Permiso ${slug},${slug},tramite,${resumen},published,${code}`
  const many = (name: string) => Array.from({ length: 400 }, (_, i) => line(`${name}-${i}`, 'Nueva.'))
  /** Waits until an import is in its middle. */
  const begun = async (slug: string) => {
    for (let i = 0; i < 300; i++) {
      if ((await p.as(EDITOR, 'GET', `/api/servicios?where[slug][equals]=${slug}&limit=1`)).json.totalDocs) return
      await sleep(20)
    }
    throw new Error('it did not begin')
  }

  it('puts back all it wrote where somebody saves one of its services meanwhile, fields that were empty too', async () => {
    await send([COLUMNS, line('primera', 'Antes.'), line('ultima', 'Antes.')].join('\n'))
    const { id } = await named('ultima')
    const before = said(await all())
    const after = { idioma: 'en', coleccion: 'servicios', campo: 'resumen', original: 'Después.', texto: 'After.' }
    const translation = (await p.as(EDITOR, 'POST', '/api/traducciones', after)).json.doc
    const sheet = [COLUMNS, line('primera', 'Después.', 'MBJ/TR/XX/YY/01'), ...many('otra'), line('ultima', 'Después.')]
    const sent = send(sheet.join('\n'), { nota: 'Todas.' })
    await begun('otra-0')
    expect((await p.as(EDITOR, 'PATCH', `/api/servicios/${id}`, { revisarEl: '2099-01-01' })).status).toBe(200)
    const { status, json } = await sent
    expect([status, json.errors?.[0].data.codigo]).toEqual([409, 'conflicto'])
    expect(json.errors[0].message).toContain('Permiso ultima')
    expect(said(await all())).toEqual(before)
    expect((await named('ultima')).revisarEl).toBe('2099-01-01')
    // Nothing published says that Spanish any more.
    expect((await p.as(EDITOR, 'GET', `/api/traducciones/${translation.id}`)).json.vigente).toBe(false)
  })

  it('takes away nothing that somebody made meanwhile at an address of its own', async () => {
    const before = said(await all())
    const sheet = [COLUMNS, ...many('mia'), line('disputada', 'De la hoja.')]
    const sent = send(sheet.join('\n'))
    await begun('mia-0')
    const made = { nombre: 'Permiso disputado', slug: 'disputada', clase: 'tramite', resumen: 'De una persona.' }
    const { status, json } = await p.as(EDITOR, 'POST', '/api/servicios?draft=true', made)
    expect(status).toBe(201)
    expect((await sent).status).toBeGreaterThanOrEqual(400)
    expect((await p.as(EDITOR, 'GET', `/api/servicios/${json.doc.id}?draft=true`)).json.resumen).toBe('De una persona.')
    expect(said(await all()).filter(([slug]) => slug !== 'disputada')).toEqual(before)
  })

  it('leaves nothing where its process ends: what there was is put back', async () => {
    await send([COLUMNS, line('estaba', 'Antes.')].join('\n'))
    const before = said(await all())
    const sheet = [COLUMNS, line('estaba', 'Después.', 'MBJ/TR/XX/YY/02'), ...many('nueva')]
    const cut = send(sheet.join('\n'), { nota: 'A medias.' }).catch(() => null)
    await begun('nueva-0')
    await server.kill()
    expect(await cut).toBeNull()
    await server.restart()
    // Another is refused until what was left is put back: with MongoDB, once nobody can be writing it any more.
    const again = [COLUMNS, line('estaba', 'Antes.')].join('\n')
    let next = await send(again)
    for (let i = 0; i < 100 && next.status === 409; i++) {
      await sleep(1000)
      next = await send(again)
    }
    expect(next).toMatchObject({ status: 200, json: { nuevas: 0, cambian: 0 } })
    expect(server.log()).toContain('was cut off')
    expect(said(await all())).toEqual(before)
  })
})
