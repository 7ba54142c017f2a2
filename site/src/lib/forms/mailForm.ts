import type { PayloadRequest } from 'payload'
import type { MailWritten } from '../../../../hooks/correspondence/write.ts'
import type { OficioSuelto } from '../../../../hooks/ledger/rows.ts'
import type { FieldError } from '../../../../hooks/manual/types.ts'
import { commandOf, type Files, readWritten, toDatos, type Written } from './formData.ts'
import type { FormField } from './formFields.ts'
import { UNREADABLE, wrongFrom } from './refused.ts'
import { receiveFiles } from './uploads.ts'

/** A form of the book, as it is shown again where something is wrong; `doc` once it is written. */
type Shown = {
  written: Written
  files: Files
  errores: FieldError[]
  comando: string
  status?: number
  doc?: OficioSuelto
}

/** Reads a form and does what it says. @param act with the form's own command and what was said */
export const sendMailForm = async (
  req: PayloadRequest,
  fields: readonly FormField[],
  form: FormData | null,
  act: (comando: string, said: Record<string, unknown>) => Promise<MailWritten | null>,
): Promise<Shown> => {
  if (!form) return { written: {}, files: {}, comando: crypto.randomUUID(), ...UNREADABLE }
  const written = readWritten(fields, form)
  const comando = commandOf(form)
  const { files, errores } = await receiveFiles(req, fields, form)
  const shown = { written, files, comando, errores }
  if (errores.length) return { ...shown, status: 400 }
  try {
    const told = await act(comando, toDatos(fields, written, files))
    if (!told) return { ...shown, status: 404, errores: [{ campo: '', mensaje: 'No encontramos ese oficio.' }] }
    return { ...shown, ...told }
  } catch (error) {
    return { ...shown, ...wrongFrom(error) }
  }
}
