import type { z } from 'zod'
import type { FieldError, Step } from './types.ts'

/** As many wrong fields as are told at once: a request of nothing but unknown fields is not answered with a flood. */
const MOST = 50

/** zod's issues as one Spanish message for each field; the first of a field is the one told. */
export const invalidFields = (error: z.ZodError, step?: Step): FieldError[] => {
  const found = new Map<string, string>()
  const tell = (campo: string, mensaje: string) => {
    if (!found.has(campo) && found.size < MOST) found.set(campo, mensaje)
  }
  for (const issue of error.issues) {
    const [field] = issue.path
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) tell([...issue.path, key].join('.'), unexpected(step))
    } else if (field === undefined && issue.code === 'invalid_type') {
      tell('datos', 'Los datos van como un objeto, con un valor para cada campo.')
    } else {
      tell(fieldOf(issue.path), issue.message)
    }
  }
  return [...found].map(([campo, mensaje]) => ({ campo, mensaje }))
}

/** `titulo`; of a row's cell `material.0.cantidad`; of a file or a row that is none, their list. */
const fieldOf = ([field, row, column]: readonly PropertyKey[]): string =>
  column === undefined ? String(field ?? 'datos') : [field, row, column].map(String).join('.')

const unexpected = (step?: Step): string =>
  step ? `El paso ${step.paso} no pide este dato.` : 'Aquí no se pide este dato.'
