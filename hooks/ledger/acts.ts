import type { Payload, Where } from 'payload'

/**
 * Adds an act to a paper's own history: one conditional write, so that of two at the same moment one finds that the other was first.
 * @param seq how many there were
 * @returns whether it was added
 */
export const appendAct = async (
  payload: Payload,
  id: string,
  seq: number,
  data: Record<string, unknown>,
): Promise<boolean> => {
  const where: Where = { and: [{ id: { equals: id } }, { seq: { equals: seq } }] }
  return Boolean(await payload.db.updateOne({ collection: 'correspondencia', where, data: { ...data, seq: seq + 1 } }))
}

/**
 * Writes what follows from the acts, and can be written again: the folio, or that nothing is left to do.
 * @param seq how many acts that follows from; where there are more by now, it is for whoever added them to say
 */
export const settleMail = async (
  payload: Payload,
  id: string,
  seq: number,
  data: { folio?: string; alDia?: boolean },
): Promise<void> => {
  const where: Where = { and: [{ id: { equals: id } }, { seq: { equals: seq } }] }
  await payload.db.updateOne({ collection: 'correspondencia', where, data })
}
