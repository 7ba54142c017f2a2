import { z } from 'zod'

/** One control of a form, as a step's schema describes it. See `hooks/procedures/fields.ts` for the words of its `meta`. */
export type FormField = {
  nombre: string
  etiqueta: string
  ayuda?: string
  control: Control
  requerido: boolean
  maxLength?: number
  /** Of attachments: how many, and which kind. */
  maxItems?: number
  tipos?: 'imagen' | 'documento'
  ancho?: 'corto' | 'medio'
  opciones: { valor: string; etiqueta: string }[]
}

const CONTROLS = ['linea', 'texto', 'fecha', 'fecha-hora', 'opcion', 'adjuntos', 'persona'] as const
export type Control = (typeof CONTROLS)[number]

type Property = Record<string, unknown>

/** The fields a step asks for, in the schema's order. */
export const formFields = (schema: z.ZodObject): FormField[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([nombre, property]) =>
    toField(nombre, typeof property === 'object' ? (property as Property) : {}, required.includes(nombre)),
  )
}

const toField = (nombre: string, property: Property, requerido: boolean): FormField => ({
  nombre,
  etiqueta: text(property.title) ?? nombre,
  ayuda: text(property.description),
  control: CONTROLS.find((c) => c === property.control) ?? 'linea',
  requerido,
  maxLength: number(property.maxLength),
  maxItems: number(property.maxItems),
  tipos: property.tipos === 'imagen' || property.tipos === 'documento' ? property.tipos : undefined,
  ancho: property.ancho === 'corto' || property.ancho === 'medio' ? property.ancho : undefined,
  opciones: optionsOf(property),
})

const optionsOf = ({ enum: values, etiquetas }: Property): FormField['opciones'] => {
  if (!Array.isArray(values)) return []
  const labels: Property = etiquetas && typeof etiquetas === 'object' ? (etiquetas as Property) : {}
  return values.map(String).map((valor) => ({ valor, etiqueta: text(labels[valor]) ?? valor }))
}

/** Fields that stand beside each other on a wide screen: neighbours that are short. */
export const fieldRows = (fields: readonly FormField[]): FormField[][] => {
  const rows: FormField[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    if (last?.[0] && isShort(field) && isShort(last[0]) && last.length < 3) last.push(field)
    else rows.push([field])
  }
  return rows
}

const isShort = ({ ancho, control }: FormField): boolean => Boolean(ancho) || control === 'opcion'

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
