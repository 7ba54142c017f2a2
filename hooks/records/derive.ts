import type { CollectionSlug, Payload } from 'payload'
import { storeOf } from '../ledger/store/index.ts'

/** Collections whose rows are folds of a case's movements. */
export type DerivedCollection = Extract<CollectionSlug, 'oficios' | 'ordenes' | 'dictamenes' | 'cuentas'>

/**
 * Writes a derived row: made once for each `clave`, and only ever moved forward. `seq` is how many movements it was folded from;
 * somebody slower, with a shorter history, changes nothing.
 * @param data every column, `null` where the history says nothing, so that what a return took back is taken back here
 * @throws where another row has something that is one row's alone
 */
export const saveDerived = async (
  payload: Payload,
  collection: DerivedCollection,
  clave: string,
  seq: number,
  data: object,
): Promise<void> => {
  const store = storeOf(payload)
  const row = { ...inUtc(payload.collections[collection].config.flattenedFields, data), clave, seq } as object
  const moveOn = () => store.update(collection, { clave, seq: { upTo: seq } }, row)
  if (await moveOn()) return
  // There is none yet, or somebody is ahead; whoever made it a moment ago may be behind.
  if ((await store.insert(collection, row)) || (await moveOn())) return
  if ((await store.find(collection, { clave }, { limit: 1 })).length === 0)
    throw new Error(`Otra fila de «${collection}» tiene ya lo que solo puede tener una.`)
}

type Field = { name: string; type: string; flattenedFields?: readonly Field[] }

/** Moments as they are kept, whatever offset they were written with. */
const inUtc = (fields: readonly Field[], data: object): object =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = fields.find((one) => one.name === name)
      if (field?.type === 'group' && value) return [name, inUtc(field.flattenedFields ?? [], value)]
      return [name, field?.type === 'date' && value ? new Date(value).toISOString() : value]
    }),
  )
