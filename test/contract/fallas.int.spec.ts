import { renameSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { upload } from '../helpers/api.ts'
import { startChild } from '../helpers/child.ts'
import { openRows } from '../helpers/rows.ts'
import { photograph } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { people, request, SI06 } from './walk.ts'

/* What fails is told, is tried again, and holds nobody else back. One server, its data spoilt as disks and cut-offs spoil them. */

let server: TestServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await startServer()
  signIn()
})
afterAll(() => server?.stop())

const signIn = () => {
  p = people(server.url)
  c = cases(p)
}
const restart = async () => {
  await server.restart()
  signIn()
}

const SI05 = 'P-OMA-TI-SI-05'
const ST04 = 'P-OMA-TI-ST-04'
const PAPER = { timeout: 120_000 }

const failures = async (expediente: string) => c.records('fallas', expediente)
const row = async (id: string) =>
  (await p.as('administrador', 'GET', `/api/expedientes?where[id][equals]=${id}&showHiddenFields=true`)).json.docs[0]
const until = async <T>(look: () => Promise<T | undefined | false>): Promise<T> => {
  for (let i = 0; i < 300; i++) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it did not come about within 30 seconds')
}
/** `alDia` as either database stores it. */
const untrue = (text: string) => (text === '1' ? '0' : 'false')

const verify = async () => {
  const { dataDir: DATA_DIR, databaseUrl } = server
  const PAYLOAD_SECRET = databaseUrl && 'the-same-for-every-test-server'
  const env = { PATH: process.env.PATH, DATA_DIR, DATABASE_URL: databaseUrl, PAYLOAD_SECRET }
  const child = startChild(process.execPath, ['cms/commands/verify.ts'], { env })
  return { code: await child.exited, log: child.log() }
}

/** A case whose picture is no longer on the disk when it is to be copied. */
const withLostPicture = async () => {
  const adjunto = await upload(server.url, await p.token('solicitante'), await photograph())
  const { filename } = (await p.as('solicitante', 'GET', `/api/adjuntos/${adjunto}`)).json
  const file = path.join(server.dataDir, 'adjuntos', filename)
  renameSync(file, `${file}.aparte`)
  const datos = request({ imagenes: [adjunto], titulo: 'Con una foto que se perdió' })
  const { status, json } = await p.as('solicitante', 'POST', '/api/expedientes', { procedimiento: SI06, datos })
  expect(status).toBe(201)
  return { id: json.doc.id as string, folio: json.doc.folio as string, file }
}

it('an effect that fails is told to the administrator, and holds back no other', PAPER, async () => {
  const { id, folio, file } = await withLostPicture()
  const [told] = await until(async () => {
    const found = await failures(id)
    return found.length > 0 && found
  })
  expect(told).toMatchObject({ movimiento: 1, estado: 'reintentando', intentos: 1 })
  expect(told.que).toContain('imagen')
  expect(told.queHacer).toContain('respaldo')
  expect(new Date(told.siguiente).getTime()).toBeGreaterThan(Date.now())

  // The rest of the same case, and everybody else's, goes on.
  await until(async () => (await c.records('documentos', id)).length === 1)
  const mails = await p.as('administrador', 'GET', `/api/correos?where[clave][equals]=acuse:${id}`)
  expect(mails.json.totalDocs).toBe(1)
  expect(await p.draftOf(id)).toMatchObject({ _status: 'draft' })
  const other = await p.openUpTo(3, request({ titulo: 'Otra, detrás de la que falla' }))
  await until(async () => (await row(other)).alDia === true)
  expect((await row(id)).alDia).toBe(false)
  for (let paso = 2; paso <= 3; paso++) expect((await p.step(id, paso)).status).toBe(201)

  const { code, log } = await verify()
  expect([code, log]).toEqual([1, expect.stringMatching(new RegExp(`✗ ${folio}: Alguna imagen .*movimiento 1`))])

  const again = `/api/fallas/${told.id}/reintentar`
  for (const [rol, status] of [
    [null, 401],
    ['secretaria', 403],
    ['administrador-web', 403],
  ] as const) {
    expect([rol, (await p.as(rol, 'POST', again)).status]).toEqual([rol, status])
    expect((await p.as(rol, 'GET', '/api/fallas')).status).toBe(403)
  }
  expect((await p.as('administrador', 'POST', '/api/fallas/nada/reintentar')).status).toBe(404)
  expect((await p.as('administrador', 'PATCH', `/api/fallas/${told.id}`, { que: 'nada' })).status).toBe(403)

  const still = await p.as('administrador', 'POST', again)
  expect([still.status, still.json.message]).toEqual([200, expect.stringContaining('Sigue sin poderse')])
  renameSync(`${file}.aparte`, file)
  const mended = await p.as('administrador', 'POST', again)
  expect([mended.status, mended.json.message]).toEqual([200, expect.stringContaining('al día')])
  expect(await failures(id)).toEqual([])
  expect((await row(id)).alDia).toBe(true)
  expect((await p.draftOf(id)).imagen).toBeTruthy()
})

it('cases that cannot be brought up to date keep neither the server nor the others', PAPER, async () => {
  // Its definition is gone, and an address of it was left half taken: recovery stumbles on it in each of its parts.
  const poisoned = await c.open(SI05, { empleado: 'Ulises Caamal Pat' })
  await c.walk(SI05, poisoned, ['secretaria', 2], ['direccion', 3], ['secretaria', 4], ['administrador-web', 5])
  const [cuenta] = await c.records('cuentas', poisoned)
  const deadly = await p.openUpTo(1, request({ titulo: 'La que detiene el proceso' }))
  const behind = await p.openUpTo(1, request({ titulo: 'Una que se quedó atrás' }))
  await server.idle()
  const [paper] = await c.records('documentos', behind)
  await server.kill()
  const rows = openRows(server)
  await rows.alter('expedientes', poisoned, 'version', () => '77')
  await rows.alter('cuentas', cuenta.id, 'estado', () => 'apartada')
  await rows.alter('cuentas', cuenta.id, 'createdAt', () => '2026-01-01T00:00:00.000Z')
  await rows.alter('expedientes', deadly, 'intentos', () => '3')
  for (const id of [poisoned, deadly, behind]) await rows.alter('expedientes', id, 'alDia', untrue)
  await rows.remove('documentos', paper.id)
  await rows.close()
  await restart()

  expect((await c.records('documentos', behind)).length).toBe(1)
  expect((await row(behind)).alDia).toBe(true)
  const [whole] = await failures(poisoned)
  expect(whole).toMatchObject({ estado: 'reintentando' })
  expect(whole.error).toContain('versión 77')
  // Nothing of it is given away meanwhile.
  expect(await c.records('cuentas', poisoned)).toMatchObject([{ correo: cuenta.correo }])

  // What the process did not survive three times is not tried at the start, nor at the next one.
  const [stopped] = await failures(deadly)
  expect(stopped).toMatchObject({ estado: 'detenida', intentos: 1 })
  await restart()
  expect(await failures(deadly)).toMatchObject([{ id: stopped.id, estado: 'detenida', intentos: 1 }])
  const asked = await p.as('administrador', 'POST', `/api/fallas/${stopped.id}/reintentar`)
  expect(asked.json.message).toContain('al día')
  expect(await failures(deadly)).toEqual([])
  expect((await row(deadly)).alDia).toBe(true)

  const mended = openRows(server)
  await mended.alter('expedientes', poisoned, 'version', () => '02')
  await mended.close()
  await restart()
  expect(await failures(poisoned)).toEqual([])
  expect(await c.records('cuentas', poisoned)).toMatchObject([{ correo: cuenta.correo, estado: 'creada' }])
})

/** The same database, in this process, with the server stopped. */
const here = async <T>(work: (payload: Payload) => Promise<T>): Promise<T> => {
  const { dataDir: DATA_DIR, databaseUrl: DATABASE_URL = '' } = server
  Object.assign(process.env, { DATA_DIR, DATABASE_URL, PAYLOAD_SECRET: 'the-same-for-every-test-server' })
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../cms/config/payload.config.ts'),
  ])
  const payload = await getPayload({ config })
  try {
    return await work(payload)
  } finally {
    await payload.destroy()
  }
}

it('what earlier versions left in a false state is mended or told at the start', PAPER, async () => {
  const complete = await p.openUpTo(5, request({ titulo: 'Publicada solo en la historia' }))
  const lacking = await p.openUpTo(5, request({ titulo: 'Publicada sin título' }))
  const dictamen = await c.open(ST04)
  const [administrador, secretaria] = [await c.idOf('administrador'), await c.idOf('secretaria')]
  const pages = await Promise.all([complete, lacking].map(p.draftOf))
  await server.idle()
  await server.end()
  const media = await here(async (payload) => {
    const written = {
      depth: 0,
      context: { page: { derived: {} } },
      disableTransaction: true,
      overrideAccess: true,
    } as const
    for (const [n, { id }] of pages.entries()) {
      // Movements of those versions named no version of the page.
      if (n === 1) await payload.db.deleteVersions({ collection: 'publicaciones', where: { parent: { equals: id } } })
      const data = { publicado: null, _status: 'draft' as const, ...(n === 1 && { titulo: '' }) }
      await payload.update({ collection: 'publicaciones', id, data, draft: true, ...written })
      await payload.db.updateOne({ collection: 'publicaciones', id, data })
    }
    await payload.db.create({
      collection: 'dictamenes',
      data: {
        clave: `${dictamen}:falso`,
        expediente: dictamen,
        clase: 'dictamen-tecnico',
        estado: 'firmado',
        asunto: 'Equipos',
        dependencia: (await payload.find({ collection: 'dependencias', limit: 1, overrideAccess: true })).docs[0]?.id,
        resultado: 'cumple',
        especificaciones: [{ especificacion: 'Memoria', norma: '16 GB', cumple: false }],
        texto: 'Cumple.',
        folio: 'TI-DI-2026-900001',
        seq: 1,
        firmado: '2026-11-20T12:00:00.000Z',
        devoluciones: 0,
      },
    })
    const suplencia = { titular: secretaria, suplente: administrador, desde: '2026-01-01', hasta: '2099-01-01' }
    await payload.db.create({ collection: 'ausencias', data: { ...suplencia, motivo: 'Vacaciones' } })
    const old = '2026-01-01T00:00:00.000Z'
    // A file that its case may still be owed is not taken for one that nobody sent.
    const { purgeUploads } = await import('../../cms/jobs/purgeUploads.ts')
    const { clearFailure, recordFailure } = await import('../../hooks/cases/failures/record.ts')
    const forgotten = {
      nombre: 'viejo.pdf',
      filename: 'viejo.pdf',
      mimeType: 'application/pdf',
      filesize: 1,
      sha256: '0',
    }
    const upload = { ...forgotten, subidoPor: secretaria, createdAt: old, updatedAt: old }
    await payload.db.create({ collection: 'adjuntos', data: upload })
    await recordFailure(payload, { clave: `${complete}:1:adjuntos`, que: 'Archivos', queHacer: 'Nada' })
    expect(await purgeUploads(payload)).toBe(0)
    await clearFailure(payload, `${complete}:1:adjuntos`)
    expect(await purgeUploads(payload)).toBe(1)
    // Of an effect that is no more, and would not be tried again.
    const gone = { clave: `${complete}:2:devuelto`, que: 'El aviso', queHacer: 'Nada', expediente: complete }
    await recordFailure(payload, gone)
    const loose = {
      alt: 'Nadie la muestra',
      filename: 'suelta.webp',
      mimeType: 'image/webp',
      publico: true,
      createdAt: old,
      updatedAt: old,
    }
    return payload.db.create({ collection: 'medios', data: loose })
  })
  await restart()

  const published = async (id: string) => (await p.draftOf(id))._status
  expect(await published(complete)).toBe('published')
  expect(await failures(complete)).toEqual([])
  expect(await published(lacking)).toBe('draft')
  const [lacks] = await failures(lacking)
  expect(lacks).toMatchObject({ que: expect.stringContaining('no está en el portal') })
  expect(lacks.error).toMatch(/T[ií]tulo/)
  const notices = (await p.as('administrador', 'GET', '/api/fallas?where[estado][equals]=aviso')).json.docs
  const words = notices.map(({ que }: { que: string }) => que).join('\n')
  expect(words).toContain('TI-DI-2026-900001')
  expect(words).toMatch(/suplencia del 2026-01-01 al 2099-01-01/)
  const { publico } = (await p.as('administrador', 'GET', `/api/medios/${media.id}`)).json
  expect(publico).toBe(false)
  // Asked again for what only a person mends: told so.
  expect((await p.as('administrador', 'POST', `/api/fallas/${notices[0].id}/reintentar`)).status).toBe(409)
})
