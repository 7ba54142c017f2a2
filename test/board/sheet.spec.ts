import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { sheetResponse, toCsv, toXlsx } from '../../hooks/papers/sheet.ts'

const EVIL = [
  '=HYPERLINK("http://otro.example";"abre")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  'Bien\n=HYPERLINK(A1)',
  '\r\n=1',
]
const sheet = { nombre: 'Libro [2026]/1', columnas: ['Asunto', 'Veces'], filas: EVIL.map((text, i) => [text, i - 1]) }

/** The text of each file inside a zip, by the directory at its end. */
const unzip = (bytes: Uint8Array): Map<string, string> => {
  const zip = Buffer.from(bytes)
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, name] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(from, from + packed)
    const text = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data
    files.set(zip.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'))
    at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

it('CSV: what people wrote never begins a formula; numbers stay numbers, accents stay accents', () => {
  const csv = toCsv([{ ...sheet, columnas: ['Año', 'Veces'] }])
  expect(csv.startsWith('\ufeffAño,Veces\r\n')).toBe(true)
  const rows = parse(csv, { bom: true, record_delimiter: '\r\n' })
  expect(rows).toHaveLength(1 + EVIL.length)
  for (const [text = ''] of rows) expect(text).not.toMatch(/^[=+@\t-]/)
  expect(csv).toContain(`"'=HYPERLINK(""http://otro.example"";""abre"")",-1\r\n`)
  expect(csv).toContain("'-2+3,1\r\n")
})

it('CSV of several tables tells which is which', () => {
  const csv = toCsv([sheet, { nombre: 'Otro', columnas: ['X'], filas: [[null]] }])
  expect(csv).toMatch(/^\ufeffLibro \[2026\]\/1\r\nAsunto,Veces\r\n/)
  expect(csv).toMatch(/\r\n\r\nOtro\r\nX\r\n\r\n$/)
})

it('XLSX: text is text, and there is no formula in it', async () => {
  const files = unzip(await toXlsx([sheet, { nombre: 'Vacío', columnas: ['X'], filas: [] }]))
  const all = [...files.values()].join('\n')
  expect([...files.keys()].filter((name) => name.includes('worksheets/sheet'))).toHaveLength(2)
  expect(all).not.toMatch(/<f>|<f /)
  expect(all).toContain('=HYPERLINK(')
  expect(all).toContain('<v>-1</v>')
})

it('is a file to keep, of no cache', async () => {
  const { headers } = await sheetResponse('xlsx', 'tablero-2026', [sheet])
  expect(headers.get('content-disposition')).toBe('attachment; filename="tablero-2026.xlsx"')
  expect(headers.get('cache-control')).toBe('no-store')
})
