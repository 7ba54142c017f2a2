import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import type { Expediente } from '../../cms/payload-types.ts'
import { actorOf } from '../actor.ts'
import { apply, decide, type Person } from '../engine.ts'
import { noSession, notFound, Refused } from '../errors.ts'
import { idOf, isId } from '../ids.ts'
import type { CaseFacts, Effect, Movement, OnBehalfOf, StepRequest } from '../procedures/types.ts'
import { refuse } from '../refusals.ts'
import { giveBackAddress, takeAddress } from './accounts.ts'
import { checkReferences } from './check.ts'
import { appendMovement, findByCommand, type StoredMovement } from './movements.ts'
import { discardUnsigned, freezeDocument } from './papers.ts'
import { type LoadedCase, loadCase, projectCase } from './project.ts'
import { settleSoon } from './settle.ts'

export type AdvanceRequest = StepRequest & { expediente?: unknown; comando?: unknown }

/** `repeated`: the same command was recorded before, and this is that movement. */
export type Advanced = { movimiento: StoredMovement; loaded: LoadedCase; repeated: boolean }

/**
 * Completes a step or records an exception, for the person of this request: the one way a case moves.
 * @param deferred an effect the caller is about to bring about itself; recovery makes up for it if it does not
 * @throws Refused with the contract's code when it may not be done; then nothing was written
 */
export const advanceCase = async (
  req: PayloadRequest,
  request: AdvanceRequest,
  deferred?: Effect,
): Promise<Advanced> => {
  if (!req.user?.activo) throw new Refused(noSession)
  const expediente = await findVisibleCase(req, request.expediente)
  return recordMovement(req, expediente, request, deferred)
}

/** The case, if the person of this request may see it; else the same answer as if there were none. */
export const findVisibleCase = async (req: PayloadRequest, id: unknown): Promise<Expediente> => {
  const found = isId(req.payload, id)
    ? await req.payload.findByID({
        collection: 'expedientes',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  if (!found) throw new Refused(notFound)
  return found
}

/** Loads, decides, commits. That the person may see the case is settled. */
const recordMovement = async (
  req: PayloadRequest,
  expediente: Expediente,
  request: AdvanceRequest,
  deferred?: Effect,
): Promise<Advanced> => {
  const { payload } = req
  const comando = readCommand(request.comando)
  const loaded = await loadCase(payload, expediente)
  const actor = await actorOf(req)
  const known = loaded.movements.find((m) => m.comando === comando)
  if (known) return repeat(loaded, known, actor.id)

  const decision = decide({
    procedure: loaded.procedure,
    state: loaded.state,
    facts: factsOf(expediente),
    actor,
    request,
    person: await findPerson(payload, request.datos),
    enNombreDe: onBehalf(loaded),
  })
  if ('refusal' in decision) throw new Refused(decision.refusal)
  await checkReferences(req, { ...loaded, id: expediente.id }, decision.movement)
  const fecha = new Date()
  const addressed = await takeAddress(payload, loaded, decision.movement)
  const movement = await freezeDocument(payload, loaded, addressed, fecha)
  return commitMovement(req, loaded, movement, comando, { deferred, fecha })
}

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
    const first = appended.lostTo === 'comando' ? await findByCommand(payload, comando) : null
    if (first) return repeat(now, first, movement.actor)
    throw new Refused(refuse('conflicto', now.procedure, now.state))
  }
  const { stored } = appended
  const after: LoadedCase = {
    ...loaded,
    movements: [...loaded.movements, stored],
    state: apply(loaded.procedure, loaded.state, stored),
  }
  await projectSafely(payload, after, deferred)
  return { movimiento: stored, loaded: after, repeated: false }
}

/** What is recorded is recorded: a projection that fails is told to the log and done again by recovery. */
const projectSafely = async (payload: Payload, loaded: LoadedCase, deferred?: Effect): Promise<void> => {
  try {
    const { complete } = await projectCase(payload, loaded, {
      since: loaded.movements.length - 1,
      fastOnly: true,
      deferred,
    })
    if (!complete && !deferred) settleSoon(payload, loaded.expediente.id)
  } catch (err) {
    payload.logger.error({ msg: 'projection left for recovery', expediente: loaded.expediente.id, err })
  }
}

/** The same command again: the same movement, if it is this person's and this case's. */
export const repeat = (loaded: LoadedCase, movimiento: StoredMovement, actor: string): Advanced => {
  if (movimiento.expediente === loaded.expediente.id && movimiento.actor === actor) {
    return { movimiento, loaded, repeated: true }
  }
  const mensaje = 'Ese comando ya se usó para otra cosa: manda uno nuevo.'
  throw new Refused(refuse('dato-invalido', loaded.procedure, loaded.state, mensaje, [{ campo: 'comando', mensaje }]))
}

/** The request's own command, or a new one; a repeated command is answered with what it did the first time. */
export const readCommand = (value: unknown): string => {
  if (value === undefined) return randomUUID()
  if (typeof value === 'string' && /^[\w.:-]{8,100}$/.test(value)) return value
  const mensaje = 'El comando lleva de 8 a 100 letras, números, puntos o guiones.'
  throw new Refused({ ...notFound, codigo: 'dato-invalido', mensaje, campos: [{ campo: 'comando', mensaje }] })
}

export const factsOf = (expediente: Expediente): CaseFacts => ({
  dependencia: idOf(expediente.dependencia) ?? '',
  solicitante: idOf(expediente.solicitante),
})

const findPerson = async (payload: Payload, datos: unknown): Promise<Person | null> => {
  const id = datos && typeof datos === 'object' && 'asignado' in datos ? datos.asignado : null
  if (!isId(payload, id)) return null
  const user = await payload.findByID({
    collection: 'usuarios',
    id,
    depth: 0,
    disableErrors: true,
    // Whether someone can be named is a fact of the directory, not something the asker must be able to read.
    overrideAccess: true,
  })
  return user ? { id: user.id, roles: user.roles ?? [], activo: Boolean(user.activo) } : null
}

/** In whose name an operator does the requester's step (reading 6); the engine decides whether it is so. */
const onBehalf = ({ expediente }: LoadedCase): OnBehalfOf => ({
  dependencia: idOf(expediente.dependencia) ?? '',
  area: expediente.area ?? '',
  nombre: expediente.nombreSolicitante ?? '',
})
