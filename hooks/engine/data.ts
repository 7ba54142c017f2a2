import { invalidFields } from '../manual/invalid.ts'
import type { FieldError, Procedure, Step } from '../manual/types.ts'
import { wrongDates } from './dates.ts'
import { type Data, type Now, recordOf } from './now.ts'
import { brokenRules } from './rules.ts'

/** As many as are told at once; see `invalidFields`. */
const MOST = 50

/**
 * Pure: what is wrong with what a step is given, one message a field: its shape, then what one answer demands of another, then its
 * dates. All at once, so that nobody mends one thing to be told the next.
 * @returns the data as they are recorded, where nothing is
 */
export const checkData = (
  procedure: Procedure,
  step: Step,
  given: { opcion?: unknown; datos: unknown },
  now: Now,
): { wrong: FieldError[]; data: Data | null } => {
  const parsed = step.datos.safeParse(given.datos ?? {})
  const datos = parsed.success ? parsed.data : recordOf(given.datos)
  const wrong = parsed.success ? [] : invalidFields(parsed.error, step)
  const more = [
    ...brokenRules(procedure, step, { opcion: given.opcion, datos }, now.antes),
    ...wrongDates(procedure, step, datos, now),
  ]
  for (const error of more.slice(0, MOST)) if (!wrong.some((known) => known.campo === error.campo)) wrong.push(error)
  return { wrong, data: parsed.success && wrong.length === 0 ? parsed.data : null }
}
