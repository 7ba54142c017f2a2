import type { Payload } from 'payload'
import { mongoStore } from './mongo.ts'
import type { Store } from './port.ts'
import { sqliteStore } from './sqlite.ts'

/*
 * The hot path of the ledger, straight on the drivers: read a case, append, project. What a step asks is always the same few
 * statements, and Payload would build each anew, and read back what was just written (docs/decisions/019). Only for what the
 * system itself keeps: there are no hooks, no checks of fields and no access here.
 */

const known = new WeakMap<object, Store>()

/** What the database in use keeps. */
export const storeOf = ({ db, collections }: Payload): Store => {
  const store = known.get(db) ?? (db.name === 'mongoose' ? mongoStore(db, collections) : sqliteStore(db))
  known.set(db, store)
  return store
}
