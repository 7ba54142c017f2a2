import type { EffectRun } from '../ledger/effect.ts'
import { giveFiles } from '../ledger/giveFiles.ts'
import { attachmentsIn } from '../manual/fieldsOf.ts'
import { findStep } from '../manual/index.ts'

/** The files a step names become the case's: whoever may see the case may open them. */
export const bindAttachments: EffectRun = async (payload, { expediente }, movement, procedure) => {
  const step = findStep(procedure, movement.paso)
  const ids = step ? attachmentsIn(step, movement.datos) : []
  if (ids.length === 0) return
  await giveFiles(payload, ids, { expediente: expediente.id })
}
