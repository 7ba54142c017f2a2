import type { PayloadRequest } from 'payload'
import { EXCEPCIONES, EXCEPTION_DATA } from '../../../../hooks/engine/exceptions.ts'
import { findStep } from '../../../../hooks/manual/index.ts'
import type { CaseView } from '../case/caseView.ts'
import { type Carried, formOf } from '../session/carried.ts'
import { ASIDE_FIELDS, asideFormOf } from './asideForms.ts'
import { commandOf, readWritten, textOf } from './formData.ts'
import { formFields } from './formFields.ts'
import type { Outcome } from './takeForm.ts'
import { receiveFiles } from './uploads.ts'

/** A form of a case's page that comes back from the sign-in: shown as it was, with nothing done and nothing wrong with it. */
export const resumeForm = async (
  req: PayloadRequest,
  view: CaseView,
  carried: Carried,
): Promise<Exclude<Outcome, { to: string }>> => {
  const form = formOf(carried)
  const unsent = { status: 200, errores: [], comando: commandOf(form) }
  const aside = asideFormOf(form)
  if (aside) {
    const fields = ASIDE_FIELDS[aside]
    const { files } = await receiveFiles(req, fields, form)
    return { aside: { ...unsent, form: aside, written: readWritten(fields, form), files } }
  }
  const excepcion = EXCEPCIONES.find((e) => e === textOf(form, 'excepcion'))
  if (excepcion) {
    const written = readWritten(formFields(EXCEPTION_DATA[excepcion]), form, `${excepcion}.`)
    return { sent: { ...unsent, form: excepcion, paso: null, written, files: {}, opcion: '' } }
  }
  const paso = Number(textOf(form, 'paso'))
  const step = findStep(view.procedure, paso)
  if (!step) return {}
  const fields = formFields(step.datos)
  const { files } = await receiveFiles(req, fields, form)
  return {
    sent: { ...unsent, form: 'paso', paso, written: readWritten(fields, form), files, opcion: textOf(form, 'opcion') },
  }
}
