import type { z } from 'zod'
import type { Now } from '../../../../hooks/engine/now.ts'
import { conditionWords, holds, isDemand } from '../../../../hooks/engine/rules.ts'
import { type Field, fieldsOf } from '../../../../hooks/manual/fieldsOf.ts'
import type { Procedure, Step } from '../../../../hooks/manual/types.ts'

/** One control of a form, as a step's schema describes it. */
export type FormField = Omit<Field, 'enPapel' | 'registra' | 'seRepite' | 'cuando' | 'noAntesDe' | 'columnas'> & {
  /** When it is owed, of one that need not be given otherwise: «si escoges «Por requisición»». */
  condicion?: string
  columnas?: FormField[]
}

/** The fields a step asks for, in the schema's order. */
export const formFields = (schema: z.ZodObject): FormField[] => [...fieldsOf(schema)]

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
