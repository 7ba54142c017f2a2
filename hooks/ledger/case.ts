import type { Payload } from 'payload'
import { foldCase } from '../engine/engine.ts'
import { asItCame } from '../manual/asItCame.ts'
import { versionsOf } from '../manual/editions.ts'
import { findProcedure } from '../manual/index.ts'
import { isPersonal } from '../manual/roles.ts'
import type { CaseFacts, CaseState, Procedure } from '../manual/types.ts'
import { readMovements, type StoredMovement } from './movements.ts'
import { idOf } from './relation.ts'
import type { Expediente } from './rows.ts'
import { storeOf } from './store/index.ts'

/** A case with its definition and history: what every derived thing is made from. */
export type LoadedCase = {
  expediente: Expediente
  /** The definition it is pinned to now, as the case came (`asItCame`). */
  procedure: Procedure
  /** Those it was pinned to before each move to a new edition, oldest first. */
  earlier: readonly Procedure[]
  movements: StoredMovement[]
  state: CaseState
}

/** A case's row by its id, with those who acted in it; null where there is none. */
export const readRow = async (payload: Payload, id: string): Promise<Expediente | null> =>
  (await storeOf(payload).find('expedientes', { id }, { limit: 1 }))[0] ?? null

export const loadCase = async (payload: Payload, expediente: Expediente, find = findProcedure): Promise<LoadedCase> =>
  assembleCase(expediente, await readMovements(payload, expediente.id), find)

/**
 * The case its movements make. Which definitions it has had is read from them too: the row may be a moment behind.
 * @throws when one of the definitions is gone
 */
export const assembleCase = (expediente: Expediente, movements: StoredMovement[], find = findProcedure): LoadedCase => {
  const [procedure, ...before] = versionsOf(expediente.version, movements)
    .map((version) => {
      const found = find(expediente.procedimiento, version)
      if (!found) throw new Error(`Falta la definición ${expediente.procedimiento} versión ${version}.`)
      return asItCame(found, expediente.canal)
    })
    .reverse()
  if (!procedure) throw new Error(`El expediente ${expediente.id} no dice su versión.`)
  return { expediente, procedure, earlier: before.reverse(), movements, state: foldCase(procedure, movements) }
}

/** What the engine knows of a case besides where it stands. */
export const factsOf = ({ expediente, movements }: Pick<LoadedCase, 'expediente' | 'movements'>): CaseFacts => ({
  dependencia: idOf(expediente.dependencia) ?? '',
  solicitante: idOf(expediente.solicitante),
  canal: expediente.canal,
  atendieron: movements.filter((m) => isPersonal(m.rol)).flatMap((m) => (m.titular ? [m.actor, m.titular] : [m.actor])),
})

/** Where a tray looks for a case: the version pinned and the step, `P-OMA-TI-SI-06@02:4`. */
export const turnKey = (procedure: Procedure, paso: number): string =>
  `${procedure.codigo}@${procedure.version}:${paso}`
