import { beforeAll, describe, expect, it } from 'vitest'
import { people } from '../contract/walk.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'

/** The book of what opens no case: its numbers, its acts, who reads it, and what is taken away of it. */

let server: SharedServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
})

const BOOK = '/intranet/correspondencia'
const OWN = `Asunto ${Date.now().toString(36)}`
const headers = async (rol: string) => ({ cookie: `payload-token=${await p.token(rol)}`, origin: server.url })
const page = async (rol: string, path: string) => {
  const response = await fetch(server.url + path, { headers: await headers(rol), redirect: 'manual' })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, text: bytes.toString('utf8'), bytes, type: response.headers.get('content-type') }
}
const post = async (rol: string, path: string, said: Record<string, string>, files: File[] = []) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(said)) body.set(name, value)
  for (const file of files) body.append('escaneo', file)
  const options = { method: 'POST', body, headers: await headers(rol), redirect: 'manual' } as const
  const response = await fetch(server.url + path, options)
  return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() }
}
const RECEIVED = {
  contraparte: 'Oficialía Mayor',
  numero: '=1+1',
  fechaOficio: '2026-01-15',
  recibido: '2026-01-16T09:30',
  asunto: OWN,
}
const register = async (
  said: Record<string, string> = {},
  files: File[] = [],
  comando: string = crypto.randomUUID(),
) => {
  const { status, location, text } = await post(
    'secretaria',
    `${BOOK}/nueva?sentido=recibida`,
    { ...RECEIVED, comando, ...said },
    files,
  )
  const folio = /TI-CR-\d{4}-\d{6}/.exec(location)?.[0] ?? ''
  return { status, folio, text }
}
const act = (rol: string, folio: string, acto: string, said: Record<string, string>) =>
  post(rol, `${BOOK}/${folio}`, { acto, ...said })
const row = async (folio: string) =>
  (await p.as('administrador', 'GET', `/api/correspondencia?where[folio][equals]=${folio}`)).json.docs[0]

describe('what is registered', () => {
  it('has a folio of its own, once, however many send at the same moment', async () => {
    const folios = (await Promise.all(Array.from({ length: 6 }, () => register()))).map(({ folio }) => folio)
    expect(new Set(folios).size).toBe(6)
    const comando = crypto.randomUUID()
    const [one, two] = [await register({}, [], comando), await register({}, [], comando)]
    expect(two.folio).toBe(one.folio)
    const numbers = (await p.as('administrador', 'GET', '/api/folios?where[serie][equals]=TI-CR&limit=0&sort=n')).json
      .docs
    expect(numbers.map(({ n }: { n: number }) => n)).toEqual(numbers.map((_: unknown, i: number) => i + 1))
  })

  it('is told what is wrong beside each field, and nothing is written', async () => {
    for (const [said, campo] of [
      [{ asunto: '' }, 'asunto'],
      [{ fechaOficio: '2026-02-30' }, 'fechaOficio'],
      [{ fechaOficio: '2999-01-01' }, 'fechaOficio'],
      [{ recibido: '2026-01-14T09:00' }, 'recibido'],
      [{ asunto: 'x'.repeat(201) }, 'asunto'],
    ] as [Record<string, string>, string][]) {
      const { status, text } = await register(said)
      expect([campo, status, text.includes(`error-${campo}`)]).toEqual([campo, 400, true])
    }
  })

  it('is written by nobody else, nor by another door', async () => {
    for (const rol of ['direccion', 'jefatura-soporte', 'operador', 'solicitante'])
      expect([rol, (await post(rol, `${BOOK}/nueva`, RECEIVED)).status]).toEqual([rol, 404])
    for (const rol of ['secretaria', 'administrador'])
      expect([rol, (await p.as(rol, 'POST', '/api/correspondencia', RECEIVED)).status]).toEqual([rol, 403])
    const { id } = await row((await register()).folio)
    expect((await p.as('administrador', 'PATCH', `/api/correspondencia/${id}`, { asunto: 'Otro' })).status).toBe(403)
  })
})

describe('what is done with it', () => {
  it('is turned, answered by whom it was turned to, and filed', async () => {
    const { folio } = await register()
    expect((await page('jefatura-soporte', `${BOOK}/${folio}`)).status).toBe(404)
    expect((await act('secretaria', folio, 'turnar', { turnadoA: 'nadie' })).status).toBe(400)
    expect((await act('secretaria', folio, 'turnar', { turnadoA: 'jefatura-soporte' })).status).toBe(303)
    expect((await page('jefatura-sistemas', `${BOOK}/${folio}`)).status).toBe(404)
    expect((await act('jefatura-soporte', folio, 'archivar', { archivadoEn: 'Caja 1' })).status).toBe(409)
    const answer = { contestadoEl: '2026-01-20', respuesta: 'Se respondió por correo.' }
    expect((await act('jefatura-soporte', folio, 'contestar', answer)).status).toBe(303)
    expect((await act('secretaria', folio, 'archivar', { archivadoEn: 'Caja 1' })).status).toBe(303)
    expect(await row(folio)).toMatchObject({
      estado: 'archivada',
      archivadoEn: 'Caja 1',
      respuesta: answer.respuesta,
      seq: 4,
    })
    expect((await act('secretaria', folio, 'anular', { motivo: 'Ya no' })).status).toBe(409)
  })

  it('of two at a time is done once', async () => {
    const { folio } = await register()
    const both = await Promise.all(
      ['Caja A', 'Caja B'].map((archivadoEn) => act('secretaria', folio, 'archivar', { archivadoEn })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect((await row(folio)).actos).toHaveLength(2)
  })

  it('when annulled keeps its number, with its reason', async () => {
    const { folio } = await register()
    expect((await act('secretaria', folio, 'anular', { motivo: '' })).status).toBe(400)
    expect((await act('secretaria', folio, 'anular', { motivo: 'Se registró dos veces.' })).status).toBe(303)
    const { docs } = (await p.as('administrador', 'GET', `/api/folios?where[folio][equals]=${folio}`)).json
    expect(docs[0]).toMatchObject({ estado: 'anulado', motivo: 'Se registró dos veces.' })
  })
})

describe('its scan', () => {
  it('is opened by those who read the paper, and no other', async () => {
    const file = new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n'], 'oficio.pdf', {
      type: 'application/pdf',
    })
    const { folio } = await register({}, [file])
    await act('secretaria', folio, 'turnar', { turnadoA: 'jefatura-sistemas' })
    const { text } = await page('direccion', `${BOOK}/${folio}`)
    const href = /\/api\/adjuntos\/file\/[^"]+/.exec(text)?.[0] ?? ''
    const opened = async (rol: string) => (await page(rol, href)).status
    for (const rol of ['secretaria', 'direccion', 'jefatura-sistemas'])
      expect([rol, await opened(rol)]).toEqual([rol, 200])
    for (const rol of ['jefatura-soporte', 'operador', 'solicitante'])
      expect([rol, await opened(rol)]).not.toEqual([rol, 200])
  })
})

describe('the book', () => {
  it('is taken away, with no formula in it, and its acuse printed', async () => {
    const { folio } = await register()
    const csv = await page('secretaria', `${BOOK}?formato=csv&q=${folio}`)
    expect([csv.text.includes(folio), csv.text.includes("'=1+1")]).toEqual([true, true])
    const acuse = await page('secretaria', `${BOOK}/acuse?folio=${folio}`)
    expect([acuse.type, acuse.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-'])
    expect((await page('operador', `${BOOK}/acuse?folio=${folio}`)).status).toBe(404)
  })

  it('is printed whole, and so is what a department hands over', { timeout: 60_000 }, async () => {
    const pdf = async (rol: string, path: string) => {
      const { status, bytes } = await page(rol, path)
      return [status, bytes.subarray(0, 5).toString()]
    }
    for (const path of [`${BOOK}?formato=pdf`, '/intranet/oficios?formato=pdf', '/intranet/ordenes?formato=pdf'])
      expect([path, await pdf('secretaria', path)]).toEqual([path, [200, '%PDF-']])
    expect(await pdf('jefatura-soporte', '/intranet/entrega?formato=pdf')).toEqual([200, '%PDF-'])
    const csv = await page('jefatura-soporte', '/intranet/entrega?formato=csv&departamento=sistemas')
    expect([csv.status, csv.text.includes('BJ-IMD-00417')]).toEqual([200, true])
    expect((await page('direccion', '/intranet/entrega?departamento=sistemas&formato=csv')).text).toContain(
      'Control del vivero',
    )
    for (const rol of ['secretaria', 'operador', 'solicitante'])
      expect([rol, (await page(rol, '/intranet/entrega')).status]).toEqual([rol, 404])
  })

  it('answers nonsense with a page', async () => {
    for (const query of ['anio=9999', 'estado=__proto__', 'turnadoA=%24gt', 'pagina=1e9', 'sentido=[]'])
      expect([query, (await page('secretaria', `${BOOK}?${query}`)).status]).toEqual([query, 200])
    for (const folio of ['%24gt', '[object Object]', 'x'.repeat(300), 'TI-CR-2026-999999'])
      expect([folio, (await page('secretaria', `${BOOK}/${encodeURIComponent(folio)}`)).status]).toEqual([folio, 404])
    for (const rol of ['operador', 'solicitante', 'programador'])
      expect([rol, (await page(rol, BOOK)).status]).toEqual([rol, 404])
    const { folio } = await register()
    for (const acto of ['', 'borrar', '__proto__', 'x'.repeat(300)])
      expect([acto, (await act('secretaria', folio, acto, {})).status]).toEqual([acto, 400])
  })
})
