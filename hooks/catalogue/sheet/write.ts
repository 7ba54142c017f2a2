import writeExcel from 'write-excel-file/node'
import { csvOf } from '../../text/csv.ts'
import type { Cell, Sheet } from './rows.ts'

/** RFC 4180 in UTF-8 with its mark, so that spreadsheets know it; what one of them would run as a formula has an apostrophe before it. */
export const writeCsv = ({ columns, rows }: Sheet): string => csvOf([columns, ...rows.map((row) => row.map(escaped))])

const escaped = (cell: Cell): Cell => (typeof cell === 'string' && /^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** A workbook of one sheet. Texts are texts there: nothing of them is run. */
export const writeXlsx = async ({ columns, rows }: Sheet): Promise<Buffer> => {
  const head = columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    row.map((cell) =>
      cell === null ? null : typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String },
    ),
  )
  return writeExcel([head, ...body], { stickyRowsCount: 1 }).toBuffer()
}
