import type { Step } from '../../../../hooks/manual/types.ts'
import type { Dated } from './casePath.ts'

const DONE = {
  cancelar: 'La solicitud quedó cancelada.',
  reasignar: 'Quedó nombrada otra persona.',
  devolver: 'Se devolvió para corregir.',
  migrar: 'Pasó a otra versión del manual.',
} as const

/**
 * What to tell someone who has just done something, and what follows. Only of the last movement and only to whoever made it: the
 * address carries a number, never words.
 */
export const doneWords = (
  {
    movements,
    step,
    turn,
    turno,
  }: { movements: readonly Dated[]; step: Step | undefined; turn: unknown; turno: string },
  person: string,
  seq: string | null,
): { que: string; sigue: string } | null => {
  const last = movements.at(-1)
  if (!last || last.actor !== person || String(last.seq) !== seq) return null
  const que = last.tipo === 'paso' ? `Paso ${last.paso} hecho.` : DONE[last.tipo]
  if (!step) return { que, sigue: last.tipo === 'cancelar' ? '' : 'El expediente está concluido.' }
  return {
    que,
    sigue: turn ? `Sigue el paso ${step.paso}, que también te toca.` : `Ahora le toca a ${turno}.`,
  }
}
