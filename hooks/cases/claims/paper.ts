import type { Payload } from 'payload'
import type { LoadedCase } from '../../ledger/case.ts'
import { idOf } from '../../ledger/relation.ts'
import { findStep } from '../../manual/index.ts'
import type { Movement } from '../../manual/types.ts'
import { issueDocument } from '../../papers/issue.ts'
import { isSigning, type SignedDocument, signedPaperOf } from '../../papers/signing.ts'
import { settleSafely } from '../settle.ts'

/**
 * Freezes the paper that this movement is about to sign, so that what is recorded is the paper's own hash and never the other way
 * round. The file is stored as `reservado`: it becomes valid with the movement, or is removed.
 * @returns the movement with the paper's hash among its data; itself where nothing is signed
 */
export const freezeDocument = async (
  payload: Payload,
  loaded: LoadedCase,
  movement: Movement,
  fecha: Date,
): Promise<Movement> => {
  const step = movement.tipo === 'paso' ? findStep(loaded.procedure, movement.paso) : undefined
  if (!step?.emite || !isSigning(step)) return movement
  const dated = { ...movement, fecha: fecha.toISOString() }
  const source = { loaded, movement: dated, procedure: loaded.procedure }
  const { tipo, folio, codigo, sha256 } = await issueDocument(payload, source, step.emite, 'reservado')
  const documento: SignedDocument = { tipo, folio, codigo, sha256 }
  return { ...movement, datos: { ...movement.datos, documento } }
}

/** Removes the paper that a movement would have signed; for one that was not recorded. */
export const discardUnsigned = async (payload: Payload, movement: Movement): Promise<void> => {
  const signed = signedPaperOf(movement)
  if (signed) await discard(payload, [signed.codigo])
}

/** Papers frozen by a request that was cut off: valid if their movement was recorded, else removed. */
export const discardStale = async (payload: Payload, before: string): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'documentos',
    where: { and: [{ estado: { equals: 'reservado' } }, { createdAt: { less_than: before } }] },
    select: { codigo: true, expediente: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const [id, papers] of Map.groupBy(docs, (d) => idOf(d.expediente))) {
    // What was recorded is settled then: its papers are reserved no longer. Where that cannot be told yet, they stay.
    if (id && !(await settleSafely(payload, id))) continue
    await discard(
      payload,
      papers.map((d) => d.codigo),
    )
  }
}

const discard = async (payload: Payload, codes: string[]): Promise<void> => {
  await payload.delete({
    collection: 'documentos',
    where: { and: [{ codigo: { in: codes } }, { estado: { equals: 'reservado' } }] },
    depth: 0,
    overrideAccess: true,
  })
}
