import type { Payload } from 'payload'
import { dayIn, formatOfficeTime, LAST_DAY, MANUAL_HOURS, OFFICE_DAY, type OfficeHours } from '../engine/calendar.ts'
import { DEPARTAMENTOS } from '../manual/departments.ts'
import type { Procedure, Step } from '../manual/types.ts'

/*
 * Targets and office hours as the people of the directorate set them, and the manual's definitions where they set none. Both are only
 * ever added to, and hold for what begins after every process has read them: nothing that was reckoned changes (docs/decisions/055).
 */

export type Departamentos = keyof typeof DEPARTAMENTOS

/** A target of a step for turns that begin at `rige` (ISO 8601) or later, until the next one. */
type Target = { horas: number; rige: string }

type Clock = { targets: Map<string, Target[]>; hours: Map<string, [OfficeHours, ...OfficeHours[]]>; read: number }

/** What was read is taken for so long, in milliseconds. */
const FRESH_MS = 15_000

/** What is set holds from so much later, in milliseconds: by then each process has read it. */
export const AHEAD_MS = 60_000

/** More than anybody will set by hand. */
const MOST = 5_000

/** On `globalThis` since server and site both load this. */
const shared = globalThis as typeof globalThis & { cenoteClock?: Clock }

const current = (): Clock => shared.cenoteClock ?? { targets: new Map(), hours: new Map(), read: 0 }

/** Reads what was set, where this process has not just done so. Whoever reckons with it asks this first. */
export const freshClock = async (payload: Payload, now = Date.now()): Promise<void> => {
  if (shared.cenoteClock && now - shared.cenoteClock.read < FRESH_MS && now >= shared.cenoteClock.read) return
  const every = { sort: 'createdAt', limit: MOST, depth: 0, pagination: false } as const
  const [metas, horarios] = await Promise.all([
    payload.find({ collection: 'metas', ...every, overrideAccess: true }),
    payload.find({ collection: 'horarios', ...every, overrideAccess: true }),
  ])
  const targets = Map.groupBy(
    metas.docs.map(({ procedimiento, paso, horas, rige }) => ({
      of: `${procedimiento}:${paso}`,
      horas,
      rige: rige ?? '',
    })),
    ({ of }) => of,
  )
  for (const list of targets.values()) list.sort((one, other) => (one.rige < other.rige ? -1 : 1))
  const hours = new Map(
    [...Map.groupBy(horarios.docs, ({ departamento }) => departamento as string)].map(([departamento, list]) => {
      // Of one day, what was set last.
      const days = new Map(
        list.map(({ desde, abre, cierra }) => [desde, { desde, abre: minuteOf(abre), cierra: minuteOf(cierra) }]),
      )
      const sorted = [...days.values()].sort((one, other) => (one.desde < other.desde ? -1 : 1))
      return [departamento, [MANUAL_HOURS[0], ...sorted] as [OfficeHours, ...OfficeHours[]]]
    }),
  )
  shared.cenoteClock = { targets, hours, read: now }
}

/** The next question is read again: something was set here. */
export const forgetClock = (): void => {
  if (shared.cenoteClock) shared.cenoteClock.read = 0
}

/** Minutes of the day of `8:30`. */
const minuteOf = (hour: string): number => {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  return hours * 60 + minutes
}

/** The department that carries a procedure out, by its key; null where it is none of the manual's. */
export const departmentOf = ({ departamento }: Pick<Procedure, 'departamento'>): Departamentos | null =>
  (Object.keys(DEPARTAMENTOS) as Departamentos[]).find(
    (key) => DEPARTAMENTOS[key].jefatura === departamento.jefatura,
  ) ?? null

/** The hours of a department, oldest first. */
export const hoursOf = (departamento: string | null | undefined): readonly [OfficeHours, ...OfficeHours[]] =>
  current().hours.get(departamento ?? '') ?? MANUAL_HOURS

/** Those that a procedure's time is reckoned by. */
export const hoursFor = (procedure: Pick<Procedure, 'departamento'>): readonly [OfficeHours, ...OfficeHours[]] =>
  hoursOf(departmentOf(procedure))

/**
 * Office time as people read it, in days only where every day that was reckoned so far had the manual's ten hours.
 * @param procedure whose office's time it is; without one, that of all departments
 */
export const officeTimeWords = (
  minutes: number,
  procedure?: Pick<Procedure, 'departamento'> | null,
  now = new Date(),
): string => {
  const today = dayIn(now)
  const known = procedure ? hoursFor(procedure) : [...current().hours.values()].flat()
  return formatOfficeTime(
    minutes,
    known.every(({ desde, abre, cierra }) => desde > today || cierra - abre === OFFICE_DAY),
  )
}

/** The target of a turn that began then, in office hours; 0 where the step has none. */
export const targetAt = (
  { codigo }: Pick<Procedure, 'codigo'>,
  step: Pick<Step, 'paso' | 'horas'> | undefined,
  began: Date,
): number => {
  if (!step) return 0
  const moment = began.toISOString()
  return (
    current()
      .targets.get(`${codigo}:${step.paso}`)
      ?.findLast(({ rige }) => rige <= moment)?.horas ?? step.horas
  )
}

/** The target of turns that begin from now on: what was set a moment ago is told as set. */
export const targetNow = (
  procedure: Pick<Procedure, 'codigo'>,
  step: Pick<Step, 'paso' | 'horas'> | undefined,
): number => targetAt(procedure, step, new Date(Date.now() + 2 * AHEAD_MS))

/** Every target that turns of this step may have. */
export const targetsOf = (
  { codigo }: Pick<Procedure, 'codigo'>,
  { paso, horas }: Pick<Step, 'paso' | 'horas'>,
): number[] => [...new Set([horas, ...(current().targets.get(`${codigo}:${paso}`) ?? []).map((one) => one.horas)])]

/** Changes with the hours that hold up to a day (of all, unless told): what was reckoned by others is reckoned again. */
export const hoursVersion = (dia = LAST_DAY): string =>
  [...current().hours]
    .map(([name, list]) => [
      name,
      ...list
        .slice(1)
        .filter(({ desde }) => desde <= dia)
        .map((one) => Object.values(one).join(' ')),
    ])
    .filter((one) => one.length > 1)
    .sort()
    .join('|')

/** Changes with whatever was read. */
export const clockRead = (): number => current().read
