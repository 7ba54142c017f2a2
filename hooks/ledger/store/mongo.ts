import type { Payload } from 'payload'
import { fewest, mergePage } from './merge.ts'
import { filtersOf, headStages, headsFrom, pageFrom, pageStages, tallyStages } from './mongoPages.ts'
import {
  type Doc,
  type DocShape,
  fieldsToKeep,
  filterOf,
  keptValue,
  type Model,
  plainValue,
  readDoc,
  readModel,
} from './mongoShape.ts'
import type { Store } from './port.ts'

export const mongoStore = (db: Payload['db'], collections: Payload['collections']): Store => {
  const models = (db as unknown as { collections: Record<string, Model> }).collections
  const shapes = new Map<string, DocShape>()
  const shapeOf = (collection: keyof Payload['collections'] & string): DocShape => {
    const shape =
      shapes.get(collection) ?? readModel(models[collection], collections[collection].config.flattenedFields)
    shapes.set(collection, shape)
    return shape
  }

  return {
    async find(collection, where, { sort, limit } = {}) {
      const shape = shapeOf(collection)
      const order = sort && { sort: { [sort.replace(/^-/, '')]: sort.startsWith('-') ? -1 : 1 } }
      const found = await shape.native.find(filterOf(shape, where), { ...order, ...(limit && { limit }) }).toArray()
      return found.map((doc) => readDoc(shape, doc)) as never
    },

    async insert(collection, data) {
      const shape = shapeOf(collection)
      const now = new Date()
      const doc = { _id: new shape.ObjectId(), ...fieldsToKeep(shape, data), createdAt: now, updatedAt: now }
      try {
        await shape.native.insertOne(doc)
        return readDoc(shape, doc) as never
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
        const docs = rows.map((data) => ({ _id: new shape.ObjectId(), ...fieldsToKeep(shape, data), ...made }))
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
        { _id: { $in: people.map((id) => keptValue(shape, 'id', id)) } },
        { roles: { $in: roles } },
        ...within.map(({ rol, dependencia }) => ({
          roles: rol,
          dependencia: keptValue(shape, 'dependencia', dependencia),
        })),
      ]
      const found = await shape.native
        .find({ activo: true, $or }, { projection: ACCOUNT, sort: { _id: 1 }, limit: most })
        .toArray()
      return found.map((doc) => readDoc(shape, doc)) as never
    },

    async updateAll(collection, where, data) {
      const shape = shapeOf(collection)
      await shape.native.updateMany(filterOf(shape, where), {
        $set: { ...fieldsToKeep(shape, data), updatedAt: new Date() },
      })
    },

    async update(collection, where, data, add) {
      const shape = shapeOf(collection)
      const ids = add?.ids.map((id) => new shape.ObjectId(id)) ?? []
      const { matchedCount } = await shape.native.updateOne(filterOf(shape, where), {
        $set: { ...fieldsToKeep(shape, data), updatedAt: new Date() },
        ...(add && ids.length > 0 && { $addToSet: { [add.to]: { $each: ids } } }),
      })
      return matchedCount > 0
    },

    async page(collection, some, order) {
      const shape = shapeOf(collection)
      const filters = filtersOf((field, value) => keptValue(shape, field, value), some)
      if (filters.length === 0) return []
      const found = await shape.native.aggregate(pageStages(shape.native.collectionName, filters, order)).toArray()
      return pageFrom(found, order).map((doc) => readDoc(shape, doc)) as never
    },

    async merged(collection, groups, { by, skip, limit }, compare) {
      const shape = shapeOf(collection)
      const filterOf = groups.map((some) => filtersOf((field, value) => keptValue(shape, field, value), some))
      if (filterOf.every((filters) => filters.length === 0)) return []
      const stages = headStages(shape.native.collectionName, filterOf, by, skip + limit)
      const lists = headsFrom(await shape.native.aggregate(stages).toArray(), groups.length, by)
      const ids = mergePage(lists, compare, { skip, limit }).map(({ id }) => id)
      const docs = await shape.native.find({ _id: { $in: ids } }, {}).toArray()
      const byId = new Map(docs.map((doc) => [String(doc._id), doc]))
      return ids
        .flatMap((id) => {
          const doc = byId.get(String(id))
          return doc ? [doc] : []
        })
        .map((doc) => readDoc(shape, doc)) as never
    },

    async tally(collection, some, most) {
      const shape = shapeOf(collection)
      const filters = filtersOf((field, value) => keptValue(shape, field, value), some)
      if (filters.length === 0) return 0
      const [counted] = await shape.native.aggregate(tallyStages(shape.native.collectionName, filters, most)).toArray()
      return Number(counted?.n ?? 0)
    },

    async worded(beginnings, most) {
      const { native } = shapeOf('expedientes')
      const found = beginnings.map((beginning) =>
        native.find({ palabras: { $regex: `^${beginning}` } }, { projection: { _id: 1 }, limit: most + 1 }).toArray(),
      )
      return fewest(await Promise.all(found), most)?.map(({ _id }) => String(plainValue(_id))) ?? null
    },

    // Its indexes hold lists, too.
    actedApart: async () => null,
  }
}

/** What is readDoc of an account: nothing of its password. */
const ACCOUNT = { email: 1, roles: 1, dependencia: 1, notificar: 1 }

/** MongoDB's number for a unique index that has the same already. */
const DUPLICATE = 11000

/** Why each row of many was not taken; the error's own reason where it does not tell. */
const refusals = (error: unknown): unknown[] => {
  const { code, writeErrors } = error as { code?: unknown; writeErrors?: { code?: unknown } | { code?: unknown }[] }
  const each = [writeErrors ?? []].flat()
  return each.length > 0 ? each.map((one) => one.code) : [code]
}
