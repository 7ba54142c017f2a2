import { type Field, fieldsOf } from '../../../../hooks/manual/fieldsOf.ts'
import { findStep } from '../../../../hooks/manual/index.ts'
import { fieldFor, recordedIn } from '../../../../hooks/manual/recorded.ts'
import type { Movement, Procedure, Step } from '../../../../hooks/manual/types.ts'
import { toLocalInput } from '../case/moments.ts'
import { type Files, filesIn, fromDatos, type Written } from './formData.ts'
import type { FormField } from './formFields.ts'

type Asked = { area?: string | null; nombre?: string | null; correo?: string; servicio?: string }

/**
 * What a step's form shows before anyone types: when the case came back to the step, what was said the last time; else what earlier
 * steps said for the same columns (the oficio, the equipment, the telephone), who asked and what for, the address proposed, and now as the
 * moment of receipt.
 */
export const prefill = (
  procedure: Procedure,
  step: Step,
  fields: readonly FormField[],
  movements: readonly Movement[],
  now: Date,
  asked: Asked = {},
): { written: Written; files: Files } => {
  const before = movements.findLast((m) => m.tipo === 'paso' && m.paso === step.paso)?.datos
  if (before) return { written: fromDatos(fields, before), files: filesIn(fields, before) }
  const servicio = requestIn(procedure, movements)
  const proposed = fieldsOf(step.datos).map((field) => [
    field.nombre,
    askedFor(field, { ...asked, servicio }) ??
      (field.seRepite || isPhone(field) ? lastSaidAs(field, procedure, movements) : undefined),
  ])
  const written = fromDatos(fields, Object.fromEntries(proposed))
  const received = fieldFor('oficio-entrante', 'recibido', step)
  if (received) written[received] = toLocalInput(now)
  return { written, files: {} }
}

/** What is known of who asks, and the address that nobody has. */
const askedFor = (field: Field, { area, nombre, correo, servicio }: Asked): string | null | undefined => {
  const { registra } = field
  if (registra.orden?.includes('area')) return area
  if (registra.orden?.includes('nombre')) return nombre
  if (registra.orden?.includes('descripcion')) return servicio?.slice(0, field.maxLength)
  return registra.cuenta?.includes('correo') ? correo : undefined
}

/** A telephone said to who took the call is not asked for again. */
const isPhone = ({ registra }: Field): boolean => registra.orden?.includes('telefono') ?? false

/** What was asked for, in the requester's words: the subject, and what they wrote below it. */
const requestIn = (procedure: Procedure, movements: readonly Movement[]): string | undefined => {
  const request = movements.findLast((m) => m.tipo === 'paso' && m.paso === 1)
  const { titulo } = recordedIn('expediente', findStep(procedure, 1), request?.datos ?? {})
  const { descripcion } = request?.datos ?? {}
  const said = [titulo, descripcion].filter((text) => typeof text === 'string' && text !== '')
  return said.length ? said.join('\n\n') : undefined
}

/** What the steps so far last said for a column that this field goes to as well. */
const lastSaidAs = (field: Field, procedure: Procedure, movements: readonly Movement[]): unknown =>
  movements
    .filter((m) => m.tipo === 'paso')
    .flatMap(({ paso, datos }) => {
      const step = findStep(procedure, paso)
      const same = step ? fieldsOf(step.datos).filter((other) => sharesColumn(field, other)) : []
      return same.map(({ nombre }) => datos[nombre])
    })
    .findLast((value) => value !== undefined)

const sharesColumn = (one: Field, other: Field): boolean =>
  (Object.keys(one.registra) as (keyof Field['registra'])[]).some((record) =>
    one.registra[record]?.some((column) => other.registra[record]?.includes(column)),
  )
