import type { FormField } from '../forms/formFields.ts'
import { shortDay, shortMoment } from './moments.ts'

/** One datum of a completed step, ready to be read. Attachments and people come as ids, to be shown by name. */
export type Readable = {
  etiqueta: string
  texto?: string
  /** Longer than a line: shown below its label, folded when very long. */
  largo?: boolean
  archivos?: string[]
  persona?: string
}

/** A step's data under the labels of its form. What was not given, and what only means something to the system, is left out. */
export const readStepData = (
  fields: readonly FormField[],
  datos: Record<string, unknown>,
  leaveOut: readonly string[] = [],
): Readable[] =>
  fields.flatMap((field) => {
    const value = datos[field.nombre]
    if (leaveOut.includes(field.nombre) || value === undefined || value === null || value === '') return []
    return [{ etiqueta: field.etiqueta, ...readValue(field, value) }]
  })

const readValue = (field: FormField, value: unknown): Omit<Readable, 'etiqueta'> => {
  if (field.control === 'lista') return { texto: rowsOf(field, value), largo: true }
  if (Array.isArray(value)) return { archivos: value.map(String) }
  if (typeof value === 'boolean') return { texto: value ? 'Sí' : 'No' }
  const said = String(value)
  switch (field.control) {
    case 'persona':
      return { persona: said }
    case 'fecha':
      return { texto: shortDay(said) }
    case 'fecha-hora':
      return { texto: shortMoment(new Date(said)) }
    case 'escala':
      return { texto: `${said} de ${field.opciones.at(-1)?.valor}` }
    case 'opcion':
      return { texto: field.opciones.find((o) => o.valor === said)?.etiqueta ?? said }
    default:
      return { texto: said, largo: said.length > 90 || said.includes('\n') }
  }
}

/** A list, one row on each line; yes and no carry the name of their column. */
const rowsOf = ({ columnas = [] }: FormField, rows: unknown): string =>
  (Array.isArray(rows) ? rows : [])
    .map((row) =>
      readStepData(columnas, row ?? {})
        .map(({ etiqueta, texto }) => (texto === 'Sí' || texto === 'No' ? `${etiqueta}: ${texto}` : texto))
        .join(' · '),
    )
    .join('\n')
