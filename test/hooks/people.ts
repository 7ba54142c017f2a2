import { ROL_SLUGS, type Rol } from '../../hooks/manual/roles.ts'
import type { Actor, CaseFacts } from '../../hooks/manual/types.ts'

/** The dependency that opened the case, another one, and the directorate itself. */
export const ECOLOGIA = 'ecologia'
export const OBRAS = 'obras'
export const TIC = 'tic'

export const FACTS: CaseFacts = { dependencia: ECOLOGIA, solicitante: 'solicitante', canal: 'web', atendieron: [] }

/** Somebody with these roles; requesters work in Ecología, everybody else in TIC. */
export const actor = (id: string, roles: Rol[], rest: Partial<Actor> = {}): Actor => ({
  id,
  roles,
  dependencia: roles.includes('solicitante') ? ECOLOGIA : TIC,
  suplencias: [],
  ...rest,
})

/** One person for each role, their id the role's slug. */
export const of = (rol: Rol): Actor => actor(rol, [rol])

/** One person for each role but these. */
export const others = (...roles: Rol[]): Actor[] => ROL_SLUGS.filter((rol) => !roles.includes(rol)).map(of)

export const solicitante2 = actor('solicitante2', ['solicitante'], { dependencia: OBRAS })
export const programador2 = actor('programador2', ['programador'])
const tecnicos2 = (['tecnico-soporte', 'tecnico-telecomunicaciones'] as const).map((rol) => actor(`${rol}2`, [rol]))

/** Everybody there is in these tests. */
export const CAST: Actor[] = [...ROL_SLUGS.map(of), solicitante2, programador2, ...tecnicos2, actor('nadie', [])]

/** `who`, standing in today for each of `titulares`. */
export const standingIn = (who: Actor, ...titulares: Actor[]): Actor => ({
  ...who,
  suplencias: titulares.map(({ id, roles, dependencia }) => ({ titular: id, roles, dependencia })),
})
