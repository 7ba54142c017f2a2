import writeXlsxFile from 'write-excel-file/node'
import { csvOf } from '../text/csv.ts'

export type SpreadsheetCell = string | number | null

/** A table as a spreadsheet has it. */
export type Spreadsheet = {
  nombre: string
  columnas: readonly string[]
  filas: readonly (readonly SpreadsheetCell[])[]
}

export const SHEET_FORMATS = ['csv', 'xlsx'] as const
export type Formato = (typeof SHEET_FORMATS)[number]

export const isFormato = (value: unknown): value is Formato => SHEET_FORMATS.some((one) => one === value)

const TYPES: Record<Formato, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * The tables as a file to keep, under this name. What people wrote is text there and never a formula: in CSV what would begin one gets
 * an apostrophe before it.
 */
export const sheetResponse = async (
  formato: Formato,
  nombre: string,
  sheets: readonly Spreadsheet[],
): Promise<Response> =>
  new Response(formato === 'csv' ? toCsv(sheets) : await toXlsx(sheets), {
    headers: {
      'content-type': TYPES[formato],
      'content-disposition': `attachment; filename="${nombre}.${formato}"`,
      'cache-control': 'no-store',
    },
  })

/** With the mark by which spreadsheets know UTF-8. Of several tables, each under its name, with a line between. */
export const toCsv = (sheets: readonly Spreadsheet[]): string => {
  const rows = sheets.flatMap(({ nombre, columnas, filas }, i) => [
    ...(sheets.length > 1 ? [...(i ? [['']] : []), [nombre]] : []),
    [...columnas],
    ...filas.map((row) => [...row]),
  ])
  return csvOf(rows, { escape_formulas: true })
}

export const toXlsx = async (sheets: readonly Spreadsheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const buffer = await writeXlsxFile(
    sheets.map(({ nombre, columnas, filas }) => ({
      // A sheet's name takes 31 characters, and none of these.
      sheet: nombre.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      data: [columnas.map((value) => ({ value, fontWeight: 'bold' as const })), ...filas.map((row) => [...row])],
      columns: columnas.map((name, i) => ({
        width: widthOf([name, ...filas.slice(0, 200).map((row) => row[i] ?? '')]),
      })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
  return new Uint8Array(buffer)
}

const widthOf = (cells: SpreadsheetCell[]): number =>
  Math.min(60, Math.max(...cells.map((cell) => String(cell ?? '').length)) + 2)
