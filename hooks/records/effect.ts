import type { Payload } from 'payload'
import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import type { Procedure } from '../manual/types.ts'

/** Derives one thing from a movement. Doing it twice must leave what doing it once leaves. */
export type EffectRun = (
  payload: Payload,
  loaded: LoadedCase,
  movement: StoredMovement,
  /** The definition the movement was made with; the case may have moved to another edition since. */
  procedure: Procedure,
) => Promise<void>
