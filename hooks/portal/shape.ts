import type { FlattenedField } from 'payload'
import type { FieldError } from '../manual/types.ts'

/*
 * What a value may look like at all, told before Payload or the database meets it: a draft is saved without being validated, and
 * a list where a line of text belongs ends there in an error that names nothing.
 */

/** Levels of a text, and pieces in all: far beyond what anyone designs, and little work to read. */
const MAX_DEPTH = 60
const MAX_NODES = 20_000

type Shape = (value: unknown, field: FlattenedField, isId: (id: unknown) => boolean) => string | undefined

const text: Shape = (value) => {
  if (typeof value !== 'string') return 'Aquí va texto.'
  return isPrintable(value) ? undefined : 'Lleva un carácter que no se puede mostrar: bórralo y escríbelo de nuevo.'
}

const related: Shape = (value, field, isId) => {
  if (value === '') return undefined
  const many = 'hasMany' in field && field.hasMany === true
  if (many !== Array.isArray(value)) return many ? 'Aquí va una lista.' : 'Aquí va uno solo.'
  const ids = Array.isArray(value) ? value : [value]
  const broken = ids.some((item) => !isId(item && typeof item === 'object' && 'id' in item ? item.id : item))
  return broken ? 'Hay algo que no es de la biblioteca de medios: elígelo de nuevo.' : undefined
}

const SHAPES: Partial<Record<FlattenedField['type'], Shape>> = {
  text,
  textarea: text,
  upload: related,
  relationship: related,
  select(value, field) {
    const options = 'options' in field && Array.isArray(field.options) ? field.options : []
    const values = options.map((option) => (typeof option === 'string' ? option : option.value))
    return typeof value === 'string' && values.includes(value)
      ? undefined
      : `Los valores posibles son: ${values.join(', ')}.`
  },
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'Aquí va un número.'),
  checkbox: (value) => (typeof value === 'boolean' ? undefined : 'Aquí va sí o no.'),
  richText: (value, _field, isId) => wrongText(value, isId),
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

/** Why a text of the editor cannot be kept. Read level by level, never by recursion: how deep it is, is not ours to say. */
const wrongText = (value: unknown, isId: (id: unknown) => boolean): string | undefined => {
  const broken = 'El texto no tiene la forma que guarda el editor.'
  const root = isRecord(value) ? value.root : undefined
  if (!isRecord(root) || root.type !== 'root' || !Array.isArray(root.children)) return broken
  let level: unknown[] = root.children
  let seen = 0
  for (let depth = 0; level.length; depth++) {
    seen += level.length
    if (depth > MAX_DEPTH || seen > MAX_NODES) return 'El texto tiene demasiados niveles o demasiadas partes.'
    const next: unknown[] = []
    for (const node of level) {
      if (!isRecord(node) || typeof node.type !== 'string') return broken
      if ('text' in node && (typeof node.text !== 'string' || !isPrintable(node.text))) return broken
      const wrong = wrongReference(node, isId)
      if (wrong) return wrong
      if (node.children === undefined || node.children === null) continue
      if (!Array.isArray(node.children)) return broken
      next.push(...node.children)
    }
    level = next
  }
  return undefined
}

/** A picture, a file or a link within a text, which points to something. */
const wrongReference = (node: Record<string, unknown>, isId: (id: unknown) => boolean): string | undefined => {
  const { type, fields, relationTo, value } = node
  if (type === 'upload') {
    const known = relationTo === 'medios' && isId(isRecord(value) ? value.id : value)
    if (!known) return 'Hay una imagen o un archivo en el texto que no es de la biblioteca de medios: quítalo.'
    return fields === undefined || fields === null || isRecord(fields) ? undefined : 'Hay una imagen mal guardada.'
  }
  if (type !== 'link' && type !== 'autolink') return undefined
  const broken = 'Hay un enlace en el texto que no lleva a ninguna parte: quítalo o escribe su dirección.'
  if (!isRecord(fields)) return broken
  if (fields.linkType !== 'internal') return typeof fields.url === 'string' ? undefined : broken
  const { doc } = fields
  if (!isRecord(doc) || doc.relationTo !== 'publicaciones') return broken
  return isId(isRecord(doc.value) ? doc.value.id : doc.value) ? undefined : broken
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whole characters, and none of the control codes that XML and readers of screens have no way to tell. */
const isPrintable = (value: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
  value.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(value)
