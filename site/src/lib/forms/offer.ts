import { PROCEDURES } from '../../../../hooks/manual/index.ts'
import type { Rol } from '../../../../hooks/manual/roles.ts'
import type { Actor, Procedure } from '../../../../hooks/manual/types.ts'

export type Canal = 'web' | 'telefono'
export type Offer = { procedure: Procedure; canales: Canal[] }

/**
 * What this person may open, and how: for their dependency on the web, or, as an operator, for someone who calls (reading 15).
 * Only the newest version of each procedure begins new cases.
 */
export const offersFor = (actor: Actor): Offer[] => {
  const roles = new Set<Rol>([...actor.roles, ...actor.suplencias.flatMap((s) => s.roles)])
  return newest().flatMap((procedure) => {
    const canales = procedure.canales.filter((canal) =>
      canal === 'telefono' ? roles.has('operador') : procedure.pasos[0]?.responsables.some((rol) => roles.has(rol)),
    )
    return canales.length ? [{ procedure, canales }] : []
  })
}

export const mayOpen = (actor: Actor): boolean => offersFor(actor).length > 0

/** The newest version of each procedure, in the manual's order. */
export const newest = (): Procedure[] =>
  PROCEDURES.filter((p, i) => !PROCEDURES.some((q, j) => j > i && q.codigo === p.codigo))
