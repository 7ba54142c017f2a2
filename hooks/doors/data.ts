import type { FlattenedField } from 'payload'
import type { FieldError } from '../manual/types.ts'
import { isDate, isRecord } from './shape.ts'

/*
 * Whether what is sent for a collection is of the kinds its fields are. Payload validates what a value says, and lets through to the
 * database one that is no text, no number or no date at all. Pure.
 */

const MAX_ROWS = 500

/** A document some field names, to be looked for before it is stored. */
export type NamedDocument = { path: string; collection: string; id: unknown }

export type Kinds = { wrong: FieldError[]; named: NamedDocument[] }

/** @returns what is wrong, beside its field, and the documents it names */
export const kindsOf = (fields: readonly FlattenedField[], data: Record<string, unknown>, prefix = ''): Kinds => {
  const found: Kinds = { wrong: [], named: [] }
  for (const field of fields) {
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined
    if (value === undefined || value === null) continue
    const path = prefix + field.name
    const wrong = (mensaje: string) => found.wrong.push({ campo: path, mensaje })
    const within = (sub: readonly FlattenedField[], inner: Record<string, unknown>, at: string) => {
      const more = kindsOf(sub, inner, at)
      found.wrong.push(...more.wrong)
      found.named.push(...more.named)
    }
    switch (field.type) {
      case 'group':
        if (isRecord(value)) within(field.flattenedFields, value, `${path}.`)
        else wrong('Aquí va un grupo de campos.')
        break
      case 'array':
        // Where nothing is in it, the panel sends how many rows there are.
        if (value === 0) break
        if (!Array.isArray(value) || value.length > MAX_ROWS || !value.every(isRecord))
          wrong(`Aquí va una lista de hasta ${MAX_ROWS} renglones.`)
        else for (const [n, row] of value.entries()) within(field.flattenedFields, row, `${path}.${n}.`)
        break
      case 'relationship':
      case 'upload':
        found.named.push(...namedIn(field, value, path, wrong))
        break
      default: {
        const one = KINDS[field.type]
        if (!one) break
        const many = 'hasMany' in field && field.hasMany
        const values = many ? value : [value]
        if (!Array.isArray(values) || values.length > MAX_ROWS) wrong('Aquí va una lista.')
        else if (!values.every(one.is)) wrong(one.asks)
      }
    }
  }
  return found
}

const isText = (value: unknown): boolean => typeof value === 'string'

const text = { is: isText, asks: 'Escribe un texto.' }
const choice = { is: isText, asks: 'Escoge una de las opciones.' }

const KINDS: Record<string, { is: (value: unknown) => boolean; asks: string }> = {
  text,
  textarea: text,
  email: text,
  code: text,
  select: choice,
  radio: choice,
  checkbox: { is: (value) => typeof value === 'boolean', asks: 'Escribe true o false.' },
  number: {
    is: (value) =>
      value === '' ||
      (['number', 'string'].includes(typeof value) && Math.abs(Number(value)) < Number.MAX_SAFE_INTEGER),
    asks: 'Escribe un número.',
  },
  date: {
    is: (value) => value === '' || isDate(value),
    asks: 'Escribe una fecha que exista: año-mes-día, por ejemplo 2026-12-25.',
  },
  richText: { is: (value) => isRecord(value) && isRecord(value.root), asks: 'Aquí va el texto de la página.' },
}

type Relation = Extract<FlattenedField, { type: 'relationship' | 'upload' }>

const namedIn = (field: Relation, value: unknown, path: string, wrong: (mensaje: string) => void): NamedDocument[] => {
  const values = field.hasMany ? value : [value]
  if (!Array.isArray(values) || values.length > MAX_ROWS) {
    wrong('Aquí va una lista.')
    return []
  }
  return values.flatMap((one): NamedDocument[] => {
    if (one === '') return []
    if (!Array.isArray(field.relationTo)) return [{ path, collection: field.relationTo, id: one }]
    const { relationTo, value: id } = isRecord(one) ? one : {}
    if (typeof relationTo === 'string' && field.relationTo.includes(relationTo as never))
      return [{ path, collection: relationTo, id }]
    wrong('Di de qué colección es, y cuál.')
    return []
  })
}
