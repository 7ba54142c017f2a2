import type { Canal } from '../../hooks/manual/channels.ts'
import type { Rol } from '../../hooks/manual/roles.ts'
import type { Actor, RefusalCode } from '../../hooks/manual/types.ts'
import type { Oracle } from './oracles/oracle.ts'
import { backToRequester, writersOf } from './oracles/readings44to46.ts'
import { ECOLOGIA } from './people.ts'

/*
 * A second opinion on what may happen to a case: written from the manual and its readings, knowing nothing of the engine.
 * Where the two differ one of them is wrong.
 */

type Row = {
  by: Rol[]
  /** Where each choice leads; '' where there is none to make. */
  next: Record<string, number | null>
  /** What a good answer says; the person it names aside. */
  data: Record<string, unknown>
  /** What each choice demands besides. */
  owed?: Record<string, Record<string, unknown>>
  names?: Rol
}

export type Rules = {
  steps: Record<number, Row>
  cancel: Rol
  relieve: Rol[]
  /** Which step gives a paper back to which. */
  back: Record<number, number>
  /** By each channel besides the web: the requester's steps that another office may write down, and which office. */
  writers: Partial<Record<Canal, Record<number, Rol[]>>>
}

/** A procedure of the manual by its oracle. */
export const rulesOf = ({ codigo, rows, cancel, relieve, back }: Oracle): Rules => ({
  steps: Object.fromEntries(
    rows.map(({ paso, by, next, data, owed, names }) => {
      const choices = typeof next === 'object' && next !== null ? next : { '': next }
      return [paso, { by, next: choices, data, owed, ...(names && { names }) }]
    }),
  ),
  cancel,
  relieve,
  back: { ...Object.fromEntries(backToRequester(codigo).map((de) => [de, 1])), ...back },
  writers: writersOf(codigo),
})

export const SYNTHETIC: Rules = {
  steps: {
    1: { by: ['solicitante'], next: { '': 2 }, data: { nota: 'Una petición' } },
    2: { by: ['operador'], next: { cumple: 3, 'no-cumple': 1 }, data: { cuando: '2026-11-23' } },
    3: { by: ['jefatura-sistemas'], next: { '': 4 }, data: {}, names: 'programador' },
    4: { by: ['programador'], next: { '': 5 }, data: {} },
    5: { by: ['programador'], next: { visita: 6, telefonica: 7 }, data: { lugar: 'taller' } },
    6: { by: ['solicitante', 'operador'], next: { '': 7 }, data: {} },
    7: { by: ['jefatura-sistemas'], next: { 'sin-errores': 8, 'con-errores': 4 }, data: { informe: 'x' } },
    8: { by: ['direccion'], next: { '': 9 }, data: {} },
    9: { by: ['secretaria'], next: { entregado: null, 'no-localizado': 6 }, data: {} },
  },
  cancel: 'direccion',
  relieve: ['jefatura-sistemas'],
  back: { 7: 5, 8: 7 },
  writers: { telefono: { 1: ['operador'] } },
}

/** A case as the model sees it: how many things happened, where it is, and whose it is. */
export type Case = {
  at: number | null
  ended: 'concluido' | 'cancelado' | null
  named: string | null
  happened: number
  came: Canal
  /** Who has given the service, and those they stood in for. */
  served: string[]
}

export type Ask = {
  what: number | 'cancelar' | 'reasignar' | 'devolver'
  opcion?: string | null
  /** Whether what is written besides the choice and the person is right. */
  good: boolean
  /** Whom it names, and whether the directory has them, open and with the role the procedure names. */
  names?: { id: string; fit: boolean }
}

/** Roles whose steps belong to the person named. */
export const PERSONAL: Rol[] = ['tecnico-telecomunicaciones', 'tecnico-soporte', 'programador']

/** Every pair of a role and the person who lends it. */
const lent = (who: Actor) =>
  [{ titular: who.id, ...who }, ...who.suplencias].flatMap((hat) =>
    hat.roles.map((rol) => ({ rol, id: hat.titular, local: hat.dependencia === ECOLOGIA })),
  )

/** Whose a step is in this case: those who write it down for the requester come first, and alone begin a case that is theirs. */
export const officesOf = (rules: Rules, { came, happened }: Pick<Case, 'came' | 'happened'>, paso: number): Rol[] => {
  const by = rules.steps[paso]?.by ?? []
  const writers = rules.writers[came]?.[paso] ?? []
  return happened === 0 && paso === 1 && writers.length ? writers : [...writers, ...by]
}

/** What should come of it: the case after it, or why not. */
export const judge = (rules: Rules, now: Case, who: Actor, ask: Ask): Case | RefusalCode => {
  const has = (...roles: Rol[]) => lent(who).filter(({ rol }) => roles.includes(rol))
  const after = (change: Partial<Case>): Case => ({ ...now, ...change, happened: now.happened + 1 })
  const requester = has('solicitante')

  if (ask.what === 'cancelar') {
    const office = has(rules.cancel).length > 0
    if (!office && !requester.length) return 'rol-sin-permiso'
    if (!office && !requester.some((r) => r.local)) return 'dependencia-ajena'
    if (now.at === null) return 'expediente-cerrado'
    if (!office && now.at > 3) return 'fuera-de-orden'
    return ask.good ? after({ at: null, ended: 'cancelado' }) : 'dato-invalido'
  }
  if (ask.what === 'reasignar') {
    if (!has(...rules.relieve).length) return 'rol-sin-permiso'
    if (now.at === null) return 'expediente-cerrado'
    if (!now.named) return 'fuera-de-orden'
    const fit = ask.names?.fit && ask.names.id !== now.named
    return ask.good && fit ? after({ named: ask.names?.id }) : 'dato-invalido'
  }
  if (ask.what === 'devolver') {
    const signers = Object.keys(rules.back).flatMap((step) => rules.steps[Number(step)]?.by ?? [])
    if (!has(...signers).length) return 'rol-sin-permiso'
    if (now.at === null) return 'expediente-cerrado'
    const to = rules.back[now.at]
    if (!to || !has(...(rules.steps[now.at]?.by ?? [])).length) return 'fuera-de-orden'
    return ask.good ? after({ at: to }) : 'dato-invalido'
  }

  const row = rules.steps[ask.what]
  if (!row) return 'dato-invalido'
  // A rating is of whoever was served (readings 6, 46).
  const rating = 'satisfaccion' in row.data
  const hats = has(...officesOf(rules, now, ask.what))
  const reasons = hats.map(({ rol, id, local }): RefusalCode | 'ok' => {
    if (rol === 'solicitante' && !local) return 'dependencia-ajena'
    const theirs = id === now.named || (now.named === null && ask.what !== now.at)
    if (PERSONAL.includes(rol) && !theirs) return 'no-asignado'
    return rating && (now.served.includes(who.id) || now.served.includes(id)) ? 'rol-sin-permiso' : 'ok'
  })
  const last = reasons.at(-1) ?? 'rol-sin-permiso'
  if (last !== 'ok' && !reasons.includes('ok')) return last
  if (now.at === null) return 'expediente-cerrado'
  if (ask.what !== now.at) return 'fuera-de-orden'
  const next = row.next[ask.opcion ?? '']
  if (next === undefined || !ask.good || (row.names && !ask.names?.fit)) return 'dato-invalido'
  const used = hats[reasons.indexOf('ok')]
  return after({
    at: next,
    ended: next === null ? 'concluido' : null,
    ...(row.names && { named: ask.names?.id }),
    served: used && PERSONAL.includes(used.rol) ? [...now.served, who.id, used.id] : now.served,
  })
}

/** The role of the person a procedure names, if it names one. */
export const namedRole = (rules: Rules): Rol | undefined => Object.values(rules.steps).find((row) => row.names)?.names

/** The shortest way to the end from a step: the choice to make at each. */
export const wayOut = (rules: Rules, from: number): { paso: number; opcion: string | null }[] => {
  const ways: { at: number | null; way: { paso: number; opcion: string | null }[] }[] = [{ at: from, way: [] }]
  for (const { at, way } of ways) {
    if (at === null) return way
    if (way.length > Object.keys(rules.steps).length) break
    for (const [opcion, next] of Object.entries(rules.steps[at]?.next ?? {})) {
      ways.push({ at: next, way: [...way, { paso: at, opcion: opcion || null }] })
    }
  }
  throw new Error(`no way out of step ${from}`)
}
