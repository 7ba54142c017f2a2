import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { firstBroken } from '../../hooks/ledger/canonical.ts'
import { fromRow } from '../../hooks/ledger/movements.ts'
import { tryUpload } from '../helpers/api.ts'
import { hasPdfsig, pdfPages, pdfsig, readSeal } from '../helpers/seal.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { cases, type Move } from './cases.ts'
import { codeOf, people, request, SI06 } from './walk.ts'

let server: SharedServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  c = cases(p)
})

type Doc = { tipo: string; folio: string; codigo: string; sha256: string; url: string }

const ST04 = 'P-OMA-TI-ST-04'
const UP_TO_SIGNING: Move[] = [
  ['operador', 2, { motivo: 'Cumple: señalización «Ñandú», pingüinos y Ángeles.' }, 'cumple'],
  ['jefatura-soporte', 3],
]

const documents = async (id: string, rol: string | null = 'administrador') =>
  p.as(rol, 'GET', `/api/expedientes/${id}/documentos`)

const paperOf = async (id: string, tipo: string): Promise<Doc> => {
  const { json } = await documents(id)
  const found = json.docs.filter((d: Doc) => d.tipo === tipo)
  expect(found).toHaveLength(1)
  return found[0]
}

const download = async (url: string, rol: string | null = 'administrador') => {
  const headers: Record<string, string> = rol ? { authorization: `JWT ${await p.token(rol)}` } : {}
  const response = await fetch(server.url + url, { headers })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const verify = (codigo: string) => p.as(null, 'GET', `/api/verificar/${codigo}`)

/** A dictamen waiting for Dirección's signature. */
const waiting = async () => {
  const id = await c.open(ST04)
  await c.walk(ST04, id, ...UP_TO_SIGNING)
  return id
}

const sign = (expediente: string, more = {}) =>
  p.as('direccion', 'POST', '/api/movimientos', { expediente, paso: 4, datos: {}, ...more })

describe('the acknowledgement', () => {
  it('is there as soon as it is asked for, sealed, with the case’s folio', async () => {
    const opened = await p.as('solicitante', 'POST', '/api/expedientes', { procedimiento: SI06, datos: request() })
    const { id, folio } = opened.json.doc
    const acuse = await paperOf(id, 'acuse')
    expect(acuse).toMatchObject({ folio, codigo: expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/) })
    const { status, headers, bytes } = await download(acuse.url, 'solicitante')
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'private, no-store',
    ])
    expect(sha256(bytes)).toBe(acuse.sha256)
    expect(await readSeal(bytes)).toMatchObject({ valid: true, whole: true })
    const text = (await pdfPages(bytes)).join(' ')
    expect(text).toContain('Jornada de vacunación antirrábica en la región 94')
    expect(text).toContain(`${server.url}/verificar/${acuse.codigo}`)
  })
})

describe('what is signed', () => {
  it.each([
    [ST04, 'dictamen', 4, UP_TO_SIGNING, ['Jefatura de Soporte Técnico', 'Dirección de TIC'], 'TI-DI'],
    [
      'P-OMA-TI-ST-03',
      'diagnostico',
      6,
      [
        ['operador', 2, {}],
        ['tecnico-soporte', 3],
        ['operador', 4],
        ['jefatura-soporte', 5],
      ] as Move[],
      ['Jefatura de Soporte Técnico', 'Dirección de TIC'],
      'TI-DG',
    ],
    [
      'P-OMA-TI-SI-05',
      'oficio',
      6,
      [
        ['secretaria', 2],
        ['direccion', 3],
        ['secretaria', 4],
        ['administrador-web', 5],
      ] as Move[],
      ['Dirección de TIC'],
      'TI-OF',
    ],
  ])('in %s is frozen: its hash is in the ledger, its seal holds, anyone verifies it', async (...row) => {
    const [codigo, tipo, paso, before, firmas, serie] = row
    const asignado = await c.idOf('tecnico-soporte')
    const id = await c.open(codigo)
    await c.walk(
      codigo,
      id,
      ...before.map((m): Move => (m[1] === 2 && m[2] && tipo === 'diagnostico' ? [m[0], 2, { asignado }] : m)),
    )
    expect((await documents(id)).json.docs.map((d: Doc) => d.tipo)).toEqual(['acuse'])
    await c.walk(codigo, id, ['direccion', paso])

    const paper = await paperOf(id, tipo)
    expect(paper.folio).toMatch(new RegExp(`^${serie}-\\d{4}-\\d{6}$`))
    const { bytes } = await download(paper.url, 'solicitante')
    expect(sha256(bytes)).toBe(paper.sha256)
    const { movements } = await p.stored(id)
    const { folio, sha256: hash } = paper
    expect(movements.at(-1).datos.documento).toEqual({ tipo, folio, codigo: paper.codigo, sha256: hash })
    expect(firstBroken(movements.map(fromRow))).toBeNull()
    expect(await readSeal(bytes)).toMatchObject({ valid: true, whole: true, subFilter: 'ETSI.CAdES.detached' })
    if (hasPdfsig) expect(pdfsig(bytes)).toContain('Signature is Valid.')

    const { status, json } = await verify(paper.codigo)
    expect(status).toBe(200)
    expect(json).toMatchObject({ autentico: true, tipo, folio, firmas, sha256: hash, estado: 'vigente' })
    expect(new Date(json.fecha).getTime()).toBe(new Date(movements.at(-1).fecha).getTime())
    // The register and the paper bear the same number.
    const slug = tipo === 'oficio' ? 'oficios' : 'dictamenes'
    expect((await c.records(slug, id)).map((d: { folio?: string }) => d.folio)).toContain(folio)
  })

  it('takes no hash from whoever signs', async () => {
    const id = await waiting()
    const forged = { tipo: 'dictamen', folio: 'X', codigo: 'X', sha256: 'X' }
    const answer = await sign(id, { datos: { documento: forged } })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'dato-invalido'])
  })

  it('by two at once is one paper, and the file of the other is gone', async () => {
    const id = await waiting()
    const answers = await Promise.all(Array.from({ length: 6 }, () => sign(id)))
    expect(answers.filter((a) => a.status === 201)).toHaveLength(1)
    for (const a of answers.filter((a) => a.status !== 201)) expect(a.status).toBe(409)
    const paper = await paperOf(id, 'dictamen')
    expect((await p.stored(id)).movements.at(-1).datos.documento.codigo).toBe(paper.codigo)
    const files = readdirSync(path.join(server.dataDir, 'documentos'))
    expect(files.filter((f) => f.startsWith(`dictamen-${paper.folio}`.toLowerCase()))).toHaveLength(1)
    expect((await download(paper.url)).status).toBe(200)
  })

  it('with the same command twice is signed once', async () => {
    const id = await waiting()
    const comando = `firma-${id}`
    const answers = await Promise.all([1, 2, 3].map(() => sign(id, { comando })))
    expect(answers.map((a) => a.status).sort()).toEqual([200, 200, 201])
    expect(new Set(answers.map((a) => a.json.doc.datos.documento.codigo)).size).toBe(1)
    expect((await verify(answers[0]?.json.doc.datos.documento.codigo)).json.autentico).toBe(true)
  })
})

describe('whoever may not see the case', () => {
  it('sees neither its papers nor their files, and nobody writes there', async () => {
    const id = await waiting()
    await sign(id)
    const paper = await paperOf(id, 'dictamen')
    for (const rol of ['solicitante2', 'programador']) {
      expect((await documents(id, rol)).status).toBe(404)
      expect((await download(paper.url, rol)).status).toBeGreaterThanOrEqual(403)
      expect((await p.as(rol, 'GET', `/api/documentos?where[expediente][equals]=${id}`)).json.docs).toEqual([])
    }
    expect((await documents(id, null)).status).toBe(404)
    expect((await download(paper.url, null)).status).toBeGreaterThanOrEqual(401)
    const { docs } = (await p.as('administrador', 'GET', `/api/documentos?where[expediente][equals]=${id}`)).json
    for (const rol of ['administrador', 'direccion']) {
      const one = `/api/documentos/${docs[0].id}`
      expect((await p.as(rol, 'PATCH', one, { sha256: 'x' })).status).toBe(403)
      expect((await p.as(rol, 'DELETE', one)).status).toBe(403)
      const bytes = new Uint8Array((await download(paper.url)).bytes)
      const file = { name: 'otro.pdf', type: 'application/pdf', bytes }
      expect((await tryUpload(server.url, await p.token(rol), file, '/api/documentos')).status).toBe(403)
    }
  })
})

describe('verification', () => {
  it('reads the code however it is written, and tells nothing of people', async () => {
    const id = await waiting()
    await sign(id)
    const { codigo } = await paperOf(id, 'dictamen')
    const answer = await verify(codigo.toLowerCase().replaceAll('-', ''))
    expect(answer.status).toBe(200)
    const told = JSON.stringify(answer.json)
    for (const { nombre, email } of (await p.as('administrador', 'GET', '/api/usuarios?limit=0')).json.docs) {
      expect(told).not.toContain(nombre)
      expect(told).not.toContain(email)
    }
    expect(told).not.toContain(id)
    expect((await verify('ZZZZ-ZZZZ-ZZZZ-ZZZZ')).status).toBe(404)
    expect((await verify('nada')).status).toBe(404)
  })

  it('compares a file with the paper, by its bytes or by its hash, and keeps nothing of it', async () => {
    const id = await waiting()
    await sign(id)
    const { codigo, url, sha256: hash } = await paperOf(id, 'dictamen')
    const { bytes } = await download(url)
    const send = async (sent: Buffer) =>
      tryUpload(
        server.url,
        null,
        { name: 'copia.pdf', type: 'application/pdf', bytes: new Uint8Array(sent) },
        `/api/verificar/${codigo}`,
      )
    expect((await send(bytes)).json).toMatchObject({ autentico: true, coincide: true })
    const changed = Buffer.from(bytes)
    changed[4000] = (changed[4000] ?? 0) ^ 1
    expect((await send(changed)).json).toMatchObject({ autentico: true, coincide: false })
    const said = await p.as(null, 'POST', `/api/verificar/${codigo}`, { sha256: hash.toUpperCase() })
    expect(said.json.coincide).toBe(true)
    expect((await p.as(null, 'POST', `/api/verificar/${codigo}`, {})).status).toBe(400)
    expect((await p.as(null, 'POST', '/api/verificar/ZZZZ-ZZZZ-ZZZZ-ZZZZ', { sha256: hash })).status).toBe(404)
  })

  it('tells when the file kept is no longer the one that was issued', async () => {
    const id = await waiting()
    await sign(id)
    const { codigo, url } = await paperOf(id, 'dictamen')
    const file = path.join(server.dataDir, 'documentos', path.basename(url))
    const bytes = readFileSync(file)
    bytes[4000] = (bytes[4000] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect((await verify(codigo)).json).toMatchObject({ autentico: false, archivo: 'alterado' })
    // A disk that does not answer says nothing of the paper.
    rmSync(file)
    mkdirSync(file)
    expect((await verify(codigo)).json).toMatchObject({ autentico: true, archivo: 'ilegible' })
    expect(await (await fetch(`${server.url}/verificar/${codigo}`)).text()).toContain('está en nuestro registro')
  })

  it('tells of a paper that another has replaced', async () => {
    const id = await c.open(ST04)
    const first = await paperOf(id, 'acuse')
    await c.walk(ST04, id, ['operador', 2, {}, 'no-cumple'], ['solicitante', 1])
    const second = await paperOf(id, 'acuse')
    expect(second.codigo).not.toBe(first.codigo)
    expect((await verify(first.codigo)).json).toMatchObject({ autentico: true, estado: 'sustituido' })
    expect((await verify(second.codigo)).json).toMatchObject({ autentico: true, estado: 'vigente' })
    expect((await download(first.url)).status).toBeGreaterThanOrEqual(403)
  })
})
