import { z } from 'zod'
import type { FieldError, Step } from './types.ts'

/** As many wrong fields as are told at once: a request of nothing but unknown fields is not answered with a flood. */
const MOST = 50

/** zod's issues as one Spanish message for each field; the first of a field is the one told. */
export const invalidFields = (error: z.ZodError, step?: Step): FieldError[] => {
  const found = new Map<string, string>()
  const tell = (campo: string, mensaje: string) => {
    if (!found.has(campo) && found.size < MOST) found.set(campo, mensaje)
  }
  for (const issue of error.issues) {
    const [field] = issue.path
    if (issue.code === 'unrecognized_keys') {
      for (const key of field === undefined ? issue.keys : [field]) tell(String(key), unexpected(step))
    } else if (field === undefined && issue.code === 'invalid_type') {
      tell('datos', 'Los datos van como un objeto, con un valor para cada campo.')
    } else {
      tell(String(field ?? 'datos'), inRow(issue.path, step) + issue.message)
    }
  }
  return [...found].map(([campo, mensaje]) => ({ campo, mensaje }))
}

/** Which row and column of a list is meant, «Renglón 2, Cantidad: »; nothing elsewhere. */
const inRow = ([field, row, column]: readonly PropertyKey[], step?: Step): string => {
  if (typeof row !== 'number' || column === undefined) return ''
  const schema = step?.datos.shape[String(field)]
  const list = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  const each = list instanceof z.ZodArray ? list.element : undefined
  const cell = each instanceof z.ZodObject ? each.shape[String(column)] : undefined
  const title = cell instanceof z.ZodType ? cell.meta()?.title : undefined
  return title ? `Renglón ${row + 1}, ${title}: ` : ''
}

const unexpected = (step?: Step): string =>
  step ? `El paso ${step.paso} no pide este dato.` : 'Aquí no se pide este dato.'
