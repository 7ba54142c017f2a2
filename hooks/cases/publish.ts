import { findDraft } from '../portal/draft.ts'
import type { EffectRun } from '../records/effect.ts'

/** Step 5 done: the draft is on the portal. Nothing to do where the panel published it in the same act. */
export const publishDraft: EffectRun = async (payload, { expediente }, movement) => {
  const draft = await findDraft(payload, expediente.id)
  if (!draft || draft.publicado) return
  await payload.update({
    collection: 'publicaciones',
    id: draft.id,
    data: { _status: 'published' },
    depth: 0,
    context: { derived: true, publicado: movement.fecha },
    disableTransaction: true,
    overrideAccess: true,
  })
}
