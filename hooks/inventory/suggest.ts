import type { PayloadRequest, Where } from 'payload'
import { isId } from '../ledger/ids.ts'
import type { Equipo } from '../ledger/rows.ts'
import { fieldsOf } from '../manual/fieldsOf.ts'
import type { Step } from '../manual/types.ts'
import { inventoryOf } from './kinds.ts'

/** Something that may stand in a field; `llena`: what is known besides, by the name of the field it goes to. */
export type Suggestion = { valor: string; etiqueta: string; llena: Readonly<Record<string, string>> }

/** By field of a step. */
export type Suggestions = ReadonlyMap<string, readonly Suggestion[]>

const MOST = 200

/** Fields that name a system of the directorate, by procedure: the definitions, which are the manual's, do not say so. */
const SYSTEM_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'P-OMA-TI-SI-02': ['sistema'],
  'P-OMA-TI-SI-03': ['sistema'],
}
/** List columns of the same kind: an installer of SI-04 may be a version of what is already kept. */
const SYSTEM_LISTS: Readonly<Record<string, readonly string[]>> = { 'P-OMA-TI-SI-04': ['instaladores.nombre'] }

/**
 * What the inventories have of a dependency, for the fields of a step that name equipment or a system: two queries at most, each by its
 * index and bounded. Whoever asks reads what they may read of the inventory, and no more.
 */
export const suggestionsFor = async (
  req: PayloadRequest,
  codigo: string,
  step: Pick<Step, 'datos'>,
  dependencia: string | null | undefined,
): Promise<Suggestions> => {
  const found = new Map<string, Suggestion[]>()
  if (!dependencia || !isId(req.payload, dependencia)) return found
  const fields = fieldsOf(step.datos)
  const columns = new Map(
    fields.flatMap((f) =>
      [...(f.registra.orden ?? []), ...(f.registra.dictamen ?? [])].map((c) => [c, f.nombre] as const),
    ),
  )
  const numbers = (['inventario', 'serie'] as const).filter((name) => columns.has(name))
  const systems = [
    ...(SYSTEM_FIELDS[codigo] ?? []).filter((name) => fields.some((f) => f.nombre === name)),
    ...(SYSTEM_LISTS[codigo] ?? []).filter((name) => fields.some((f) => name.startsWith(`${f.nombre}.`))),
  ]
  const inUse = (fuera: string): Where => ({
    and: [{ dependencia: { equals: dependencia } }, { estado: { not_equals: fuera } }],
  })
  const some = { sort: 'clave', limit: MOST, depth: 0, pagination: false, req } as const
  if (numbers.length) {
    const where = inUse(inventoryOf('equipos').fuera)
    const { docs } = await req.payload.find({ collection: 'equipos', where, ...some, overrideAccess: false })
    for (const name of numbers)
      found.set(
        columns.get(name) ?? name,
        docs.flatMap((piece) => (piece[name] ? [suggestionOf(piece, piece[name], name, columns)] : [])),
      )
  }
  if (systems.length) {
    const where = inUse(inventoryOf('sistemas').fuera)
    const { docs } = await req.payload.find({ collection: 'sistemas', where, ...some, overrideAccess: false })
    const named = docs.map(({ nombre, version }) => ({
      valor: version ? `${nombre} ${version}` : nombre,
      etiqueta: nombre,
      llena: {},
    }))
    for (const name of systems) found.set(name, named)
  }
  return found
}

const PARTS = ['tipoEquipo', 'marca', 'modelo', 'serie', 'inventario'] as const

const suggestionOf = (piece: Equipo, valor: string, own: string, columns: ReadonlyMap<string, string>): Suggestion => ({
  valor,
  etiqueta: [piece.tipoEquipo, piece.marca, piece.modelo, piece.area ?? piece.lugar].filter(Boolean).join(', '),
  llena: Object.fromEntries(
    PARTS.flatMap((name) => {
      const field = columns.get(name)
      const value = piece[name]
      return field && value && name !== own ? [[field, value]] : []
    }),
  ),
})
