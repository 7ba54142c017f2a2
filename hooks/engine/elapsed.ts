import { editionsOf } from '../manual/editions.ts'
import { findStep } from '../manual/index.ts'
import type { Procedure, Step } from '../manual/types.ts'
import { type OfficeHours, officeMinutes } from './calendar.ts'
import { apply, OPENING } from './engine.ts'
import type { Dated } from './now.ts'

/** Office minutes of a case: all of them, those in which whoever asked had the turn, and what is left without those. */
export type Elapsed = { total: number; reposo: number; neto: number }

/** The clock rests while the turn is the requester's: the step is theirs, whoever writes it down for them. */
export const rests = (step: Pick<Step, 'responsables'> | undefined): boolean =>
  step?.responsables.includes('solicitante') ?? false

/**
 * Pure: how long a case took, or has taken at `now`, from its opening.
 * @param hours of the department that carries it out
 */
export const elapsedOf = (
  told: { procedure: Procedure; earlier: readonly Procedure[]; movements: readonly Dated[] },
  now: Date,
  holidays: ReadonlySet<string>,
  hours: readonly OfficeHours[],
): Elapsed => {
  let state = OPENING
  let last: Date | null = null
  let [total, reposo] = [0, 0]
  const pass = (until: Date, procedure: Procedure) => {
    if (!last || state.pasoActual === null) return
    const minutes = Math.max(0, officeMinutes(last, until, holidays, hours))
    total += minutes
    if (rests(findStep(procedure, state.pasoActual))) reposo += minutes
  }
  for (const { movement, procedure } of editionsOf(told)) {
    const moment = new Date(movement.fecha)
    pass(moment, procedure)
    state = apply(procedure, state, movement)
    last = moment
  }
  pass(now, told.procedure)
  return { total, reposo, neto: total - reposo }
}
