import type { Payload } from 'payload'
import type { EffectRun } from '../ledger/effect.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import type { Publicacion } from '../ledger/rows.ts'
import { findDraft, findPage } from '../portal/draft.ts'
import { writtenByLedger } from '../portal/pageContext.ts'
import { checkPage, sayProblems } from '../portal/problems.ts'
import { findHeld } from './claims/page.ts'

/**
 * The step of publishing done: its page is on the portal, as it was when the step was checked. Nothing to do where the panel published it in the
 * same act.
 * @throws with what is missing, in Spanish, where neither that version nor the newest draft can be shown
 */
export const publishDraft: EffectRun = async (payload, { expediente }, movement) => {
  const page = await findPage(payload, expediente.id)
  if (!page || page.publicado) return
  const content = await readable(payload, expediente.id, page.id, movement)
  await payload.update({
    collection: 'publicaciones',
    id: page.id,
    data: { ...content, _status: 'published' },
    depth: 0,
    context: writtenByLedger(movement.fecha),
    disableTransaction: true,
    overrideAccess: true,
  })
}

/** The version the movement names; else, as in older movements, the newest draft. */
const readable = async (
  payload: Payload,
  expediente: string,
  id: string,
  movement: StoredMovement,
): Promise<Partial<Publicacion>> => {
  const held = (await findHeld(payload, movement))?.page
  const draft = await findDraft(payload, expediente)
  let problems = 'No está su borrador.'
  for (const content of [held, draft]) {
    if (!content) continue
    const { wrong } = await checkPage(payload, { ...content, id })
    if (wrong.length === 0) return content
    problems = sayProblems(payload, wrong)
  }
  throw new Error(
    `El paso de publicar está registrado y la página no se ha publicado. ${problems} Corrígela en el panel.`,
  )
}
