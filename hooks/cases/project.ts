import type { Payload, Where } from 'payload'
import { yearIn } from '../engine/calendar.ts'
import { sentBack } from '../engine/returned.ts'
import { type LoadedCase, turnKey } from '../ledger/case.ts'
import { freshClock } from '../ledger/clock.ts'
import { ensureFolio } from '../ledger/folios.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import { requestFor } from '../records/fold.ts'
import { type EffectOptions, givesRise, runEffects } from './effects.ts'
import { laneOf } from './tray/lanes.ts'
import { wordsOfCase } from './tray/words.ts'

/** `expediente`: the row as it is now. `overtaken`: a later movement came meanwhile, and this is not the case's last word. */
export type Projected = { complete: boolean; expediente: Expediente; overtaken?: true }

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
  const store = storeOf(payload)
  const { id } = loaded.expediente
  const seq = loaded.movements.length
  const actores = actorsOf(loaded.movements)
  const row = await projectRow(payload, loaded)
  const expediente: Expediente = { ...loaded.expediente, ...row, actores }
  // Nothing follows from the step, and nothing was left to do before: the case goes on being up to date.
  const clean = loaded.expediente.alDia === true && !givesRise(loaded, options)
  // What is new is looked at as soon as may be, whatever else of the case is waiting.
  const marks = { ...(!clean && { alDia: false }), ...(options.since && !clean && { revisar: null }) }
  const write = (at: number | { upTo: number }, data: Partial<Row>) =>
    store.update(
      'expedientes',
      { id, seq: at },
      { ...data, ...marks },
      { to: 'actores', ids: newActors(loaded, actores) },
    )
  // Of the row as it was read, what changes: a column that is written costs its indexes, even where it stays the same.
  const ahead = (await write(loaded.expediente.seq, changed(loaded, row))) || (await write({ upTo: seq }, row))
  // A later movement was projected first: what this history gives is old, and would undo what that one gave.
  if (!ahead) return { complete: false, expediente, overtaken: true }
  if (clean) return { complete: true, expediente }
  await dropActors(payload, loaded, actores)

  const { left, failed } = await runEffects(payload, { ...loaded, expediente }, options)
  // What an earlier step left to do is still to be done when only the last one's effects were run.
  if (left || (options.since && (failed !== undefined || loaded.expediente.alDia === false)))
    return { complete: false, expediente }
  const data =
    failed === undefined ? { alDia: true, revisar: null, intentos: 0 } : { revisar: failed ?? NEVER, intentos: 0 }
  const settled = await store.update('expedientes', { id, seq }, data)
  return settled ? { complete: failed === undefined, expediente } : { complete: false, expediente, overtaken: true }
}

const projectRow = async (payload: Payload, loaded: LoadedCase) => {
  const { expediente, procedure } = loaded
  await freshClock(payload)
  const folio =
    expediente.folio ??
    (await ensureFolio(payload, procedure.serie, yearIn(new Date(expediente.abierto)), `expediente:${expediente.id}`))
  const row = rowOf({ ...loaded, expediente: { ...expediente, folio } })
  return { folio, ...row, ...(expediente.seq !== row.seq && turnBegun(row)) }
}

/** A turn that begins is looked at soon, and nobody answers for it yet (`notices/remind.ts`). */
const turnBegun = ({ pasoActual, desde }: Pick<ReturnType<typeof rowOf>, 'pasoActual' | 'desde'>) => ({
  recordar: pasoActual === null ? null : desde,
  escalado: null,
})

type Row = Awaited<ReturnType<typeof projectRow>>

const changed = ({ expediente }: LoadedCase, row: Row): Partial<Row> =>
  Object.fromEntries(
    Object.entries(row).filter(([column, value]) => {
      const was = expediente[column as keyof Row]
      return !sameColumn(was, value)
    }),
  )

/** Whether a column as stored is as its movements give it: a relationship by its id, a list by what is in it. */
export const sameColumn = (stored: unknown, derived: unknown): boolean => plain(stored) === plain(derived)

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.join(' ')
  return (value && typeof value === 'object' ? idOf(value) : value) ?? null
}

/** Pure: the columns of the case's row that its movements give; all it shows but the folio and what the opening fixed. */
export const rowOf = (loaded: LoadedCase) => {
  const { expediente, procedure, movements, state } = loaded
  const last = movements.at(-1)
  const request = requestFor(loaded, 'expediente')
  const titulo = request.said.titulo ?? procedure.nombre
  return {
    version: procedure.version,
    // What was asked for, in the requester's words.
    titulo,
    palabras: wordsOfCase(loaded, titulo),
    area: request.movement?.enNombreDe?.area ?? request.said.area ?? expediente.area,
    estado: state.estado,
    pasoActual: state.pasoActual,
    turno: state.pasoActual === null ? null : turnKey(procedure, state.pasoActual),
    carril: laneOf(loaded),
    devuelto: sentBack(loaded),
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

/** Those its row does not name yet: they are added, so that nobody slower takes away whom a later movement added. */
const newActors = ({ expediente }: LoadedCase, actores: readonly string[]): string[] => {
  const known = new Set((expediente.actores ?? []).map(idOf))
  return actores.filter((id) => !known.has(id))
}

/** Whom the row names without any movement of theirs: nobody, unless it was tampered with. */
const dropActors = async (payload: Payload, { expediente, movements }: LoadedCase, actores: string[]) => {
  if ((expediente.actores ?? []).every((a) => actores.includes(idOf(a) ?? ''))) return
  const where: Where = { and: [{ id: { equals: expediente.id } }, { seq: { equals: movements.length } }] }
  await payload.db.updateOne({ collection: 'expedientes', where, data: { actores } })
}
