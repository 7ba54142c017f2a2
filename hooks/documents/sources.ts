import type { LoadedCase } from '../ledger/project.ts'
import { editionsOf } from '../procedures/editions.ts'
import { findStep } from '../procedures/index.ts'
import type { Movement, Procedure, Step } from '../procedures/types.ts'

/** A movement as far as a paper says it; its own is not stored yet when it is a signature. */
export type Dated = Movement & { fecha: string }

/** What a paper is made from. */
export type DocumentSource = {
  loaded: Pick<LoadedCase, 'expediente' | 'procedure' | 'earlier'> & { movements: readonly Dated[] }
  /** The movement that gives rise to it; the last one before which nothing counts. */
  movement: Dated
  /** The definition it was made with. */
  procedure: Procedure
}

/** Completed steps up to the paper's own movement, oldest first, each with its row of the manual. */
export const stepsUpTo = ({ loaded, movement }: DocumentSource): { step: Step; movement: Dated }[] =>
  editionsOf({ ...loaded, movements: [...loaded.movements.filter((m) => m.seq < movement.seq), movement] }).flatMap(
    ({ movement: done, procedure }) => {
      const step = done.tipo === 'paso' ? findStep(procedure, done.paso) : undefined
      return step ? [{ step, movement: done }] : []
    },
  )

/** The last time each of these steps was completed, in the manual's order. */
export const lastOf = (source: DocumentSource, pasos: readonly number[]) =>
  pasos.flatMap((paso) => stepsUpTo(source).findLast(({ step }) => step.paso === paso) ?? [])
