import type { FlattenedField } from 'payload'
import { OF_VERSIONS, QUERYABLE } from './queryable.ts'
import { isDate, isPlainText, isRecord } from './shape.ts'

/*
 * Whether a query may be asked: pure, and bounded before anything of it reaches Payload or a database. Every function tells what is
 * wrong first, or nothing.
 */

/** A collection as a query sees it: its name, its columns, and what an id looks like. */
export type AskedCollection = {
  slug: string
  fields: readonly FlattenedField[]
  versions: boolean
  isId: (value: unknown) => boolean
}

/** Where in the query it is wrong, `where.email`, and why, for a person. */
export type QueryFault = { campo: string; mensaje: string }

const MAX_CONDITIONS = 60
const MAX_NESTING = 8
const MAX_LIST = 500
const MAX_TEXT = 1000
/** Longest text looked for inside others: that is compared with every row. */
const MAX_SEARCH = 200
const MAX_SORTS = 4

const EQUAL = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const COMPARE = [...EQUAL, 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const SEARCH = ['like', 'not_like', 'contains']

/** What each kind of column may be asked. Kinds that are not here cannot be asked about. */
const OPERATORS: Record<string, readonly string[]> = {
  id: COMPARE,
  text: [...COMPARE, ...SEARCH],
  textarea: [...EQUAL, ...SEARCH],
  email: [...COMPARE, ...SEARCH],
  number: COMPARE,
  date: COMPARE,
  checkbox: EQUAL,
  select: [...EQUAL, 'contains', 'all'],
  relationship: [...EQUAL, 'contains', 'all'],
  upload: [...EQUAL, 'contains', 'all'],
}

/** @param where as it came: an object of conditions, or anything */
export const whereFault = (asked: AskedCollection, where: unknown): QueryFault | null => {
  let conditions = 0
  const visit = (node: unknown, depth: number): QueryFault | null => {
    if (node === undefined || node === null || node === '') return null
    if (!isRecord(node)) return { campo: 'where', mensaje: 'El filtro debe decir campo, comparación y valor.' }
    if (depth > MAX_NESTING) return { campo: 'where', mensaje: `El filtro tiene más de ${MAX_NESTING} niveles.` }
    for (const [name, value] of Object.entries(node)) {
      if (++conditions > MAX_CONDITIONS)
        return { campo: 'where', mensaje: `El filtro tiene más de ${MAX_CONDITIONS} condiciones.` }
      const lower = name.toLowerCase()
      const fault = lower === 'and' || lower === 'or' ? joined(name, value, depth) : conditionFault(asked, name, value)
      if (fault) return fault
    }
    return null
  }
  const joined = (name: string, value: unknown, depth: number): QueryFault | null => {
    if (!Array.isArray(value)) return { campo: `where.${name}`, mensaje: `«${name}» une una lista de condiciones.` }
    for (const item of value) {
      const fault = visit(item, depth + 1)
      if (fault) return fault
    }
    return null
  }
  return visit(where, 0)
}

const conditionFault = (asked: AskedCollection, path: string, condition: unknown): QueryFault | null => {
  const field = columnOf(asked, path)
  const campo = `where.${path.slice(0, 80)}`
  if (!field) return { campo, mensaje: `No se puede filtrar ${asked.slug} por «${path.slice(0, 80)}».` }
  if (!isRecord(condition)) return { campo, mensaje: `Falta la comparación, por ejemplo where[${path}][equals]=…` }
  for (const [operator, value] of Object.entries(condition)) {
    if (!OPERATORS[field.type]?.includes(operator))
      return { campo, mensaje: `«${path}» no se compara con «${operator.slice(0, 40)}».` }
    const wrong = valueFault(asked, field, operator, value)
    if (wrong) return { campo, mensaje: `${wrong} (${path}).` }
  }
  return null
}

const valueFault = (asked: AskedCollection, field: Column, operator: string, value: unknown): string | null => {
  if (operator === 'exists') return isBoolean(value) ? null : 'Escribe true o false'
  if (operator === 'in' || operator === 'not_in' || operator === 'all') {
    const list = typeof value === 'string' ? value.split(',') : value
    if (!Array.isArray(list)) return 'Escribe una lista de valores'
    if (list.length > MAX_LIST) return `La lista tiene más de ${MAX_LIST} valores`
    return list.map((item) => oneFault(asked, field, operator, item)).find((wrong) => wrong !== null) ?? null
  }
  return oneFault(asked, field, operator, value)
}

const oneFault = (asked: AskedCollection, field: Column, operator: string, value: unknown): string | null => {
  if (value === null || value === '' || value === 'null') return null
  const max = SEARCH.includes(operator) ? MAX_SEARCH : MAX_TEXT
  const text = typeof value === 'string' && value.length <= max && isPlainText(value)
  switch (field.type) {
    case 'number': {
      const number = typeof value === 'string' && value.trim() ? Number(value) : value
      return Number.isFinite(number) && Math.abs(Number(number)) < Number.MAX_SAFE_INTEGER ? null : 'Escribe un número'
    }
    case 'date':
      return isDate(value) ? null : 'Escribe una fecha que exista, por ejemplo 2026-12-25'
    case 'checkbox':
      return isBoolean(value) ? null : 'Escribe true o false'
    case 'id':
      return asked.isId(value) ? null : 'Eso no es un identificador'
    case 'relationship':
    case 'upload':
      return asked.isId(value) ? null : 'Eso no es un identificador'
    default:
      return text ? null : 'Escribe un texto más corto'
  }
}

/** @param sort one name, names with commas, or a list of them; a `-` before each turns it around */
export const sortFault = (asked: AskedCollection, sort: unknown): QueryFault | null => {
  if (sort === undefined || sort === null || sort === '') return null
  const names = typeof sort === 'string' ? sort.split(',') : sort
  if (!Array.isArray(names) || names.some((name) => typeof name !== 'string'))
    return { campo: 'sort', mensaje: 'El orden es el nombre de un campo, o varios separados por comas.' }
  if (names.length > MAX_SORTS) return { campo: 'sort', mensaje: `Se ordena por ${MAX_SORTS} campos cuando más.` }
  for (const name of names) {
    const path = name.replace(/^-/, '')
    if (path && !columnOf(asked, path))
      return { campo: 'sort', mensaje: `No se puede ordenar ${asked.slug} por «${path.slice(0, 80)}».` }
  }
  return null
}

type Column = { type: string }

/** The column a path names, where the list has it; those of versions stand behind `version.`. */
const columnOf = (asked: AskedCollection, path: string): Column | null => {
  if (asked.versions && OF_VERSIONS.has(path)) return { type: path === 'parent' ? 'relationship' : 'checkbox' }
  const own = asked.versions ? path.replace(/^version\./, '') : path
  if (!QUERYABLE.get(asked.slug)?.has(own)) return null
  return columnAt(asked.fields, own)
}

/** The column at a path of a collection's own fields, `equipo.serie`; `null` where there is none. */
export const columnAt = (fields: readonly FlattenedField[], path: string): Column | null => {
  if (path === 'id') return { type: 'id' }
  const [name, ...rest] = path.split('.')
  const field = fields.find((each) => each.name === name)
  if (!field) return null
  if (rest.length === 0) return field
  if (field.type === 'group') return columnAt(field.flattenedFields, rest.join('.'))
  // A relationship to one of several collections is two columns: which, and whom.
  const many = (field.type === 'relationship' || field.type === 'upload') && Array.isArray(field.relationTo)
  if (many && rest.length === 1 && rest[0] === 'relationTo') return { type: 'text' }
  if (many && rest.length === 1 && rest[0] === 'value') return { type: 'relationship' }
  return null
}

const isBoolean = (value: unknown): boolean => typeof value === 'boolean' || value === 'true' || value === 'false'
