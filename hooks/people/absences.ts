import { dayIn, isDay } from '../engine/calendar.ts'
import { DEPARTAMENTOS } from '../manual/departments.ts'
import { PROCEDURES } from '../manual/index.ts'
import { ROLES, type Rol, roleName } from '../manual/roles.ts'

/*
 * The rule of absences (reading 19): pure. An absence is made by whoever is away, or for them by their head or Dirección, and never
 * in favour of whoever makes it. It lends the steps of whoever is away, and nothing that they were lent.
 */

/** A person as this rule needs them. */
export type Party = { id: string; roles: readonly Rol[]; dependencia: string | null; activo: boolean }

/** No absence lasts longer, in days: it can be made again. */
const LONGEST_DAYS = 366

/** Roles that do something in some procedure: a step of it, or one of its exceptions. */
const ADVANCING: ReadonlySet<Rol> = new Set(
  PROCEDURES.flatMap(({ pasos, excepciones }) => [
    ...pasos.flatMap((s) => s.responsables),
    ...excepciones.cancelar.roles,
    ...excepciones.reasignar,
  ]),
)

/** Who answers for a role: the head of its department, or else Dirección (manual, 4.1). Nobody in the directorate heads a dependency's. */
export const headOf = (rol: Rol): Rol => {
  const department = Object.values(DEPARTAMENTOS).find(({ nombre }) => nombre === ROLES[rol].oficina)
  return department && department.jefatura !== rol ? department.jefatura : 'direccion'
}

/**
 * The roles one person may lend another: none to whoever administers the system, who advances nothing; those of a requester, and
 * those lent to somebody who only requests, within one dependency alone.
 */
export const lentRoles = (titular: Omit<Party, 'activo'>, suplente: Omit<Party, 'activo'>): Rol[] => {
  if (titular.id === suplente.id || suplente.roles.includes('administrador')) return []
  const together = titular.dependencia !== null && titular.dependencia === suplente.dependencia
  const onlyAsks = suplente.roles.every((rol) => rol === 'solicitante')
  return titular.roles.filter((rol) => ADVANCING.has(rol) && (together || (rol !== 'solicitante' && !onlyAsks)))
}

/** Roles whose absences these make for them; `all` for Dirección. */
export const headedBy = (roles: readonly Rol[]): readonly Rol[] | 'all' =>
  roles.includes('direccion') ? 'all' : (Object.keys(ROLES) as Rol[]).filter((rol) => roles.includes(headOf(rol)))

const hasSteps = ({ roles }: Party): boolean => roles.some((rol) => ADVANCING.has(rol))

/** What is wrong with who is away, or `null`. @param maker nobody where the system itself writes */
export const titularProblem = (titular: Party | null, maker: Party | null): string | null => {
  if (!titular) return 'Escoge a quien se ausenta.'
  if (!hasSteps(titular)) return 'Su rol no hace ningún paso del manual: no hay nada que suplir (lectura 19).'
  if (!maker || maker.id === titular.id || maker.roles.includes('direccion')) return null
  const heads = titular.roles.filter((rol) => ADVANCING.has(rol)).map(headOf)
  if (heads.some((rol) => maker.roles.includes(rol))) return null
  const who = [...new Set<Rol>([...heads, 'direccion'])].map(roleName).join(' o ')
  return `Su ausencia la registra quien se ausenta, o por esa persona ${who} (lectura 19).`
}

/** What is wrong with who stands in, or `null`. */
export const suplenteProblem = (suplente: Party | null, titular: Party | null, maker: Party | null): string | null => {
  if (!suplente) return 'Escoge a quien suple.'
  if (suplente.id === titular?.id) return 'Nadie se suple a sí mismo: escoge a otra persona.'
  if (suplente.id === maker?.id)
    return 'Nadie se nombra suplente: escoge a otra persona, o pide a quien se ausenta que lo registre (lectura 19).'
  if (!suplente.activo) return 'Quien suple necesita una cuenta abierta: escoge a otra persona.'
  if (suplente.roles.includes('administrador'))
    return 'La administración del sistema lee todo y no avanza nada, tampoco como suplente: escoge a otra persona (lectura 19).'
  if (!titular || !hasSteps(titular) || lentRoles(titular, suplente).length > 0) return null
  return 'Esta persona es de otra dependencia: quien solicita se suple solo dentro de la suya (lectura 19).'
}

/** What is wrong with the days, each beside its field. @param before the days as they are stored, where there is something to change */
export const daysProblem = (
  days: { desde: unknown; hasta: unknown },
  before: { desde: string; hasta: string } | null,
  now = new Date(),
): { desde: string | null; hasta: string | null } => {
  const { desde, hasta } = days
  const noDay = 'Escribe una fecha que exista: año-mes-día, por ejemplo 2026-12-25.'
  const from = typeof desde === 'string' && isDay(desde) ? desde : null
  const to = typeof hasta === 'string' && isDay(hasta) ? hasta : null
  const begun = before !== null && before.desde <= dayIn(now)
  return {
    desde: !from ? noDay : begun && from !== before.desde ? BEGUN : null,
    hasta: !to ? noDay : from ? lastDayProblem(from, to, before, now) : null,
  }
}

/** What is told of an absence whose first day has come, and of what cannot be altered in it. */
export const BEGUN =
  'Esta ausencia ya empezó: lo pasado no se cambia. Solo se mueve su último día, de ayer en adelante.'

const lastDayProblem = (from: string, to: string, before: { hasta: string } | null, now: Date): string | null => {
  if (to < from) return 'El último día no puede ser anterior al primero.'
  if (Date.parse(to) - Date.parse(from) >= LONGEST_DAYS * DAY_MS)
    return `Una ausencia dura hasta ${LONGEST_DAYS} días: registra otra cuando termine.`
  const yesterday = dayIn(new Date(now.getTime() - DAY_MS))
  if (before && to !== before.hasta && (before.hasta < yesterday || to < yesterday)) return BEGUN
  return null
}

const DAY_MS = 24 * 3600_000
