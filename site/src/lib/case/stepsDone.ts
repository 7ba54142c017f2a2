import type { Movement } from '../../../../hooks/manual/types.ts'

/**
 * The steps a case has behind it, each once: those to which it went back, and what comes after them, are still ahead. Of an
 * edition it has left, none: its numbers are not those of the diagram.
 */
export const stepsDone = (movements: readonly Movement[], pasoActual: number | null): number[] => {
  let done: number[] = []
  for (const [i, { tipo, paso }] of movements.entries()) {
    if (tipo === 'migrar') done = []
    if (tipo === 'paso') done.push(paso)
    const now = movements[i + 1]?.paso ?? pasoActual
    if (now !== null) done = done.filter((earlier) => earlier < now)
  }
  return done
}
