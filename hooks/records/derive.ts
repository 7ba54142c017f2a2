import { type CollectionSlug, type Payload, ValidationError, type Where } from 'payload'

/** Collections whose rows are folds of a case's movements. */
export type DerivedCollection = Extract<CollectionSlug, 'oficios' | 'ordenes' | 'dictamenes' | 'cuentas'>

/**
 * Writes a derived row: made once for each `clave`, and only ever moved forward. `seq` is how many movements it was folded from;
 * somebody slower, with a shorter history, changes nothing.
 * @param data every column, `null` where the history says nothing, so that what a return took back is taken back here
 */
export const saveDerived = async (
  payload: Payload,
  collection: DerivedCollection,
  clave: string,
  seq: number,
  data: object,
): Promise<void> => {
  const { totalDocs } = await payload.count({ collection, where: { clave: { equals: clave } }, overrideAccess: true })
  if (totalDocs === 0 && (await insert(payload, collection, { ...data, clave, seq }))) return
  const notAhead: Where = { and: [{ clave: { equals: clave } }, { seq: { less_than_equal: seq } }] }
  await payload.db.updateOne({ collection, where: notAhead, data: { ...data, clave, seq } })
}

/** @returns whether it was made; not when somebody made it a moment ago */
const insert = async (payload: Payload, collection: DerivedCollection, data: { clave: string; seq: number }) => {
  try {
    // The folds are typed by their collection; which one this is, only the caller knows.
    await payload.create({ collection, data: data as never, depth: 0, disableTransaction: true, overrideAccess: true })
    return true
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const where = { clave: { equals: data.clave } }
    const { totalDocs } = await payload.count({ collection, where, overrideAccess: true })
    if (totalDocs === 0) throw error
    return false
  }
}
