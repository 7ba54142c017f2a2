import { dayIn } from '../../hooks/engine/calendar.ts'

/** As much of JSON Schema as the steps use. */
export type Schema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  oneOf?: Schema[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minimum?: number
  minLength?: number
  maxLength?: number
  format?: string
  title?: string
  control?: string
  /** Of a date: that it has happened, or is still to come. */
  cuando?: 'pasado' | 'futuro'
}

const DAY_MS = 24 * 60 * 60_000

/**
 * The least a stranger who knows only the public JSON Schema would send: required fields, the first choice, a text of the
 * right length, today and now, or tomorrow for what is to come. It has to be enough, but for ids.
 */
export const sample = (schema: Schema = {}): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const some = schema.oneOf ?? schema.anyOf
  if (some) return sample(some.find((s) => s.type !== 'null'))
  if (schema.properties) {
    return Object.fromEntries((schema.required ?? []).map((key) => [key, sample(schema.properties?.[key])]))
  }
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items))
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  if (schema.type === 'boolean') return true
  const when = new Date(Date.now() + (schema.cuando === 'futuro' ? DAY_MS : 0))
  if (schema.format === 'date') return dayIn(when)
  if (schema.format === 'date-time') return when.toISOString()
  return 'Jornada de reforestación'.padEnd(schema.minLength ?? 0, '.').slice(0, schema.maxLength ?? 200)
}
