import type { CollectionBeforeOperationHook } from 'payload'
import { isId } from '../ledger/ids.ts'

type Asked = { id?: unknown; data?: { _status?: unknown } | null; draft?: boolean }

/**
 * Payload lays a change over the newest version. Where that is a draft beside a published page, a change that says nothing of its state
 * would take the draft's, and the page would leave the portal though nobody said so: it goes to the draft instead.
 */
export const keepDraft: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const { id, data, draft } = args as Asked
  if (operation !== 'update' || overrideAccess || draft || data?._status !== undefined) return args
  if (!isId(req.payload, id)) return args
  // Who may not change it is told so by what comes next.
  if (!(await collection.access.update({ req }))) return args
  const stateOf = async (newest: boolean) => {
    const asked = { id, draft: newest, select: { _status: true }, depth: 0, disableErrors: true } as const
    const collectionOf = { collection: collection.slug as 'servicios' }
    // Whoever writes these reads them all.
    return (await req.payload.findByID({ ...collectionOf, ...asked, overrideAccess: true }))?._status
  }
  if ((await stateOf(false)) !== 'published' || (await stateOf(true)) !== 'draft') return args
  return { ...args, draft: true } as typeof args
}
