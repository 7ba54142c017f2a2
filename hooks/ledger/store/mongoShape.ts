import type { Match } from './port.ts'
import { afterAll } from './where.ts'

/* How MongoDB keeps a collection: as documents, in which ids and moments have types of their own. */

export type Doc = Record<string, unknown>

/** As much of the driver as is filterOf of it. */
type Native = {
  collectionName: string
  aggregate(stages: Doc[]): { toArray(): Promise<Doc[]> }
  find(filter: Doc, options: object): { toArray(): Promise<Doc[]> }
  insertOne(doc: Doc): Promise<unknown>
  insertMany(docs: Doc[], options: { ordered: false }): Promise<unknown>
  updateOne(filter: Doc, update: Doc): Promise<{ matchedCount: number }>
  updateMany(filter: Doc, update: Doc): Promise<unknown>
}

type ObjectId = { toHexString(): string }
export type Model = { collection: Native; base: { Types: { ObjectId: new (hex?: string) => ObjectId } } }

/** How a field is kept: as an id, as a moment, or as it is. */
type Kind = 'id' | 'moment' | 'json' | 'group' | undefined

export type DocShape = { native: Native; kinds: Map<string, Kind>; ObjectId: Model['base']['Types']['ObjectId'] }

const KINDS: Record<string, Kind> = { relationship: 'id', upload: 'id', date: 'moment', json: 'json', group: 'group' }

type Field = { name: string; type: string; flattenedFields?: readonly Field[] }

/** Throws where there is no such collection: a name of ours is wrong. */
export const readModel = (model: Model | undefined, fields: readonly Field[]): DocShape => {
  if (!model) throw new Error('No hay esa colección.')
  const kinds = new Map<string, Kind>(kindsOf(fields))
  return { native: model.collection, kinds: kinds.set('id', 'id'), ObjectId: model.base.Types.ObjectId }
}

/** Of a field in a group, by its path. */
const kindsOf = (fields: readonly Field[], path = ''): [string, Kind][] =>
  fields.flatMap(({ name, type, flattenedFields = [] }): [string, Kind][] => [
    [path + name, KINDS[type]],
    ...(type === 'group' ? kindsOf(flattenedFields, `${path}${name}.`) : []),
  ])

export const keptValue = (shape: DocShape, field: string, value: unknown): unknown => {
  const kind = shape.kinds.get(field)
  if (kind === 'id' && Array.isArray(value)) return value.map((one) => keptValue(shape, field, one))
  if (kind === 'group' && value) return fieldsToKeep(shape, value, `${field}.`)
  if (typeof value !== 'string') return value
  if (kind === 'id') return new shape.ObjectId(value)
  return kind === 'moment' ? new Date(value) : value
}

export const fieldsToKeep = (shape: DocShape, data: object, path = ''): Doc =>
  Object.fromEntries(
    Object.entries(data).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, keptValue(shape, path + field, value)]],
    ),
  )

/** What is asked of one document or many. */
export const filterOf = (shape: DocShape, where: Match): Doc =>
  Object.fromEntries(
    Object.entries(where).map(([field, condition]) => {
      const name = field === 'id' ? '_id' : field
      if (typeof condition !== 'object') return [name, keptValue(shape, field, condition)]
      if ('upTo' in condition) return [name, { $lte: keptValue(shape, field, condition.upTo) }]
      if ('from' in condition) return [name, { $gte: keptValue(shape, field, condition.from) }]
      return [name, { $gte: condition.begins, $lt: afterAll(condition.begins) }]
    }),
  )

/** As the rest of the product reads it: ids and moments as text. */
export const readDoc = ({ kinds }: DocShape, { _id, ...doc }: Doc): Doc => ({
  id: plainValue(_id),
  ...Object.fromEntries(
    Object.entries(doc).map(([field, value]) => [field, kinds.get(field) === 'json' ? value : plainValue(value)]),
  ),
})

export const plainValue = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plainValue)
  const id = value as Partial<ObjectId> | null
  return typeof id?.toHexString === 'function' ? id.toHexString() : value
}
