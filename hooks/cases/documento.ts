import { type Payload, ValidationError } from 'payload'
import type { EffectRun } from '../ledger/effect.ts'
import type { Documento } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import { findStep } from '../manual/index.ts'
import { documentKey, issueDocument } from '../papers/issue.ts'
import { signedPaperOf } from '../papers/signing.ts'

/** The paper of a step that nobody signs by completing it: printed once, after the answer. */
export const printPaper: EffectRun = async (payload, loaded, movement, procedure) => {
  const emission = findStep(procedure, movement.paso)?.emite
  if (!emission) return
  const { id } = loaded.expediente
  const clave = documentKey(id, movement.seq, emission.tipo)
  const [known] = await storeOf(payload).find('documentos', { clave }, { limit: 1 })
  if (!known) {
    try {
      await issueDocument(payload, { loaded, movement, procedure }, emission, 'vigente')
    } catch (error) {
      // Someone recovering printed it a moment ago.
      if (!(error instanceof ValidationError)) throw error
    }
  }
  await replaceEarlier(payload, id, emission.tipo, movement.seq)
}

/** The signature is recorded: the paper frozen for it is the valid one. */
export const validatePaper: EffectRun = async (payload, loaded, movement) => {
  const signed = signedPaperOf(movement)
  if (!signed) return
  // One write that fails aloud: Payload's update of many throws for none of them.
  await storeOf(payload).updateAll('documentos', { codigo: signed.codigo, estado: 'reservado' }, { estado: 'vigente' })
  await replaceEarlier(payload, loaded.expediente.id, signed.tipo, movement.seq)
}

/** Of each kind of paper a case has one that holds: the last. */
const replaceEarlier = (payload: Payload, expediente: string, tipo: Documento['tipo'], seq: number): Promise<void> =>
  storeOf(payload).updateAll(
    'documentos',
    { expediente, tipo, seq: { upTo: seq - 1 }, estado: 'vigente' },
    { estado: 'sustituido' },
  )
