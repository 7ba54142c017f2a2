import { dayIn, isOfficeDay } from '../engine/calendar.ts'
import { addDays } from './hours.ts'
import type { PLAZOS } from './taxonomy.ts'
import { TERM_WORDS, type TermWords } from './words.ts'

/** How long an answer may take. */
export type Plazo = { cantidad?: number | null; unidad?: keyof typeof PLAZOS | null }

/**
 * The last day for an answer to what is handed in at `now`, in Cancún. Working days are counted from the next one on. `null` where no
 * term is set.
 */
export const answeredBy = (
  plazo: Plazo | null | undefined,
  now: Date,
  holidays: ReadonlySet<string>,
): string | null => {
  const { cantidad, unidad } = plazo ?? {}
  const today = dayIn(now)
  if (unidad === 'inmediato') return today
  if (!cantidad || !unidad) return null
  if (unidad === 'horas') return dayIn(new Date(now.getTime() + cantidad * 3_600_000))
  if (unidad === 'dias') return addDays(today, cantidad)
  let day = today
  for (let left = cantidad; left > 0; ) {
    day = addDays(day, 1)
    if (isOfficeDay(day, holidays)) left--
  }
  return day
}

/** «5 días hábiles», «Al momento»; empty where no term is set. */
export const sayPlazo = (plazo: Plazo | null | undefined, say: TermWords = TERM_WORDS): string => {
  const { cantidad, unidad } = plazo ?? {}
  if (unidad === 'inmediato') return say.alMomento
  return cantidad && unidad ? say.tiempo(cantidad, unidad) : ''
}
