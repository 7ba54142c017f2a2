import type { Payload } from 'payload'
import { fewest, mergePage } from './merge.ts'
import { filtersOf, headStages, headsFrom, pageFrom, pageStages, tallyStages } from './mongoPages.ts'
import type { Match, Store } from './port.ts'
import { afterAll } from './where.ts'

type Doc = Record<string, unknown>

/** As much of the driver as is asked of it. */
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
type Model = { collection: Native; base: { Types: { ObjectId: new (hex?: string) => ObjectId } } }

/** How a field is kept: as an id, as a moment, or as it is. */
type Kind = 'id' | 'moment' | 'json' | 'group' | undefined

type Shape = { native: Native; kinds: Map<string, Kind>; ObjectId: Model['base']['Types']['ObjectId'] }

const KINDS: Record<string, Kind> = { relationship: 'id', upload: 'id', date: 'moment', json: 'json', group: 'group' }

export const mongoStore = (db: Payload['db'], collections: Payload['collections']): Store => {
  const models = (db as unknown as { collections: Record<string, Model> }).collections
  const shapes = new Map<string, Shape>()
  const shapeOf = (collection: keyof Payload['collections'] & string): Shape => {
    const shape =
      shapes.get(collection) ?? readShape(models[collection], collections[collection].config.flattenedFields)
    shapes.set(collection, shape)
    return shape
  }

  return {
    async find(collection, where, { sort, limit } = {}) {
      const shape = shapeOf(collection)
      const order = sort && { sort: { [sort.replace(/^-/, '')]: sort.startsWith('-') ? -1 : 1 } }
      const found = await shape.native.find(asked(shape, where), { ...order, ...(limit && { limit }) }).toArray()
      return found.map((doc) => read(shape, doc)) as never
    },

    async insert(collection, data) {
      const shape = shapeOf(collection)
      const now = new Date()
      const doc = { _id: new shape.ObjectId(), ...written(shape, data), createdAt: now, updatedAt: now }
      try {
        await shape.native.insertOne(doc)
        return read(shape, doc) as never
      } catch (error) {
        if ((error as { code?: unknown }).code === DUPLICATE) return null
        throw error
      }
    },

    async insertNew(...batches) {
      for (const { collection, rows } of batches) {
        if (rows.length === 0) continue
        const shape = shapeOf(collection)
        const now = new Date()
        const made = { createdAt: now, updatedAt: now }
        const docs = rows.map((data) => ({ _id: new shape.ObjectId(), ...written(shape, data), ...made }))
        try {
          await shape.native.insertMany(docs, { ordered: false })
        } catch (error) {
          // The others went in.
          if (!refusals(error).every((code) => code === DUPLICATE)) throw error
        }
      }
    },

    async accounts({ people, roles, within }, most) {
      const shape = shapeOf('usuarios')
      const $or: Doc[] = [
        { _id: { $in: people.map((id) => stored(shape, 'id', id)) } },
        { roles: { $in: roles } },
        ...within.map(({ rol, dependencia }) => ({
          roles: rol,
          dependencia: stored(shape, 'dependencia', dependencia),
        })),
      ]
      const found = await shape.native
        .find({ activo: true, $or }, { projection: ACCOUNT, sort: { _id: 1 }, limit: most })
        .toArray()
      return found.map((doc) => read(shape, doc)) as never
    },

    async updateAll(collection, where, data) {
      const shape = shapeOf(collection)
      await shape.native.updateMany(asked(shape, where), { $set: { ...written(shape, data), updatedAt: new Date() } })
    },

    async update(collection, where, data, add) {
      const shape = shapeOf(collection)
      const ids = add?.ids.map((id) => new shape.ObjectId(id)) ?? []
      const { matchedCount } = await shape.native.updateOne(asked(shape, where), {
        $set: { ...written(shape, data), updatedAt: new Date() },
        ...(add && ids.length > 0 && { $addToSet: { [add.to]: { $each: ids } } }),
      })
      return matchedCount > 0
    },

    async page(collection, some, order) {
      const shape = shapeOf(collection)
      const filters = filtersOf((field, value) => stored(shape, field, value), some)
      if (filters.length === 0) return []
      const found = await shape.native.aggregate(pageStages(shape.native.collectionName, filters, order)).toArray()
      return pageFrom(found, order).map((doc) => read(shape, doc)) as never
    },

    async merged(collection, groups, { by, skip, limit }, compare) {
      const shape = shapeOf(collection)
      const asked = groups.map((some) => filtersOf((field, value) => stored(shape, field, value), some))
      if (asked.every((filters) => filters.length === 0)) return []
      const stages = headStages(shape.native.collectionName, asked, by, skip + limit)
      const lists = headsFrom(await shape.native.aggregate(stages).toArray(), groups.length, by)
      const ids = mergePage(lists, compare, { skip, limit }).map(({ id }) => id)
      const docs = await shape.native.find({ _id: { $in: ids } }, {}).toArray()
      const byId = new Map(docs.map((doc) => [String(doc._id), doc]))
      return ids
        .flatMap((id) => {
          const doc = byId.get(String(id))
          return doc ? [doc] : []
        })
        .map((doc) => read(shape, doc)) as never
    },

    async tally(collection, some, most) {
      const shape = shapeOf(collection)
      const filters = filtersOf((field, value) => stored(shape, field, value), some)
      if (filters.length === 0) return 0
      const [counted] = await shape.native.aggregate(tallyStages(shape.native.collectionName, filters, most)).toArray()
      return Number(counted?.n ?? 0)
    },

    async worded(beginnings, most) {
      const { native } = shapeOf('expedientes')
      const found = beginnings.map((beginning) =>
        native.find({ palabras: { $regex: `^${beginning}` } }, { projection: { _id: 1 }, limit: most + 1 }).toArray(),
      )
      return fewest(await Promise.all(found), most)?.map(({ _id }) => String(plain(_id))) ?? null
    },

    // Its indexes hold lists, too.
    actedApart: async () => null,
  }
}

/** What is read of an account: nothing of its password. */
const ACCOUNT = { email: 1, roles: 1, dependencia: 1, notificar: 1 }

/** MongoDB's number for a unique index that has the same already. */
const DUPLICATE = 11000

/** Why each row of many was not taken; the error's own reason where it does not tell. */
const refusals = (error: unknown): unknown[] => {
  const { code, writeErrors } = error as { code?: unknown; writeErrors?: { code?: unknown } | { code?: unknown }[] }
  const each = [writeErrors ?? []].flat()
  return each.length > 0 ? each.map((one) => one.code) : [code]
}

type Field = { name: string; type: string; flattenedFields?: readonly Field[] }

const readShape = (model: Model | undefined, fields: readonly Field[]): Shape => {
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

const stored = (shape: Shape, field: string, value: unknown): unknown => {
  const kind = shape.kinds.get(field)
  if (kind === 'id' && Array.isArray(value)) return value.map((one) => stored(shape, field, one))
  if (kind === 'group' && value) return written(shape, value, `${field}.`)
  if (typeof value !== 'string') return value
  if (kind === 'id') return new shape.ObjectId(value)
  return kind === 'moment' ? new Date(value) : value
}

const written = (shape: Shape, data: object, path = ''): Doc =>
  Object.fromEntries(
    Object.entries(data).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, stored(shape, path + field, value)]],
    ),
  )

const asked = (shape: Shape, where: Match): Doc =>
  Object.fromEntries(
    Object.entries(where).map(([field, condition]) => {
      const name = field === 'id' ? '_id' : field
      if (typeof condition !== 'object') return [name, stored(shape, field, condition)]
      if ('upTo' in condition) return [name, { $lte: stored(shape, field, condition.upTo) }]
      if ('from' in condition) return [name, { $gte: stored(shape, field, condition.from) }]
      return [name, { $gte: condition.begins, $lt: afterAll(condition.begins) }]
    }),
  )

const read = ({ kinds }: Shape, { _id, ...doc }: Doc): Doc => ({
  id: plain(_id),
  ...Object.fromEntries(
    Object.entries(doc).map(([field, value]) => [field, kinds.get(field) === 'json' ? value : plain(value)]),
  ),
})

const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  const id = value as Partial<ObjectId> | null
  return typeof id?.toHexString === 'function' ? id.toHexString() : value
}
