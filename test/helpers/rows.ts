import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MongoClient, ObjectId } from 'mongodb'
import type { SharedServer } from './server.ts'

/** A server's database reached past the product, as whoever has its file or its address could. Rows are named by their id. */
export type Rows = {
  /** Changes one field; what is stored is given and taken as text, JSON for what is not text. */
  alter(collection: string, id: string, field: string, change: (text: string) => string): Promise<void>
  /** Leaves one field with nothing in it. */
  empty(collection: string, id: string, field: string): Promise<void>
  remove(collection: string, id: string): Promise<void>
  /** Adds a row of texts and numbers as it stands, which no hook sees. @returns its id */
  insert(collection: string, data: Record<string, string | number>): Promise<string>
  /** All of a collection, as it is stored. */
  all(collection: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

export const openRows = ({ databaseUrl, dataDir }: SharedServer): Rows =>
  databaseUrl ? inMongo(databaseUrl) : inFile(path.join(dataDir, 'cenote.sqlite'))

const inFile = (file: string): Rows => {
  const db = new DatabaseSync(file)
  const tableOf = (collection: string) => `"${collection.replaceAll('-', '_')}"`
  const columnOf = (field: string) => `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
  return {
    async alter(collection, id, field, change) {
      const column = columnOf(field)
      const row = db.prepare(`SELECT ${column} AS value FROM ${tableOf(collection)} WHERE id = ?`).get(id)
      const text = change(String(row?.value))
      const value = typeof row?.value === 'number' ? Number(text) : text
      db.prepare(`UPDATE ${tableOf(collection)} SET ${column} = ? WHERE id = ?`).run(value, id)
    },
    async empty(collection, id, field) {
      db.prepare(`UPDATE ${tableOf(collection)} SET ${columnOf(field)} = NULL WHERE id = ?`).run(id)
    },
    async remove(collection, id) {
      db.prepare(`DELETE FROM ${tableOf(collection)} WHERE id = ?`).run(id)
    },
    async insert(collection, data) {
      const id = randomUUID()
      const row = { id, ...data }
      const places = Object.keys(row).map(() => '?')
      const columns = Object.keys(row).map(columnOf)
      db.prepare(`INSERT INTO ${tableOf(collection)} (${columns}) VALUES (${places})`).run(...Object.values(row))
      return id
    },
    async all(collection) {
      return db.prepare(`SELECT * FROM ${tableOf(collection)}`).all()
    },
    async close() {
      db.close()
    },
  }
}

const inMongo = (url: string): Rows => {
  const client = new MongoClient(url)
  const one = (id: string) => ({ _id: new ObjectId(id) })
  return {
    async alter(collection, id, field, change) {
      const rows = client.db().collection(collection)
      const value: unknown = (await rows.findOne(one(id)))?.[field]
      await rows.updateOne(one(id), { $set: { [field]: changed(value, change) } })
    },
    async empty(collection, id, field) {
      await client
        .db()
        .collection(collection)
        .updateOne(one(id), { $unset: { [field]: '' } })
    },
    async remove(collection, id) {
      await client.db().collection(collection).deleteOne(one(id))
    },
    async insert(collection, data) {
      const now = new Date()
      const row = { createdAt: now, updatedAt: now, ...data }
      return (await client.db().collection(collection).insertOne(row)).insertedId.toHexString()
    },
    all: (collection) => client.db().collection(collection).find().toArray(),
    close: () => client.close(),
  }
}

const changed = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (value instanceof Date) return new Date(change(value.toISOString()))
  return JSON.parse(change(JSON.stringify(value)))
}
