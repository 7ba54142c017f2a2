/** Cancún keeps UTC−5 all year (no daylight saving since 2015). */
export const ZONA = 'America/Cancun'

/** Whether `value` is a day that exists, written `2026-11-23`. */
export const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** The day it is in Cancún at `moment`, `2026-11-23`. */
export const dayIn = (moment: Date): string => new Date(moment.getTime() - 5 * 3600_000).toISOString().slice(0, 10)
