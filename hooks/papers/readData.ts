import { z } from 'zod'
import { formatDay, formatMoment } from '../engine/calendar.ts'
import type { Step } from '../manual/types.ts'
import { plainLines } from '../text/plain.ts'
import type { Piece, Row, Table } from './model.ts'

/** Names of people and files that data point to by id. */
export type Names = ReadonlyMap<string, string>

/** Longer than this stands below its label instead of beside it. */
const BESIDE = 160

type Property = Record<string, unknown>

const labelOf = ({ enPapel, title }: Property, nombre: string): string => String(enPapel ?? title ?? nombre)

/** One datum as a sentence says it; empty where it was not given. */
export const readDatum = (step: Step, nombre: string, value: unknown, names: Names): string => {
  const { properties = {} } = z.toJSONSchema(step.datos, { io: 'input' })
  return isNothing(value) ? '' : readValue((properties[nombre] ?? {}) as Property, value, names)
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === ''

/**
 * A step's data as a paper says them: under the labels of its form, in its order, without what was not given.
 * @param which `omite`: left out; `solo`: nothing but these
 */
export const readData = (
  step: Pick<Step, 'datos'>,
  datos: Record<string, unknown>,
  names: Names,
  { solo, omite = [] }: { solo?: readonly string[]; omite?: readonly string[] } = {},
): Piece[] => {
  const { properties = {} } = z.toJSONSchema(step.datos, { io: 'input' })
  const pieces: Piece[] = []
  const beside = (row: Row) => {
    const last = pieces.at(-1)
    if (last && 'filas' in last) last.filas.push(row)
    else pieces.push({ filas: [row] })
  }
  for (const [nombre, schema] of Object.entries(properties)) {
    const value = datos[nombre]
    if (omite.includes(nombre) || (solo && !solo.includes(nombre)) || isNothing(value)) continue
    const property = schema as Property
    // Answered to a question of the form, not said in a paper.
    if (property.control === 'confirmacion') continue
    const etiqueta = labelOf(property, nombre)
    if (property.control === 'lista' && Array.isArray(value)) {
      pieces.push({ tabla: readTable(etiqueta, property, value, names) })
      continue
    }
    const valor = readValue(property, value, names)
    if (valor.length > BESIDE || valor.includes('\n')) pieces.push({ etiqueta, texto: valor })
    else if (valor) beside({ etiqueta, valor })
  }
  return pieces
}

const readTable = (titulo: string, property: Property, value: unknown[], names: Names): Table => {
  const items = (property.items ?? {}) as { properties?: Record<string, Property> }
  const columns = Object.entries(items.properties ?? {})
  const rows = value.map((row) => (row && typeof row === 'object' ? (row as Property) : {}))
  // A column nobody filled in says nothing.
  const used = columns.filter(([name]) => rows.some((row) => row[name] !== undefined && row[name] !== ''))
  return {
    titulo,
    columnas: used.map(([name, column]) => labelOf(column, name)),
    filas: rows.map((row) => used.map(([name, column]) => readValue(column, row[name] ?? '', names))),
  }
}

const readValue = ({ control, etiquetas }: Property, value: unknown, names: Names): string => {
  if (Array.isArray(value))
    return value
      .map((id) => names.get(String(id)) ?? '')
      .filter(Boolean)
      .join('\n')
  if (typeof value === 'boolean') return value ? 'Sí' : 'No'
  const said = typeof value === 'number' ? value.toLocaleString('es-MX') : String(value)
  if (control === 'persona') return names.get(said) ?? ''
  if (control === 'fecha') return formatDay(said)
  if (control === 'fecha-hora') return formatMoment(new Date(said))
  if (control === 'escala') return `${said} de 5`
  // On paper the marks of a long text say nothing.
  if (control === 'texto') return plainLines(said)
  if (control === 'opcion') return String((etiquetas as Property | undefined)?.[said] ?? said)
  return said
}
