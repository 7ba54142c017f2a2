import type { FlattenedField } from 'payload'
import type { FieldError } from '../manual/types.ts'
import { problemIn } from './bodyShape.ts'
import { nodesIn } from './nodes.ts'

/*
 * What a value may look like at all, told before Payload or the database meets it: a draft is saved without being validated, and
 * a list where a line of text belongs ends there in an error that names nothing.
 */

type Shape = (value: unknown, field: FlattenedField, isId: (id: unknown) => boolean) => string | undefined

const UNPRINTABLE = 'Lleva un carácter que no se puede mostrar: bórralo y escríbelo de nuevo.'

const text: Shape = (value) => {
  if (typeof value !== 'string') return 'Aquí va texto.'
  return isPrintable(value) ? undefined : UNPRINTABLE
}

/** A text of the editor with something in it that cannot be shown. */
const unprintableIn = (value: unknown): string | undefined => {
  for (const node of nodesIn(value)) if (typeof node.text === 'string' && !isPrintable(node.text)) return UNPRINTABLE
  return undefined
}

const related: Shape = (value, field, isId) => {
  if (value === '') return undefined
  const many = 'hasMany' in field && field.hasMany === true
  if (many !== Array.isArray(value)) return many ? 'Aquí va una lista.' : 'Aquí va uno solo.'
  const ids = Array.isArray(value) ? value : [value]
  const broken = ids.some((item) => !isId(item && typeof item === 'object' && 'id' in item ? item.id : item))
  if (!broken) return undefined
  return field.type === 'upload'
    ? 'Hay algo que no es de la biblioteca de medios: elígelo de nuevo.'
    : 'Hay algo que ya no existe: elígelo de nuevo.'
}

const SHAPES: Partial<Record<FlattenedField['type'], Shape>> = {
  text,
  textarea: text,
  upload: related,
  relationship: related,
  select(value, field) {
    const options = 'options' in field && Array.isArray(field.options) ? field.options : []
    const values = options.map((option) => (typeof option === 'string' ? option : option.value))
    const many = 'hasMany' in field && field.hasMany === true
    if (many !== Array.isArray(value)) return many ? 'Aquí va una lista.' : 'Aquí va uno solo.'
    const chosen: unknown[] = Array.isArray(value) ? value : [value]
    return chosen.every((one) => typeof one === 'string' && values.includes(one))
      ? undefined
      : `Los valores posibles son: ${values.join(', ')}.`
  },
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'Aquí va un número.'),
  checkbox: (value) => (typeof value === 'boolean' ? undefined : 'Aquí va sí o no.'),
  richText: (value, _field, isId) => problemIn(value, isId) ?? unprintableIn(value),
}

/** Fields whose value has not the shape its kind has. What was not sent, or was emptied, has none to be wrong. */
export const wrongShapes = (
  fields: readonly FlattenedField[],
  data: Record<string, unknown>,
  isId: (id: unknown) => boolean,
): FieldError[] =>
  fields.flatMap((field) => {
    const value = data[field.name]
    // A page is a draft or it is published; there is no third thing to empty it to.
    if (value === undefined || (value === null && field.name !== '_status')) return []
    const mensaje = SHAPES[field.type]?.(value, field, isId)
    return mensaje ? [{ campo: field.name, mensaje }] : []
  })

/** Whole characters, and none of the control codes that XML and readers of screens have no way to tell. */
const isPrintable = (value: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
  value.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(value)
