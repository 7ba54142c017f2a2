import type { FieldError } from '../manual/types.ts'

/*
 * A campaign changes with its days: 15 % in December, 10 % in January. Pure: which phase holds is asked with the day it is.
 */

/** Days as `2026-12-01`, both included. */
export type Fase = { beneficio: string; desde: string; hasta: string }

export type EstadoDeFase = 'paso' | 'vigente' | 'sigue'

/** Each phase, in the order of its days, and how it stands on `hoy`. */
export const phasesOn = <F extends Fase>(fases: readonly F[], hoy: string): (F & { estado: EstadoDeFase })[] =>
  fases
    .toSorted((a, b) => a.desde.localeCompare(b.desde))
    .map((fase) => ({ ...fase, estado: fase.hasta < hoy ? 'paso' : fase.desde > hoy ? 'sigue' : 'vigente' }))

/** The phase that holds on `hoy`; none between two, before the first and after the last. */
export const currentPhase = <F extends Fase>(fases: readonly F[], hoy: string): F | null =>
  fases.find(({ desde, hasta }) => desde <= hoy && hoy <= hasta) ?? null

/** What keeps the phases from being shown: days backwards, or two that hold at once. */
export const wrongPhases = (fases: readonly Partial<Fase>[]): FieldError[] =>
  fases.flatMap(({ desde, hasta }, i) => {
    if (!desde || !hasta) return []
    if (desde > hasta)
      return [{ campo: `fases.${i}.hasta`, mensaje: 'El último día de la fase no puede ser anterior al primero.' }]
    const other = fases.findIndex((f, j) => j < i && f.desde && f.hasta && f.desde <= hasta && desde <= f.hasta)
    return other < 0
      ? []
      : [{ campo: `fases.${i}.desde`, mensaje: `Se encima con la fase ${other + 1}: cambia sus días.` }]
  })

/** The last day on which the phases stand as they do on `hoy`: until one ends, or the next begins. `null` where none does. */
export const lastDayAsIs = (fases: readonly Fase[], hoy: string): string | null =>
  fases
    .flatMap(({ desde, hasta }) => (desde > hoy ? [dayBefore(desde)] : hasta >= hoy ? [hasta] : []))
    .toSorted()
    .at(0) ?? null

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
