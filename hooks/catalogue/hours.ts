import { dayIn } from '../engine/calendar.ts'
import { MUNICIPIO } from '../municipio/municipio.ts'
import { DIAS, type DiaDeSemana } from './taxonomy.ts'

/** Hours of an office on some days of the week, `08:00` to `15:30`, until `24:00` at most; none where nobody has said which. */
export type Horario = { dias: readonly DiaDeSemana[]; abre?: string | null; cierra?: string | null }

/** A day, `2026-11-23`, and an hour of it, `08:00`. */
export type DiaYHora = { dia: string; hora: string }

/**
 * How an office stands at a moment. `cierra`: when it is open. `abre`: when it is closed and attends next within the month, without
 * an hour where nobody has said which. `sinHora`: today it attends, and nobody has said from when to when. `inhabil`: today is a holiday.
 */
export type Atencion = {
  abierto: boolean
  cierra?: DiaYHora
  abre?: { dia: string; hora?: string }
  sinHora?: true
  inhabil?: true
}

const AHEAD = 31

/** @returns `null` where it has no hours at all */
export const attention = (horarios: readonly Horario[], holidays: ReadonlySet<string>, now: Date): Atencion | null => {
  if (horarios.length === 0) return null
  const today = dayIn(now)
  const time = HOUR.format(now)
  const spans = holidays.has(today) ? [] : spansOf(horarios, today)
  const open = spans.find(({ abre, cierra }) => abre <= time && time < cierra)
  if (open) return { abierto: true, cierra: { dia: today, hora: joined(spans, open.cierra) } }
  const inhabil = holidays.has(today) && horarios.some((one) => attends(one, today))
  const sinHora = !holidays.has(today) && horarios.some((one) => attends(one, today) && !one.abre)
  const abre = nextOpening(horarios, holidays, today, time)
  return { abierto: false, ...(abre && { abre }), ...(sinHora && { sinHora }), ...(inhabil && { inhabil }) }
}

const nextOpening = (
  horarios: readonly Horario[],
  holidays: ReadonlySet<string>,
  today: string,
  time: string,
): Atencion['abre'] => {
  for (let ahead = 0; ahead <= AHEAD; ahead++) {
    const dia = addDays(today, ahead)
    if (holidays.has(dia)) continue
    const first = spansOf(horarios, dia).find(({ abre }) => ahead > 0 || abre > time)
    if (first) return { dia, hora: first.abre }
    // That today it attends at no hour is told apart.
    if (ahead > 0 && horarios.some((one) => attends(one, dia) && !one.abre)) return { dia }
  }
  return undefined
}

const attends = ({ dias }: Horario, day: string): boolean => dias.includes(weekdayOf(day))

type Span = { abre: string; cierra: string }

/** A day's spans, in order. */
const spansOf = (horarios: readonly Horario[], day: string): Span[] =>
  horarios
    .filter((one) => attends(one, day))
    .flatMap(({ abre, cierra }) => (abre && cierra ? [{ abre, cierra }] : []))
    .sort((a, b) => a.abre.localeCompare(b.abre))

/** When it really closes: a span that begins where another ends goes on with it. */
const joined = (spans: readonly Span[], cierra: string): string =>
  spans.reduce((end, span) => (span.abre <= end && span.cierra > end ? span.cierra : end), cierra)

const HOUR = new Intl.DateTimeFormat('es-MX', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: MUNICIPIO.zona,
})

/** The hour it is in Cancún, `08:05`. */
export const hourIn = (moment: Date): string => HOUR.format(moment)

const DAY_MS = 86_400_000

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

const weekdayOf = (day: string): DiaDeSemana => DIAS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as DiaDeSemana
