import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { apply } from '../engine/engine.ts'
import { notFound, Refused } from '../engine/errors.ts'
import { refuse } from '../engine/refusals.ts'
import { type LoadedCase, loadCase } from '../ledger/case.ts'
import { isCommand } from '../ledger/command.ts'
import { appendMovement, findByCommand, type StoredMovement } from '../ledger/movements.ts'
import type { Expediente } from '../ledger/rows.ts'
import type { Effect, FieldError, Movement } from '../manual/types.ts'
import { giveBackAddress } from './claims/address.ts'
import { releasePage } from './claims/page.ts'
import { discardUnsigned } from './claims/paper.ts'
import { projectCase, rowOf } from './project.ts'
import { settleSoon } from './settle.ts'

/** `repeated`: the same command was recorded before, and this is that movement. */
export type Advanced = { movimiento: StoredMovement; loaded: LoadedCase; repeated: boolean }

/** Appends what the engine decided, or tells who was first; then derives everything from it. */
export const commitMovement = async (
  req: PayloadRequest,
  loaded: LoadedCase,
  movement: Movement,
  comando: string,
  { deferred, fecha = new Date() }: { deferred?: Effect; fecha?: Date } = {},
): Promise<Advanced> => {
  const { payload } = req
  const { expediente } = loaded
  const appended = await appendMovement(payload, {
    expediente: expediente.id,
    comando,
    anterior: loaded.movements.at(-1)?.huella ?? null,
    movement,
    fecha,
  })
  if ('lostTo' in appended) {
    const now = await loadCase(payload, expediente)
    await giveBackAddress(payload, now, movement)
    await discardUnsigned(payload, movement)
    await releasePage(payload, movement)
    const first = appended.lostTo === 'comando' ? await findByCommand(payload, comando) : null
    if (first) return repeat(now, first, { ...movement, comando })
    throw new Refused(refuse('conflicto', now.procedure, now.state))
  }
  const { stored } = appended
  const after: LoadedCase = {
    ...loaded,
    movements: [...loaded.movements, stored],
    state: apply(loaded.procedure, loaded.state, stored),
  }
  const row = await projectSafely(payload, after, deferred)
  return { movimiento: stored, loaded: { ...after, expediente: row }, repeated: false }
}

/**
 * What is recorded is recorded: a projection that fails is told to the log and done again by recovery.
 * @returns the row as the movements make it
 */
const projectSafely = async (payload: Payload, loaded: LoadedCase, deferred?: Effect): Promise<Expediente> => {
  try {
    const { complete, expediente } = await projectCase(payload, loaded, {
      since: loaded.movements.length - 1,
      fastOnly: true,
      deferred,
    })
    if (!complete && !deferred) settleSoon(payload, loaded.expediente.id)
    return expediente
  } catch (err) {
    payload.logger.error({ msg: 'projection left for recovery', expediente: loaded.expediente.id, err })
    return { ...loaded.expediente, ...rowOf(loaded) }
  }
}

/** A command and what it asks for; `paso` where it is a step. */
type Wanted = { comando: string; actor: string; tipo: unknown; paso?: unknown }

/**
 * What this command did the first time; null where it is new.
 * @throws Refused where it was somebody else's, another case's or for another thing
 */
export const findRepeat = async (payload: Payload, loaded: LoadedCase, wanted: Wanted): Promise<Advanced | null> => {
  const { comando } = wanted
  const known = loaded.movements.find((m) => m.comando === comando)
  if (known) return repeat(loaded, known, wanted)
  const elsewhere = await findByCommand(payload, comando)
  // Stored since the case was read, or it is another case's.
  return elsewhere && repeat(await loadCase(payload, loaded.expediente), elsewhere, wanted)
}

/** The same movement, if it is this person's, this case's and the same thing. */
const repeat = (loaded: LoadedCase, movimiento: StoredMovement, { actor, tipo, paso }: Wanted): Advanced => {
  const same = movimiento.tipo === tipo && (tipo !== 'paso' || movimiento.paso === paso)
  if (same && movimiento.expediente === loaded.expediente.id && movimiento.actor === actor) {
    return { movimiento, loaded, repeated: true }
  }
  throw new Refused(refuse('dato-invalido', loaded.procedure, loaded.state, COMMAND_USED, commandUsed))
}

const COMMAND_USED = 'Ese comando ya se usó para otra cosa: manda uno nuevo.'

/** The command was used for something else; of what, nothing is told. */
export const commandUsed: FieldError[] = [{ campo: 'comando', mensaje: COMMAND_USED }]

/** The request's own command, or a new one; a repeated command is answered with what it did the first time. */
export const readCommand = (value: unknown): string => {
  if (value === undefined) return randomUUID()
  if (isCommand(value)) return value
  const mensaje = 'El comando lleva de 8 a 100 letras, números, puntos o guiones.'
  throw new Refused({ ...notFound, codigo: 'dato-invalido', mensaje, campos: [{ campo: 'comando', mensaje }] })
}
