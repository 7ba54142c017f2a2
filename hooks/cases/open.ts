import type { PayloadRequest } from 'payload'
import { decide, OPENING } from '../engine/engine.ts'
import { noSession, notFound, Refused } from '../engine/errors.ts'
import { refuse } from '../engine/refusals.ts'
import { hatsOf } from '../engine/turn.ts'
import { loadCase, readRow } from '../ledger/case.ts'
import { findByCommand } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import { asItCame } from '../manual/asItCame.ts'
import { findProcedure, PROCEDURES } from '../manual/index.ts'
import type { Actor, Movement, Procedure } from '../manual/types.ts'
import { actorOf } from '../people/actor.ts'
import { type Coming, readComing } from './caller.ts'
import { checkReferences } from './check.ts'
import { type Advanced, commandUsed, commitMovement, readCommand } from './commit.ts'

export type OpenRequest = {
  procedimiento?: unknown
  datos?: unknown
  comando?: unknown
  canal?: unknown
  solicitante?: unknown
}

/**
 * Opens a case and records its first step. The row is made first and stays unseen until the movement is stored; a repeated
 * command finds the case it opened.
 * @param fecha now; the demo alone tells its own past. No door takes it from a request
 * @throws Refused; then nothing is left behind that anyone sees
 */
export const openCase = async (req: PayloadRequest, request: OpenRequest, fecha = new Date()): Promise<Advanced> => {
  if (!req.user?.activo) throw new Refused(noSession)
  const definition = findProcedure(String(request.procedimiento))
  if (!definition)
    throw new Refused(invalid('procedimiento', `Escoge un procedimiento del manual: ${codes().join(', ')}.`))
  const actor = await actorOf(req)
  const comando = readCommand(request.comando)
  // Looked for before anything is judged: the files it names are the case's by now.
  const known = await openedBefore(req, request)
  if (known) return known
  try {
    const opening = await judge(req, definition, actor, request, fecha)
    const expediente = await createRow(req, { ...opening, comando, fecha })
    const loaded = await loadCase(req.payload, expediente)
    return await commitMovement(req, loaded, opening.movement, comando, { fecha })
  } catch (error) {
    // The same form, sent twice at once: the other one took its files a moment ago.
    const first = error instanceof Refused ? await openedBefore(req, request) : null
    if (first) return first
    throw error
  }
}

type Opening = Coming & { procedure: Procedure; dependencia: string; movement: Movement }

/** Whether this may be opened so; asked before anything is written, so that a wrong field leaves no trace. */
const judge = async (
  req: PayloadRequest,
  definition: Procedure,
  actor: Actor,
  request: OpenRequest,
  ahora: Date,
): Promise<Opening> => {
  const { canal, caller } = await readComing(req, definition, actor, request)
  const procedure = asItCame(definition, canal)
  const dependencia = caller?.dependencia ?? requesterDependency(procedure, actor)
  const decision = decide({
    ahora,
    antes: [],
    procedure,
    state: OPENING,
    facts: { dependencia, solicitante: null, canal, atendieron: [] },
    actor,
    request: { paso: 1, datos: request.datos },
    enNombreDe: caller,
  })
  if ('refusal' in decision) throw new Refused(decision.refusal)
  await checkReferences(req, { id: null, procedure, state: OPENING, dependencia, movements: [] }, decision.movement)
  return { canal, caller, procedure, dependencia, movement: decision.movement }
}

/**
 * The case this command opened; null where it is new. A form asks before it stores its files a second time.
 * @throws Refused where it was somebody else's, or for something else; of what, nothing is told
 */
export const openedBefore = async (req: PayloadRequest, request: OpenRequest): Promise<Advanced | null> => {
  const definition = findProcedure(String(request.procedimiento))
  if (request.comando === undefined || !definition) return null
  const movimiento = await findByCommand(req.payload, readCommand(request.comando))
  if (!movimiento) return null
  const mine = movimiento.actor === req.user?.id && movimiento.seq === 1
  // Whoever opened it asks.
  const expediente = mine ? await readRow(req.payload, movimiento.expediente) : null
  if (expediente?.procedimiento === definition.codigo) {
    return { movimiento, loaded: await loadCase(req.payload, expediente), repeated: true }
  }
  throw new Refused(refuse('dato-invalido', definition, OPENING, commandUsed[0]?.mensaje, commandUsed))
}

const codes = () => [...new Set(PROCEDURES.map((p) => p.codigo))]

const invalid = (campo: string, mensaje: string) => ({
  ...notFound,
  codigo: 'dato-invalido' as const,
  mensaje,
  campos: [{ campo, mensaje }],
})

const requesterDependency = (procedure: Procedure, actor: Actor): string => {
  // As whom they ask; somebody who may not ask is told so afterwards, by the engine.
  const asking = hatsOf(actor).find(({ roles }) => roles.includes('solicitante'))
  const own = asking ? asking.dependencia : actor.dependencia
  if (own) return own
  throw new Refused(
    refuse(
      'dependencia-ajena',
      procedure,
      OPENING,
      'Tu cuenta no tiene dependencia: pide a quien administra el sistema que la ponga.',
    ),
  )
}

const createRow = async (
  req: PayloadRequest,
  input: Opening & { comando: string; fecha: Date },
): Promise<Expediente> => {
  const { procedure, dependencia, canal, caller, comando, fecha } = input
  const store = storeOf(req.payload)
  const made = await store.insert('expedientes', {
    procedimiento: procedure.codigo as Expediente['procedimiento'],
    version: procedure.version,
    titulo: procedure.nombre,
    dependencia,
    area: caller ? caller.area : req.user?.area,
    solicitante: caller ? null : req.user?.id,
    nombreSolicitante: caller?.nombre ?? req.user?.nombre,
    canal,
    apertura: comando,
    abierto: fecha.toISOString(),
    estado: 'en-proceso',
    pasoActual: 1,
    seq: 0,
  })
  if (made) return made
  const [row] = await store.find('expedientes', { apertura: comando }, { limit: 1 })
  // A row that another opening left behind is not this one's to go on with.
  const same =
    row?.procedimiento === procedure.codigo &&
    idOf(row.dependencia) === dependencia &&
    idOf(row.solicitante) === (caller ? null : req.user?.id) &&
    row.canal === canal
  if (!same) throw new Refused(refuse('dato-invalido', procedure, OPENING, commandUsed[0]?.mensaje, commandUsed))
  return row
}
