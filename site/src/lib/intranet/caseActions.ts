import type { PayloadRequest } from 'payload'
import { EXCEPCIONES, EXCEPTION_DATA, type Excepcion } from '../../../../hooks/exceptions.ts'
import { advanceCase } from '../../../../hooks/ledger/advance.ts'
import type { FieldError, Step } from '../../../../hooks/procedures/types.ts'
import { type Files, readWritten, toDatos, type Written } from './formData.ts'
import { formFields } from './formFields.ts'
import { everythingWrong, UNREADABLE, type Wrong, wrongFrom } from './refused.ts'
import { receiveFiles } from './uploads.ts'

/** A form that was not taken, to be shown again as it was. `form` tells which of the page's forms: the step's, or an exception's. */
export type Sent = Wrong & { form: 'paso' | Excepcion; comando: string; written: Written; files: Files; opcion: string }

export type Done = { seq: number }

/** Completes the step, or records the exception, that a form of the case's page asks for. */
export const actOnCase = async (
  req: PayloadRequest,
  expediente: string,
  step: Step | undefined,
  form: FormData | null,
): Promise<Done | Sent> => {
  const blank = { form: 'paso' as const, comando: crypto.randomUUID(), written: {}, files: {}, opcion: '' }
  if (!form) return { ...blank, ...UNREADABLE }
  const comando = textOf(form, 'comando') || blank.comando
  const excepcion = EXCEPCIONES.find((e) => e === textOf(form, 'excepcion'))
  return excepcion
    ? sendException(req, { expediente, excepcion, comando, form })
    : sendStep(req, { expediente, step, comando, form, blank })
}

const sendStep = async (
  req: PayloadRequest,
  {
    expediente,
    step,
    comando,
    form,
    blank,
  }: { expediente: string; step: Step | undefined; comando: string; form: FormData; blank: Omit<Sent, keyof Wrong> },
): Promise<Done | Sent> => {
  const paso = Number(textOf(form, 'paso'))
  const opcion = textOf(form, 'opcion')
  // The form was made for another step: what it holds answers other questions. The engine says what has its turn now.
  const fields = step && step.paso === paso ? formFields(step.datos) : []
  const written = readWritten(fields, form)
  const { files, errores } = await receiveFiles(req, fields, form)
  const sent = { ...blank, comando, written, files, opcion }
  const datos = toDatos(fields, written, files)
  if (step && errores.length) return { ...sent, status: 400, errores: everythingWrong(step, datos, errores) }
  const request = { expediente, paso, ...(opcion && { opcion }), datos, comando }
  return attempt(req, request, (wrong) => ({ ...sent, ...wrong }))
}

const sendException = async (
  req: PayloadRequest,
  {
    expediente,
    excepcion,
    comando,
    form,
  }: { expediente: string; excepcion: Excepcion; comando: string; form: FormData },
): Promise<Done | Sent> => {
  const fields = formFields(EXCEPTION_DATA[excepcion])
  const written = readWritten(fields, form, `${excepcion}.`)
  const request = { expediente, excepcion, datos: toDatos(fields, written), comando }
  return attempt(req, request, (wrong) => ({
    form: excepcion,
    comando,
    written,
    files: {},
    opcion: '',
    ...wrong,
    errores: wrong.errores.map(within(excepcion)),
  }))
}

/** The exceptions' fields carry their form's name: two of them may ask for a `motivo` on one page. */
const within =
  (excepcion: Excepcion) =>
  (error: FieldError): FieldError =>
    error.campo ? { ...error, campo: `${excepcion}.${error.campo}` } : error

const attempt = async (
  req: PayloadRequest,
  request: Parameters<typeof advanceCase>[1],
  again: (wrong: Wrong) => Sent,
): Promise<Done | Sent> => {
  try {
    const { movimiento } = await advanceCase(req, request)
    return { seq: movimiento.seq }
  } catch (error) {
    return again(wrongFrom(error))
  }
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
