import type { z } from 'zod'
import type { SERVICE_BOUNDS } from './bounds.ts'
import type { Tarifa } from './cost.ts'
import type { Horario } from './hours.ts'

type Given = z.infer<typeof SERVICE_BOUNDS>

/** A service as somebody fills it, whole or not; references are ids. */
export type Ficha = Omit<Given, 'tarifas' | 'oficinas'> & {
  tarifas?: Tarifa[] | null
  oficinas?:
    | (Omit<NonNullable<NonNullable<Given['oficinas']>[number]>, 'horarios'> & { horarios?: Horario[] | null })[]
    | null
}

/**
 * The same with what says nothing left out: texts without spaces around them, empty ones as `null`, rows without the ids that the
 * database gives them. What was never said stays so: a `null` would be said, of the database's own dates too.
 */
export const tidy = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value)) return value.map(tidy).filter((one) => one !== null)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? null
  const said = Object.entries(value).filter(([name, of]) => name !== 'id' && of !== undefined)
  return Object.fromEntries(said.map(([name, of]) => [name, tidy(of)]))
}

const LISTS = [
  'sinonimos',
  'temas',
  'eventos',
  'audiencias',
  'modalidades',
  'requisitos',
  'pasos',
  'fundamento',
] as const
const GROUPS = ['vigencia', 'plazo', 'inspeccion'] as const

/** With a list where there is none, and a group where there is none: Payload writes no row whose list is `null`. */
export const whole = (ficha: Ficha): Ficha => ({
  ...ficha,
  ...Object.fromEntries(LISTS.map((name) => [name, ficha[name] ?? []])),
  ...Object.fromEntries(GROUPS.map((name) => [name, ficha[name] ?? {}])),
  tarifas: (ficha.tarifas ?? []).map((tarifa) => ({ ...tarifa, recargos: tarifa.recargos ?? [] })),
  oficinas: (ficha.oficinas ?? []).map((oficina) => ({
    ...oficina,
    horarios: (oficina.horarios ?? []).map((horario) => ({ ...horario, dias: horario.dias ?? [] })),
  })),
})
