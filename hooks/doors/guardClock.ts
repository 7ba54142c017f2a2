import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { dayIn, formatDay, isDay, momentIn } from '../engine/calendar.ts'
import { AHEAD_MS, forgetClock } from '../ledger/clock.ts'
import type { HorarioFijado, Meta } from '../ledger/rows.ts'
import { findProcedure, findStep } from '../manual/index.ts'

/** Nobody sets the time of what is more than so far away, in days. */
const FARTHEST = 366 * 2

/** `08:30`. */
export const isHour = (value: unknown): value is string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

const refusal = (collection: string, req: PayloadRequest, path: string, message: string): ValidationError =>
  new ValidationError({ collection, errors: [{ path, message }] }, req.t)

const farthest = (): string => dayIn(new Date(Date.now() + FARTHEST * 24 * 3600_000))

/** Of a step that has one, from today on; it holds a moment later, when each process knows it. */
export const guardTarget: CollectionBeforeChangeHook<Meta> = ({ data, req, operation }) => {
  if (operation !== 'create') return data
  const wrong = (path: string, message: string) => refusal('metas', req, path, message)
  const now = new Date()
  const today = dayIn(now)
  const desde: unknown = data.desde || today
  const procedure = findProcedure(String(data.procedimiento))
  const step = procedure && typeof data.paso === 'number' ? findStep(procedure, data.paso) : undefined
  if (!procedure || !step)
    throw wrong('paso', `Ese procedimiento tiene pasos del 1 al ${procedure?.pasos.length ?? 0}: escribe uno de ellos.`)
  if (!step?.horas) throw wrong('paso', 'Ese paso se cumple al enviar la solicitud: no lleva meta.')
  if (typeof desde !== 'string' || !isDay(desde) || desde < today)
    throw wrong('desde', `Escribe hoy, ${formatDay(today)}, o un día que venga: lo que ya pasó conserva su meta.`)
  if (desde > farthest()) throw wrong('desde', 'Escribe un día de los próximos dos años.')
  const moment = Math.max(momentIn(desde, '00:00').getTime(), now.getTime() + AHEAD_MS)
  return { ...data, desde, rige: new Date(moment).toISOString() }
}

/** From a day to come, of an hour at least. */
export const guardHours: CollectionBeforeChangeHook<HorarioFijado> = ({ data, req, operation }) => {
  if (operation !== 'create') return data
  const wrong = (path: string, message: string) => refusal('horarios', req, path, message)
  const { abre, cierra, desde } = data
  // What is no hour is refused beside its field, after this.
  if (!isHour(abre) || !isHour(cierra)) return data
  const tomorrow = dayIn(new Date(Date.now() + 24 * 3600_000))
  if (typeof desde !== 'string' || !isDay(desde) || desde < tomorrow)
    throw wrong(
      'desde',
      `Escribe mañana, ${formatDay(tomorrow)}, o un día posterior: los que ya empezaron conservan su horario.`,
    )
  if (desde > farthest()) throw wrong('desde', 'Escribe un día de los próximos dos años.')
  if (minutes(cierra) - minutes(abre) < 60) throw wrong('cierra', 'Cierra una hora después de abrir, o más.')
  return data
}

const minutes = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5))

/** What was set is read by the next question. */
export const readAgain: CollectionAfterChangeHook = ({ doc }) => {
  forgetClock()
  return doc
}
