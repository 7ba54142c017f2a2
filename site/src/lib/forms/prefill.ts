import type { Movement, Step } from '../../../../hooks/manual/types.ts'
import { toLocalInput } from '../case/moments.ts'
import { type Files, filesIn, fromDatos, type Written } from './formData.ts'
import type { FormField } from './formFields.ts'

/** What is said once and copied from step to step: offered, to be checked against the paper or the label. */
const CARRIED = ['numeroOficio', 'fechaOficio', 'tipoEquipo', 'marca', 'modelo', 'serie', 'inventario']

/**
 * What a step's form shows before anyone types: when the case came back to the step, what was said the last time; else what
 * earlier steps said of the oficio and the equipment, who asked, the address proposed, and now as the moment of receipt.
 */
export const prefill = (
  step: Step,
  fields: readonly FormField[],
  movements: readonly Movement[],
  now: Date,
  asked: { area?: string | null; nombre?: string | null; correo?: string } = {},
): { written: Written; files: Files } => {
  const before = movements.findLast((m) => m.tipo === 'paso' && m.paso === step.paso)?.datos
  if (before) return { written: fromDatos(fields, before), files: filesIn(fields, before) }
  const said = (name: string) => movements.findLast((m) => m.tipo === 'paso' && name in m.datos)?.datos[name]
  const known = Object.fromEntries([...CARRIED.map((name) => [name, said(name)]), ...Object.entries(asked)])
  const written = fromDatos(fields, known)
  if (fields.some((f) => f.nombre === 'recibido')) written.recibido = toLocalInput(now)
  return { written, files: {} }
}
