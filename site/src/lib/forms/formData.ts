import { isCommand } from '../../../../hooks/ledger/command.ts'
import type { Control } from '../../../../hooks/manual/fieldsOf.ts'
import { fromLocalInput, toLocalInput } from '../case/moments.ts'
import { type FormField, listCells } from './formFields.ts'

/** What stands in each control, by field name, as typed: shown again when something is wrong. */
export type Written = Record<string, string>

/** Ids of uploads, by field name. */
export type Files = Record<string, string[]>

/** Reads what was typed. `prefix` keeps two forms on one page apart. Rows of a list move up to where others were left empty. */
export const readWritten = (fields: readonly FormField[], form: FormData, prefix = ''): Written =>
  Object.fromEntries(
    fields
      .filter((f) => f.control !== 'adjuntos')
      .flatMap((field): [string, string][] => {
        if (field.control !== 'lista') return [[field.nombre, typed(form, prefix + field.nombre)]]
        const cells = listCells(field)
        const rows = cells.map((row) => row.map(({ nombre }) => typed(form, prefix + nombre)))
        return rows
          .filter(isWritten)
          .flatMap((row, i) => row.map((v, j): [string, string] => [cells[i]?.[j]?.nombre ?? '', v]))
      }),
  )

/** Browsers send the ends of lines as two characters; the limits count one. */
const typed = (form: FormData, name: string): string => textOf(form, name).replaceAll('\r\n', '\n')

const isWritten = (row: readonly string[]): boolean => row.some((value) => value.trim())

/** What a step's schema is asked about. A control left empty is a datum not given, a row left empty none. */
export const toDatos = (fields: readonly FormField[], written: Written, files: Files = {}): Record<string, unknown> => {
  const datos: Record<string, unknown> = {}
  for (const field of fields) {
    const { nombre, control, columnas = [] } = field
    const ids = files[nombre]
    const value = written[nombre]?.trim()
    if (control === 'lista') {
      const rows = listCells(field).map((row) => row.map((cell) => written[cell.nombre] ?? ''))
      const given = rows
        .filter(isWritten)
        .map((row) => toDatos(columnas, Object.fromEntries(columnas.map((c, i) => [c.nombre, row[i] ?? '']))))
      if (given.length) datos[nombre] = given
    } else if (control === 'adjuntos') {
      if (ids?.length) datos[nombre] = ids
    } else if (value) datos[nombre] = meantBy(control, value)
  }
  return datos
}

/** What is typed as what it means; what means nothing goes on as it is, for the schema to refuse. */
const meantBy = (control: Control, value: string): unknown => {
  if (control === 'fecha-hora') return fromLocalInput(value)
  if (control === 'numero' || control === 'escala') return /^-?\d{1,15}$/.test(value) ? Number(value) : value
  if (control === 'booleano' || control === 'confirmacion')
    return value === 'si' ? true : value === 'no' ? false : value
  return value
}

/** The other way round: data as the controls show them. */
export const fromDatos = (fields: readonly FormField[], datos: Record<string, unknown>): Written =>
  Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const value = datos[field.nombre]
      if (field.control === 'lista' && Array.isArray(value)) {
        return listCells(field).flatMap((cells, i) => {
          const row = fromDatos(field.columnas ?? [], value[i] ?? {})
          return cells.flatMap((cell, j): [string, string][] => {
            const shown = row[field.columnas?.[j]?.nombre ?? '']
            return shown === undefined ? [] : [[cell.nombre, shown]]
          })
        })
      }
      const shown = shownAs(field.control, value)
      return shown === null ? [] : [[field.nombre, shown]]
    }),
  )

const shownAs = (control: Control, value: unknown): string | null => {
  if (typeof value === 'boolean') return value ? 'si' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || control === 'adjuntos') return null
  const moment = control === 'fecha-hora' ? new Date(value) : null
  return moment && !Number.isNaN(moment.getTime()) ? toLocalInput(moment) : value
}

/** The uploads among data. */
export const filesIn = (fields: readonly FormField[], datos: Record<string, unknown>): Files =>
  Object.fromEntries(
    fields
      .filter((f) => f.control === 'adjuntos')
      .map(({ nombre }) => {
        const ids = datos[nombre]
        return [nombre, Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []]
      }),
  )

/** One text of a form; empty where there is none. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** What makes sending a form twice harmless: its own command, or a new one where it carries none that can be used. */
export const commandOf = (form: FormData): string => {
  const given = textOf(form, 'comando')
  return isCommand(given) ? given : crypto.randomUUID()
}
