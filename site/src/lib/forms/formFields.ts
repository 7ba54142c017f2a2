import { z } from 'zod'
import type { Now } from '../../../../hooks/engine/now.ts'
import { conditionWords, holds, isDemand } from '../../../../hooks/engine/rules.ts'
import type { Procedure, Step } from '../../../../hooks/manual/types.ts'

/** One control of a form, as a step's schema describes it. See `hooks/manual/fields.ts` for the words of its `meta`. */
export type FormField = {
  nombre: string
  etiqueta: string
  ayuda?: string
  control: Control
  requerido: boolean
  /** When it is owed, of one that need not be given otherwise: «si escoges «Por requisición»». */
  condicion?: string
  /** Of a confirmation: the field it answers a question about. */
  confirma?: string
  maxLength?: number
  /** Of attachments and lists: how many at most. */
  maxItems?: number
  /** Of attachments: which kind. */
  tipos?: 'imagen' | 'documento'
  ancho?: 'corto' | 'medio'
  opciones: { valor: string; etiqueta: string }[]
  /** Of a list: what each row asks for. */
  columnas?: FormField[]
}

const CONTROLS = [
  'linea',
  'texto',
  'fecha',
  'fecha-hora',
  'numero',
  'opcion',
  'booleano',
  'confirmacion',
  'escala',
  'lista',
  'adjuntos',
  'persona',
] as const
export type Control = (typeof CONTROLS)[number]

type Property = Record<string, unknown>

/** The fields a step asks for, in the schema's order. */
export const formFields = (schema: z.ZodObject): FormField[] => toFields(z.toJSONSchema(schema, { io: 'input' }))

/**
 * The fields of a step's form. What a choice or another answer demands says when; what depends on an earlier step is demanded by now,
 * or left out where it makes no sense any more.
 */
export const stepFields = (procedure: Procedure, step: Step, antes: Now['antes'] = []): FormField[] =>
  formFields(step.datos).flatMap((field) => {
    const rule = step.reglas?.filter(isDemand).find(({ exige }) => exige.includes(field.nombre))
    if (!rule) return [field]
    const { si, solo } = rule
    const settled = 'campos' in si && !si.campos.some((campo) => campo in step.datos.shape)
    if (!settled) return [{ ...field, condicion: conditionWords(si, procedure, step) }]
    if (holds(si, step, { opcion: null, datos: {} }, antes)) return [{ ...field, requerido: true }]
    return solo ? [] : [field]
  })

const toFields = ({ properties, required }: Property): FormField[] =>
  Object.entries(objectOf(properties)).map(([nombre, property]) =>
    toField(nombre, objectOf(property), Array.isArray(required) && required.includes(nombre)),
  )

const toField = (nombre: string, property: Property, requerido: boolean): FormField => ({
  nombre,
  etiqueta: text(property.title) ?? nombre,
  ayuda: text(property.description),
  control: CONTROLS.find((c) => c === property.control) ?? 'linea',
  requerido,
  maxLength: number(property.maxLength),
  maxItems: number(property.maxItems),
  tipos: property.tipos === 'imagen' || property.tipos === 'documento' ? property.tipos : undefined,
  confirma: text(property.confirma),
  ancho: property.ancho === 'corto' || property.ancho === 'medio' ? property.ancho : undefined,
  opciones: optionsOf(property),
  ...(property.control === 'lista' && { columnas: toFields(objectOf(property.items)) }),
})

const optionsOf = ({ enum: values, etiquetas, control, minimum, maximum }: Property): FormField['opciones'] => {
  if (control === 'booleano') return YES_NO
  if (control === 'escala') {
    const [from, to] = [number(minimum) ?? 1, number(maximum) ?? 5]
    return Array.from({ length: to - from + 1 }, (_, i) => ({ valor: `${from + i}`, etiqueta: `${from + i}` }))
  }
  if (!Array.isArray(values)) return []
  const labels = objectOf(etiquetas)
  return values.map(String).map((valor) => ({ valor, etiqueta: text(labels[valor]) ?? valor }))
}

const YES_NO = [
  { valor: 'si', etiqueta: 'Sí' },
  { valor: 'no', etiqueta: 'No' },
]

/** The controls of a list, row by row: each column under the name `<list>.<row>.<column>`. */
export const listCells = ({ nombre, columnas = [], maxItems = MOST_ROWS }: FormField): FormField[][] =>
  Array.from({ length: maxItems }, (_, row) => columnas.map((c) => ({ ...c, nombre: `${nombre}.${row}.${c.nombre}` })))

/** As many rows as a form shows of a list without a limit. */
const MOST_ROWS = 12

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

const objectOf = (value: unknown): Property => (value && typeof value === 'object' ? (value as Property) : {})
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
