import { type Field, fieldsOf, labelOf } from '../manual/fieldsOf.ts'
import type { FieldError, Procedure, Step } from '../manual/types.ts'
import { dayIn, formatDay, formatMoment, isDay } from './calendar.ts'
import { type Data, lastSaid, type Now, recordOf } from './now.ts'

/** Clocks differ, and a form knows no seconds: what is this little early or late is taken. */
const TOLERANCE_MS = 2 * 60_000

/**
 * Pure: the dates that cannot be. What has happened is not after now nor before what it answers; what is to come is not in the past
 * (reading 50). Days are Cancún's. A date that is none is left to the schema.
 */
export const wrongDates = (procedure: Procedure, step: Step, datos: Data, now: Now): FieldError[] =>
  fieldsOf(step.datos).flatMap((field) => {
    const around = { procedure, step, now, beside: [datos] }
    const { nombre, columnas } = field
    const value = datos[nombre]
    if (!columnas || !Array.isArray(value)) return told(nombre, value, field, around)
    return value.map(recordOf).flatMap((row, i) =>
      columnas.flatMap((cell) => {
        return told(`${nombre}.${i}.${cell.nombre}`, row[cell.nombre], cell, {
          ...around,
          beside: [row, datos],
          columnas,
        })
      }),
    )
  })

type Around = {
  procedure: Procedure
  step: Step
  now: Now
  /** Where a date it is compared with is looked for first: its row, its step. */
  beside: readonly Data[]
  columnas?: readonly Field[]
}

const told = (campo: string, value: unknown, field: Field, around: Around): FieldError[] => {
  const mensaje = isDate(value) ? wrong(value, field, around) : null
  return mensaje ? [{ campo, mensaje }] : []
}

const wrong = (value: string, { cuando, noAntesDe = [] }: Field, around: Around): string | null => {
  const { ahora, antes } = around.now
  const now = ahora.toISOString()
  if (cuando === 'pasado' && isBefore(shift(now, TOLERANCE_MS), value)) {
    return isDay(value)
      ? `No puede ser después de hoy, ${formatDay(dayIn(ahora))}.`
      : `No puede ser después de ahora, ${formatMoment(ahora)}.`
  }
  if (cuando === 'futuro' && isBefore(value, shift(now, -TOLERANCE_MS))) {
    return isDay(value)
      ? 'Ese día ya pasó: escribe el de hoy o uno posterior.'
      : 'Ese momento ya pasó: escribe uno que esté por venir.'
  }
  for (const reference of noAntesDe) {
    const step = typeof reference === 'number'
    const other = step
      ? antes.findLast((m) => m.tipo === 'paso' && m.paso === reference)?.fecha
      : (around.beside.map((data) => data[reference]).find(isDate) ?? lastSaid(antes, reference))
    if (!isDate(other) || !isBefore(value, shift(other, -TOLERANCE_MS))) continue
    const when = isDay(other) ? formatDay(other) : formatMoment(new Date(other))
    return `No puede ser antes ${step ? `del paso ${reference}, que se hizo el ${when}` : `de «${label(reference, around)}», ${when}`}.`
  }
  return null
}

const label = (campo: string, { procedure, step, columnas }: Around): string =>
  columnas?.find(({ nombre }) => nombre === campo)?.etiqueta ?? labelOf(procedure, step, campo)

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && (isDay(value) || (value.length > 10 && !Number.isNaN(Date.parse(value))))

/** A day stays the day it is. */
const shift = (date: string, ms: number): string => (isDay(date) ? date : new Date(Date.parse(date) + ms).toISOString())

/** By the moment; where one of them is a whole day, by Cancún's days. */
const isBefore = (one: string, other: string): boolean =>
  isDay(one) || isDay(other) ? dayOf(one) < dayOf(other) : Date.parse(one) < Date.parse(other)

const dayOf = (date: string): string => (isDay(date) ? date : dayIn(new Date(date)))
