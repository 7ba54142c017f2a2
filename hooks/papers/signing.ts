import type { Documento } from '../ledger/rows.ts'
import { findStep } from '../manual/index.ts'
import type { Emission, Movement, Procedure, Step } from '../manual/types.ts'

/** Whether completing this step is signing the paper it issues. */
export const isSigning = (step: Pick<Step, 'emite' | 'responsables'> | undefined): boolean =>
  step?.emite?.firmas.some((rol) => step.responsables.includes(rol)) ?? false

/** The paper that completing this step signs, or gives its visto bueno for the signature that comes next; null for other steps. */
export const paperToSign = (procedure: Procedure, step: Step): Emission | null => {
  if (isSigning(step)) return step.emite ?? null
  const next = findStep(procedure, step.siguiente ?? null)
  if (!next?.emite || !isSigning(next) || next.emite.incluye.some(({ paso }) => paso === step.paso)) return null
  return next.emite.firmas.some((rol) => step.responsables.includes(rol)) ? next.emite : null
}

/** What a signature records of the paper signed. */
export type SignedDocument = { tipo: Documento['tipo']; folio: string; codigo: string; sha256: string }

/** The paper a movement signed, as the ledger has it. */
export const signedPaperOf = ({ datos }: Pick<Movement, 'datos'>): SignedDocument | null => {
  const { documento } = datos
  return documento && typeof documento === 'object' && 'codigo' in documento ? (documento as SignedDocument) : null
}
