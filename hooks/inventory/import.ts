import { setImmediate as breathe } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { conflict } from '../catalogue/import/refused.ts'
import type { Imported, RowError } from '../catalogue/import/types.ts'
import type { Sheet } from '../catalogue/sheet/rows.ts'
import { begin, close, forget, type Journal, keepAlive, writeDown } from '../ledger/importLock.ts'
import { idOf } from '../ledger/relation.ts'
import { findByKeys, inventoryOffices } from './find.ts'
import { judgeThing } from './judge.ts'
import { type Inventory, inventoryOf } from './kinds.ts'
import { type BeforeLot, putBackInventory, undoLot } from './putBack.ts'
import { labelOfColumn, readRows } from './sheet.ts'

/* A sheet into an inventory: all of its rows or none (docs/decisions/043). Whatever is wrong is told by row and column before anything is written. */

const MOST_ERRORS = 500

type Thing = Record<string, unknown> & { id: string; clave: string }
type Planned = { known: Thing | null; data: Record<string, string | null> & { clave: string } }
export type InventoryPlan = { told: Imported; rows: Planned[] }

/** What importing a sheet would do, and everything that keeps it from being done. Writes nothing. */
export const planThings = async (req: PayloadRequest, inventory: Inventory, sheet: Sheet): Promise<InventoryPlan> => {
  const offices = await inventoryOffices(req)
  const read = readRows(inventory, sheet, offices)
  const none = { filas: sheet.rows.length, nuevas: 0, cambian: 0 }
  if ('faults' in read)
    return { told: { ...none, errores: read.faults.map((f) => ({ fila: sheet.head ?? 1, ...f })) }, rows: [] }
  // By what it is known, of what the row says alone; what has no column stays as it is.
  const keyOf = (said: Record<string, unknown>) => inventoryOf(inventory).clave(texts(said))
  const keys = read.rows.flatMap(({ said }) => keyOf(said) ?? [])
  const things = (await findByKeys(req, inventory, keys)) as unknown as Thing[]
  const known = new Map(things.map((one) => [one.clave, one]))
  const seen = new Map<string, number>()
  const rows: Planned[] = []
  const errores: RowError[] = []
  const { estados, campoClave } = inventoryOf(inventory)
  const [first = ''] = inventory === 'sistemas' ? ['operacion'] : Object.keys(estados)
  for (const { fila, said, wrong } of read.rows) {
    const tell = ({ campo, mensaje }: { campo: string; mensaje: string }) =>
      errores.push({ fila, columna: labelOfColumn(inventory, campo), mensaje })
    wrong.forEach(tell)
    const own = keyOf(said)
    const before = (own && known.get(own)) || null
    const whole = { ...(before ?? {}), ...said }
    const judged = judgeThing(inventory, { ...whole, estado: whole.estado ?? first })
    if ('wrong' in judged) {
      for (const one of judged.wrong) if (!wrong.some((w) => w.campo === one.campo)) tell(one)
      continue
    }
    const { data } = judged
    const twice = seen.get(data.clave)
    if (twice) tell({ campo: campoClave(texts(data)), mensaje: `Está también en la fila ${twice}.` })
    seen.set(data.clave, fila)
    if (!before || Object.entries(data).some(([name, value]) => value !== (before[name] ?? null)))
      rows.push({ known: before, data })
  }
  const nuevas = rows.filter((row) => !row.known).length
  return {
    told: { filas: read.rows.length, nuevas, cambian: rows.length - nuevas, errores: errores.slice(0, MOST_ERRORS) },
    rows: errores.length ? [] : rows,
  }
}

const texts = (said: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/**
 * Plans an import and, where nothing is wrong, writes all of it or nothing.
 * @throws Refused `conflicto` where another is being written, or this one took so long that it was put back
 */
export const runThings = async (req: PayloadRequest, inventory: Inventory, sheet: Sheet): Promise<Imported> => {
  const { payload } = req
  const journal = await begun(req, inventory)
  const alive = keepAlive(payload, journal)
  let antes: BeforeLot | null = null
  try {
    const { told, rows } = await planThings(req, inventory, sheet)
    if (rows.length === 0) {
      await forget(payload, journal)
      return told
    }
    const before = beforeOf(rows)
    await writeDown(payload, journal, before as unknown as Record<string, unknown>)
    antes = before
    for (const { known, data } of rows) {
      await breathe()
      if (alive.lost()) throw conflict('La importación tardó demasiado y se deshizo: vuelve a mandarla.')
      const options = {
        collection: inventory,
        data: data as never,
        depth: 0,
        context: { lote: journal.id },
        req,
      } as const
      if (known) await payload.update({ ...options, id: known.id, overrideAccess: false })
      else await payload.create({ ...options, overrideAccess: false })
    }
    const { filas, nuevas, cambian } = told
    if (!(await close(payload, journal, { estado: 'hecha', filas, nuevas, cambian })))
      throw conflict('La importación tardó demasiado y se deshizo: vuelve a mandarla.')
    return told
  } catch (error) {
    // Taken for dead, another has put it back: what was written after that is here to be put back, and bears its mark.
    await undo(req, inventory, journal, antes)
    throw error
  } finally {
    alive.stop()
  }
}

const beforeOf = (rows: readonly Planned[]): BeforeLot => ({
  nuevas: rows.filter(({ known }) => !known).map(({ data }) => data.clave),
  cambian: rows.flatMap(({ known, data }) => {
    if (!known) return []
    const columns = Object.keys(data).filter((name) => !name.startsWith('clave'))
    return [
      {
        id: known.id,
        quien: idOf(known.cambiadoPor),
        antes: Object.fromEntries(columns.map((name) => [name, known[name] ?? null])),
      },
    ]
  }),
})

const undo = async ({ payload }: PayloadRequest, inventory: Inventory, journal: Journal, antes: BeforeLot | null) => {
  try {
    if (!antes) return await forget(payload, journal)
    const failed = await undoLot(payload, inventory, { ...journal, antes })
    if (failed === 0) await close(payload, journal, { estado: 'deshecha' })
  } catch (err) {
    payload.logger.error({ msg: 'an import that failed is left to be put back', importacion: journal.id, err })
  }
}

const begun = async ({ payload, user }: PayloadRequest, inventory: Inventory): Promise<Journal> => {
  const first = await begin(payload, inventory, user?.nombre ?? '')
  if (first) return first
  await putBackInventory(payload, inventory)
  const second = await begin(payload, inventory, user?.nombre ?? '')
  if (second) return second
  throw conflict('Hay otra importación en curso: espera a que termine.')
}
