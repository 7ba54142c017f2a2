import { setTimeout as sleep } from 'node:timers/promises'
import type { CollectionSlug, DataFromCollectionSlug, Payload, Where } from 'payload'
import { fromRow } from '../ledger/movements.ts'
import { pagesOf } from '../ledger/pages.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'
import { findProcedure } from '../manual/index.ts'
import { forgetSums } from './board/sums.ts'
import { settleSafely } from './settle.ts'
import { brokenHistory, folioCheck, type StoredCase, verifyCase } from './verify.ts'

export type Verified = { cases: number; movements: number; findings: string[] }

/** What is being recorded while it is read looks unfinished; it is looked at again after this. */
const AGAIN_MS = 2_000

/**
 * Compares every case with its movements and every folio with its series, a page at a time. Reads only, unless told to derive
 * everything again first; a case whose history is broken is left as it is even then.
 */
export const verifyLedger = async (
  payload: Payload,
  { rebuild = false, find = findProcedure }: { rebuild?: boolean; find?: typeof findProcedure } = {},
): Promise<Verified> => {
  if (rebuild) await rebuildAll(payload)
  let [cases, movements] = [0, 0]
  const doubtful: string[] = []
  const known = new Set<string>()
  for await (const rows of pagesOf(payload, 'expedientes')) {
    for (const records of await readRecords(payload, rows)) {
      known.add(records.row.id)
      // An opening whose first movement was never stored did not happen.
      if (records.row.seq === 0 && records.movements.length === 0) continue
      cases++
      movements += records.movements.length
      if (verifyCase(records, find).length) doubtful.push(records.row.id)
    }
  }
  const findings = [
    ...(await lookAgain(payload, doubtful, find)),
    ...(await orphans(payload, known)),
    ...(await folios(payload, known)),
    ...(await failures(payload)),
  ]
  return { cases, movements, findings }
}

/** The same of one case, at a press. */
export const verifyOne = async (payload: Payload, expediente: Expediente): Promise<string[]> => {
  const [records] = await readRecords(payload, [expediente])
  if (!records || verifyCase(records).length === 0) return []
  const named = `${expediente.folio ?? expediente.id}: `
  return (await lookAgain(payload, [expediente.id], findProcedure)).map((finding) => finding.replace(named, ''))
}

const rebuildAll = async (payload: Payload): Promise<void> => {
  await forgetSums(payload)
  for await (const rows of pagesOf(payload, 'expedientes')) {
    for (const { row, movements } of await readRecords(payload, rows)) {
      if (brokenHistory(row, movements)) continue
      await settleSafely(payload, row.id, { force: true })
    }
  }
}

const lookAgain = async (payload: Payload, ids: string[], find: typeof findProcedure): Promise<string[]> => {
  if (ids.length === 0) return []
  await sleep(AGAIN_MS)
  const findings: string[] = []
  for (let at = 0; at < ids.length; at += 100) {
    for await (const rows of pagesOf(payload, 'expedientes', { id: { in: ids.slice(at, at + 100) } })) {
      for (const records of await readRecords(payload, rows)) {
        const name = records.row.folio ?? records.row.id
        findings.push(...verifyCase(records, find).map((finding) => `${name}: ${finding}`))
      }
    }
  }
  return findings
}

/** Movements of a case that is gone. */
const orphans = async (payload: Payload, known: ReadonlySet<string>): Promise<string[]> => {
  const lost = new Map<string, number>()
  for await (const page of pagesOf(payload, 'movimientos')) {
    const unknown = page.map((m) => idOf(m.expediente) ?? 'nadie').filter((id) => !known.has(id))
    for (const id of unknown) lost.set(id, (lost.get(id) ?? 0) + 1)
  }
  // One opened after its page was read is not gone.
  const there = await existing(payload, [...lost.keys()])
  return [...lost].flatMap(([id, n]) => (there.has(id) ? [] : [`${id}: falta el expediente de ${n} movimientos`]))
}

const folios = async (payload: Payload, known: ReadonlySet<string>): Promise<string[]> => {
  const check = folioCheck()
  const lost = new Map<string, string>()
  for await (const page of pagesOf(payload, 'folios')) {
    for (const folio of page) {
      check.add(folio)
      const [kind, id = ''] = folio.referencia.split(':')
      if (kind === 'expediente' && folio.estado === 'asignado' && !known.has(id)) lost.set(id, folio.folio)
    }
  }
  const there = await existing(payload, [...lost.keys()])
  const gone = [...lost].flatMap(([id, folio]) => (there.has(id) ? [] : [`${folio}: falta su expediente`]))
  return [...check.findings(), ...gone]
}

/** What the system itself wrote down that it could not do, or that stands in a false state. */
const failures = async (payload: Payload): Promise<string[]> => {
  const lines: string[] = []
  for await (const page of pagesOf(payload, 'fallas', { expediente: { exists: true } })) {
    const ids = page.flatMap(({ expediente }) => idOf(expediente) ?? [])
    const { docs } = await payload.find({
      collection: 'expedientes',
      where: { id: { in: ids } },
      select: { folio: true },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    const folioOf = new Map(docs.map(({ id, folio }) => [id, folio ?? id]))
    for (const { expediente, movimiento, que, error, intentos } of page) {
      const where = movimiento ? ` (movimiento ${movimiento})` : ''
      const tried = intentos ? `, ${intentos} ${intentos === 1 ? 'intento' : 'intentos'}` : ''
      const said = error ? `: ${error.replace(/\s+/g, ' ')}` : ''
      lines.push(`${folioOf.get(idOf(expediente) ?? '')}: ${que}${where}${tried}${said}`)
    }
  }
  return lines
}

const existing = async (payload: Payload, ids: string[]): Promise<Set<string>> => {
  const found = new Set<string>()
  for (let at = 0; at < ids.length; at += 100) {
    const some = { id: { in: ids.slice(at, at + 100) } }
    for await (const rows of pagesOf(payload, 'expedientes', some)) for (const { id } of rows) found.add(id)
  }
  return found
}

const readRecords = async (payload: Payload, rows: Expediente[]): Promise<StoredCase[]> => {
  const ids = rows.map((row) => row.id)
  const all = { depth: 0, pagination: false, limit: 0 } as const
  const where: Where = { expediente: { in: ids } }
  const byCase = async <S extends CollectionSlug>(collection: S) => {
    const { docs } = await payload.find({ collection, where, ...all, overrideAccess: true })
    const found = docs as (DataFromCollectionSlug<S> & { expediente?: unknown })[]
    const grouped = Map.groupBy(found, (doc) => idOf(doc.expediente))
    return (id: string) => grouped.get(id) ?? []
  }
  const referencia = { in: ids.map((id) => `expediente:${id}`) }
  const movimientos = await byCase('movimientos')
  const numbers = await payload.find({ collection: 'folios', where: { referencia }, ...all, overrideAccess: true })
  const foliosOf = Map.groupBy(numbers.docs, (f) => f.referencia)
  const [oficios, ordenes, dictamenes, cuentas, documentos, publicaciones, encuestas] = await Promise.all([
    byCase('oficios'),
    byCase('ordenes'),
    byCase('dictamenes'),
    byCase('cuentas'),
    byCase('documentos'),
    byCase('publicaciones'),
    byCase('encuestas'),
  ])
  return rows.map((row) => ({
    row,
    movements: movimientos(row.id)
      .map(fromRow)
      .sort((one, other) => one.seq - other.seq),
    folios: foliosOf.get(`expediente:${row.id}`) ?? [],
    derived: {
      oficios: oficios(row.id),
      ordenes: ordenes(row.id),
      dictamenes: dictamenes(row.id),
      cuentas: cuentas(row.id),
      documentos: documentos(row.id),
      publicaciones: publicaciones(row.id),
      encuestas: encuestas(row.id),
    },
  }))
}
