import { isDay } from '../../hooks/engine/calendar.ts'

/** Payload `validate` for a day kept as `2026-11-23`: no hour, no time zone to move it to the day before. */
export const dayField = (value: unknown): string | true =>
  (typeof value === 'string' && isDay(value)) || 'Escribe una fecha que exista: año-mes-día, por ejemplo 2026-12-25.'
