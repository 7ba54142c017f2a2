import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { DATA_DIR, DATABASE_URL } from './env.ts'
import type { Client } from './sqlite.ts'

/*
 * Transactions are off on both. On SQLite they lost acknowledged writes; on MongoDB the loser of a race inside one is a conflict
 * with no status. Everything here is written so that nothing needs to roll back: the ledger's insert is the commit point, and
 * what follows from it can be derived again.
 */

/** The embedded database: one file, one process. Ids are UUID v7, text as on MongoDB. */
const embedded = async () => {
  const [{ sqliteAdapter }, { migrations }, { openSqlite }, { keepActors }, { keepWords }] = await Promise.all([
    import('@payloadcms/db-sqlite'),
    import('../migrations/index.ts'),
    import('./sqlite.ts'),
    import('./actors.ts'),
    import('./words.ts'),
  ])
  const file = path.join(DATA_DIR, 'cenote.sqlite')
  const adapter = sqliteAdapter({
    client: { url: `file:${file}` },
    idType: 'uuidv7',
    transactionOptions: false,
    push: false,
    migrationDir: path.resolve(import.meta.dirname ?? '', '../migrations'),
    prodMigrations: migrations,
  })
  return {
    ...adapter,
    init(args: Parameters<typeof adapter.init>[0]) {
      const made = adapter.init(args)
      const { connect } = made
      made.beforeSchemaInit.push(({ schema }) => {
        leaveOutIndexes(made.rawTables)
        return schema
      })
      // Opened only when somebody connects: commands that merely read the configuration leave no file behind.
      made.connect = async function (options) {
        made.client ??= openSqlite(file)
        await connect?.call(this, options)
        keepActors(made.client as Client)
        keepWords(made.client as Client)
      }
      return made
    },
  }
}

/**
 * Payload indexes each list of relationships by its path and its place, too. All of a list have the same path: SQLite takes that
 * index for the one of a row and walks every row there is, at each write.
 */
const leaveOutIndexes = (rawTables: SQLiteAdapter['rawTables']): void => {
  for (const [name, { indexes }] of Object.entries(rawTables)) {
    if (!name.endsWith('_rels') || !indexes) continue
    delete indexes.pathIdx
    delete indexes.order
  }
}

/** Any number of processes on one replica set. */
const mongo = async (url: string) => {
  const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
  const adapter = mongooseAdapter({
    url,
    transactionOptions: false,
    ensureIndexes: true,
    // Every wait is bounded: a server that stays silent is told, and does not keep a request or the start for ever.
    connectOptions: {
      writeConcern: { w: 'majority', j: true, wtimeoutMS: 30_000 },
      retryWrites: true,
      serverSelectionTimeoutMS: 10_000,
      connectTimeoutMS: 10_000,
      waitQueueTimeoutMS: 20_000,
      // Longer than making an index of a large collection takes.
      socketTimeoutMS: 300_000,
    },
  })
  return {
    ...adapter,
    init(args: Parameters<typeof adapter.init>[0]) {
      const made = adapter.init(args) as MongooseAdapter
      const { init } = made
      made.init = async function () {
        await init?.call(this)
        // A list among its columns, of which Payload makes no index; the embedded database keeps it in `actors.ts`.
        made.collections.expedientes?.schema.index({ actores: 1, estado: 1, carril: 1, desde: 1, createdAt: 1 })
        made.collections.expedientes?.schema.index({ palabras: 1 })
      }
      return made
    },
  }
}

// Only the one in use is loaded: each driver takes a good part of a second.
export const database = DATABASE_URL ? await mongo(DATABASE_URL) : await embedded()
