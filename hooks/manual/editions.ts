import { findStep } from './index.ts'
import { type Migration, personalSteps } from './migrations.ts'
import { isPersonal, ofWhom, type Rol, roleNames } from './roles.ts'
import type { CaseState, Movement, Person, Procedure } from './types.ts'

/*
 * Cases keep the edition of the manual they began with, until one is moved by a movement of its own. That movement says which
 * edition it left, which it came to, and at which step: the history reads alone.
 */

/** Versions a case has had, oldest first. @param pinned the version on its row, which counts while nothing has moved it */
export const versionsOf = (pinned: string, movements: readonly Movement[]): string[] => {
  const moves = movements.filter((m) => m.tipo === 'migrar')
  const last = moves.at(-1)
  return last ? [...moves.map((m) => String(m.datos.deVersion)), String(last.datos.aVersion)] : [pinned]
}

/** Each movement with the definition it was made with. */
export const editionsOf = <M extends Movement>(loaded: {
  procedure: Procedure
  earlier: readonly Procedure[]
  movements: readonly M[]
}): { movement: M; procedure: Procedure }[] => {
  let left = 0
  return loaded.movements.map((movement) => {
    const procedure = loaded.earlier[left] ?? loaded.procedure
    if (movement.tipo === 'migrar') left++
    return { movement, procedure }
  })
}

/**
 * Moves one live case to a new edition, or tells what stands in the way. It maps the step and advances nothing: whoever was
 * named stays named, and the turn goes on at the step that continues the old one.
 */
export const moveToEdition = (input: {
  migration: Migration
  to: Procedure
  state: CaseState
  /** Whoever is named in the case. */
  person: Person | null
  /** Roles some open account has; of requesters, one of the case's dependency. */
  offices: ReadonlySet<Rol>
  /** An account with the role administrador. */
  actor: string
}): { movement: Movement } | { problems: string[] } => {
  const { migration, to, state, actor } = input
  const a = state.pasoActual === null ? undefined : migration.mapa[state.pasoActual]
  const target = a === undefined ? undefined : findStep(to, a)
  if (state.pasoActual === null || a === undefined || !target) return { problems: ['No está en un paso del mapa.'] }

  const problems = personalSteps(to, a)
    .filter((step) => !canDo(input.person, step.responsables))
    // The first says it: whoever reads it reassigns the case once.
    .slice(0, 1)
    .map((step) => `El paso ${step.paso} es ${ofWhom(step.responsables)}, y ${why(state)}.`)
  if (!target.responsables.some((rol) => isPersonal(rol) || input.offices.has(rol))) {
    problems.push(`Nadie tiene cuenta abierta para el paso ${a}: ${roleNames(target.responsables)}.`)
  }
  if (problems.length) return { problems }
  const { de: deVersion, a: aVersion, mapa } = migration
  return {
    movement: {
      seq: state.seq + 1,
      tipo: 'migrar',
      paso: state.pasoActual,
      opcion: null,
      datos: { deVersion, aVersion, a, mapa: { ...mapa } },
      actor,
      rol: 'administrador',
      titular: null,
      enNombreDe: null,
      canal: 'web',
    },
  }
}

const canDo = (person: Person | null, responsables: readonly Rol[]): boolean =>
  Boolean(person?.activo && person.roles.some((rol) => responsables.includes(rol)))

const why = (state: CaseState): string =>
  state.asignado === null ? 'no se ha nombrado a nadie' : 'quien está nombrado no puede hacerlo: reasigna antes'
