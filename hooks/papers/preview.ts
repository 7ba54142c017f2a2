import type { Payload } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import type { Dated } from '../engine/now.ts'
import type { LoadedCase } from '../ledger/case.ts'
import { findFolio, paperReference } from '../ledger/folios.ts'
import type { Emission, Step } from '../manual/types.ts'
import { composeDocument } from './compose.ts'
import { findFacts } from './issue.ts'
import type { DocumentModel } from './model.ts'
import { type Draft, draftDocument } from './printer.ts'
import { signaturesOf } from './signatures.ts'
import type { DocumentSource } from './sources.ts'

/** Who is about to sign, and in whose place. */
type Signer = Pick<Dated, 'actor' | 'rol' | 'titular'>

/*
 * Kept by the case's state, so that looking again prints nothing: a case that moves has another number. On `globalThis` because the
 * server and the site each load this module.
 */
const shared = globalThis as typeof globalThis & { cenoteDrafts?: Map<string, Promise<Draft>> }
const MOST_KEPT = 24

/**
 * The paper as it would be signed at this moment, not sealed and marked as a draft, with its first page as a picture. Writes nothing and
 * takes no folio.
 */
export const previewPaper = (
  payload: Payload,
  loaded: LoadedCase,
  step: Step,
  emission: Emission,
  signer: Signer,
  now = new Date(),
): Promise<Draft> => {
  const drafts = shared.cenoteDrafts ?? new Map<string, Promise<Draft>>()
  shared.cenoteDrafts = drafts
  const key = [loaded.expediente.id, loaded.state.seq, signer.actor, signer.titular, dayIn(now)].join(':')
  const known = drafts.get(key)
  if (known) return known
  const made = compose(payload, loaded, step, emission, signer, now).then(draftDocument)
  drafts.set(key, made)
  // What failed is tried again by whoever looks next.
  made.catch(() => drafts.delete(key))
  if (drafts.size > MOST_KEPT) drafts.delete(drafts.keys().next().value ?? '')
  return made
}

const compose = async (
  payload: Payload,
  loaded: LoadedCase,
  step: Step,
  emission: Emission,
  signer: Signer,
  now: Date,
): Promise<DocumentModel> => {
  const movement: Dated = {
    ...signer,
    seq: loaded.state.seq + 1,
    tipo: 'paso',
    paso: step.paso,
    opcion: null,
    datos: {},
    enNombreDe: null,
    canal: 'web',
    fecha: now.toISOString(),
  }
  const source: DocumentSource = { loaded, movement, procedure: loaded.procedure }
  const { tipo } = emission
  const referencia = tipo === 'acuse' ? null : paperReference(tipo, loaded.expediente.id)
  const folio = (referencia && (await findFolio(payload, referencia))) || 'por asignar'
  const facts = await findFacts(payload, source, emission, { folio, codigo: '' })
  const firmas = signaturesOf(source, emission, facts.names, facts.dependencia).map((s) =>
    s.movement === movement ? { ...s.firma, leyenda: 'Falta su firma' } : s.firma,
  )
  return { ...composeDocument(source, emission, facts), firmas }
}
