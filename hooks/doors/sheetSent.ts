import { readFile } from 'node:fs/promises'
import { invalid } from '../catalogue/import/refused.ts'
import { MAX_BYTES } from '../catalogue/sheet/bounds.ts'
import { readSheetFile } from '../catalogue/sheet/reader.ts'
import type { ReceivedFile } from './bytes.ts'

/** The sheet that came with a request. @throws Refused where there is none, it is too large, or it is no sheet */
export const sheetSent = async (file: ReceivedFile | undefined) => {
  if (!file) throw invalid('archivo', 'Falta el archivo: un CSV o XLSX de hasta 5 MB.')
  if (file.size > MAX_BYTES) throw invalid('archivo', 'El archivo pesa más de 5 MB.')
  const sheet = await readSheetFile(file.tempFilePath ? await readFile(file.tempFilePath) : file.data)
  if ('fault' in sheet) throw invalid('archivo', sheet.fault)
  return sheet
}
