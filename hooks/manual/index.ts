import { dt01 } from './dt-01.ts'
import { si01 } from './si-01.ts'
import { si02 } from './si-02.ts'
import { si03 } from './si-03.ts'
import { si04 } from './si-04.ts'
import { si05 } from './si-05.ts'
import { si06 } from './si-06.ts'
import { st01 } from './st-01.ts'
import { st02 } from './st-02.ts'
import { st03 } from './st-03.ts'
import { st04 } from './st-04.ts'
import type { Procedure, Step } from './types.ts'

/** Every version of every procedure that a case may be pinned to, in the manual's order; newest version of each code last. */
export const PROCEDURES: readonly Procedure[] = [dt01, si01, si02, si03, si04, si05, si06, st01, st02, st03, st04]

/** The definition a case is pinned to; without `version`, the one new cases begin with. */
export const findProcedure = (codigo: string, version?: string): Procedure | undefined =>
  PROCEDURES.findLast((p) => p.codigo === codigo && (version === undefined || p.version === version))

/** Whether new cases begin with this edition. */
export const isCurrent = (procedure: Procedure): boolean => findProcedure(procedure.codigo) === procedure

/** The edition of each procedure that new cases begin with, in the manual's order. */
export const currentEditions = (): Procedure[] => PROCEDURES.filter(isCurrent)

export const findStep = (procedure: Procedure, paso: number | null): Step | undefined =>
  procedure.pasos.find((s) => s.paso === paso)
