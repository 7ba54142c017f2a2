import { dayIn } from '../../hooks/engine/calendar.ts'

/** Today in Cancún, as the browser's own control writes it. */
export const today = (): string => dayIn(new Date())

/** This minute in Cancún, likewise. */
export const thisMinute = (): string => new Date(Date.now() - 5 * 60 * 60_000).toISOString().slice(0, 16)
