import type { Canal } from './channels.ts'
import type { Procedure, Step } from './types.ts'

/** Who takes down what comes by telephone or on paper: the office that receives it, step 2 (readings 15, 44). */
export const receivers = ({ pasos }: Pick<Procedure, 'pasos'>): Step['responsables'] =>
  pasos.find((s) => s.paso === 2)?.responsables ?? []

/**
 * The definition as a case that came by this channel follows it. Who called or sent a paper may have no account: their own steps are
 * also of the office that received it, which writes down what they told, and by telephone of whoever has them on the line
 * (readings 6, 44, 46). The office comes first; the dependency may always do them itself. On the web nothing changes.
 */
export const asItCame = (procedure: Procedure, canal: Canal): Procedure => {
  if (canal === 'web' || !procedure.canales.includes(canal)) return procedure
  const known = adapted.get(procedure) ?? new Map<Canal, Procedure>()
  const made = known.get(canal) ?? { ...procedure, pasos: procedure.pasos.map((s) => withWriters(procedure, s, canal)) }
  adapted.set(procedure, known.set(canal, made))
  return made
}

/** A definition and a channel always give the same object. */
const adapted = new WeakMap<Procedure, Map<Canal, Procedure>>()

const withWriters = (procedure: Procedure, step: Step, canal: Canal): Step => {
  // A step that names another office besides the requester has its own reading (SI-02, 9: reading 6).
  if (step.responsables.some((rol) => rol !== 'solicitante')) return step
  const onTheLine = canal === 'telefono' ? (step.alTelefono ?? []) : []
  return { ...step, responsables: [...receivers(procedure), ...onTheLine, 'solicitante'] }
}
