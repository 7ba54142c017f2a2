import type { Payload, PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { validatePaper } from '../../hooks/cases/documento.ts'
import { settled } from '../../hooks/cases/settle.ts'
import { actOnMail, registerMail, settleMailLeft } from '../../hooks/correspondence/write.ts'
import { MOST_THINGS } from '../../hooks/inventory/find.ts'
import { planThings, runThings } from '../../hooks/inventory/import.ts'
import { putBackInventory } from '../../hooks/inventory/putBack.ts'
import { appendAct, settleMail } from '../../hooks/ledger/acts.ts'
import { storeOf } from '../../hooks/ledger/store/index.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { payloadOn, requestOf } from '../panel/inProcess.ts'

/* The book, the inventories and what is signed, where something stopped half-way and somebody went on meanwhile. */

let server: TestServer
let payload: Payload
let secretaria: PayloadRequest
let soporte: PayloadRequest
beforeAll(async () => {
  server = await startServer({ asleep: true })
  payload = await payloadOn(server)
  secretaria = await requestOf(payload, 'secretaria')
  soporte = await requestOf(payload, 'jefatura-soporte')
})
afterAll(async () => {
  await settled()
  await payload?.destroy()
  await server?.stop()
})

const register = async (escaneo?: string[]) => {
  const said = {
    contraparte: 'Tesorería',
    numero: '7',
    fechaOficio: '2026-01-15',
    recibido: '2026-01-16T14:30:00.000Z',
    asunto: 'A medias',
  }
  const written = await registerMail(secretaria, 'recibida', crypto.randomUUID(), { ...said, escaneo })
  if (!written || !('doc' in written)) throw new Error(JSON.stringify(written))
  return written.doc
}
const write = (collection: 'adjuntos' | 'correspondencia' | 'folios' | 'importaciones', id: string, data: object) =>
  payload.db.updateOne({ collection, id, data: data as Record<string, unknown> })

/** @param mimeType one that no upload has cannot be written again */
const upload = async (mimeType = 'application/pdf') => {
  const filename = `${crypto.randomUUID()}.pdf`
  const data = { nombre: 'oficio.pdf', filename, mimeType, sha256: 'a'.repeat(64), subidoPor: secretaria.user?.id }
  return String((await payload.db.create({ collection: 'adjuntos', data })).id)
}
const paperOf = async (id: string) => (await storeOf(payload).find('adjuntos', { id }))[0]?.correspondencia ?? null

it('a paper whose scan is still owed keeps it, whatever is done with the paper meanwhile', async () => {
  const scan = await upload()
  const { id, folio } = await register([scan])
  expect(await paperOf(scan)).toBe(id)
  // As it is left where the process ends between the number and the files.
  await write('correspondencia', id, { alDia: false })
  await write('adjuntos', scan, { correspondencia: null })
  expect(await actOnMail(secretaria, folio ?? '', 'turnar', { turnadoA: 'jefatura-soporte' })).toHaveProperty('doc')
  await settleMailLeft(payload)
  expect(await paperOf(scan)).toBe(id)
})

it('a scan that cannot be given to its paper is owed and told, and keeps no other from its own', async () => {
  const [bad, good] = [await upload('nada'), await upload()]
  await expect(register([bad])).rejects.toThrow('was not given')
  const { id } = await register([good])
  await write('correspondencia', id, { alDia: false })
  await write('adjuntos', good, { correspondencia: null })
  await expect(settleMailLeft(payload)).rejects.toThrow('was not given')
  expect(await paperOf(good)).toBe(id)
  expect(await storeOf(payload).find('correspondencia', { alDia: false })).toHaveLength(1)
  await write('adjuntos', bad, { mimeType: 'application/pdf' })
  await settleMailLeft(payload)
  expect(await paperOf(bad)).not.toBeNull()
})

it('a number that is annulled while something older is finished is annulled still', async () => {
  const { id, folio, seq, actos } = await register()
  await appendAct(payload, id, seq, { estado: 'anulada', motivo: 'Dos veces', actos, alDia: false })
  // Another process ends what it had read before.
  await settleMail(payload, id, seq, { alDia: true })
  await settleMailLeft(payload)
  expect((await storeOf(payload).find('folios', { folio: folio ?? '' }))[0]).toMatchObject({ estado: 'anulado' })
})

it('a number is annulled whatever else its row says, and not taken for annulled when it is not', async () => {
  const { id, folio } = await register()
  const [number] = await storeOf(payload).find('folios', { folio: folio ?? '' })
  await write('folios', number?.id ?? '', { serie: '' })
  expect(await actOnMail(secretaria, folio ?? '', 'anular', { motivo: 'Dos veces' })).toMatchObject({ doc: { id } })
  expect((await storeOf(payload).find('folios', { folio: folio ?? '' }))[0]).toMatchObject({ estado: 'anulado' })
})

it('a paper is valid once it is signed, or its step still owes it', async () => {
  const { docs } = await payload.find({ collection: 'documentos', limit: 1, depth: 0, overrideAccess: true })
  const [paper] = docs
  if (!paper) throw new Error('the demonstration has no paper')
  await payload.db.updateOne({
    collection: 'documentos',
    id: paper.id,
    data: { estado: 'reservado', folio: '' },
  })
  const movement = { seq: paper.seq, datos: { documento: { codigo: paper.codigo, tipo: paper.tipo } } }
  const loaded = { expediente: { id: String(paper.expediente) } }
  await validatePaper(payload, loaded as never, movement as never, undefined as never)
  expect((await storeOf(payload).find('documentos', { id: paper.id }))[0]).toMatchObject({ estado: 'vigente' })
})

const sheet = (rows: (string | null)[][]) => ({
  columns: ['Número de inventario', 'Tipo de equipo', 'Dependencia'],
  rows,
  head: 1,
})

it('an import that was put back by another leaves nothing of what it went on to write', async () => {
  const [office] = await storeOf(payload).find('dependencias', { slug: 'ecologia' })
  const tecnico = await requestOf(payload, 'tecnico-soporte')
  const was = { tipoEquipo: 'Teclado', inventario: 'MEDIAS-0', estado: 'uso', dependencia: office?.id }
  await payload.create({ collection: 'equipos', data: was as never, req: tecnico, overrideAccess: false })
  const rows = Array.from({ length: 150 }, (_, n) => [`MEDIAS-${n}`, 'Monitor', 'ecologia'])
  const running = runThings(soporte, 'equipos', sheet(rows)).catch((error: unknown) => error)
  const mine = async () => (await payload.count({ collection: 'equipos', where, overrideAccess: true })).totalDocs
  const where = { inventario: { like: 'MEDIAS-' } }
  while ((await mine()) < 5) await new Promise((go) => setTimeout(go, 5))
  const [lock] = await storeOf(payload).find('importaciones', { candado: 'equipos' })
  await write('importaciones', lock?.id ?? '', { vence: '2026-01-01T00:00:00.000Z' })
  await putBackInventory(payload, 'equipos')
  expect(await running).toMatchObject({ message: expect.stringContaining('se deshizo') })
  expect(await mine()).toBe(1)
  const [piece] = await storeOf(payload).find('equipos', { clave: 'I:MEDIAS0' })
  expect(piece).toMatchObject({ tipoEquipo: 'Teclado', cambiadoPor: tecnico.user?.id, lote: null })
})

it('a sheet knows what there is, however much that is', async () => {
  const [office] = await storeOf(payload).find('dependencias', { slug: 'ecologia' })
  const dependencia = office?.id ?? ''
  const piece = (n: number) => ({ tipoEquipo: 'Monitor', inventario: `M${n}`, estado: 'uso', dependencia })
  for (let at = 0; at <= MOST_THINGS; at += 1000) {
    const rows = Array.from({ length: 1000 }, (_, i) => piece(at + i))
    const keyed = rows.map((row) => ({ ...row, clave: `I:${row.inventario}`, claveInventario: row.inventario }))
    await storeOf(payload).insertNew({ collection: 'equipos', rows: keyed as never })
  }
  const { told } = await planThings(soporte, 'equipos', sheet([['M7', 'Proyector', 'ecologia']]))
  expect(told).toMatchObject({ nuevas: 0, cambian: 1, errores: [] })
})
