import { z } from 'zod'
import type { When } from './fields.ts'
import type { Registro } from './registros.ts'
import type { Procedure, Step } from './types.ts'

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

/** One field of a schema, as the pieces of `fields.ts` describe it: all that forms, papers and checks need to know of it. */
export type Field = When & {
  nombre: string
  /** Its label in a form. */
  etiqueta: string
  /** Its label on paper. */
  enPapel: string
  ayuda?: string
  control: Control
  requerido: boolean
  maxLength?: number
  /** Of attachments and lists: how many at most. */
  maxItems?: number
  /** Of attachments: which kind. */
  tipos?: 'imagen' | 'documento'
  /** Of a confirmation: the field it answers a question about. */
  confirma?: string
  ancho?: 'corto' | 'medio'
  /** Of a choice, a scale, a yes or no. */
  opciones: { valor: string; etiqueta: string }[]
  /** Of a list: what each row asks for. */
  columnas?: Field[]
  /** The columns its datum goes to, by record. */
  registra: Readonly<Partial<Record<Registro, readonly string[]>>>
  /** Said once and copied from step to step. */
  seRepite: boolean
}

/** The fields of a schema, in its order: the one reader of what a step, an exception or any other form asks for. */
export const fieldsOf = (schema: z.ZodObject): readonly Field[] => {
  const known = read.get(schema) ?? toFields(z.toJSONSchema(schema, { io: 'input' }))
  read.set(schema, known)
  return known
}

/** Schemas do not change. */
const read = new WeakMap<z.ZodObject, readonly Field[]>()

/** One field of a schema. */
export const fieldOf = (schema: z.ZodObject, nombre: string): Field | undefined =>
  fieldsOf(schema).find((field) => field.nombre === nombre)

/** The label of a datum: where the step asks for it, else where another step of the procedure does. */
export const labelOf = (procedure: Procedure, step: Step, campo: string): string =>
  [step, ...procedure.pasos].map(({ datos }) => fieldOf(datos, campo)?.etiqueta).find(Boolean) ?? campo

/** The fields that hold attachments. */
export const attachmentFields = ({ datos }: Pick<Step, 'datos'>): Field[] =>
  fieldsOf(datos).filter(({ control }) => control === 'adjuntos')

/** The attachments that a step's data name, in the order of its form. */
export const attachmentsIn = (step: Pick<Step, 'datos'>, datos: Record<string, unknown>): string[] =>
  attachmentFields(step).flatMap(({ nombre }) => {
    const ids = datos[nombre]
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  })

type Property = Record<string, unknown>

const toFields = ({ properties, required }: Property): Field[] =>
  Object.entries(objectOf(properties)).map(([nombre, property]) =>
    toField(nombre, objectOf(property), Array.isArray(required) && required.includes(nombre)),
  )

const toField = (nombre: string, property: Property, requerido: boolean): Field => ({
  nombre,
  etiqueta: text(property.title) ?? nombre,
  enPapel: text(property.enPapel) ?? text(property.title) ?? nombre,
  ayuda: text(property.description),
  control: CONTROLS.find((c) => c === property.control) ?? 'linea',
  requerido,
  maxLength: number(property.maxLength),
  maxItems: number(property.maxItems),
  tipos: property.tipos === 'imagen' || property.tipos === 'documento' ? property.tipos : undefined,
  confirma: text(property.confirma),
  ancho: property.ancho === 'corto' || property.ancho === 'medio' ? property.ancho : undefined,
  opciones: optionsOf(property),
  cuando: property.cuando === 'pasado' || property.cuando === 'futuro' ? property.cuando : undefined,
  noAntesDe: Array.isArray(property.noAntesDe) ? property.noAntesDe : undefined,
  registra: Object.fromEntries(
    Object.entries(objectOf(property.registra)).map(([record, columns]) => [record, [columns].flat()]),
  ),
  seRepite: property.seRepite === true,
  ...(property.control === 'lista' && { columnas: toFields(objectOf(property.items)) }),
})

const optionsOf = ({ enum: values, etiquetas, control, minimum, maximum }: Property): Field['opciones'] => {
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

const objectOf = (value: unknown): Property => (value && typeof value === 'object' ? (value as Property) : {})
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
