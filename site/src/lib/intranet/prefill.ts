import type { Movement, Step } from '../../../../hooks/procedures/types.ts'
import { type Files, filesIn, fromDatos, type Written } from './formData.ts'
import type { FormField } from './formFields.ts'
import { toLocalInput } from './moments.ts'

/** What the requester announced and the office copies from the paper: offered, to be checked against it. */
const ANNOUNCED = ['numeroOficio', 'fechaOficio']

/**
 * What a step's form shows before anyone types: when the case came back to the step, what was said the last time; else what
 * the opening announced, and now as the moment of receipt.
 */
export const prefill = (
  step: Step,
  fields: readonly FormField[],
  movements: readonly Movement[],
  now: Date,
): { written: Written; files: Files } => {
  const before = movements.findLast((m) => m.tipo === 'paso' && m.paso === step.paso)?.datos
  if (before) return { written: fromDatos(fields, before), files: filesIn(fields, before) }
  const opening = movements[0]?.datos ?? {}
  const announced = Object.fromEntries(ANNOUNCED.filter((name) => name in opening).map((name) => [name, opening[name]]))
  const written = fromDatos(fields, announced)
  if (fields.some((f) => f.nombre === 'recibido')) written.recibido = toLocalInput(now)
  return { written, files: {} }
}
