import type { Payload } from 'payload'
import { type Day, MOST_PAGES, type PageVisits, type Visits } from './port.ts'

type Doc = Record<string, unknown>

/** As much of the driver as is asked of it. */
type Native = {
  bulkWrite(operations: Doc[], options: Doc): Promise<unknown>
  aggregate(pipeline: Doc[]): { toArray(): Promise<Doc[]> }
  deleteMany(filter: Doc): Promise<unknown>
}

const SUMS = { visitas: { $sum: '$visitas' }, si: { $sum: '$si' }, no: { $sum: '$no' } }

export const mongoVisits = (db: Payload['db']): Visits => {
  const models = (db as unknown as { collections: Record<string, { collection: Native }> }).collections
  const native = models.visitas?.collection
  if (!native) throw new Error('No hay colección visitas.')
  return {
    async add(rows) {
      const operations = rows.map(({ pagina, dia, ...counts }) => ({
        updateOne: { filter: { pagina, dia }, update: { $inc: counts }, upsert: true },
      }))
      if (operations.length > 0) await native.bulkWrite(operations, { ordered: false })
    },
    async perDay(paginas, desde) {
      const found = await native
        .aggregate([
          { $match: { pagina: { $in: paginas }, dia: { $gte: desde } } },
          { $group: { _id: '$dia', ...SUMS } },
          { $sort: { _id: 1 } },
        ])
        .toArray()
      return found.map(({ _id, ...sums }) => ({ dia: _id, ...sums }) as Day)
    },
    async perPage(desde) {
      const found = await native
        .aggregate([
          { $match: { dia: { $gte: desde } } },
          { $group: { _id: '$pagina', ...SUMS } },
          { $sort: { visitas: -1 } },
          { $limit: MOST_PAGES },
        ])
        .toArray()
      return found.map(({ _id, ...sums }) => ({ pagina: _id, ...sums }) as PageVisits)
    },
    async fold(dia) {
      const days = { dia: { $lt: dia, $regex: '^.{10}$' } }
      await native
        .aggregate([
          { $match: days },
          { $group: { _id: { pagina: '$pagina', dia: { $substrBytes: ['$dia', 0, 7] } }, ...SUMS } },
          { $project: { _id: 0, pagina: '$_id.pagina', dia: '$_id.dia', visitas: 1, si: 1, no: 1 } },
          { $merge: { into: 'visitas', on: ['pagina', 'dia'], whenMatched: 'keepExisting' } },
        ])
        .toArray()
      await native.deleteMany(days)
    },
  }
}
