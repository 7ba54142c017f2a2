import type { Payload } from 'payload'

/**
 * Gives uploads to a case or to a paper of the book; those that one of its kind has already stay where they are.
 * @throws where one of them could not be given, since an update of many throws for none: whoever asked still owes it
 */
export const giveFiles = async (
  payload: Payload,
  ids: readonly string[],
  to: { expediente: string } | { correspondencia: string },
): Promise<void> => {
  const [kind = ''] = Object.keys(to)
  const { errors } = await payload.update({
    collection: 'adjuntos',
    where: { and: [{ id: { in: ids } }, { [kind]: { exists: false } }] },
    data: to,
    depth: 0,
    overrideAccess: true,
  })
  const [first] = errors
  if (first) throw new Error(`the file ${first.id} was not given to its ${kind}: ${first.message}`)
}
