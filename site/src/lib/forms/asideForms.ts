import type { PayloadRequest } from 'payload'
import { answerSurvey } from '../../../../hooks/cases/offer.ts'
import { addRemark, REMARK, remarkedBefore } from '../../../../hooks/cases/remarks.ts'
import { SURVEY } from '../../../../hooks/records/answers.ts'
import { commandOf, type Files, readWritten, textOf, toDatos, type Written } from './formData.ts'
import { type FormField, formFields } from './formFields.ts'
import { type Wrong, wrongFrom } from './refused.ts'
import { receiveFiles } from './uploads.ts'

/** The forms of a case's page that move nothing: a remark, and the survey of a service by phone. */
export type AsideForm = 'observacion' | 'encuesta'

/** One that was not taken, to be shown again as it was. */
export type AsideSent = Wrong & { form: AsideForm; comando: string; written: Written; files: Files }

/** Each form's fields under its own name: the step's form stands on the same page. */
const within = (form: AsideForm, fields: FormField[]): FormField[] =>
  fields.map((f) => ({ ...f, nombre: `${form}.${f.nombre}` }))

export const ASIDE_FIELDS: Record<AsideForm, readonly FormField[]> = {
  observacion: within('observacion', formFields(REMARK)),
  encuesta: within('encuesta', formFields(SURVEY)),
}

/** Which of these forms was sent; none for those that move the case. */
export const asideFormOf = (form: FormData | null): AsideForm | null => {
  const name = form ? textOf(form, 'formulario') : ''
  return name === 'observacion' || name === 'encuesta' ? name : null
}

/** Records what the form says, or tells what is wrong with it. */
export const sendAside = async (
  req: PayloadRequest,
  expediente: string,
  name: AsideForm,
  form: FormData,
): Promise<AsideSent | null> => {
  const fields = ASIDE_FIELDS[name]
  const written = readWritten(fields, form)
  const comando = commandOf(form)
  try {
    // Sent twice, or reloaded: its files are not stored again.
    if (name === 'observacion' && (await remarkedBefore(req, expediente, comando))) return null
  } catch (error) {
    return { form: name, comando: crypto.randomUUID(), written, files: {}, ...wrongFrom(error) }
  }
  const { files, errores } = await receiveFiles(req, fields, form)
  const sent = { form: name, comando, written, files }
  if (errores.length) return { ...sent, status: 400, errores }
  const datos = Object.fromEntries(
    Object.entries(toDatos(fields, written, files)).map(([key, value]) => [key.slice(name.length + 1), value]),
  )
  try {
    if (name === 'encuesta') await answerSurvey(req, expediente, { ...datos, comando })
    else await addRemark(req, { ...datos, expediente, comando: sent.comando })
    return null
  } catch (error) {
    const wrong = wrongFrom(error)
    return {
      ...sent,
      ...wrong,
      errores: wrong.errores.map((e) => (e.campo ? { ...e, campo: `${name}.${e.campo}` } : e)),
    }
  }
}
