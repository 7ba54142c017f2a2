import type { TrayAsk, TrayTab } from '../../hooks/cases/tray/ask.ts'
import { addOfficeMinutes, dayIn, officeMinutes } from '../../hooks/engine/calendar.ts'
import { assembleCase } from '../../hooks/ledger/case.ts'
import type { StoredMovement } from '../../hooks/ledger/movements.ts'
import type { Expediente } from '../../hooks/ledger/rows.ts'
import { DEPARTAMENTOS } from '../../hooks/manual/departments.ts'
import { findStep, PROCEDURES } from '../../hooks/manual/index.ts'
import type { Rol } from '../../hooks/manual/roles.ts'
import type { Actor, Procedure } from '../../hooks/manual/types.ts'
import { lookedFor } from '../../hooks/text/folded.ts'

/** A tray told the long way: every case is read from its movements, held against every rule, and all are sorted. */

export type Whole = { row: Expediente; movements: StoredMovement[] }

const ALL: Rol[] = ['administrador', 'direccion', 'secretaria', 'operador']
const PERSONAL: Rol[] = ['tecnico-soporte', 'tecnico-telecomunicaciones', 'programador']

const hatsIn = (actor: Actor) => [
  { id: actor.id, roles: actor.roles, dependencia: actor.dependencia },
  ...actor.suplencias.map((s) => ({ id: s.titular, roles: s.roles, dependencia: s.dependencia })),
]

const told = ({ row, movements }: Whole, now: Date, holidays: ReadonlySet<string>) => {
  const { procedure, state } = assembleCase(row, movements)
  const step = findStep(procedure, state.pasoActual)
  const began = new Date(movements.filter((m) => m.tipo !== 'migrar').at(-1)?.fecha ?? '')
  const said = movements.filter((m) => m.tipo === 'paso' && m.datos.prioridad).at(-1)?.datos.prioridad
  const horas = step?.horas ?? 0
  return {
    ...{ row, movements, procedure, state, step, began },
    urgente: said === 'urgente',
    parte: horas ? officeMinutes(began, now, holidays) / (horas * 60) : Number.NEGATIVE_INFINITY,
    vence: horas ? addOfficeMinutes(began, horas * 60, holidays).getTime() : 0,
  }
}

type Case = ReturnType<typeof told>

const isMine = (actor: Actor, { row, state, step }: Case): boolean =>
  hatsIn(actor).some((hat) =>
    step?.responsables.some((rol) => {
      if (!hat.roles.includes(rol)) return false
      if (PERSONAL.includes(rol)) return state.asignado === hat.id
      return rol !== 'solicitante' || row.dependencia === hat.dependencia
    }),
  )

const isSeen = (actor: Actor, { row, movements, state }: Case): boolean => {
  const roles = hatsIn(actor).flatMap((hat) => hat.roles)
  if (roles.some((rol) => ALL.includes(rol)) || row.dependencia === actor.dependencia) return true
  const people: unknown[] = hatsIn(actor).map(({ id }) => id)
  if (people.includes(row.solicitante) || people.includes(state.asignado)) return true
  if (movements.some((m) => people.includes(m.actor) || people.includes(m.titular))) return true
  return PROCEDURES.some(
    (p) =>
      p.codigo === row.procedimiento &&
      (roles.includes(p.departamento.jefatura) ||
        p.pasos.some((s) => s.responsables.some((rol) => rol !== 'solicitante' && roles.includes(rol)))),
  )
}

const isAskedFor = (
  ask: Partial<TrayAsk>,
  tab: TrayTab,
  { row, procedure, state, movements, parte }: Case,
  names: ReadonlyMap<string, string>,
): boolean => {
  const { jefatura } = DEPARTAMENTOS[(ask.departamento ?? '') as keyof typeof DEPARTAMENTOS] ?? {}
  const last = movements.filter((m) => m.tipo === 'paso' || m.tipo === 'devolver').at(-1)
  const abierto = dayIn(new Date(row.abierto))
  const named = [...names].flatMap(([id, name]) =>
    [row.dependencia, state.asignado].includes(id) ? lookedFor(name) : [],
  )
  const words = [...((row.palabras ?? []) as string[]), ...named]
  return (
    lookedFor(ask.q ?? '').every((wanted) => words.some((word) => word.startsWith(wanted))) &&
    (!ask.q || lookedFor(ask.q).length > 0) &&
    (!ask.procedimiento || row.procedimiento === ask.procedimiento) &&
    (!jefatura || procedure.departamento.jefatura === jefatura) &&
    (!ask.dependencia || row.dependencia === ask.dependencia) &&
    (!ask.persona || state.asignado === ask.persona || row.solicitante === ask.persona) &&
    (!ask.desde || abierto >= ask.desde) &&
    (!ask.hasta || abierto <= ask.hasta) &&
    (!ask.vencidos || tab === 'concluidos' || parte > 1) &&
    (ask.estado !== 'devuelto' || tab === 'concluidos' || isBack(procedure, last)) &&
    (!['concluido', 'cancelado'].includes(ask.estado ?? '') || tab !== 'concluidos' || state.estado === ask.estado)
  )
}

/** By the exception, or by a choice that leads back and says why. */
const isBack = (procedure: Procedure, last: StoredMovement | undefined): boolean => {
  if (!last || last.tipo === 'devolver') return last !== undefined
  const option = findStep(procedure, last.paso)?.opciones?.find(({ opcion }) => opcion === last.opcion)
  const { motivo, observaciones } = last.datos
  return typeof option?.siguiente === 'number' && option.siguiente <= last.paso && Boolean(motivo || observaciones)
}

const inOrder = (a: Case, b: Case): number => {
  const [one, other] = [a, b].map(({ began, row }) => `${began.toISOString()},${row.createdAt},${row.id}`) as [
    string,
    string,
  ]
  return (
    b.parte - a.parte ||
    a.vence - b.vence ||
    Number(b.urgente) - Number(a.urgente) ||
    (one < other ? -1 : one > other ? 1 : 0)
  )
}

/** The ids of each tab, in their order. */
export const naiveTray = (
  cases: readonly Whole[],
  actor: Actor,
  ask: Partial<TrayAsk>,
  now: Date,
  holidays: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): Record<TrayTab, string[]> => {
  const all = cases.map((whole) => told(whole, now, holidays))
  const of = (tab: TrayTab, is: (one: Case) => boolean) =>
    all.filter((one) => is(one) && isAskedFor(ask, tab, one, names))
  const ids = (some: Case[]) => some.map(({ row }) => row.id)
  const begun = (one: Case) => `${one.began.toISOString()},${one.row.createdAt},${one.row.id}`
  return {
    meToca: ids(of('meToca', (one) => Boolean(one.step) && isMine(actor, one)).sort(inOrder)),
    enEspera: ids(
      of('enEspera', (one) => Boolean(one.step) && isSeen(actor, one) && !isMine(actor, one)).sort(inOrder),
    ),
    concluidos: ids(
      of('concluidos', (one) => !one.step && isSeen(actor, one)).sort((a, b) => (begun(a) < begun(b) ? 1 : -1)),
    ),
  }
}
