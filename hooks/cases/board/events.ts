import { addOfficeMinutes, dayIn, type OfficeHours, officeMinutes } from '../../engine/calendar.ts'
import { elapsedOf, rests } from '../../engine/elapsed.ts'
import { apply, OPENING } from '../../engine/engine.ts'
import { hoursFor, targetAt } from '../../ledger/clock.ts'
import type { StoredMovement } from '../../ledger/movements.ts'
import { editionsOf } from '../../manual/editions.ts'
import { findStep } from '../../manual/index.ts'
import type { CaseState, Procedure } from '../../manual/types.ts'
import { add, addCase, addPerson, addTime, type ProcedureFigures } from './figures.ts'

/** A case as its figures need it. */
export type ToldCase = {
  procedure: Procedure
  earlier: readonly Procedure[]
  movements: readonly StoredMovement[]
}

/**
 * Pure: what a case's history adds to the figures of each day it moved on.
 * @param of the figures of a day, `2026-11-24`; `null` for a day nobody is counting
 */
export const countCase = (
  told: ToldCase,
  holidays: ReadonlySet<string>,
  of: (dia: string) => ProcedureFigures | null,
): void => {
  const hours = hoursFor(told.procedure)
  let state: CaseState = OPENING
  /** When it came to the step it is at, and when whoever has the turn got it: naming somebody else begins a turn, not a step. */
  let [arrived, turn]: (Date | null)[] = [null, null]
  /** Whether it waits for whoever asked. */
  let resting = false
  const made = editionsOf(told)
  for (const [i, { movement, procedure }] of made.entries()) {
    const now = new Date(movement.fecha)
    const after = apply(procedure, state, movement)
    const moved = movement.tipo !== 'migrar'
    const cifras = of(dayIn(now))
    const rested = resting
    resting = rests(findStep(made[i + 1]?.procedure ?? told.procedure, after.pasoActual))
    if (cifras) {
      countStates(cifras, state, after)
      cifras.reposo += Number(resting) - Number(rested)
      if (movement.tipo === 'paso') {
        addTime(cifras, movement.paso, Math.max(0, officeMinutes(arrived ?? now, now, holidays, hours)))
      }
      const step = findStep(procedure, state.pasoActual)
      const horas = turn ? targetAt(procedure, step, turn) : 0
      const late = moved && turn && horas ? firstLateDay(turn, horas, holidays, hours) : null
      if (late && late < dayIn(now)) {
        add(cifras.tarde, late, 1)
        if (rests(step)) add(cifras.tardeEnReposo, late, 1)
      }
      if (after.estado === 'concluido' && state.estado !== 'concluido')
        addCase(cifras, elapsedOf(told, now, holidays, hours))
    }
    if (movement.tipo === 'paso' || movement.tipo === 'devolver') arrived = now
    if (moved) turn = now
    state = after
  }
}

const countStates = (cifras: ProcedureFigures, before: CaseState, after: CaseState): void => {
  if (before.seq === 0) cifras.abiertos++
  if (after.estado === 'concluido') cifras.concluidos++
  if (after.estado === 'cancelado') cifras.cancelados++
  if (before.seq > 0 && before.pasoActual !== null) add(cifras.espera, before.pasoActual, -1)
  if (after.pasoActual !== null) add(cifras.espera, after.pasoActual, 1)
  const [had, has] = [before.pasoActual !== null && before.asignado, after.pasoActual !== null && after.asignado]
  if (had !== has) {
    if (had) addPerson(cifras, had, -1, 0)
    if (has) addPerson(cifras, has, 1, 0)
  }
  if (after.estado === 'concluido' && after.asignado) addPerson(cifras, after.asignado, 0, 1)
}

/** The first day at whose end a turn that began then has taken more than its target. */
const firstLateDay = (
  began: Date,
  horas: number,
  holidays: ReadonlySet<string>,
  hours: readonly OfficeHours[],
): string => dayIn(addOfficeMinutes(began, horas * 60 + 1, holidays, hours))

/** The moment before which a turn must have begun to have taken more than `horas` of office time at `now`. */
export const lateBefore = (
  horas: number,
  now: Date,
  holidays: ReadonlySet<string>,
  hours?: readonly OfficeHours[],
): Date => {
  const isLate = (minute: number) => officeMinutes(new Date(minute * MINUTE), now, holidays, hours) > horas * 60
  const last = Math.floor(now.getTime() / MINUTE)
  let span = 1
  while (!isLate(last - span)) span *= 2
  // Late at `low`, not at `high`: less and less the later it began.
  let [low, high] = [last - span, last]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isLate(middle)) low = middle
    else high = middle
  }
  return new Date(high * MINUTE)
}

const MINUTE = 60_000
