import { parse } from 'csv-parse/sync'
import { unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { MAX_BYTES, MAX_ROWS } from './bounds.ts'
import { type Cell, isBlank, type Sheet } from './rows.ts'

/*
 * A file somebody sends, as a sheet. Bounded before it is read: its size, what it says it unpacks to, its rows and its cells. The process
 * that serves reads it in a thread (`cms/sheet`), which has its time and is given up when that is over.
 */

const MAX_UNPACKED = 40 * 1024 * 1024
const MAX_PARTS = 200
const MAX_CELL = 5000
/** Rows of any kind, blank ones too: spreadsheets leave many behind. */
const MAX_LINES = 20_000

/** Why a file is no sheet that can be taken, for a person. */
export type Fault = { fault: string }

const fault = (words: string): Fault => ({ fault: words })

const MANY = `Trae más de ${MAX_ROWS.toLocaleString('es-MX')} filas: mándalo en varios archivos.`
const LONG = `Trae más de ${MAX_LINES.toLocaleString('es-MX')} renglones, contando los vacíos: quita los que sobran.`

export const readFile = async (bytes: Uint8Array): Promise<Sheet | Fault> => {
  if (bytes.length === 0) return fault('El archivo está vacío.')
  if (bytes.length > MAX_BYTES) return fault('El archivo pesa más de 5 MB.')
  // What a file is, its first bytes say, not its name.
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b
  const read = packed ? await readXlsx(bytes) : readCsv(bytes)
  if ('fault' in read) return read
  const filled = read.filter((row) => !isBlank(row))
  const [head] = filled
  if (!head) return fault(read.length > MAX_LINES ? LONG : 'El archivo no trae ninguna fila.')
  if (filled.length > MAX_ROWS + 1) return fault(MANY)
  if (read.length > MAX_LINES) return fault(LONG)
  if (filled.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > MAX_CELL)))
    return fault(`Hay una celda con más de ${MAX_CELL.toLocaleString('es-MX')} caracteres.`)
  // Blank rows stay, so that each of the others keeps the number it has where the person looks.
  const place = read.indexOf(head)
  const columns = trimmed(head.map((cell) => String(cell ?? '').trim()))
  return { columns, rows: read.slice(place + 1, read.findLastIndex((row) => !isBlank(row)) + 1), head: place + 1 }
}

/** Without the empty columns that spreadsheets leave at the end. */
const trimmed = (columns: string[]): string[] => columns.slice(0, columns.findLastIndex((name) => name !== '') + 1)

/** UTF-8, or the Latin letters that old spreadsheets save; comma, or the semicolon of Spanish ones. */
const readCsv = (bytes: Uint8Array): Cell[][] | Fault => {
  const text = decode(bytes)
  if (text.includes('\0')) return fault('No es un archivo CSV ni XLSX.')
  const line = text.slice(0, text.search(/\r|\n|$/))
  const delimiter = line.split(';').length > line.split(',').length ? ';' : ','
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      to: MAX_LINES + 1,
      relax_column_count: true,
      max_record_size: 500_000,
    })
    return (rows as string[][]).map((row) => row.map(unescaped))
  } catch (error) {
    const { lines } = error as { lines?: number }
    return fault(`No se entiende el CSV${lines ? `, cerca de la línea ${lines}` : ''}: revisa comillas y separadores.`)
  }
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Takes off the apostrophe that `writeCsv` puts before what a spreadsheet would run. */
const unescaped = (cell: string): Cell => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

const readXlsx = async (bytes: Uint8Array): Promise<Cell[][] | Fault> => {
  let parts = 0
  let unpacked = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        unpacked += originalSize
        if (++parts > MAX_PARTS || unpacked > MAX_UNPACKED) throw new RangeError('too large')
        return /\.(xml|rels)$/.test(name)
      },
    })
    const rows = await readSheet(Buffer.from(zipSync(files, { level: 0 })))
    return rows.slice(0, MAX_LINES + 1).map((row) => row.map(cellOf))
  } catch (error) {
    return fault(
      error instanceof RangeError
        ? 'El archivo se abre a más de 40 MB: no parece un catálogo.'
        : 'No se entiende el XLSX: guárdalo otra vez desde tu hoja de cálculo, o como CSV.',
    )
  }
}

const cellOf = (cell: unknown): Cell => {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number') return cell
  if (typeof cell === 'boolean') return cell ? 'sí' : 'no'
  // A day that the spreadsheet took for one of its own.
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}
