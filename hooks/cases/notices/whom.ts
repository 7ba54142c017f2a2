import { tieOf } from '../../engine/turn.ts'
import type { LoadedCase } from '../../ledger/case.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Expediente } from '../../ledger/rows.ts'
import { findStep } from '../../manual/index.ts'
import type { Rol } from '../../manual/roles.ts'

/** Who is told, before anybody is looked up: these people, whoever has these roles, whoever asks for this dependency. */
export type Whom = { people: string[]; roles: Rol[]; dependencia: string | null }

const nobody: Whom = { people: [], roles: [], dependencia: null }

const only = (...people: (string | null | undefined)[]): Whom => ({
  ...nobody,
  people: people.filter((id) => typeof id === 'string'),
})

/** Whoever has this role. */
export const withRol = (rol: Rol): Whom => ({ ...nobody, roles: [rol] })

/** Whoever asked, where they have an account. */
export const requester = ({ solicitante }: Pick<Expediente, 'solicitante'>): Whom => only(idOf(solicitante))

/** The person named in the case. */
export const namedIn = ({ state }: Pick<LoadedCase, 'state'>): Whom => only(state.asignado)

/** Of those whose turn it is: the offices and the person named. */
export const offices = ({ procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>): Whom => {
  const roles = rolesOf({ procedure, state })
  const asignado = roles.some((rol) => tieOf(rol) === 'asignado') ? state.asignado : null
  return { ...only(asignado), roles: roles.filter((rol) => tieOf(rol) === null) }
}

/** Of those whose turn it is: whoever asked; of a case that nobody with an account asked for, whoever asks for that dependency. */
export const asker = (loaded: Pick<LoadedCase, 'procedure' | 'state' | 'expediente'>): Whom => {
  const { expediente } = loaded
  if (!rolesOf(loaded).some((rol) => tieOf(rol) === 'dependencia')) return nobody
  const asked = requester(expediente)
  return asked.people.length > 0 ? asked : { ...nobody, dependencia: idOf(expediente.dependencia) }
}

/** The roles whose turn it is; none of a closed case. */
export const rolesOf = ({ procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>): readonly Rol[] =>
  findStep(procedure, state.pasoActual)?.responsables ?? []
