import type { Payload, PayloadRequest } from 'payload'
import { decide } from '../engine/engine.ts'
import { noSession, notFound, Refused } from '../engine/errors.ts'
import { factsOf, type LoadedCase, loadCase, readRow } from '../ledger/case.ts'
import { isId } from '../ledger/ids.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'
import type { Effect, OnBehalfOf, Person, StepRequest } from '../manual/types.ts'
import { actorOf } from '../people/actor.ts'
import { seesCase } from '../people/sight.ts'
import { checkReferences } from './check.ts'
import { takeAddress } from './claims/address.ts'
import { holdPage } from './claims/page.ts'
import { freezeDocument } from './claims/paper.ts'
import { type Advanced, commitMovement, findRepeat, readCommand } from './commit.ts'

export type AdvanceRequest = StepRequest & { expediente?: unknown; comando?: unknown }

/**
 * Completes a step or records an exception, for the person of this request: the one way a case moves.
 * @param deferred an effect the caller is about to bring about itself; recovery makes up for it if it does not
 * @param fecha now; the demo alone tells its own past. No door takes it from a request
 * @throws Refused with the contract's code when it may not be done; then nothing was written
 */
export const advanceCase = async (
  req: PayloadRequest,
  request: AdvanceRequest,
  deferred?: Effect,
  fecha = new Date(),
): Promise<Advanced> => {
  const { loaded, actor, comando, known } = await lookUp(req, request)
  if (known) return known
  const { payload } = req
  const { expediente } = loaded

  const decision = decide({
    ahora: fecha,
    antes: loaded.movements,
    procedure: loaded.procedure,
    state: loaded.state,
    facts: factsOf(loaded),
    actor,
    request,
    person: await findPerson(payload, request.datos),
    enNombreDe: onBehalf(loaded),
  })
  if ('refusal' in decision) throw new Refused(decision.refusal)
  await checkReferences(req, { ...loaded, ...factsOf(loaded), id: expediente.id }, decision.movement)
  const held = await holdPage(req, loaded, decision.movement)
  const addressed = await takeAddress(payload, loaded, held)
  const movement = await freezeDocument(payload, loaded, addressed, fecha)
  return commitMovement(req, loaded, movement, comando, { deferred, fecha })
}

/** The case, if the person of this request may see it; else the same answer as if there were none. */
export const findVisibleCase = async (req: PayloadRequest, id: unknown): Promise<Expediente> => {
  const found = isId(req.payload, id) ? await readRow(req.payload, id) : null
  if (!found || !(await seesCase(req, found))) throw new Refused(notFound)
  return found
}

/**
 * What this command did before; null where it is new. A form asks before it stores its files a second time.
 * @throws Refused where the command was used for something else
 */
export const advancedBefore = async (req: PayloadRequest, request: AdvanceRequest): Promise<Advanced | null> =>
  (await lookUp(req, request)).known

/** The case as it stands, and what this very command did in it: looked for before anything is judged, since that may now be in its way. */
const lookUp = async (req: PayloadRequest, request: AdvanceRequest) => {
  if (!req.user?.activo) throw new Refused(noSession)
  const expediente = await findVisibleCase(req, request.expediente)
  const comando = readCommand(request.comando)
  const loaded = await loadCase(req.payload, expediente)
  const actor = await actorOf(req)
  const known =
    request.comando === undefined
      ? null
      : await findRepeat(req.payload, loaded, { comando, actor: actor.id, ...askedFor(request) })
  return { loaded, actor, comando, known }
}

/** What the same command must ask for again. */
const askedFor = (request: AdvanceRequest): { tipo: unknown; paso?: unknown } => {
  const { excepcion, paso }: { excepcion?: unknown; paso?: unknown } = request
  return excepcion === undefined || excepcion === null ? { tipo: 'paso', paso } : { tipo: excepcion }
}

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

/** In whose name an office does the requester's step (readings 6, 44, 46); the engine decides whether it is so. */
const onBehalf = ({ expediente }: LoadedCase): OnBehalfOf => ({
  dependencia: idOf(expediente.dependencia) ?? '',
  area: expediente.area ?? '',
  nombre: expediente.nombreSolicitante ?? '',
})
