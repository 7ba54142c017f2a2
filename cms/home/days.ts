import { dayIn } from '../../hooks/engine/calendar.ts'

const DAY = 86_400_000

/** The day so many days after a moment's, or before. */
export const nextDay = (now: Date, days: number): string => dayIn(new Date(now.getTime() + days * DAY))

/** Every day from one to another, both included. */
export const daysTo = (first: string, last: string): string[] => {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/** How far a day is from another, in words: «hoy», «en 3 días», «hace 2 días». */
export const farFrom = (today: string, day: string): string => {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY)
  if (days === 0) return 'hoy'
  if (Math.abs(days) === 1) return days > 0 ? 'mañana' : 'ayer'
  return days > 0 ? `en ${days} días` : `hace ${-days} días`
}
