import type { Documento } from '../../cms/payload-types.ts'
import type { Movement, Step } from '../manual/types.ts'

/** Whether completing this step is signing the paper it issues. */
export const isSigning = (step: Pick<Step, 'emite' | 'responsables'> | undefined): boolean =>
  step?.emite?.firmas.some((rol) => step.responsables.includes(rol)) ?? false

/** What a signature records of the paper signed. */
export type SignedDocument = { tipo: Documento['tipo']; folio: string; codigo: string; sha256: string }

/** The paper a movement signed, as the ledger has it. */
export const signedIn = ({ datos }: Pick<Movement, 'datos'>): SignedDocument | null => {
  const { documento } = datos
  return documento && typeof documento === 'object' && 'codigo' in documento ? (documento as SignedDocument) : null
}
