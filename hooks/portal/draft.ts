import type { Payload } from 'payload'
import { ValidationError } from 'payload'
import type { EffectRun } from '../ledger/effect.ts'
import type { Publicacion } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import { draftContent, slugsFor } from './content.ts'
import { writtenByLedger } from './pageContext.ts'
import { pageAskedIn, refreshDraft } from './refresh.ts'

/** The draft publication the request makes: what was asked for, ready to be designed. */
export const createDraft: EffectRun = async (payload, loaded, movement) => {
  const { expediente } = loaded
  const draft = await findDraft(payload, expediente.id)
  if (draft) return refreshDraft(payload, loaded, movement, draft)
  if (await finishDraft(payload, expediente.id)) return
  const content = await draftContent(payload, expediente, pageAskedIn(loaded, movement))
  for (const slug of slugsFor(content.titulo, expediente)) {
    try {
      await payload.create({
        collection: 'publicaciones',
        draft: true,
        data: {
          ...content,
          slug,
          solicitudSeq: movement.seq,
          dependencia: typeof expediente.dependencia === 'string' ? expediente.dependencia : expediente.dependencia.id,
          expediente: expediente.id,
          _status: 'draft',
        },
        depth: 0,
        context: writtenByLedger(),
        disableTransaction: true,
        overrideAccess: true,
      })
      return
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
      // This draft may have been made a moment ago by someone recovering.
      if (await findDraft(payload, expediente.id)) return
    }
  }
  throw new Error(`No se pudo hacer el borrador de ${expediente.folio}: su dirección está ocupada.`)
}

/** A draft is two rows, the page's and its first version: where the process ended between them, makes the second. */
const finishDraft = async (payload: Payload, expediente: string): Promise<boolean> => {
  const [page] = await storeOf(payload).find('publicaciones', { expediente }, { limit: 1 })
  if (!page) return false
  await payload.update({
    collection: 'publicaciones',
    id: page.id,
    draft: true,
    data: { _status: 'draft' },
    depth: 0,
    context: writtenByLedger(),
    disableTransaction: true,
    overrideAccess: true,
  })
  return true
}

/** The publication of a case, newest draft included. */
export const findDraft = async (payload: Payload, expediente: string): Promise<Publicacion | undefined> => {
  const { docs } = await payload.find({
    collection: 'publicaciones',
    where: { expediente: { equals: expediente } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]
}

/** The publication of a case as the portal has it: its row, whatever drafts came after. */
export const findPage = async (payload: Payload, expediente: string): Promise<Publicacion | undefined> => {
  const { docs } = await payload.find({
    collection: 'publicaciones',
    where: { expediente: { equals: expediente } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]
}
