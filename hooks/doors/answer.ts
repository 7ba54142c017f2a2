import { APIError, type Payload, type PayloadRequest } from 'payload'
import { responsables } from '../engine/engine.ts'
import { noSession, notFound, Refused, refusalBody } from '../engine/errors.ts'
import { returnedOf } from '../engine/returned.ts'
import { type LoadedCase, loadCase } from '../ledger/case.ts'
import { findFolio } from '../ledger/folios.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'

/** Runs a handler; a refusal becomes the contract's body with its status. Anything else is a bug and goes on up. */
export const answer = async (run: () => Promise<Response>): Promise<Response> => {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return Response.json(refusalBody(error.refusal), { status: error.status })
  }
}

/** The JSON object sent, and nothing else. */
export const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  if (!req.user) throw new Refused(noSession)
  try {
    const body: unknown = await req.json?.()
    if (body && typeof body === 'object' && !Array.isArray(body)) return body as Record<string, unknown>
  } catch (error) {
    if (error instanceof APIError) throw error
  }
  throw new Refused({ ...notFound, codigo: 'dato-invalido', mensaje: 'Manda un objeto JSON.' })
}

/** A case as the contract tells it: folded from its movements, never from a row that may be a moment behind. */
export const caseAnswer = async (payload: Payload, given: Expediente | LoadedCase) => {
  const loaded = 'movements' in given ? given : await loadCase(payload, given)
  const { expediente, procedure, state } = loaded
  return {
    id: expediente.id,
    folio: expediente.folio ?? (await findFolio(payload, `expediente:${expediente.id}`)),
    procedimiento: procedure.codigo,
    version: procedure.version,
    titulo: expediente.titulo,
    dependencia: idOf(expediente.dependencia),
    estado: state.estado,
    pasoActual: state.pasoActual,
    responsables: responsables(procedure, state),
    asignado: state.asignado,
    canal: expediente.canal,
    devuelto: returnedOf(loaded),
    seq: state.seq,
  }
}
