import type { Payload } from 'payload'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { putBack, takeCounted } from '../../hooks/portal/counted.ts'
import { visitsOf } from './store.ts'

/** Writes down what was counted since the last time; what cannot be written waits for the next. @returns how many rows */
export const writeVisits = async (payload: Payload): Promise<number> => {
  const rows = takeCounted()
  if (rows.length === 0) return 0
  try {
    await visitsOf(payload).add(rows)
  } catch (error) {
    putBack(rows)
    throw error
  }
  return rows.length
}

/** Days are kept for this many years; before, months. */
const YEARS_BY_DAY = 2

/** Makes months of the days that are too old to be told apart. */
export const foldVisits = async (payload: Payload, now = new Date()): Promise<void> => {
  const [year = 0, month = ''] = dayIn(now).split('-')
  await visitsOf(payload).fold(`${Number(year) - YEARS_BY_DAY}-${month}-01`)
}
