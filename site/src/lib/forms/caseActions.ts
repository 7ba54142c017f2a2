import type { PayloadRequest } from 'payload'
import { advanceCase, advancedBefore } from '../../../../hooks/cases/advance.ts'
import { EXCEPCIONES, EXCEPTION_DATA, type Excepcion } from '../../../../hooks/engine/exceptions.ts'
import type { Now } from '../../../../hooks/engine/now.ts'
import { findStep } from '../../../../hooks/manual/index.ts'
import type { FieldError, Procedure, Step } from '../../../../hooks/manual/types.ts'
import { isSigning } from '../../../../hooks/papers/signing.ts'
import { commandOf, type Files, readWritten, textOf, toDatos, type Written } from './formData.ts'
import { formFields } from './formFields.ts'
import { everythingWrong, UNREADABLE, type Wrong, wrongFrom } from './refused.ts'
import { checkPassword } from './signature.ts'
import { receiveFiles } from './uploads.ts'

/**
 * A form that was not taken, to be shown again as it was. `form` tells which of the page's forms it is, the step's or an
 * exception's; `paso` for which step it was made, which may not be the current one any more.
 */
export type SentStep = Wrong & {
  form: 'paso' | Excepcion
  paso: number | null
  comando: string
  written: Written
  files: Files
  opcion: string
}

/** `repeated`: the same form had been taken before. */
export type Done = { seq: number; repeated: boolean }

type CaseAt = { expediente: string; procedure: Procedure; pasoActual: number | null; movements: Now['antes'] }

/** Completes the step, or records the exception, that a form of the case's page asks for. */
export const actOnCase = async (req: PayloadRequest, at: CaseAt, form: FormData | null): Promise<Done | SentStep> => {
  const blank = { form: 'paso' as const, paso: null, comando: crypto.randomUUID(), written: {}, files: {}, opcion: '' }
  if (!form) return { ...blank, ...UNREADABLE }
  const sent = { ...blank, comando: commandOf(form) }
  const excepcion = EXCEPCIONES.find((e) => e === textOf(form, 'excepcion'))
  return excepcion ? sendException(req, at, excepcion, form, sent) : sendStep(req, at, form, sent)
}

type Blank = Omit<SentStep, keyof Wrong>

const sendStep = async (req: PayloadRequest, at: CaseAt, form: FormData, blank: Blank): Promise<Done | SentStep> => {
  const paso = Number(textOf(form, 'paso'))
  const opcion = textOf(form, 'opcion')
  const step = findStep(at.procedure, paso)
  const fields = step ? formFields(step.datos) : []
  const written = readWritten(fields, form)
  const before = await doneBefore(req, { expediente: at.expediente, paso, comando: blank.comando })
  if (before) return 'seq' in before ? before : { ...blank, paso, written, opcion, ...before }
  // The case has moved on: no file is stored for a step that is over. The engine says what has its turn now.
  const { files, errores } = paso === at.pasoActual ? await receiveFiles(req, fields, form) : { files: {}, errores: [] }
  const sent = { ...blank, paso, written, files, opcion }
  const datos = toDatos(fields, written, files)
  const about = step && { procedure: at.procedure, step, antes: at.movements }
  if (about && errores.length)
    return { ...sent, status: 400, errores: everythingWrong(about, { opcion, datos }, errores) }
  const unsigned = isSigning(step) && paso === at.pasoActual ? await checkPassword(req, form) : null
  if (unsigned) return { ...sent, ...unsigned }
  const request = { expediente: at.expediente, paso, ...(opcion && { opcion }), datos, comando: sent.comando }
  return attempt(req, request, (wrong) => ({ ...sent, ...wrong, errores: inOrder(wrong.errores, step, opcion) }))
}

/** Whether the choice follows from what the form asks: then it stands after that (reading 48). */
export const choosesLast = (step: Step | undefined): boolean =>
  step?.reglas?.some((rule) => 'decide' in rule && rule.decide === 'opcion') ?? false

/** The choice's error where the choice stands; one not made is told in the form's words, not by the choices' names. */
const inOrder = (errores: readonly FieldError[], step: Step | undefined, opcion: string): FieldError[] => {
  const own = errores
    .filter((e) => e.campo === 'opcion')
    .map((e) => (opcion ? e : { ...e, mensaje: 'Escoge cómo sigue el expediente.' }))
  const others = errores.filter((e) => e.campo !== 'opcion')
  return choosesLast(step) ? [...others, ...own] : [...own, ...others]
}

const sendException = async (
  req: PayloadRequest,
  at: CaseAt,
  excepcion: Excepcion,
  form: FormData,
  blank: Blank,
): Promise<Done | SentStep> => {
  const fields = formFields(EXCEPTION_DATA[excepcion])
  const written = readWritten(fields, form, `${excepcion}.`)
  const request = { expediente: at.expediente, excepcion, datos: toDatos(fields, written), comando: blank.comando }
  return attempt(req, request, (wrong) => {
    return { ...blank, form: excepcion, written, ...wrong, errores: wrong.errores.map(within(excepcion)) }
  })
}

/** The exceptions' fields carry their form's name: two of them may ask for a `motivo` on one page. */
const within =
  (excepcion: Excepcion) =>
  (error: FieldError): FieldError =>
    error.campo ? { ...error, campo: `${excepcion}.${error.campo}` } : error

/** The same form sent twice, or reloaded: what it did is told, and its files are not stored again. */
const doneBefore = async (
  req: PayloadRequest,
  request: Parameters<typeof advancedBefore>[1],
): Promise<Done | (Wrong & { comando: string }) | null> => {
  try {
    const known = await advancedBefore(req, request)
    return known && { seq: known.movimiento.seq, repeated: true }
  } catch (error) {
    return { ...wrongFrom(error), comando: crypto.randomUUID() }
  }
}

const attempt = async (
  req: PayloadRequest,
  request: Parameters<typeof advanceCase>[1],
  again: (wrong: Wrong) => SentStep,
): Promise<Done | SentStep> => {
  try {
    const { movimiento, repeated } = await advanceCase(req, request)
    return { seq: movimiento.seq, repeated }
  } catch (error) {
    return again(wrongFrom(error))
  }
}
