import { type PayloadRequest, ValidationError } from 'payload'
import type { Expediente } from '../../cms/payload-types.ts'
import { decide, OPENING } from '../engine/engine.ts'
import { noSession, notFound, Refused } from '../engine/errors.ts'
import { refuse } from '../engine/refusals.ts'
import { loadCase } from '../ledger/case.ts'
import { isId } from '../ledger/ids.ts'
import { findByCommand } from '../ledger/movements.ts'
import { findProcedure, PROCEDURES } from '../manual/index.ts'
import type { Actor, FieldError, OnBehalfOf, Procedure } from '../manual/types.ts'
import { actorOf } from '../people/actor.ts'
import { checkReferences } from './check.ts'
import { type Advanced, commitMovement, readCommand, repeat } from './commit.ts'

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
 * @throws Refused; then nothing is left behind that anyone sees
 */
export const openCase = async (req: PayloadRequest, request: OpenRequest): Promise<Advanced> => {
  if (!req.user?.activo) throw new Refused(noSession)
  const procedure = findProcedure(String(request.procedimiento))
  if (!procedure)
    throw new Refused(invalid('procedimiento', `Escoge un procedimiento del manual: ${codes().join(', ')}.`))
  const actor = await actorOf(req)
  const caller = await callerOf(req, procedure, actor, request)
  const dependencia = caller?.dependencia ?? requesterDependency(procedure, actor)

  const comando = readCommand(request.comando)
  const opened = await openedBy(req, comando)
  if (opened) return repeat(opened.loaded, opened.first, actor.id)
  // Asked before anything is written, so that a wrong field leaves no trace.
  const decision = decide({
    ahora: new Date(),
    antes: [],
    procedure,
    state: OPENING,
    facts: { dependencia, solicitante: null },
    actor,
    request: { paso: 1, datos: request.datos },
    canal: caller ? 'telefono' : 'web',
    enNombreDe: caller,
  })
  if ('refusal' in decision) throw new Refused(decision.refusal)
  await checkReferences(req, { id: null, procedure, state: OPENING, dependencia, movements: [] }, decision.movement)

  const expediente = await createRow(req, { procedure, dependencia, caller, comando })
  const loaded = await loadCase(req.payload, expediente)
  const [first] = loaded.movements
  if (first) return repeat(loaded, first, actor.id)
  return commitMovement(req, loaded, decision.movement, comando)
}

/** The case this command opened, for whoever sent it; looked for before the data, which are that case's by now. */
const openedBy = async ({ payload }: PayloadRequest, comando: string) => {
  const known = await findByCommand(payload, comando)
  if (known?.seq !== 1) return null
  const expediente = await payload.findByID({
    collection: 'expedientes',
    id: known.expediente,
    depth: 0,
    // Whose command it is, `repeat` asks.
    overrideAccess: true,
  })
  return { loaded: await loadCase(payload, expediente), first: known }
}

const codes = () => [...new Set(PROCEDURES.map((p) => p.codigo))]

const invalid = (campo: string, mensaje: string) => ({
  ...notFound,
  codigo: 'dato-invalido' as const,
  mensaje,
  campos: [{ campo, mensaje }],
})

const requesterDependency = (procedure: Procedure, actor: Actor): string => {
  const titular = actor.suplencias.find((s) => s.roles.includes('solicitante'))
  const own = actor.roles.includes('solicitante') || !titular ? actor.dependencia : titular.dependencia
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

/** Whom the operator opens it for; `null` when the requester does so. */
const callerOf = async (
  req: PayloadRequest,
  procedure: Procedure,
  actor: Actor,
  request: OpenRequest,
): Promise<OnBehalfOf | null> => {
  if (request.canal === undefined || request.canal === 'web') return null
  const wrong: FieldError[] = []
  if (request.canal !== 'telefono' || !procedure.canales.includes('telefono')) {
    throw new Refused(
      invalid('canal', `El procedimiento ${procedure.codigo} no se abre por teléfono: lo pide la dependencia.`),
    )
  }
  if (!actor.roles.includes('operador') && !actor.suplencias.some((s) => s.roles.includes('operador'))) {
    const mensaje = 'Abrir un expediente por teléfono corresponde a la persona operadora (lectura 15).'
    throw new Refused(refuse('rol-sin-permiso', procedure, OPENING, mensaje))
  }
  const given =
    request.solicitante && typeof request.solicitante === 'object'
      ? (request.solicitante as Record<string, unknown>)
      : {}
  const read = (campo: string, max: number): string => {
    const value = typeof given[campo] === 'string' ? given[campo].trim() : ''
    if (!value || value.length > max)
      wrong.push({ campo: `solicitante.${campo}`, mensaje: `Falta este dato (máximo ${max} caracteres).` })
    return value
  }
  const caller = { dependencia: read('dependencia', 40), area: read('area', 200), nombre: read('nombre', 120) }
  const known =
    isId(req.payload, caller.dependencia) &&
    (await req.payload.findByID({
      collection: 'dependencias',
      id: caller.dependencia,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    }))
  if (!known) wrong.push({ campo: 'solicitante.dependencia', mensaje: 'Escoge una dependencia de la lista.' })
  if (wrong.length) throw new Refused(refuse('dato-invalido', procedure, OPENING, undefined, wrong))
  return caller
}

const createRow = async (
  req: PayloadRequest,
  input: { procedure: Procedure; dependencia: string; caller: OnBehalfOf | null; comando: string },
): Promise<Expediente> => {
  const { procedure, dependencia, caller, comando } = input
  try {
    return await req.payload.create({
      collection: 'expedientes',
      data: {
        procedimiento: procedure.codigo as Expediente['procedimiento'],
        version: procedure.version,
        titulo: procedure.nombre,
        dependencia,
        area: caller?.area ?? req.user?.area,
        solicitante: caller ? null : req.user?.id,
        nombreSolicitante: caller?.nombre ?? req.user?.nombre,
        canal: caller ? 'telefono' : 'web',
        apertura: comando,
        abierto: new Date().toISOString(),
        estado: 'en-proceso',
        pasoActual: 1,
        seq: 0,
      },
      depth: 0,
      disableTransaction: true,
      // The engine has agreed; the collection itself is closed to everyone.
      overrideAccess: true,
    })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const { docs } = await req.payload.find({
      collection: 'expedientes',
      where: { apertura: { equals: comando } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    if (!docs[0]) throw error
    return docs[0]
  }
}
