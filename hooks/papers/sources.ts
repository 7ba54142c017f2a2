import type { Dated } from '../engine/now.ts'
import type { LoadedCase } from '../ledger/case.ts'
import { editionsOf } from '../manual/editions.ts'
import { findStep } from '../manual/index.ts'
import type { Movement, Procedure, Step } from '../manual/types.ts'

/** What a paper is made from; its own movement is not stored yet when it is a signature. */
export type DocumentSource = {
  loaded: Pick<LoadedCase, 'expediente' | 'procedure' | 'earlier'> & { movements: readonly Dated[] }
  /** The movement that gives rise to it; the last one before which nothing counts. */
  movement: Dated
  /** The definition it was made with. */
  procedure: Procedure
}

/** Completed steps of a case, oldest first, each with its row of the manual. */
export const stepsIn = <M extends Movement>(loaded: {
  procedure: Procedure
  earlier: readonly Procedure[]
  movements: readonly M[]
}): { step: Step; movement: M }[] =>
  editionsOf(loaded).flatMap(({ movement, procedure }) => {
    const step = movement.tipo === 'paso' ? findStep(procedure, movement.paso) : undefined
    return step ? [{ step, movement }] : []
  })

/** Those up to the paper's own movement. */
export const stepsUpTo = ({ loaded, movement }: DocumentSource): { step: Step; movement: Dated }[] =>
  stepsIn({ ...loaded, movements: [...loaded.movements.filter((m) => m.seq < movement.seq), movement] })

/** The last time each of these steps was completed, in the manual's order. */
export const lastOf = (source: DocumentSource, pasos: readonly number[]) => {
  const done = stepsUpTo(source)
  return pasos.flatMap((paso) => done.findLast(({ step }) => step.paso === paso) ?? [])
}
