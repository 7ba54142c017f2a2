import type { Payload } from 'payload'

const FORMS = { mongoose: /^[0-9a-f]{24}$/i, sqlite: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i }

/** Whether `value` could be an id in the database in use: anything else is not asked of it, which MongoDB would not forgive. */
export const isId = (payload: Payload, value: unknown): value is string =>
  typeof value === 'string' && FORMS[payload.db.name === 'mongoose' ? 'mongoose' : 'sqlite'].test(value)
