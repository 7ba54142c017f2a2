import type { Where } from 'payload'
import { hatsOf, tiedAs, tieOf } from '../../engine/turn.ts'
import { turnKey } from '../../ledger/case.ts'
import type { Range } from '../../ledger/store/port.ts'
import { asItCame } from '../../manual/asItCame.ts'
import type { Canal } from '../../manual/channels.ts'
import { PROCEDURES } from '../../manual/index.ts'
import type { Rol } from '../../manual/roles.ts'
import type { Actor, Procedure } from '../../manual/types.ts'
import { lanesByTurn } from './lanes.ts'

/**
 * Steps this person completes, and of which cases: all of them, those they are named in, those of their dependency, those that came
 * by one channel.
 */
export type TrayTurn = { steps: string[]; only: { column: 'asignado' | 'dependencia' | 'canal'; value: string }[] }

/** The turns of somebody, as themselves and as those they stand in for. */
export const turnsFor = (actor: Actor): TrayTurn[] => {
  const turns = hatsOf(actor).flatMap((hat): TrayTurn[] =>
    ([null, 'asignado', 'dependencia'] as const).flatMap((tie): TrayTurn[] => {
      const roles = hat.roles.filter((rol) => tieOf(rol) === tie)
      const value = tie && tiedAs(hat, tie)
      if (tie && !value) return []
      const only = tie && value ? [{ column: tie, value }] : []
      // What who called or sent a paper would do, by whoever writes it down for them (readings 44, 46).
      const written = (['telefono', 'papel'] as const).map((canal) => ({
        steps: tie === 'dependencia' ? [] : turnsOf(roles, canal),
        only: [{ column: 'canal' as const, value: canal }, ...only],
      }))
      return [{ steps: turnsOf(roles), only }, ...written]
    }),
  )
  return turns.filter(({ steps }) => steps.length > 0)
}

/**
 * Where to look for cases that wait for one of these turns: by the step each awaits; of those that name a person or an office, among the
 * open ones that name them.
 */
export const turnRanges = (turns: TrayTurn[]): Range[] =>
  turns.flatMap(({ steps, only }): Range[] => {
    const tied = tiedTo(only)
    if (tied) return [{ of: { ...tied, estado: 'en-proceso' }, where: [{ turno: { in: steps } }, ...whereOf(only)] }]
    return steps.map((turno) => ({ of: { turno }, where: whereOf(only) }))
  })

/** The same, of each lane. */
export const turnLanes = (turns: TrayTurn[]): Map<string, Range[]> => {
  const lanes = new Map<string, Range[]>()
  const add = (carril: string, { of, where }: Range) =>
    lanes.set(carril, [...(lanes.get(carril) ?? []), { of: { ...of, carril }, where }])
  for (const { steps, only } of turns) {
    const tied = tiedTo(only)
    const byLane = new Map<string, string[]>()
    for (const turno of steps)
      for (const carril of lanesByTurn().get(turno) ?? []) byLane.set(carril, [...(byLane.get(carril) ?? []), turno])
    for (const [carril, turnos] of byLane) {
      const where = whereOf(only)
      if (tied) add(carril, { of: { ...tied, estado: 'en-proceso' }, where: [{ turno: { in: turnos } }, ...where] })
      else for (const turno of turnos) add(carril, { of: { turno }, where })
    }
  }
  return lanes
}

const tiedTo = (only: TrayTurn['only']): Record<string, string> | null => {
  const tie = only.find(({ column }) => column !== 'canal')
  return tie ? { [tie.column]: tie.value } : null
}

const whereOf = (only: TrayTurn['only']): Where[] =>
  only.map(({ column, value }): Where => ({ [column]: { equals: value } }))

/** Open cases that wait for one of these turns, asked of each row. */
export const isTurn = (turns: TrayTurn[]): Where => ({
  or: turns.map(({ steps, only }): Where => ({ and: [{ turno: { in: steps } }, ...whereOf(only)] })),
})

/** Open cases that wait for someone else: queries have no "not", so the same columns are asked the other way. */
export const isNotTurn = (turns: TrayTurn[]): Where => ({
  and: turns.map(({ steps, only }): Where => {
    const elsewhere: Where = { turno: { not_in: steps } }
    const another = only.flatMap(({ column, value }): Where[] => [
      { [column]: { not_equals: value } },
      { [column]: { exists: false } },
    ])
    return another.length ? { or: [elsewhere, ...another] } : elsewhere
  }),
})

/** The turns of these roles; with `canal`, those they have only in cases that came by it. */
const turnsOf = (roles: readonly Rol[], canal: Canal = 'web'): string[] => {
  if (roles.length === 0) return []
  const theirs = (p: Procedure) => p.pasos.filter((s) => s.responsables.some((rol) => roles.includes(rol)))
  return PROCEDURES.flatMap((p) => {
    const always = new Set(canal === 'web' ? [] : theirs(p).map((s) => s.paso))
    return theirs(asItCame(p, canal)).flatMap(({ paso }) => (always.has(paso) ? [] : [turnKey(p, paso)]))
  })
}
