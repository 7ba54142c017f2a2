import type { FormField } from './formFields.ts'
import { fromLocalInput, toLocalInput } from './moments.ts'

/** What stands in each control, by field name, as typed: shown again when something is wrong. */
export type Written = Record<string, string>

/** Ids of uploads, by field name. */
export type Files = Record<string, string[]>

/** Reads what was typed. `prefix` keeps two forms on one page apart. */
export const readWritten = (fields: readonly FormField[], form: FormData, prefix = ''): Written =>
  Object.fromEntries(
    fields
      .filter((f) => f.control !== 'adjuntos')
      .map(({ nombre }) => {
        const value = form.get(prefix + nombre)
        // Browsers send the ends of lines as two characters; the limits count one.
        return [nombre, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '']
      }),
  )

/** What a step's schema is asked about. A control left empty is a datum not given. */
export const toDatos = (fields: readonly FormField[], written: Written, files: Files = {}): Record<string, unknown> => {
  const datos: Record<string, unknown> = {}
  for (const { nombre, control } of fields) {
    const ids = files[nombre]
    const value = written[nombre]?.trim()
    if (control === 'adjuntos' && ids?.length) datos[nombre] = ids
    else if (control !== 'adjuntos' && value) datos[nombre] = control === 'fecha-hora' ? fromLocalInput(value) : value
  }
  return datos
}

/** The other way round: data as the controls show them. */
export const fromDatos = (fields: readonly FormField[], datos: Record<string, unknown>): Written =>
  Object.fromEntries(
    fields.flatMap(({ nombre, control }) => {
      const value = datos[nombre]
      if (typeof value !== 'string' || control === 'adjuntos') return []
      const moment = control === 'fecha-hora' ? new Date(value) : null
      return [[nombre, moment && !Number.isNaN(moment.getTime()) ? toLocalInput(moment) : value]]
    }),
  )

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
  return /^[\w.:-]{8,100}$/.test(given) ? given : crypto.randomUUID()
}
