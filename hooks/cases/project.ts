import type { Payload, Where } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { requestOf } from '../engine/returned.ts'
import { type LoadedCase, turnKey } from '../ledger/case.ts'
import { ensureFolio } from '../ledger/folios.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Procedure } from '../manual/types.ts'
import { type EffectOptions, runEffects } from './effects.ts'

/** `overtaken`: a later movement came meanwhile, and this is not the case's last word. */
export type Projected = { complete: boolean; overtaken?: true }

/** Later than anything recovery will ever look for: what waits for somebody to ask. */
export const NEVER = '9999-12-31T00:00:00.000Z'

/**
 * Derives everything from the case's movements: its row first, then what the steps produce. Can be run again at any time: the
 * row only ever moves forward (`seq`), each effect finds what it already made.
 * @returns whether nothing was left to do
 */
export const projectCase = async (
  payload: Payload,
  loaded: LoadedCase,
  options: EffectOptions = {},
): Promise<Projected> => {
  const { expediente, movements } = loaded
  const id = { id: { equals: expediente.id } }
  const seq = movements.length
  const row = await projectRow(payload, loaded)
  const notBehind = { and: [id, { seq: { less_than_equal: seq } }] }
  const ahead = await payload.db.updateOne({
    collection: 'expedientes',
    where: notBehind,
    // What is new is looked at as soon as may be, whatever else of the case is waiting.
    data: { ...row, alDia: false, ...(options.since && { revisar: null }) },
  })
  // A later movement was projected first: what this history gives is old, and would undo what that one gave.
  if (!ahead) return { complete: false, overtaken: true }
  await projectActors(payload, loaded)

  const { left, failed } = await runEffects(payload, { ...loaded, expediente: { ...expediente, ...row } }, options)
  // What an earlier step left to do is still to be done when only the last one's effects were run.
  if (left || (options.since && (failed !== undefined || expediente.alDia === false))) return { complete: false }
  const unmoved = { and: [id, { seq: { equals: seq } }] }
  const data =
    failed === undefined ? { alDia: true, revisar: null, intentos: 0 } : { revisar: failed ?? NEVER, intentos: 0 }
  const settled = await payload.db.updateOne({ collection: 'expedientes', where: unmoved, data })
  return settled ? { complete: failed === undefined } : { complete: false, overtaken: true }
}

const projectRow = async (payload: Payload, loaded: LoadedCase) => {
  const { expediente, procedure } = loaded
  const folio =
    expediente.folio ??
    (await ensureFolio(
      payload,
      procedure.serie,
      Number(dayIn(new Date(expediente.abierto)).slice(0, 4)),
      `expediente:${expediente.id}`,
    ))
  return { folio, ...rowOf(loaded) }
}

/** Pure: the columns of the case's row that its movements give; all it shows but the folio and what the opening fixed. */
export const rowOf = ({ expediente, procedure, movements, state }: LoadedCase) => {
  const last = movements.at(-1)
  return {
    version: procedure.version,
    titulo: titleOf(procedure, requestOf(movements)),
    area: areaOf(requestOf(movements)) ?? expediente.area,
    estado: state.estado,
    pasoActual: state.pasoActual,
    turno: state.pasoActual === null ? null : turnKey(procedure, state.pasoActual),
    asignado: state.asignado,
    // Another edition of the manual is nobody's turn: who has waited goes on waiting.
    desde: movements.findLast((m) => m.tipo !== 'migrar')?.fecha ?? null,
    cerrado: state.pasoActual === null ? (last?.fecha ?? null) : null,
    seq: state.seq,
    huella: last?.huella ?? null,
  }
}

/** Who has acted keeps seeing the case, even after a substitution is over. */
export const actorsOf = (movements: readonly StoredMovement[]): string[] => [
  ...new Set(movements.flatMap((m) => (m.titular ? [m.actor, m.titular] : [m.actor]))),
]

const projectActors = async (payload: Payload, { expediente, movements }: LoadedCase): Promise<void> => {
  const actores = actorsOf(movements)
  const known = new Set((expediente.actores ?? []).map(idOf))
  if (actores.length === known.size && actores.every((a) => known.has(a))) return
  // Somebody slower must not take away whom a later movement added.
  const where: Where = { and: [{ id: { equals: expediente.id } }, { seq: { equals: movements.length } }] }
  await payload.db.updateOne({ collection: 'expedientes', where, data: { actores } })
}

/** What a tray calls the case: what was asked for, in the requester's words, or the procedure's name. */
const titleOf = (procedure: Procedure, opening: StoredMovement | undefined): string => {
  const said = opening?.datos.titulo ?? opening?.datos.asunto
  return typeof said === 'string' ? said : procedure.nombre
}

const areaOf = (opening: StoredMovement | undefined): string | null => {
  const said = opening?.enNombreDe?.area ?? opening?.datos.area
  return typeof said === 'string' ? said : null
}
