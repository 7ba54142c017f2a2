import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { assembleCase, type LoadedCase } from '../ledger/case.ts'
import { appendMovement } from '../ledger/movements.ts'
import type { findProcedure } from '../manual/index.ts'
import type { Movement } from '../manual/types.ts'
import { projectCase } from './project.ts'

/**
 * Records the move of a case to another edition and derives everything again. The same guard as for a step: unique on the case
 * and the number. @returns whether it was recorded; not when somebody did a step of the case meanwhile
 */
export const recordMove = async (
  payload: Payload,
  loaded: LoadedCase,
  movement: Movement,
  find: typeof findProcedure,
): Promise<boolean> => {
  const { expediente, movements } = loaded
  const appended = await appendMovement(payload, {
    expediente: expediente.id,
    comando: randomUUID(),
    anterior: movements.at(-1)?.huella ?? null,
    movement,
    fecha: new Date(),
  })
  if ('lostTo' in appended) return false
  await projectCase(payload, assembleCase(expediente, [...movements, appended.stored], find))
  return true
}
