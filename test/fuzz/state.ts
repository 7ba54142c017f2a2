import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import type { TestServer } from '../helpers/server.ts'

/** Everything a database holds, as one line that changes when anything of it does, but for who has signed in and how often. */
export type State = {
  read(): Promise<string>
  /** The same, once nothing has changed for a while. */
  still(): Promise<string>
  close(): Promise<void>
}

export const openState = ({ databaseUrl, dataDir }: TestServer): State => {
  const { read, close } = databaseUrl ? inMongo(databaseUrl) : inFile(path.join(dataDir, 'cenote.sqlite'))
  const still = async () => {
    for (let last = await read(); ; ) {
      await sleep(300)
      const now = await read()
      if (now === last) return now
      last = now
    }
  }
  return { read, still, close }
}

/** Attempts to sign in are counted although they are refused. */
const SPARED = /^(usuarios|usuarios_sessions|sqlite_.*|_.*)$/

const inFile = (file: string) => {
  const db = new DatabaseSync(file, { readOnly: true })
  const tables = db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
    .all()
    .map((row) => String(row.name))
    .filter((name) => !SPARED.test(name))
  const queries = tables.map((table) => {
    const dated = db
      .prepare(`PRAGMA table_info("${table}")`)
      .all()
      .some((column) => column.name === 'updated_at')
    return `SELECT '${table}' AS t, count(*) AS n, ${dated ? 'max(updated_at)' : `''`} AS u FROM "${table}"`
  })
  const all = db.prepare(queries.join(' UNION ALL '))
  return {
    read: async () => JSON.stringify(all.all()),
    close: async () => db.close(),
  }
}

const inMongo = (url: string) => {
  const client = new MongoClient(url)
  return {
    async read() {
      const names = (await client.db().listCollections({ type: 'collection' }).toArray()).map(({ name }) => name)
      const rows = await Promise.all(
        names
          .filter((name) => !SPARED.test(name))
          .toSorted()
          .map(async (name) => {
            const found = client.db().collection(name)
            const [last] = await found.find().sort({ updatedAt: -1 }).limit(1).project({ updatedAt: 1 }).toArray()
            return [name, await found.countDocuments(), last?.updatedAt]
          }),
      )
      return JSON.stringify(rows)
    },
    close: () => client.close(),
  }
}
