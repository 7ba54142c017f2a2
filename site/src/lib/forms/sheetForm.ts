import type { PayloadRequest } from 'payload'
import type { Imported } from '../../../../hooks/catalogue/import/types.ts'
import type { ReceivedFile } from '../../../../hooks/doors/bytes.ts'
import type { FieldError } from '../../../../hooks/manual/types.ts'
import { textOf } from './formData.ts'
import { wrongFrom } from './refused.ts'

/** What came of a sheet that was sent to be tried or written. */
export type SheetTold = { told: (Imported & { escrito: boolean }) | null; errores: FieldError[]; status: number }

/** Nothing was sent yet. */
export const NO_SHEET: SheetTold = { told: null, errores: [], status: 200 }

/** Gives the sheet of a form to whoever reads it. @param ensayo it is only tried: so it is unless the button says to write */
export const takeSheet = async (
  req: PayloadRequest,
  form: FormData | null,
  read: (file: ReceivedFile | undefined, ensayo: boolean) => Promise<Imported & { escrito: boolean }>,
): Promise<SheetTold> => {
  const { files } = req as unknown as { files?: Record<string, ReceivedFile[]> }
  const ensayo = !form || textOf(form, 'accion') !== 'importar'
  try {
    const told = await read(files?.archivo?.[0], ensayo)
    return { told, errores: [], status: told.errores.length ? 400 : 200 }
  } catch (error) {
    return { told: null, ...wrongFrom(error) }
  }
}
