import { editionsOf } from '../manual/editions.ts'
import { findStep } from '../manual/index.ts'
import { goesBack, nextOf } from '../manual/steps.ts'
import type { Movement, Procedure } from '../manual/types.ts'

/** Why a request went back to whoever made it: the reason, the step it came from, and when (ISO 8601). */
export type Returned = { motivo: string; de: number; fecha: string }

/** Whether this movement sends the request back to step 1: `devolver` (reading 45), or a choice of the manual's own (ST-04, 2). */
export const sendsBack = (procedure: Procedure, { tipo, paso, opcion, datos }: Movement): boolean => {
  if (tipo === 'devolver') return datos.a === 1
  return tipo === 'paso' && nextOf(findStep(procedure, paso), opcion) === 1
}

/** What the requester has to mend, until step 1 is done again; null where nothing was sent back. */
export const returnedOf = <M extends Movement & { fecha: string }>(loaded: {
  procedure: Procedure
  earlier: readonly Procedure[]
  movements: readonly M[]
  state: { pasoActual: number | null }
}): Returned | null => {
  if (loaded.state.pasoActual !== 1) return null
  const back = editionsOf(loaded).findLast(({ movement, procedure }) => sendsBack(procedure, movement))?.movement
  return back ? { motivo: reasonOf(back), de: back.paso, fecha: back.fecha } : null
}

/** Why the case came back to the step where it is, whichever that is; null where it did not, or gave no reason. */
export const sentBack = <M extends Movement>(loaded: {
  procedure: Procedure
  earlier: readonly Procedure[]
  movements: readonly M[]
  state: { pasoActual: number | null }
}): string | null => {
  if (loaded.state.pasoActual === null) return null
  const last = editionsOf(loaded).findLast(({ movement: { tipo } }) => tipo === 'paso' || tipo === 'devolver')
  if (!last) return null
  const { movement, procedure } = last
  const step = movement.tipo === 'paso' ? findStep(procedure, movement.paso) : undefined
  const back = movement.tipo === 'devolver' || (step && goesBack(step, movement.opcion))
  return (back && reasonOf(movement)) || null
}

/** The reason a movement gives, with what it says has to be corrected. */
export const reasonOf = ({ datos }: Movement): string =>
  [datos.motivo, datos.observaciones].filter((said) => typeof said === 'string' && said).join('\n')

/** The request as it was last sent: after corrections, that one counts. */
export const requestOf = <M extends Movement>(movements: readonly M[]): M | undefined =>
  movements.findLast((m) => m.tipo === 'paso' && m.paso === 1) ?? movements[0]
