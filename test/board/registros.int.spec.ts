import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parse } from 'csv-parse/sync'
import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../contract/cases.ts'
import { people, request } from '../contract/walk.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/** The books: what each person finds in them, as pages and as files. */

let server: TestServer
let p: ReturnType<typeof people>
let filed: string
const EVIL = '=HYPERLINK("http://otro.example")'
const SLOW = { timeout: 120_000 }

const page = async (rol: string | null, query: string) => {
  const headers: Record<string, string> = rol ? { cookie: `payload-token=${await p.token(rol)}` } : {}
  const response = await fetch(server.url + query, { headers, redirect: 'manual' })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, text: bytes.toString('utf8'), bytes }
}

beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  filed = await p.openUpTo(6, request({ numeroOficio: 'DGE/0900/2026', titulo: EVIL }))
  const c = cases(p)
  const orden = await c.open('P-OMA-TI-ST-01', {})
  await c.walk('P-OMA-TI-ST-01', orden, ['operador', 2, { servicio: 'La impresora del vivero no enciende' }])
  await server.idle()
}, 180_000)
afterAll(() => server?.stop())

describe('who finds what', () => {
  it.each(['oficios', 'ordenes', 'dictamenes'])('nobody is asked to sign in: %s', async (book) => {
    const { status, headers } = await page(null, `/intranet/${book}`)
    expect([status, headers.get('location')]).toEqual([303, `/intranet/entrar?a=%2Fintranet%2F${book}`])
  })

  it('an oficio by its number: its dependency and the offices, not another dependency', async () => {
    const found = async (rol: string) =>
      (await page(rol, '/intranet/oficios?q=dge/0900')).text.includes('DGE/0900/2026')
    for (const rol of ['secretaria', 'direccion', 'solicitante', 'administrador', 'jefatura-sistemas'])
      expect([rol, await found(rol)]).toEqual([rol, true])
    for (const rol of ['solicitante2', 'jefatura-soporte', 'tecnico-soporte'])
      expect([rol, await found(rol)]).toEqual([rol, false])
  })

  it('the same of the file', async () => {
    const own = await page('solicitante', '/intranet/oficios?formato=csv')
    const other = await page('solicitante2', '/intranet/oficios?formato=csv')
    expect([own.text.includes('DGE/0900/2026'), other.text.includes('DGE/0900/2026')]).toEqual([true, false])
  })
})

describe('search and filters', () => {
  it('agree with what is stored, in each book', SLOW, async () => {
    for (const [book, date] of [
      ['oficios', 'fechaElaboracion'],
      ['ordenes', 'abierta'],
      ['dictamenes', 'elaborado'],
    ] as const) {
      const { totalDocs } = (await p.as('secretaria', 'GET', `/api/${book}?limit=1&where[${date}][exists]=true`)).json
      const csv = (await page('secretaria', `/intranet/${book}?anio=todos&formato=csv`)).text
      expect(totalDocs).toBeGreaterThan(0)
      expect([book, parse(csv, { bom: true, columns: true }).length]).toEqual([book, totalDocs])
      const html = (await page('secretaria', `/intranet/${book}?anio=todos`)).text
      expect([book, html.match(/class="registro"/g)?.length ?? 0]).toEqual([book, Math.min(50, totalDocs)])
    }
  })

  it('by state, direction and year; what says nothing is no filter', SLOW, async () => {
    const has = async (query: string) =>
      (await page('secretaria', `/intranet/oficios?q=0900&${query}`)).text.includes('DGE/0900/2026')
    expect(await has('estado=archivado')).toBe(true)
    expect(await has('estado=recibido')).toBe(false)
    expect(await has('sentido=saliente')).toBe(false)
    expect(await has('anio=2026')).toBe(true)
    expect(await has('anio=2019')).toBe(false)
    expect(await has('estado=__proto__&anio=x&dependencia=no&clase=9&archivo=ayer')).toBe(true)
  })

  it('find an orden by words of the service', async () => {
    expect((await page('operador', '/intranet/ordenes?q=impresora del vivero')).text).toContain(
      'La impresora del vivero no enciende',
    )
    expect((await page('operador', '/intranet/ordenes?q=nada así')).text).toContain('Nada coincide con lo que buscas')
  })
})

describe('the archive', () => {
  it('says where a paper is kept and until when, also on its label', async () => {
    for (const vista of ['', '&vista=etiquetas']) {
      const { text } = await page('secretaria', `/intranet/oficios?q=0900${vista}`)
      for (const said of ['Carpeta 12', 'En trámite hasta', '9C Comunicación social', 'Baja documental'])
        expect(text).toContain(said)
    }
  })

  it('lists what falls due to move, and what is to be destroyed', SLOW, async () => {
    const due = async (archivo: string) =>
      (await page('secretaria', `/intranet/oficios?archivo=${archivo}`)).text.includes('DGE/0900/2026')
    expect([await due('trasladar'), await due('destruir')]).toEqual([false, false])
    await keptUntil('2025-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z')
    expect([await due('trasladar'), await due('destruir'), await due('historico')]).toEqual([true, false, false])
    await keptUntil('2020-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z')
    expect([await due('trasladar'), await due('destruir'), await due('historico')]).toEqual([false, true, false])
  })
})

/** Writes the terms of the filed oficio past the product: years do not go by in a test. */
const keptUntil = async (tramite: string, concentracion: string) => {
  if (server.databaseUrl) {
    const client = new MongoClient(server.databaseUrl)
    const set = { 'archivo.finTramite': new Date(tramite), 'archivo.finConcentracion': new Date(concentracion) }
    const { modifiedCount } = await client
      .db()
      .collection('oficios')
      .updateOne({ expediente: new ObjectId(filed) }, { $set: set })
    await client.close()
    return expect(modifiedCount).toBe(1)
  }
  const db = new DatabaseSync(path.join(server.dataDir, 'cenote.sqlite'))
  const { changes } = db
    .prepare('UPDATE oficios SET archivo_fin_tramite = ?, archivo_fin_concentracion = ? WHERE expediente_id = ?')
    .run(tramite, concentracion, filed)
  db.close()
  expect(Number(changes)).toBe(1)
}

describe('files to take away', () => {
  it('hold no formula that somebody wrote', async () => {
    const { text, headers } = await page('secretaria', '/intranet/oficios?q=0900&formato=csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(text).toContain(`"'=HYPERLINK(""http://otro.example"")"`)
    expect(text).not.toMatch(/(^|,)"?=HYPER/m)
  })

  it('are a workbook where that is asked', async () => {
    const { bytes, headers } = await page('secretaria', '/intranet/ordenes?formato=xlsx')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="ordenes-\d{4}\.xlsx"$/)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('the board’s page', () => {
  it('is of heads, Dirección and the administrator; the others are told, and have no link to it', async () => {
    for (const rol of ['direccion', 'administrador', 'jefatura-soporte']) {
      const { status, text } = await page(rol, '/intranet/tablero')
      expect([rol, status, text.includes('Por procedimiento')]).toEqual([rol, 200, true])
      expect((await page(rol, '/intranet')).text).toContain('href="/intranet/tablero"')
    }
    for (const rol of ['secretaria', 'solicitante', 'tecnico-soporte', 'administrador-web']) {
      const { status, text } = await page(rol, '/intranet/tablero')
      expect([rol, status, text.includes('no son de tu oficina'), text.includes('Por procedimiento')]).toEqual([
        rol,
        403,
        true,
        false,
      ])
      expect((await page(rol, '/intranet')).text).not.toContain('href="/intranet/tablero"')
      expect((await page(rol, '/intranet/tablero?formato=csv')).status).toBe(403)
    }
  })

  it('tells what is wrong beside its field, and keeps what was typed', async () => {
    const { status, text } = await page('direccion', '/intranet/tablero?desde=2026-11-10&hasta=2026-11-01')
    expect([
      status,
      text.includes('El último día no puede ser anterior al primero.'),
      text.includes('value="2026-11-10"'),
    ]).toEqual([400, true, true])
  })

  it('gives its tables as files', async () => {
    const csv = await page('direccion', '/intranet/tablero?formato=csv')
    expect([csv.status, csv.text.includes('P-OMA-TI-SI-06'), csv.text.includes('Por paso')]).toEqual([200, true, true])
    expect((await page('jefatura-soporte', '/intranet/tablero?formato=csv')).text).not.toContain('P-OMA-TI-SI-06')
    expect((await page('direccion', '/intranet/tablero?formato=xlsx')).bytes.subarray(0, 2).toString()).toBe('PK')
  })
})
