import { z } from 'zod'
import type { Procedure, Step } from '../../hooks/manual/types.ts'
import type { Schema } from './sample.ts'

/** Where a step may lead; `null` is the end. */
export const targets = (step: Step): (number | null)[] =>
  step.opciones ? step.opciones.map((o) => o.siguiente) : [step.siguiente ?? null]

/** The steps one comes to from step 1, without going on past those of which `stop` is true. */
export const reachable = ({ pasos }: Procedure, stop: (step: Step) => boolean = () => false): Set<number> => {
  const seen = new Set<number>()
  const queue: (number | null)[] = [1]
  for (const paso of queue) {
    const step = pasos.find((s) => s.paso === paso)
    if (!step || seen.has(step.paso)) continue
    seen.add(step.paso)
    if (!stop(step)) queue.push(...targets(step))
  }
  return seen
}

/** The steps from which some road closes the case. */
export const ending = ({ pasos }: Procedure): Set<number> => {
  const ends = new Set<number>()
  for (const _ of pasos) {
    for (const step of pasos) {
      if (targets(step).some((to) => to === null || ends.has(to))) ends.add(step.paso)
    }
  }
  return ends
}

/** A step's data as the public definition shows them. */
export const schemaOf = (step: Step): Schema => z.toJSONSchema(step.datos, { io: 'input' }) as Schema

/** The definition as it is published: schemas as JSON Schema. */
export const published = (procedure: Procedure): unknown => ({
  ...procedure,
  pasos: procedure.pasos.map((step) => ({ ...step, datos: schemaOf(step) })),
})
