import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { LRUCache } from 'lru-cache'

/*
 * Payload's SQLite adapter speaks to its database through a client of libsql's shape. This one is Node's own SQLite behind that shape:
 * the one library that also guards the folder (`open/`), and statements stay prepared, which makes a read 20 times cheaper
 * (docs/decisions/018). Nothing here waits: the disk is answered on the spot, and two statements never overlap.
 */

export type Client = SQLiteAdapter['client'] & {
  /** The rows of a statement, each by place. */
  rows(sql: string, values: readonly Given[]): unknown[][]
  /** Runs a statement that answers none. @returns how many rows it changed */
  change(sql: string, values: readonly Given[]): number
  /** Several writes as one; `work` does not wait for anything. */
  together<T>(work: () => T): T
}
type Result = Awaited<ReturnType<Client['execute']>>
type Statement = Parameters<Client['execute']>[0]
type Given = null | number | bigint | string | Uint8Array

/** As many different statements as the product has, and then some: their text depends on what is asked. */
const KEPT_STATEMENTS = 1_000

/** What reads or writes rows is kept prepared; what changes the tables makes those stale. */
const OF_ROWS = /^\s*(select|insert|update|delete|with)\b/i

/** Names by which Payload knows what was refused; the number is SQLite's extended code. */
const CODES: Record<number, string> = {
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1299: 'SQLITE_CONSTRAINT_NOTNULL',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

type Prepared = { statement: StatementSync; names: string[] }

/**
 * Opens the file for everything this process does with it. A write is on disk before it is answered: WAL with full sync.
 * @param file its path; made where there is none
 */
export const openSqlite = (file: string): Client => {
  const db = new DatabaseSync(file, { timeout: 5_000 })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864; PRAGMA synchronous = FULL')
  const kept = new LRUCache<string, Prepared>({ max: KEPT_STATEMENTS })

  const prepare = (sql: string): Prepared => {
    const known = kept.get(sql)
    if (known) return known
    const statement = db.prepare(sql)
    statement.setReturnArrays(true)
    const prepared = { statement, names: statement.columns().map(({ name }) => name) }
    if (OF_ROWS.test(sql)) kept.set(sql, prepared)
    else kept.clear()
    return prepared
  }

  const tried = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw coded(error)
    }
  }

  const run = (given: Statement): Result => {
    const { sql, args } = typeof given === 'string' ? { sql: given, args: [] } : given
    const values = (args as unknown[]).map(toSql)
    return tried(() => {
      const { statement, names } = prepare(sql)
      if (names.length === 0) {
        const { changes, lastInsertRowid } = statement.run(...values)
        return resultOf([], [], Number(changes), BigInt(lastInsertRowid))
      }
      const rows = statement.all(...values) as unknown as unknown[][]
      return resultOf(
        names,
        rows.map((row) => named(row, names)),
        0,
        undefined,
      )
    })
  }

  const together = <T>(work: () => T): T => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      db.exec('COMMIT')
      return result
    } finally {
      if (db.isTransaction) db.exec('ROLLBACK')
    }
  }

  return {
    protocol: 'file',
    get closed() {
      return !db.isOpen
    },
    execute: async (statement: Statement) => run(statement),
    batch: async (statements: Statement[]) => together(() => statements.map(run)),
    rows: (sql: string, values: readonly Given[]) =>
      tried(() => prepare(sql).statement.all(...values) as unknown as unknown[][]),
    change: (sql: string, values: readonly Given[]) =>
      tried(() => Number(prepare(sql).statement.run(...values).changes)),
    together,
    executeMultiple: async (sql: string) => {
      kept.clear()
      db.exec(sql)
    },
    close: () => db.close(),
    migrate: unused('migrate'),
    sync: unused('sync'),
    // Transactions are off (docs/decisions/001).
    transaction: unused('transaction'),
  } as unknown as Client
}

const unused = (what: string) => async () => {
  throw new Error(`La base integrada no tiene «${what}».`)
}

const resultOf = (columns: string[], rows: unknown[], rowsAffected: number, lastInsertRowid: bigint | undefined) =>
  ({ columns, columnTypes: [], rows, rowsAffected, lastInsertRowid }) as unknown as Result

/** Read by place by the query builder, and by name where Payload wrote the statement itself. */
const named = (row: unknown[], names: readonly string[]): unknown[] => {
  const both = row as unknown[] & Record<string, unknown>
  for (let place = 0; place < names.length; place++) {
    const name = names[place] as string
    if (name !== 'length' && !/^\d/.test(name)) both[name] = row[place]
  }
  return both
}

const toSql = (value: unknown): Given => {
  if (typeof value === 'boolean') return Number(value)
  return value instanceof Date ? value.valueOf() : (value as Given)
}

const coded = (error: unknown): unknown =>
  error instanceof Error && 'errcode' in error
    ? Object.assign(error, { code: CODES[Number(error.errcode)] ?? 'SQLITE_ERROR' })
    : error
