import type { FlattenedField, Payload } from 'payload'
import { CAMPOS } from './bounds.ts'

type Row = Record<string, unknown>

/**
 * A document with every field said, in place of those it lacks `null` (an empty list, a group of nothing), and without what is reckoned
 * when it is read. Payload takes what an update leaves unsaid from the newest draft: so nothing of that is. Rows of a list have nobody
 * to take it from, and keep to what they say.
 */
export const filled = (fields: readonly FlattenedField[], doc: Row, inList = false): Row =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = doc[field.name]
      if (value === undefined && (inList || UNSAID.has(field.name))) return []
      if (field.type === 'group') return [[field.name, filled(field.flattenedFields, (value ?? {}) as Row, inList)]]
      if (field.type === 'array')
        return [[field.name, ((value ?? []) as Row[]).map((row) => filled(field.flattenedFields, row, true))]]
      if ('hasMany' in field && field.hasMany) return [[field.name, value ?? []]]
      return [[field.name, value ?? null]]
    }),
  )

/** The database's own. */
const UNSAID = new Set(['id', 'createdAt', 'updatedAt'])

/** The fields of a service, as `filled` takes them. */
export const serviceFields = ({ collections }: Payload): readonly FlattenedField[] =>
  collections.servicios.config.flattenedFields

/** Those of them that a sheet tells. */
export const sheetFields = (payload: Payload): readonly FlattenedField[] =>
  serviceFields(payload).filter(({ name }) => name !== 'notaDeCambio' && CAMPOS.some((campo) => campo === name))
