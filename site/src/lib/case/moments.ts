import { ZONA } from '../../../../hooks/engine/calendar.ts'

/*
 * Days and moments between the ledger (ISO 8601), people («19 nov 2026, 11:02») and the browser's own controls, which know no
 * time zone: what is typed there is Cancún time, UTC−5 all year.
 */

const SHORT = new Intl.DateTimeFormat('es-MX', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: ZONA,
  hourCycle: 'h23',
})
const DAY = new Intl.DateTimeFormat('es-MX', { dateStyle: 'medium', timeZone: ZONA })
// A day has no hour: noon UTC is the same day in Cancún.
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** «19 nov 2026, 11:02» in Cancún. */
export const shortMoment = (moment: Date): string => SHORT.format(moment)

/** «19 nov 2026», the day a moment falls on in Cancún. */
export const shortDayOf = (moment: Date): string => DAY.format(moment)

/** «19 nov 2026» of `2026-11-19`; what is no day comes back as it is. */
export const shortDay = (day: string): string => (Number.isNaN(noon(day).getTime()) ? day : DAY.format(noon(day)))

/** «del 23 nov 2026 al 31 dic 2026», «desde…», «hasta…»; empty without either. */
export const dayRange = (from?: string, to?: string): string => {
  if (from && to) return `del ${shortDay(from)} al ${shortDay(to)}`
  if (from) return `desde el ${shortDay(from)}`
  return to ? `hasta el ${shortDay(to)}` : ''
}

/** The value of a `datetime-local` control, `2026-11-19T11:02`. */
export const toLocalInput = (moment: Date): string =>
  new Date(moment.getTime() - 5 * 60 * 60_000).toISOString().slice(0, 16)

/** What a `datetime-local` control sent, with Cancún's offset; anything else comes back as it is, for the schema to refuse. */
export const fromLocalInput = (value: string): string => {
  const [, minutes, seconds] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?$/.exec(value) ?? []
  return minutes ? `${minutes}${seconds ?? ':00'}-05:00` : value
}
