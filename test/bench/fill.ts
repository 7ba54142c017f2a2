import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MongoClient, ObjectId } from 'mongodb'
import type { TestServer } from '../helpers/server.ts'
import type { Doc } from './cases.ts'

/** Writes documents straight into a stopped server's own scratch database, some thousands a second. */
export type Filler = {
  newId: () => string
  write: (collection: string, docs: Doc[]) => Promise<void>
  /** One durable insert by itself, as the database gives it: what a transition is compared with. */
  bareInsert: (n: number) => Promise<unknown>
  close: () => Promise<void>
}

export const openFiller = ({ databaseUrl, dataDir }: TestServer): Filler =>
  databaseUrl ? mongoFiller(databaseUrl) : fileFiller(dataDir)

const TEXT = 'x'.repeat(600)

const fileFiller = (dataDir: string): Filler => {
  const db = new DatabaseSync(path.join(dataDir, 'cenote.sqlite'))
  const bare = new DatabaseSync(path.join(dataDir, 'inserto.sqlite'))
  bare.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id TEXT PRIMARY KEY, datos TEXT)')
  const insertOne = bare.prepare('INSERT INTO t VALUES (?, ?)')
  // A scratch file: were the machine to stop, it would be made again.
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000')
  const addActor = db.prepare(
    'INSERT INTO expedientes_rels (parent_id, path, usuarios_id, "order") VALUES (?, \'actores\', ?, ?)',
  )
  return {
    newId: timedId,
    async write(collection, docs) {
      const [first] = docs
      if (!first) return
      const known = db
        .prepare(`PRAGMA table_info("${collection}")`)
        .all()
        .map((c) => String(c.name))
      const columns = Object.keys(first).flatMap((field) => {
        const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
        const column = [name, `${name}_id`].find((c) => known.includes(c))
        return column ? [{ field, column }] : []
      })
      const names = columns.map((c) => `"${c.column}"`).join(', ')
      const insert = db.prepare(`INSERT INTO "${collection}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
      db.exec('BEGIN')
      for (const doc of docs) {
        insert.run(...columns.map(({ field }) => inColumn(doc[field])))
        if (Array.isArray(doc.actores))
          for (const [i, actor] of doc.actores.entries()) addActor.run(doc.id, actor, i + 1)
      }
      db.exec('COMMIT')
    },
    async bareInsert(n) {
      insertOne.run(String(n), TEXT)
    },
    async close() {
      db.close()
      bare.close()
    },
  }
}

let given = 0

/** In the order they were given, as the product's own are (UUID v7). */
const timedId = (): string => {
  const time = (Date.now() * 4096 + (given++ % 4096)).toString(16).padStart(15, '0')
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${time.slice(12)}-${randomUUID().slice(19)}`
}

const inColumn = (value: unknown): string | number | null => {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'boolean' ? Number(value) : JSON.stringify(value)
}

const IDS = new Set(['expediente', 'dependencia', 'solicitante', 'asignado', 'actor', 'actores'])
const MOMENTS = new Set(['abierto', 'desde', 'cerrado', 'fecha', 'publicado', 'createdAt', 'updatedAt'])

const mongoFiller = (url: string): Filler => {
  const client = new MongoClient(url, { writeConcern: { w: 'majority', j: true } })
  return {
    newId: () => new ObjectId().toHexString(),
    async write(collection, docs) {
      if (docs.length) await client.db().collection(collection).insertMany(docs.map(toMongo))
    },
    bareInsert: (n) => client.db().collection('inserto').insertOne({ n, datos: TEXT }),
    close: () => client.close(),
  }
}

const toMongo = ({ id, ...doc }: Doc) => ({
  _id: new ObjectId(id),
  ...Object.fromEntries(Object.entries(doc).map(([field, value]) => [field, inField(field, value)])),
})

const inField = (field: string, value: unknown): unknown => {
  if (Array.isArray(value) && IDS.has(field)) return value.map((item) => inField(field, item))
  if (typeof value !== 'string') return value
  if (IDS.has(field)) return new ObjectId(value)
  return MOMENTS.has(field) ? new Date(value) : value
}
