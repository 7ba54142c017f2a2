import type { Payload, Where } from 'payload'
import type { Expediente } from '../../cms/payload-types.ts'
import { dayIn } from '../calendar.ts'
import { runEffects } from '../effects/index.ts'
import { fold } from '../engine.ts'
import { idOf } from '../ids.ts'
import { versionsOf } from '../procedures/editions.ts'
import { findProcedure } from '../procedures/index.ts'
import type { CaseState, Effect, Procedure } from '../procedures/types.ts'
import { ensureFolio } from './folios.ts'
import { readMovements, type StoredMovement } from './movements.ts'

/** A case with its definition and history: what every derived thing is made from. */
export type LoadedCase = {
  expediente: Expediente
  /** The definition it is pinned to now. */
  procedure: Procedure
  /** Those it was pinned to before each move to a new edition, oldest first. */
  earlier: readonly Procedure[]
  movements: StoredMovement[]
  state: CaseState
}

export const loadCase = async (payload: Payload, expediente: Expediente, find = findProcedure): Promise<LoadedCase> =>
  assembleCase(expediente, await readMovements(payload, expediente.id), find)

/**
 * The case its movements make. Which definitions it has had is read from them too: the row may be a moment behind.
 * @throws when one of the definitions is gone
 */
export const assembleCase = (expediente: Expediente, movements: StoredMovement[], find = findProcedure): LoadedCase => {
  const [procedure, ...before] = versionsOf(expediente.version, movements)
    .map((version) => {
      const found = find(expediente.procedimiento, version)
      if (!found) throw new Error(`Falta la definición ${expediente.procedimiento} versión ${version}.`)
      return found
    })
    .reverse()
  if (!procedure) throw new Error(`El expediente ${expediente.id} no dice su versión.`)
  return { expediente, procedure, earlier: before.reverse(), movements, state: fold(procedure, movements) }
}

/** Where a tray looks for a case: the version pinned and the step, `P-OMA-TI-SI-06@02:4`. */
export const turnKey = (procedure: Procedure, paso: number): string =>
  `${procedure.codigo}@${procedure.version}:${paso}`

/**
 * Derives everything from the case's movements: its row first, then what the steps produce. Can be run again at any time: the
 * row only ever moves forward (`seq`), each effect finds what it already made.
 * @param options `since`: effects of the movements after this number, all by default; `fastOnly`: leave the slow ones;
 *   `deferred`: leave this one to the caller
 * @returns whether nothing was left to do; not so either where a later movement came meanwhile
 */
export const projectCase = async (
  payload: Payload,
  loaded: LoadedCase,
  options: { since?: number; fastOnly?: boolean; deferred?: Effect } = {},
): Promise<{ complete: boolean }> => {
  const { expediente, movements } = loaded
  const id = { id: { equals: expediente.id } }
  const seq = movements.length
  const row = await projectRow(payload, loaded)
  const notBehind = { and: [id, { seq: { less_than_equal: seq } }] }
  const ahead = await payload.db.updateOne({
    collection: 'expedientes',
    where: notBehind,
    data: { ...row, alDia: false },
  })
  // A later movement was projected first: what this history gives is old, and would undo what that one gave.
  if (!ahead) return { complete: false }
  await projectActors(payload, loaded)

  const done = await runEffects(payload, { ...loaded, expediente: { ...expediente, ...row } }, options)
  // What an earlier step left to do is still to be done when only the last one's effects were run.
  const complete = done && (!options.since || expediente.alDia !== false)
  if (!complete) return { complete }
  const unmoved = { and: [id, { seq: { equals: seq } }] }
  const settled = await payload.db.updateOne({ collection: 'expedientes', where: unmoved, data: { alDia: true } })
  return { complete: settled !== null }
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
    titulo: titleOf(procedure, movements[0]),
    area: areaOf(movements[0]) ?? expediente.area,
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
