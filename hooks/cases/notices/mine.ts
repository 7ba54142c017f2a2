import type { PayloadRequest } from 'payload'
import { isId } from '../../ledger/ids.ts'
import type { Notificacion } from '../../ledger/rows.ts'
import { storeOf } from '../../ledger/store/index.ts'

/*
 * What the intranet shows each person of their own notices: each question and each change says whose, by the session alone.
 */

/** Whose; nothing of anybody where nobody is signed in. */
const me = ({ user }: PayloadRequest): string | null => (user?.activo ? user.id : null)

/** What is new is counted no further than this. */
export const MOST_NEW = 99

/** How many a page shows, and how far back pages go. */
const LIMIT = 20
const MOST = 1_000

/** How many are not read yet, up to `MOST_NEW` and one more. */
export const countNew = async (req: PayloadRequest): Promise<number> => {
  const persona = me(req)
  if (!persona) return 0
  return storeOf(req.payload).tally(
    'notificaciones',
    { ranges: [{ of: { persona, leida: false } }], where: [] },
    MOST_NEW + 1,
  )
}

/** A page of one's own, newest first, read or not; `pages` is no more than fifty. */
export const findNotices = async (
  req: PayloadRequest,
  pagina: number,
): Promise<{ docs: Notificacion[]; page: number; pages: number }> => {
  const persona = me(req)
  if (!persona) return { docs: [], page: 1, pages: 1 }
  const store = storeOf(req.payload)
  const own = { ranges: [{ of: { persona } }], where: [] }
  const pages = Math.max(1, Math.ceil((await store.tally('notificaciones', own, MOST)) / LIMIT))
  const page = Math.min(Math.max(1, pagina), pages)
  const order = { by: ['createdAt'], descending: true, skip: (page - 1) * LIMIT, limit: LIMIT }
  return { docs: await store.page('notificaciones', own, order), page, pages }
}

/** Marks one of one's own as read, by its id; another's stays as it is. */
export const markRead = async (req: PayloadRequest, id: unknown): Promise<void> => {
  const persona = me(req)
  if (persona && isId(req.payload, id))
    await storeOf(req.payload).updateAll('notificaciones', { id, persona, leida: false }, { leida: true })
}

/** Marks all of one's own as read. */
export const markAllRead = async (req: PayloadRequest): Promise<void> => {
  const persona = me(req)
  if (persona) await storeOf(req.payload).updateAll('notificaciones', { persona, leida: false }, { leida: true })
}

/** Marks what one was told of this case as read: it is open before them. */
export const markCaseRead = async (req: PayloadRequest, expediente: string): Promise<void> => {
  const persona = me(req)
  if (persona && (await countNew(req)) > 0)
    await storeOf(req.payload).updateAll('notificaciones', { expediente, persona, leida: false }, { leida: true })
}
