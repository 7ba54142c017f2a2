import type { Payload } from 'payload'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import type { Falla } from '../ledger/rows.ts'
import { editionsOf } from '../manual/editions.ts'
import { attachmentFields } from '../manual/fieldsOf.ts'
import { findStep } from '../manual/index.ts'
import { rates } from '../manual/recorded.ts'
import type { Derivado } from '../manual/registros.ts'
import type { Effect, Procedure, Step } from '../manual/types.ts'
import { isSigning } from '../papers/signing.ts'
import { createDraft } from '../portal/draft.ts'
import { attachImages } from '../portal/images.ts'
import { deriveEncuesta } from '../records/encuesta.ts'
import { RECORDS } from '../records/records.ts'
import { queueAcuse } from './acuse.ts'
import { bindAttachments } from './attachments.ts'
import { printPaper, validatePaper } from './documento.ts'
import { clearFailure, failuresOf, isDue, recordFailure } from './failures/record.ts'
import { EFFECT_WORDS } from './failures/words.ts'
import { isNews, tellPeople } from './notices/tell.ts'
import { publishDraft } from './publish.ts'
import { isStopping } from './stopping.ts'
import { within } from './within.ts'

/** All that side effects are, besides the records (`records/records.ts`). `slow` ones run after the answer. */
const OTHERS: Record<Exclude<Effect, Derivado>, { run: EffectRun; slow?: true }> = {
  adjuntos: { run: bindAttachments },
  borrador: { run: createDraft },
  acuse: { run: queueAcuse },
  imagenes: { run: attachImages, slow: true },
  documento: { run: printPaper, slow: true },
  firma: { run: validatePaper },
  publicacion: { run: publishDraft },
  encuesta: { run: deriveEncuesta },
  avisos: { run: tellPeople },
}

const runOf = (effect: Effect): { run: EffectRun; slow?: true } => {
  const record = RECORDS.find((r) => r.effect === effect)
  return record ? { run: record.derive } : OTHERS[effect as keyof typeof OTHERS]
}

/** Longer than the slowest takes on a busy machine; what takes longer is hung. */
const EFFECT_MS = 60_000

export type EffectOptions = {
  /** Effects of the movements after this number; all unless told. */
  since?: number
  /** Leaves the slow ones. */
  fastOnly?: boolean
  /** Leaves this one to the caller. */
  deferred?: Effect
  /** Also what failed and waits for its next try. */
  force?: boolean
}

/** `left`: something was not tried. `failed`: when the first of what failed is tried again, `null` for not by itself. */
export type EffectsDone = { left: boolean; failed?: string | null }

/**
 * Runs what the movements after `since` give rise to, in their order. Each is on its own: what fails is written down and tried again
 * another time, and the rest goes on. The order is all that one owes to another; what finds nothing to work on yet does nothing,
 * and is run again with it.
 */
export const runEffects = async (
  payload: Payload,
  loaded: LoadedCase,
  options: EffectOptions,
): Promise<EffectsDone> => {
  const { since = 0, fastOnly = false, deferred, force = false } = options
  const { id } = loaded.expediente
  // Nothing is written down yet of what a movement just recorded gives rise to.
  const known = since > 0 ? new Map<string, Falla>() : await failuresOf(payload, id)
  const failed = new Map<string, string | null>()
  let left = false
  for (const { movement, procedure, effects } of plan(loaded, since)) {
    for (const effect of effects) {
      const { run, slow } = runOf(effect)
      const clave = failureKey(id, movement.seq, effect)
      const before = known.get(clave)
      if (effect === deferred || (fastOnly && slow) || isStopping()) left = true
      else if (before && !force && !isDue(before)) failed.set(clave, before.siguiente ?? null)
      else if (!failed.has(clave)) {
        try {
          await within(EFFECT_MS, run(payload, loaded, movement, procedure), EFFECT_WORDS[effect].que)
          if (before) await clearFailure(payload, clave)
        } catch (error) {
          payload.logger.error({
            msg: 'effect failed, the others go on',
            expediente: id,
            seq: movement.seq,
            effect,
            err: error,
          })
          const failure = { clave, ...EFFECT_WORDS[effect], expediente: id, movimiento: movement.seq, error }
          failed.set(clave, await recordFailure(payload, failure))
        }
      }
    }
  }
  return failed.size ? { left, failed: earliest([...failed.values()]) } : { left }
}

/** Whether anything follows from the movements after `since`. */
export const givesRise = (loaded: LoadedCase, { since = 0 }: EffectOptions): boolean =>
  plan(loaded, since).some(({ movement, effects }) => isNews(movement) || effects.some((effect) => effect !== 'avisos'))

/** What each movement after `since` gives rise to, in their order; last, whoever is concerned is told. */
const plan = (loaded: LoadedCase, since: number) =>
  editionsOf(loaded)
    .slice(since)
    .map(({ movement, procedure }) => {
      const produced = movement.tipo === 'paso' ? producedBy(findStep(procedure, movement.paso)) : recordsOf(procedure)
      return { movement, procedure, effects: [...produced, 'avisos' as const] }
    })

const isRecord = (effect: Effect): boolean => RECORDS.some((r) => r.effect === effect)

/** A record is made of the whole history: whichever movement it fails with, it is the same failure. */
const failureKey = (expediente: string, seq: number, effect: Effect): string =>
  [expediente, ...(isRecord(effect) ? [] : [seq]), effect].join(':')

const earliest = (moments: (string | null)[]): string | null => moments.filter((m) => m !== null).sort()[0] ?? null

/**
 * What a step gives rise to: its files bound to the case, the records it touches, what it says besides, a rating, and last the paper
 * it issues, whose number is the record's.
 */
const producedBy = (step: Step | undefined): Effect[] => {
  if (!step) return []
  const { produce = [], emite } = step
  return [
    ...(attachmentFields(step).length ? ['adjuntos' as const] : []),
    ...RECORDS.map((r) => r.effect).filter((r) => step.registra?.[r]),
    // Of a visit whoever asked is told, like of the rest.
    ...produce.filter((effect) => effect !== 'visita'),
    ...(rates(step) ? ['encuesta' as const] : []),
    ...(emite ? [isSigning(step) ? ('firma' as const) : ('documento' as const)] : []),
  ]
}

/** What an exception touches: the records that the procedure's steps make. Each knows whether it is there yet. */
const recordsOf = ({ pasos }: Procedure): Effect[] =>
  RECORDS.map((r) => r.effect).filter((r) => pasos.some((s) => s.registra?.[r]))
