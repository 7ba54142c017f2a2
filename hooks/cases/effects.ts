import type { Payload } from 'payload'
import { rates } from '../engine/engine.ts'
import { sendsBack } from '../engine/returned.ts'
import type { LoadedCase } from '../ledger/case.ts'
import { editionsOf } from '../manual/editions.ts'
import { findStep } from '../manual/index.ts'
import type { Effect, Procedure, Step } from '../manual/types.ts'
import { isSigning } from '../papers/signing.ts'
import { createDraft } from '../portal/draft.ts'
import { attachImages } from '../portal/images.ts'
import { deriveCuenta } from '../records/cuenta.ts'
import { deriveDictamen } from '../records/dictamen.ts'
import type { EffectRun } from '../records/effect.ts'
import { deriveEncuesta } from '../records/encuesta.ts'
import { deriveOficio } from '../records/oficio.ts'
import { deriveOficioSaliente } from '../records/oficioSaliente.ts'
import { deriveOrden } from '../records/orden.ts'
import { queueAcuse, queueReturned } from './acuse.ts'
import { bindAttachments } from './attachments.ts'
import { printPaper, validatePaper } from './documento.ts'
import { publishDraft } from './publish.ts'

/** All that side effects are, in one list. `slow` ones run after the answer. */
const EFFECTS: Record<Effect, { run: EffectRun; slow?: true }> = {
  adjuntos: { run: bindAttachments },
  'oficio-entrante': { run: deriveOficio },
  orden: { run: deriveOrden },
  dictamen: { run: deriveDictamen },
  cuenta: { run: deriveCuenta },
  'oficio-saliente': { run: deriveOficioSaliente },
  borrador: { run: createDraft },
  acuse: { run: queueAcuse },
  imagenes: { run: attachImages, slow: true },
  documento: { run: printPaper, slow: true },
  firma: { run: validatePaper },
  publicacion: { run: publishDraft },
  encuesta: { run: deriveEncuesta },
  devuelto: { run: queueReturned },
}

/** Runs what the movements after `since` give rise to, in their order. @returns whether nothing was left */
export const runEffects = async (
  payload: Payload,
  loaded: LoadedCase,
  { since = 0, fastOnly = false, deferred }: { since?: number; fastOnly?: boolean; deferred?: Effect },
): Promise<boolean> => {
  let complete = true
  for (const { movement, procedure } of editionsOf(loaded).slice(since)) {
    const produced = movement.tipo === 'paso' ? producedBy(findStep(procedure, movement.paso)) : recordsOf(procedure)
    const told: Effect[] = sendsBack(procedure, movement) ? ['devuelto'] : []
    for (const effect of [...produced, ...told]) {
      const { run, slow } = EFFECTS[effect]
      if (effect === deferred || (fastOnly && slow)) complete = false
      else await run(payload, loaded, movement, procedure)
    }
  }
  return complete
}

/** What a step leaves behind, a rating among it, and the paper it issues last: its number is the record's. */
const producedBy = (step: Step | undefined): Effect[] => [
  ...(step?.produce ?? []),
  ...(step && rates(step) ? ['encuesta' as const] : []),
  ...(step?.emite ? [isSigning(step) ? ('firma' as const) : ('documento' as const)] : []),
]

/** What an exception touches: the records that the procedure's steps make. Each knows whether it is there yet. */
const recordsOf = ({ pasos }: Procedure): Effect[] => RECORDS.filter((r) => pasos.some((s) => s.produce?.includes(r)))

const RECORDS: Effect[] = ['oficio-entrante', 'orden', 'dictamen', 'cuenta', 'oficio-saliente']
