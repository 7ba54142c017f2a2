import type { Step } from './types.ts'

/** Where completing a step leads, by the option chosen; `null` closes the case. */
export const nextOf = (step: Step | undefined, opcion: string | null): number | null =>
  step?.opciones?.find((o) => o.opcion === opcion)?.siguiente ?? step?.siguiente ?? null

type Exit = { opcion: string | null; etiqueta: string | null; siguiente: number | null }

/** Every way out of a step: its choices, or its one next step. */
export const exitsOf = (step: Step): Exit[] =>
  step.opciones ?? [{ opcion: null, etiqueta: null, siguiente: step.siguiente ?? null }]

/** Whether completing this step by this option sends the case back: what it tells is of work not finished. */
export const goesBack = (step: Step, opcion: string | null): boolean => {
  const next = nextOf(step, opcion)
  return next !== null && next <= step.paso
}
