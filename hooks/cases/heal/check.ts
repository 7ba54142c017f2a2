import type { Payload } from 'payload'
import type { Failure } from '../failures/record.ts'

/** A check of what is stored: mends what it can, and answers what only a person can mend. Run twice, it changes nothing more. */
export type Check = (payload: Payload) => Promise<Failure[]>
