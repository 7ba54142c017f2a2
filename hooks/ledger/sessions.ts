import type { Payload, Where } from 'payload'
import type { Usuario } from './rows.ts'

/**
 * Ends sessions of an account: their next request is nobody's. Only the sessions are written, and only of the account as it was read, so
 * that nothing changed meanwhile comes undone.
 * @param ended whether a session, by its id, is to end
 * @returns how many did
 */
export const endSessions = async (
  { db }: Payload,
  account: string,
  ended: (session: string) => boolean,
): Promise<number> => {
  const collection = 'usuarios'
  const found = await db.findOne<Usuario>({ collection, where: { id: { equals: account } } })
  const sessions = found?.sessions ?? []
  const left = sessions.filter(({ id }) => !ended(id))
  if (!found || left.length === sessions.length) return 0
  const asRead: Where = { and: [{ id: { equals: account } }, { hash: { equals: found.hash } }] }
  const stored = await db.updateOne({ collection, where: asRead, data: { sessions: left, updatedAt: null } })
  return stored ? sessions.length - left.length : 0
}
