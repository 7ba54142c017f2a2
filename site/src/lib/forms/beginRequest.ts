import type { PayloadRequest } from 'payload'
import { findRequestDraft, keepRequestDraft, type RequestDraft } from '../../../../hooks/cases/asking/drafts.ts'
import { loadCase } from '../../../../hooks/ledger/case.ts'
import { type Field, fieldsOf } from '../../../../hooks/manual/fieldsOf.ts'
import type { FieldError, Procedure, Step } from '../../../../hooks/manual/types.ts'
import { findCase } from '../case/caseView.ts'
import { type Files, fromDatos, readWritten, type Written } from './formData.ts'
import { formFields } from './formFields.ts'
import { UNREADABLE } from './refused.ts'
import { findUploads, receiveFiles } from './uploads.ts'

/** What a request's form begins with. */
export type Begun = { written: Written; files: Files; draft?: RequestDraft; repite?: string }

/** What this person kept of it; or an earlier request of theirs or their dependency's, to be asked again; or nothing. */
export const beginRequest = async (
  req: PayloadRequest,
  { procedure, step }: { procedure: Procedure; step: Step },
  repite: string | null,
): Promise<Begun> => {
  const earlier = repite ? await readEarlier(req, procedure, step, repite) : null
  if (repite && earlier) return { written: earlier, files: {}, repite }
  const draft = await findRequestDraft(req, procedure.codigo)
  if (!draft) return { written: {}, files: {} }
  // What was thrown away since, or was taken by a case, is not shown.
  const known = await findUploads(req, Object.values(draft.archivos).flat())
  const files = Object.entries(draft.archivos).map(([name, ids]) => [name, ids.filter((id) => known.has(id))])
  return { written: draft.escrito, files: Object.fromEntries(files), draft }
}

/** Keeps the form as it stands. @returns what is wrong with it, as the form shows it; nothing where it was kept */
export const keepForm = async (
  req: PayloadRequest,
  { procedure, step }: { procedure: Procedure; step: Step },
  form: FormData | null,
): Promise<{ written: Written; files: Files; errores: FieldError[] }> => {
  if (!form) return { written: {}, files: {}, errores: UNREADABLE.errores }
  const fields = formFields(step.datos)
  const escrito = readWritten(fields, form)
  const { files, errores } = await receiveFiles(req, fields, form)
  const own = await findUploads(req, Object.values(files).flat())
  const archivos = Object.fromEntries(
    Object.entries(files).map(([name, ids]) => [name, ids.filter((id) => own.has(id))]),
  )
  const wrong = await keepRequestDraft(req, procedure.codigo, { escrito, archivos })
  return { written: escrito, files: archivos, errores: [...errores, ...wrong] }
}

const readEarlier = async (
  req: PayloadRequest,
  procedure: Procedure,
  step: Step,
  folio: string,
): Promise<Written | null> => {
  const found = folio.length <= 40 ? await findCase(req, folio) : null
  if (found?.procedimiento !== procedure.codigo) return null
  const { movements } = await loadCase(req.payload, found)
  const said = movements.findLast((m) => m.tipo === 'paso' && m.paso === step.paso)?.datos
  if (!said) return null
  const again = fieldsOf(step.datos).filter(isSaidAgain)
  return fromDatos(formFields(step.datos), Object.fromEntries(again.map(({ nombre }) => [nombre, said[nombre]])))
}

/** Another request has another oficio, other days and files of its own. */
const isSaidAgain = ({ control, registra }: Field): boolean =>
  !['adjuntos', 'confirmacion', 'fecha', 'fecha-hora'].includes(control) &&
  registra['oficio-entrante'] === undefined &&
  !registra.dictamen?.includes('numeroRequisicion')
