import { formatDay, formatMoment } from '../engine/calendar.ts'
import { recordOf } from '../engine/now.ts'
import { type Field, fieldOf, fieldsOf } from '../manual/fieldsOf.ts'
import type { Step } from '../manual/types.ts'
import { plainLines } from '../text/plain.ts'
import type { Fact, PaperPiece, PaperTable } from './model.ts'

/** Names of people and files that data point to by id. */
export type Names = ReadonlyMap<string, string>

/** Longer than this stands below its label instead of beside it. */
const BESIDE = 160

/** One datum as a sentence says it; empty where it was not given. */
export const readDatum = (step: Step, nombre: string, value: unknown, names: Names): string => {
  const field = fieldOf(step.datos, nombre)
  return isNothing(value) || !field ? '' : readValue(field, value, names)
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
  { solo, omite = () => false }: { solo?: readonly string[]; omite?: (field: Field) => boolean } = {},
): PaperPiece[] => {
  const pieces: PaperPiece[] = []
  const beside = (row: Fact) => {
    const last = pieces.at(-1)
    if (last && 'filas' in last) last.filas.push(row)
    else pieces.push({ filas: [row] })
  }
  for (const field of fieldsOf(step.datos)) {
    const { nombre, enPapel: etiqueta, control } = field
    const value = datos[nombre]
    if (omite(field) || (solo && !solo.includes(nombre)) || isNothing(value)) continue
    // Answered to a question of the form, not said in a paper.
    if (control === 'confirmacion') continue
    if (field.columnas && Array.isArray(value)) {
      pieces.push({ tabla: readTable(field, value, names) })
      continue
    }
    const valor = readValue(field, value, names)
    if (valor.length > BESIDE || valor.includes('\n')) pieces.push({ etiqueta, texto: valor })
    else if (valor) beside({ etiqueta, valor })
  }
  return pieces
}

const readTable = ({ enPapel: titulo, columnas = [] }: Field, value: unknown[], names: Names): PaperTable => {
  const rows = value.map(recordOf)
  // A column nobody filled in says nothing.
  const used = columnas.filter(({ nombre }) => rows.some((row) => !isNothing(row[nombre])))
  return {
    titulo,
    columnas: used.map(({ enPapel }) => enPapel),
    filas: rows.map((row) => used.map((column) => readValue(column, row[column.nombre] ?? '', names))),
  }
}

const readValue = ({ control, opciones }: Field, value: unknown, names: Names): string => {
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
  if (control === 'opcion') return opciones.find(({ valor }) => valor === said)?.etiqueta ?? said
  return said
}
