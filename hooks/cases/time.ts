import type { Payload } from 'payload'
import { type Elapsed, elapsedOf } from '../engine/elapsed.ts'
import type { LoadedCase } from '../ledger/case.ts'
import { freshClock, hoursFor } from '../ledger/clock.ts'
import { officeHolidays } from '../ledger/holidays.ts'

/** Hours of office, two decimals: from the opening to now or the end (`total`), with whoever asked (`reposo`), and without those (`neto`). */
export const timeOf = async (payload: Payload, loaded: LoadedCase, now = new Date()): Promise<Elapsed> => {
  const [holidays] = await Promise.all([officeHolidays(payload), freshClock(payload)])
  const { total, reposo, neto } = elapsedOf(loaded, now, holidays, hoursFor(loaded.procedure))
  const inHours = (minutes: number) => Math.round((minutes / 60) * 100) / 100
  return { total: inHours(total), reposo: inHours(reposo), neto: inHours(neto) }
}
