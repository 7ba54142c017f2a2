import type { PayloadRequest, Where } from 'payload'
import { isId } from '../ledger/ids.ts'
import type { Equipo } from '../ledger/rows.ts'
import { namesEquipment } from '../records/lastDiagnosis.ts'
import { type Inventory, inventoryOf } from './kinds.ts'
import type { Offices } from './sheet.ts'

/** What is asked of an inventory; what says nothing to it is no filter. `baja`: a diagnóstico recommends it, and it is not done. */
export type InventoryQuery = { q?: string; dependencia?: string; estado?: string; baja?: string }

const PAGE = 50
/** Things of a file to take away, and of a department's hand-over. */
export const MOST_THINGS = 20_000
const BATCH = 1000
/** Papers of one piece that its page shows. */
const MOST_PAPERS = 100

/** Pure: the filter that is meant. */
const inventoryWhere = (inventory: Inventory, query: InventoryQuery, isAnId: (value: string) => boolean): Where => {
  const { words, estados, fuera } = inventoryOf(inventory)
  const and: Where[] = []
  const word = query.q?.trim().slice(0, 80)
  if (word) and.push({ or: words.map((name) => ({ [name]: { contains: word } })) })
  if (query.dependencia && isAnId(query.dependencia)) and.push({ dependencia: { equals: query.dependencia } })
  if (query.estado && Object.hasOwn(estados, query.estado)) and.push({ estado: { equals: query.estado } })
  if (inventory === 'equipos' && query.baja === '1')
    and.push({ 'diagnostico.recomendacion': { equals: 'baja' } }, { estado: { not_equals: fuera } })
  return { and }
}

const asked = (req: PayloadRequest, inventory: Inventory, query: InventoryQuery): Where =>
  inventoryWhere(inventory, query, (value) => isId(req.payload, value))

/** One page of an inventory, as whoever asks may see it. */
export const findThings = async <I extends Inventory>(
  req: PayloadRequest,
  inventory: I,
  query: InventoryQuery,
  page = 1,
) =>
  req.payload.find({
    collection: inventory,
    where: asked(req, inventory, query),
    sort: 'clave',
    limit: PAGE,
    page,
    depth: 0,
    overrideAccess: false,
    req,
  })

/** All that is asked; `null` where it is more than one file takes. */
export const readThings = async <I extends Inventory>(req: PayloadRequest, inventory: I, query: InventoryQuery) => {
  const where = asked(req, inventory, query)
  const { totalDocs } = await req.payload.count({ collection: inventory, where, overrideAccess: false, req })
  if (totalDocs > MOST_THINGS) return null
  const docs: Awaited<ReturnType<typeof findThings<I>>>['docs'] = []
  for (let page = 1; docs.length < totalDocs; page++) {
    const options = { sort: 'clave', limit: BATCH, page, depth: 0, req } as const
    const found = await req.payload.find({ collection: inventory, where, ...options, overrideAccess: false })
    docs.push(...(found.docs as typeof docs))
    if (found.docs.length < BATCH) break
  }
  return docs
}

/** Of these keys, as many as a sheet has rows, the things that there are: the size of the inventory has no part in it. */
export const findByKeys = async <I extends Inventory>(req: PayloadRequest, inventory: I, claves: readonly string[]) => {
  if (claves.length === 0) return []
  const { docs } = await req.payload.find({
    collection: inventory,
    where: { clave: { in: claves } },
    limit: claves.length,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** One thing, or `null` where there is none that this person may see. */
export const findThing = async <I extends Inventory>(req: PayloadRequest, inventory: I, id: string) => {
  if (!isId(req.payload, id)) return null
  const { docs } = await req.payload.find({
    collection: inventory,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}

/** The offices there are, by name. */
export const inventoryOffices = async (req: PayloadRequest): Promise<Offices> => {
  const { docs } = await req.payload.find({
    collection: 'dependencias',
    select: { nombre: true, slug: true, siglas: true },
    sort: 'nombre',
    limit: 1000,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** The órdenes and diagnósticos that name a piece of equipment, of the cases this person may see, newest first. */
export const historyOf = async (req: PayloadRequest, piece: Equipo) => {
  const where = namesEquipment(piece)
  if (!where) return { ordenes: [], dictamenes: [] }
  const options = {
    where,
    limit: MOST_PAPERS,
    depth: 1,
    populate: { expedientes: { folio: true }, usuarios: { nombre: true }, dependencias: { nombre: true } },
    pagination: false,
    req,
  } as const
  const [ordenes, dictamenes] = await Promise.all([
    req.payload.find({ collection: 'ordenes', sort: '-abierta', ...options, overrideAccess: false }),
    req.payload.find({ collection: 'dictamenes', sort: '-elaborado', ...options, overrideAccess: false }),
  ])
  return { ordenes: ordenes.docs, dictamenes: dictamenes.docs }
}
