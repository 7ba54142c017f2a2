import { isPersonal, type Rol } from '../manual/roles.ts'
import type { Actor } from '../manual/types.ts'

/*
 * Whose turn it is, once: the engine asks it of one case, the tray of all of them by the same columns.
 */

/** Somebody as themselves, or as whoever they stand in for: `titular` says whom. */
export type Hat = { id: string; titular: string | null; roles: readonly Rol[]; dependencia: string | null }

/** A person's own hat first, then those of whom they stand in for today. */
export const hatsOf = ({ id, roles, dependencia, suplencias }: Actor): Hat[] => [
  { id, titular: null, roles, dependencia },
  ...suplencias.map((s) => ({ id: s.titular, titular: s.titular, roles: s.roles, dependencia: s.dependencia })),
]

/** A person's own roles and those they stand in for. */
export const allRoles = (actor: Actor): Rol[] => hatsOf(actor).flatMap(({ roles }) => roles)

/** What ties the steps of a role to one person or office: the case's column that names them; `null` for any of that office. */
export const tieOf = (rol: Rol): 'asignado' | 'dependencia' | null => {
  if (isPersonal(rol)) return 'asignado'
  return rol === 'solicitante' ? 'dependencia' : null
}

/** What a hat has in that column of the cases that are its own. */
export const tiedAs = ({ id, dependencia }: Hat, tie: 'asignado' | 'dependencia'): string | null =>
  tie === 'asignado' ? id : dependencia
