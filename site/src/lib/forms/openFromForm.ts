import type { PayloadRequest } from 'payload'
import { openCase, openedBefore } from '../../../../hooks/cases/open.ts'
import type { Canal } from '../../../../hooks/manual/channels.ts'
import type { FieldError, Procedure, Step } from '../../../../hooks/manual/types.ts'
import { type Carried, formOf } from '../session/carried.ts'
import { commandOf, type Files, readWritten, toDatos, type Written } from './formData.ts'
import { type FormField, formFields } from './formFields.ts'
import { everythingWrong, UNREADABLE, type Wrong, wrongFrom } from './refused.ts'
import { receiveFiles } from './uploads.ts'

/** A request that was not taken, to be shown again as it was. */
export type Unopened = Wrong & { comando: string; written: Written; files: Files; caller: Written }

/** What an office writes down of who calls or sends a paper; the choice is filled with the dependencies. */
export const callerFields = (canal: Canal): FormField[] => [
  {
    nombre: 'nombre',
    etiqueta: canal === 'papel' ? 'Nombre de quien lo firma' : 'Nombre completo',
    ayuda: 'Si ya ha pedido algo, escógelo de la lista: trae su área y su dependencia.',
    control: 'linea',
    requerido: true,
    maxLength: 400,
    opciones: [],
  },
  { nombre: 'dependencia', etiqueta: 'Dependencia', control: 'opcion', requerido: true, opciones: [] },
  { nombre: 'area', etiqueta: 'Área', control: 'linea', requerido: canal !== 'papel', maxLength: 200, opciones: [] },
]

/**
 * Opens a case with what the form says, or tells what is wrong. The same form sent twice opens one case.
 * @param hold asked last, when nothing is wrong: whether it is shown once more before it is opened
 */
export const openFromForm = async (
  req: PayloadRequest,
  { procedure, step, canal }: { procedure: Procedure; step: Step; canal: Canal },
  form: FormData | null,
  hold?: () => Promise<boolean>,
): Promise<{ folio: string | null } | Unopened> => {
  if (!form) return { ...UNREADABLE, comando: crypto.randomUUID(), written: {}, files: {}, caller: {} }
  const comando = commandOf(form)
  const fields = formFields(step.datos)
  const written = readWritten(fields, form)
  const asked = canal === 'web' ? [] : callerFields(canal)
  const caller = readWritten(asked, form, 'solicitante.')
  const blank = { comando, written, files: {}, caller }
  try {
    // Sent twice, or reloaded: its files are not stored again.
    const known = await openedBefore(req, { procedimiento: procedure.codigo, comando })
    if (known) return { folio: known.loaded.expediente.folio ?? null }
  } catch (error) {
    return { ...blank, comando: crypto.randomUUID(), ...wrongFrom(error) }
  }
  const { files, errores } = await receiveFiles(req, fields, form)
  const sent = { ...blank, files }
  const datos = toDatos(fields, written, files)
  const missing = missingOf(asked, caller)
  if (errores.length || missing.length) {
    return { ...sent, status: 400, errores: [...missing, ...everythingWrong({ procedure, step }, { datos }, errores)] }
  }
  if (hold && everythingWrong({ procedure, step }, { datos }, []).length === 0 && (await hold()))
    return { ...sent, status: 409, errores: [] }
  try {
    const { loaded } = await openCase(req, {
      procedimiento: procedure.codigo,
      datos,
      comando,
      ...(canal !== 'web' && { canal, solicitante: toDatos(asked, caller) }),
    })
    // Null in the rare case that it still has to be given.
    return { folio: loaded.expediente.folio ?? null }
  } catch (error) {
    return { ...sent, ...wrongFrom(error) }
  }
}

/** A request that comes back from the sign-in: shown as it was, with nothing opened and nothing wrong with it. */
export const resumeRequest = async (
  req: PayloadRequest,
  { step, canal }: { step: Step; canal: Canal },
  carried: Carried,
): Promise<Unopened> => {
  const form = formOf(carried)
  const fields = formFields(step.datos)
  const { files } = await receiveFiles(req, fields, form)
  return {
    status: 200,
    errores: [],
    comando: commandOf(form),
    written: readWritten(fields, form),
    files,
    caller: readWritten(canal === 'web' ? [] : callerFields(canal), form, 'solicitante.'),
  }
}

const missingOf = (asked: readonly FormField[], caller: Written): FieldError[] =>
  asked
    .filter((f) => f.requerido && !caller[f.nombre]?.trim())
    .map((f) => ({
      campo: `solicitante.${f.nombre}`,
      mensaje: f.control === 'opcion' ? 'Escoge una de la lista.' : 'Falta este dato.',
    }))
