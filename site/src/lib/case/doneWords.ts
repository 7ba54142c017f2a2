import type { Dated } from '../../../../hooks/engine/now.ts'
import { type Turn, toTurn } from './turn.ts'

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
  view: Turn & { movements: readonly Dated[]; turn: unknown },
  person: string,
  seq: string | null,
): { que: string; sigue: string } | null => {
  const { movements, step, turn } = view
  const last = movements.at(-1)
  if (!last || last.actor !== person || String(last.seq) !== seq) return null
  const que = last.tipo === 'paso' ? `Paso ${last.paso} hecho.` : DONE[last.tipo]
  if (!step) return { que, sigue: last.tipo === 'cancelar' ? '' : 'El expediente está concluido.' }
  return {
    que,
    sigue: turn ? `Sigue el paso ${step.paso}, que también te toca.` : `Ahora le toca ${toTurn(view)}.`,
  }
}
