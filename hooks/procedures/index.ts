import { si06 } from './si-06.ts'
import type { Procedure, Step } from './types.ts'

/** Every version of every procedure that a case may be pinned to, newest version of each code last. */
export const PROCEDURES: readonly Procedure[] = [si06]

/** The definition a case is pinned to; without `version`, the one new cases begin with. */
export const findProcedure = (codigo: string, version?: string): Procedure | undefined =>
  PROCEDURES.findLast((p) => p.codigo === codigo && (version === undefined || p.version === version))

export const findStep = (procedure: Procedure, paso: number | null): Step | undefined =>
  procedure.pasos.find((s) => s.paso === paso)
