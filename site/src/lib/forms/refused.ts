import { APIError } from 'payload'
import { checkData } from '../../../../hooks/engine/data.ts'
import { STATUS } from '../../../../hooks/engine/errors.ts'
import type { Now } from '../../../../hooks/engine/now.ts'
import type { FieldError, Procedure, Refusal, Step } from '../../../../hooks/manual/types.ts'
import { type FormField, listCells } from './formFields.ts'

/** The field of a form that signs. */
export const PASSWORD = 'contrasena'

/** What to tell someone whose form was not taken: a status and one sentence for each thing to mend. */
export type Wrong = { status: number; errores: FieldError[] }

/**
 * A refusal as a page shows it; anything else is thrown again. Known by its shape: the class may have been loaded twice, by
 * the server and by the pages' own build.
 */
export const wrongFrom = (error: unknown): Wrong => {
  const refusal = refusalOf(error)
  if (refusal) {
    return {
      status: STATUS[refusal.codigo],
      errores: refusal.campos?.length ? refusal.campos : [{ campo: '', mensaje: refusal.mensaje }],
    }
  }
  if (error instanceof APIError && error.status < 500)
    return { status: error.status, errores: [{ campo: '', mensaje: error.message }] }
  throw error
}

const refusalOf = (error: unknown): Refusal | null =>
  error instanceof Error && 'refusal' in error && isRefusal(error.refusal) ? error.refusal : null

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' &&
  value !== null &&
  'codigo' in value &&
  typeof value.codigo === 'string' &&
  value.codigo in STATUS

/** A file was refused: what else is wrong is told at once, not one round later. In the form's order. */
export const everythingWrong = (
  { procedure, step, antes = [] }: { procedure: Procedure; step: Step; antes?: Now['antes'] },
  given: { opcion?: unknown; datos: Record<string, unknown> },
  errores: readonly FieldError[],
): FieldError[] => {
  const { wrong } = checkData(procedure, step, given, { ahora: new Date(), antes })
  const others = wrong.filter((e) => !errores.some((known) => known.campo === e.campo))
  const order = Object.keys(step.datos.shape)
  const place = ({ campo }: FieldError) => order.indexOf(campo.split('.')[0] ?? '')
  return [...errores, ...others].sort((a, b) => place(a) - place(b))
}

/** The error of one field, if it has one. */
export const errorOf = (errores: readonly FieldError[], campo: string): string | undefined =>
  errores.find((e) => e.campo === campo)?.mensaje

/**
 * The errors as the summary on top tells them: away from their field, each says which it is about. One about nothing that can be
 * seen in the form stands alone.
 */
export const summaryOf = (errores: readonly FieldError[], fields: readonly FormField[], prefix = ''): FieldError[] =>
  errores.map(({ campo, mensaje }) => {
    if (campo === `${prefix}opcion` || campo === PASSWORD) return { campo, mensaje }
    const label = labelIn(fields, campo.slice(prefix.length))
    if (!label || !campo.startsWith(prefix)) return { campo: '', mensaje }
    return { campo, mensaje: label.endsWith('?') ? `${label} ${mensaje}` : `${label}: ${lowerFirst(mensaje)}` }
  })

/** The label of a field, or of a list's cell with its row: «Material requerido, renglón 2, Cantidad». */
const labelIn = (fields: readonly FormField[], campo: string): string | undefined => {
  const field = fields.find((f) => f.nombre === campo)
  if (field) return field.etiqueta
  const list = fields.find((f) => f.control === 'lista' && campo.startsWith(`${f.nombre}.`))
  if (!list) return undefined
  for (const [i, row] of listCells(list).entries()) {
    const cell = row.find((c) => c.nombre === campo)
    if (cell) return `${list.etiqueta}, renglón ${i + 1}, ${cell.etiqueta}`
  }
  return undefined
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** What the summary is called when nothing in the form is wrong, but the moment or the person. */
export const summaryTitle = (status: number): string | undefined => {
  if (status === 409) return 'El expediente cambió mientras tanto'
  return status === 403 ? 'Esto no te toca a ti' : undefined
}

/** What to say when the body could not be read at all. */
export const UNREADABLE: Wrong = {
  status: 400,
  errores: [
    {
      campo: '',
      mensaje:
        'No pudimos leer lo que enviaste. Si adjuntaste archivos, quizá pesan demasiado: mándalos en varias veces.',
    },
  ],
}

/** The form a page was sent, or null where it cannot be read. */
export const readForm = async (request: Request): Promise<FormData | null> => {
  try {
    return await request.formData()
  } catch {
    return null
  }
}
