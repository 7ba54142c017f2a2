import { decide, foldCase } from '../../hooks/engine/engine.ts'
import type { Dated } from '../../hooks/engine/now.ts'
import { asItCame } from '../../hooks/manual/asItCame.ts'
import type { Canal } from '../../hooks/manual/channels.ts'
import { isPersonal } from '../../hooks/manual/roles.ts'
import type { Actor, CaseState, Movement, OnBehalfOf, Person, Procedure, Refusal } from '../../hooks/manual/types.ts'
import { FACTS } from './people.ts'

/** When the cases of these tests happen, unless they say so themselves. */
export const NOW = new Date('2026-11-24T18:00:00.000Z')

type More = { ahora?: Date; person?: Person | null; enNombreDe?: OnBehalfOf }

/** A case on its way: what went through stays, what was refused leaves nothing. @param canal how it comes */
export const begin = (definition: Procedure, canal: Canal = 'web') => {
  const procedure = asItCame(definition, canal)
  const movements: Dated[] = []
  const state = (): CaseState => foldCase(procedure, movements)

  const served = () => movements.filter((m) => isPersonal(m.rol)).flatMap((m) => [m.actor, m.titular ?? m.actor])

  /** Asks the engine without recording anything. `request` may be any junk. */
  const ask = (actor: Actor, request: unknown, more: More = {}) =>
    decide({
      procedure,
      state: state(),
      facts: { ...FACTS, canal, atendieron: served() },
      actor,
      request: request as never,
      ahora: NOW,
      antes: movements,
      ...more,
    })

  const does = (actor: Actor, request: unknown, more?: More): Movement => {
    const decision = ask(actor, request, more)
    if ('refusal' in decision) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`)
    movements.push({ ...decision.movement, fecha: (more?.ahora ?? NOW).toISOString() })
    return decision.movement
  }

  const refused = (actor: Actor, request: unknown, more?: More): Refusal => {
    const decision = ask(actor, request, more)
    if ('movement' in decision) throw new Error(`went through: ${JSON.stringify(decision.movement)}`)
    return decision.refusal
  }

  return { movements, state, ask, does, refused }
}

/** A person the directory knows, as `decide` is told of them. */
export const known = (id: string, roles: Person['roles'] = ['programador'], activo = true): Person => ({
  id,
  roles,
  activo,
})
