import type { Payload } from 'payload'
import type { Procedure } from '../manual/types.ts'
import type { LoadedCase } from './case.ts'
import type { StoredMovement } from './movements.ts'

/** Derives one thing from a movement. Doing it twice must leave what doing it once leaves. */
export type EffectRun = (
  payload: Payload,
  loaded: LoadedCase,
  movement: StoredMovement,
  /** The definition the movement was made with; the case may have moved to another edition since. */
  procedure: Procedure,
) => Promise<void>
