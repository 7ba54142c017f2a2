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
}

/**
 * The least a stranger who knows only the public JSON Schema would send: required fields, the first choice, a text of the
 * right length, a day and an hour of office. It has to be enough, but for ids.
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
  if (schema.format === 'date') return '2026-12-01'
  if (schema.format === 'date-time') return '2026-12-01T15:30:00.000Z'
  return 'Jornada de reforestación'.padEnd(schema.minLength ?? 0, '.').slice(0, schema.maxLength ?? 200)
}
