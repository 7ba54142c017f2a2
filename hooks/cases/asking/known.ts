import type { PayloadRequest } from 'payload'
import { idOf } from '../../ledger/relation.ts'
import type { Expediente } from '../../ledger/rows.ts'

/** Of the newest cases, as many are looked at: whoever asks again asked not long ago. */
const MOST_CASES = 300
/** Offered to choose from. */
const MOST_CALLERS = 150

/** A case as an office that opens another looks at it. */
export type Recent = Pick<
  Expediente,
  'folio' | 'titulo' | 'procedimiento' | 'estado' | 'area' | 'nombreSolicitante' | 'abierto' | 'palabras'
> & { id: string; dependencia: string }

/** Who asked before: for whom, from where. */
export type KnownCaller = { nombre: string; area: string; dependencia: string }

/** A piece of equipment that was attended to before. */
export type KnownEquipment = Record<'tipoEquipo' | 'marca' | 'modelo' | 'serie' | 'inventario', string>

/** The newest cases, of one dependency or of all, of those this person sees. */
export const findRecent = async (req: PayloadRequest, dependencia?: string): Promise<Recent[]> => {
  const { docs } = await req.payload.find({
    collection: 'expedientes',
    where: dependencia ? { dependencia: { equals: dependencia } } : {},
    select: {
      folio: true,
      titulo: true,
      procedimiento: true,
      estado: true,
      dependencia: true,
      area: true,
      nombreSolicitante: true,
      abierto: true,
      palabras: true,
    },
    sort: '-createdAt',
    limit: MOST_CASES,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map((doc) => ({ ...doc, dependencia: idOf(doc.dependencia) ?? '' }))
}

/** Pure: who asked in these cases, each once and as they last did. */
export const callersIn = (cases: readonly Recent[]): KnownCaller[] => {
  const known = new Map<string, KnownCaller>()
  for (const { nombreSolicitante: nombre, area, dependencia } of cases) {
    const key = `${dependencia} ${nombre}`
    if (!nombre || !dependencia || known.has(key)) continue
    known.set(key, { nombre, area: area ?? '', dependencia })
    if (known.size === MOST_CALLERS) break
  }
  return [...known.values()].sort((a, b) => a.nombre.localeCompare(b.nombre, 'es'))
}

/** Pure: the areas named in these cases, each once. */
export const areasIn = (cases: readonly Recent[]): string[] =>
  [...new Set(cases.flatMap(({ area }) => area || []))].sort((a, b) => a.localeCompare(b, 'es')).slice(0, MOST_CALLERS)

const EQUIPMENT = ['tipoEquipo', 'marca', 'modelo', 'serie', 'inventario'] as const

/** The equipment of the newest orders, of one dependency or of all, each once: what has a number of its own. */
export const findEquipment = async (req: PayloadRequest, dependencia?: string): Promise<KnownEquipment[]> => {
  const { docs } = await req.payload.find({
    collection: 'ordenes',
    where: dependencia ? { dependencia: { equals: dependencia } } : {},
    select: { equipo: true },
    sort: '-createdAt',
    limit: MOST_CASES,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const known = new Map<string, KnownEquipment>()
  for (const { equipo } of docs) {
    const serie = equipo?.serie?.trim() ?? ''
    if (!isNumber(serie) || known.has(serie)) continue
    known.set(serie, Object.fromEntries(EQUIPMENT.map((name) => [name, equipo?.[name] ?? ''])) as KnownEquipment)
  }
  return [...known.values()]
}

/** «S/N» is what is written where there is none. */
export const isNumber = (serie: string): boolean => /\d/.test(serie) && serie.length >= 3
