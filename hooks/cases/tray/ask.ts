import type { Where } from 'payload'
import { isDay, LAST_DAY } from '../../engine/calendar.ts'
import { DEPARTAMENTOS } from '../../manual/departments.ts'
import { findProcedure, PROCEDURES } from '../../manual/index.ts'
import { lanesOf, readLane, type TrayLane } from './lanes.ts'

export type TrayTab = 'meToca' | 'enEspera' | 'concluidos'

/** What somebody asks of their tray, as its address says it; what is not asked is empty. */
export type TrayAsk = {
  /** Words. */
  q: string
  procedimiento: string
  departamento: string
  dependencia: string
  /** Who is named in it or asked it, by the id of their account. */
  persona: string
  /** Opened from this day to that, both included. */
  desde: string
  hasta: string
  estado: '' | 'devuelto' | 'concluido' | 'cancelado'
  /** Only what has gone beyond its target: `1`. */
  vencidos: '' | '1'
  /** Only what was told to the head of the department, or to Dirección too, because it takes too long. */
  escalado: '' | 'jefatura' | 'direccion'
}

const NAMES = [
  'q',
  'procedimiento',
  'departamento',
  'dependencia',
  'persona',
  'desde',
  'hasta',
  'estado',
  'vencidos',
  'escalado',
] as const satisfies (keyof TrayAsk)[]

const NOTHING = Object.fromEntries(NAMES.map((name) => [name, ''])) as TrayAsk

/** The states that each tab tells apart. */
export const ESTADOS_DE: Record<TrayTab, readonly TrayAsk['estado'][]> = {
  meToca: ['devuelto'],
  enEspera: ['devuelto'],
  concluidos: ['concluido', 'cancelado'],
}

const ID = /^[0-9a-f-]{24,36}$/i

const SENSE: { [Name in keyof TrayAsk]: (value: string) => boolean } = {
  q: () => true,
  procedimiento: (value) => findProcedure(value) !== undefined,
  departamento: (value) => Object.hasOwn(DEPARTAMENTOS, value),
  dependencia: (value) => ID.test(value),
  persona: (value) => ID.test(value),
  desde: isDay,
  hasta: isDay,
  estado: (value) => ['devuelto', 'concluido', 'cancelado'].includes(value),
  vencidos: (value) => value === '1',
  escalado: (value) => ['jefatura', 'direccion'].includes(value),
}

/** Pure: what an address asks; what makes no sense is not asked. */
export const readAsk = (get: (name: string) => string | null | undefined): TrayAsk =>
  Object.fromEntries(
    NAMES.map((name) => {
      const value = (get(name) ?? '').trim().slice(0, 80)
      return [name, SENSE[name](value) ? value : '']
    }),
  ) as TrayAsk

/** Pure: what is asked of a tab as its address says it, in one order and nothing that is empty. */
export const printAsk = (ask: Partial<TrayAsk>): Record<string, string> =>
  Object.fromEntries(NAMES.flatMap((name) => (ask[name] ? [[name, ask[name]]] : [])))

export const isAsked = (ask: Partial<TrayAsk>): boolean => Object.keys(printAsk(ask)).length > 0

/** The procedures asked for; null where any will do. */
export const proceduresOf = ({ procedimiento, departamento }: TrayAsk): string[] | null => {
  if (!procedimiento && !departamento) return null
  const jefatura = departamento && DEPARTAMENTOS[departamento as keyof typeof DEPARTAMENTOS].jefatura
  const among = PROCEDURES.filter(
    (p) => (!procedimiento || p.codigo === procedimiento) && (!jefatura || p.departamento.jefatura === jefatura),
  )
  return [...new Set(among.map((p) => p.codigo))]
}

/**
 * What each row of a tab must be, besides what its range says.
 * @param limit the moment before which a turn must have begun to be beyond the target of a lane
 */
export const rowsAsked = (given: Partial<TrayAsk>, tab: TrayTab, limit: (lane: TrayLane) => string): Where[] => {
  const ask = { ...NOTHING, ...given }
  const procedures = proceduresOf(ask)
  const applies = (estado: TrayAsk['estado']) => ask.estado === estado && ESTADOS_DE[tab].includes(estado)
  return [
    ...(procedures ? [{ procedimiento: { in: procedures } }] : []),
    ...(ask.dependencia ? [{ dependencia: { equals: ask.dependencia } }] : []),
    ...(ask.persona ? [{ or: [{ asignado: { equals: ask.persona } }, { solicitante: { equals: ask.persona } }] }] : []),
    ...(ask.desde ? [{ abierto: { greater_than_equal: startOf(ask.desde) } }] : []),
    ...(ask.hasta && ask.hasta !== LAST_DAY ? [{ abierto: { less_than: startOf(ask.hasta, 1) } }] : []),
    ...(applies('devuelto') ? [{ devuelto: { exists: true } }] : []),
    ...(applies('concluido') ? [{ estado: { equals: 'concluido' } }] : []),
    ...(applies('cancelado') ? [{ estado: { equals: 'cancelado' } }] : []),
    ...(ask.escalado
      ? [{ escalado: { in: ask.escalado === 'jefatura' ? ['jefatura', 'direccion'] : ['direccion'] } }]
      : []),
    ...(ask.vencidos && tab !== 'concluidos' ? [{ or: lateLanes(limit) }] : []),
  ]
}

const lateLanes = (limit: (lane: TrayLane) => string): Where[] =>
  lanesOf().flatMap((carril): Where[] => {
    const lane = readLane(carril)
    return lane.horas ? [{ and: [{ carril: { equals: carril } }, { desde: { less_than: limit(lane) } }] }] : []
  })

/** Midnight in Cancún of a day, or of so many days after. */
const startOf = (day: string, after = 0): string =>
  new Date(Date.parse(`${day}T05:00:00.000Z`) + after * 24 * 3_600_000).toISOString()
