import type { Payload } from 'payload'
import { mongoVisits } from './mongo.ts'
import type { Visits } from './port.ts'
import { sqliteVisits } from './sqlite.ts'

/** Past Payload: hundreds of rows are added to in one go, by several processes at once, and sums of thousands are asked for. */
export const visitsOf = ({ db }: Payload): Visits => (db.name === 'mongoose' ? mongoVisits(db) : sqliteVisits(db))
