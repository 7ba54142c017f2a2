import { firstBroken } from '../ledger/canonical.ts'
import { assembleCase, type LoadedCase } from '../ledger/case.ts'
import { formatFolio } from '../ledger/folios.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente, Folio } from '../ledger/rows.ts'
import { findProcedure } from '../manual/index.ts'
import { actorsOf, rowOf, sameColumn } from './project.ts'
import { type DerivedRows, wrongDerived } from './verifyDerived.ts'

/** A case as stored, with all that hangs on it. */
export type StoredCase = {
  row: Expediente
  movements: StoredMovement[]
  folios: Folio[]
  derived: DerivedRows
}

/**
 * What is not as the case's movements make it, in Spanish, one thing a line; nothing when the case is whole. Of a history that
 * is broken only the break is told: what follows from it can no longer be known.
 */
export const verifyCase = (records: StoredCase, find = findProcedure): string[] => {
  const { row, movements } = records
  const broken = brokenHistory(row, movements)
  if (broken) return [broken, ...wrongFolio(records)]
  let loaded: LoadedCase
  try {
    loaded = assembleCase(row, movements, find)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  return [...wrongRow(loaded), ...wrongFolio(records), ...wrongDerived(loaded, records.derived)]
}

/** Why a history cannot be trusted; `null` when it is whole as far as its row knows. */
export const brokenHistory = (row: Pick<Expediente, 'seq'>, movements: readonly StoredMovement[]): string | null => {
  const n = firstBroken(movements)
  const movement = n === null ? undefined : movements[n - 1]
  if (n !== null && movement) {
    if (movement.seq > n) return `falta el movimiento ${n}`
    if (movement.seq < n) return `el movimiento ${movement.seq} está dos veces`
    return `el movimiento ${n} no es el que se registró`
  }
  if (row.seq <= movements.length) return null
  return `faltan movimientos al final: se registraron ${row.seq} y quedan ${movements.length}`
}

const wrongRow = (loaded: LoadedCase): string[] => {
  const { expediente, movements } = loaded
  const stored: Record<string, unknown> = { ...expediente }
  const wrong = Object.entries(rowOf(loaded)).flatMap(([column, derived]) =>
    sameColumn(stored[column], derived)
      ? []
      : [`${column} dice ${said(stored[column])} y sus movimientos dan ${said(derived)}`],
  )
  const known = new Set((expediente.actores ?? []).map(idOf))
  const actors = actorsOf(movements)
  if (known.size !== actors.length || !actors.every((a) => known.has(a))) wrong.push('actores no son quienes actuaron')
  if (expediente.alDia !== true) wrong.push('falta derivar algo de sus movimientos: inicia el servidor o usa --rebuild')
  return wrong
}

/** A relationship by its id, anything else as it is. */
const plain = (value: unknown): unknown => (value && typeof value === 'object' ? idOf(value) : value)

const said = (value: unknown): string => (plain(value) == null ? 'nada' : `«${plain(value)}»`)

const wrongFolio = ({ row, folios }: StoredCase): string[] => {
  const [folio, second] = folios
  if (!folio) return [`el folio ${row.folio ?? ''} no está en el registro de folios`]
  if (second) return [`tiene ${folios.length} folios: ${folios.map((f) => f.folio).join(', ')}`]
  if (folio.estado !== 'asignado') return [`su folio ${folio.folio} está anulado`]
  return folio.folio === row.folio ? [] : [`folio dice ${said(row.folio)} y el registro de folios «${folio.folio}»`]
}

/** Collects folios page by page; then tells what is wrong with a single one, and which numbers of a series are missing. */
export const folioCheck = () => {
  const numbers = new Map<string, { serie: string; anio: number; seen: Set<number> }>()
  const wrong: string[] = []
  const add = ({ serie, anio, n, folio, estado, motivo }: Folio): void => {
    const key = `${serie}-${anio}`
    const series = numbers.get(key) ?? { serie, anio, seen: new Set<number>() }
    numbers.set(key, series)
    if (series.seen.has(n)) wrong.push(`${folio}: el número ${n} de ${key} está dos veces`)
    series.seen.add(n)
    if (folio !== formatFolio(serie, anio, n)) wrong.push(`${folio}: no corresponde al número ${n} de ${key}`)
    if (estado === 'anulado' && !motivo) wrong.push(`${folio}: está anulado y no dice por qué`)
  }
  const findings = (): string[] => [...wrong, ...[...numbers.values()].flatMap(missing)]
  return { add, findings }
}

const missing = ({ serie, anio, seen }: { serie: string; anio: number; seen: ReadonlySet<number> }): string[] => {
  const gaps: string[] = []
  const last = [...seen].reduce((max, n) => Math.max(max, n), 0)
  for (let n = 1; n < last; n++) if (!seen.has(n)) gaps.push(`${formatFolio(serie, anio, n)}: falta en el registro`)
  return gaps
}
