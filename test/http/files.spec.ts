import { describe, expect, it } from 'vitest'
import { readFileName } from '../../hooks/doors/fileName.ts'
import { findPdfProblem } from '../../hooks/doors/pdf.ts'
import { heavyPdf, pdf } from '../helpers/samples.ts'

describe('a file’s name', () => {
  it.each([
    ['oficio.pdf', 'oficio.pdf', 'pdf'],
    ['Oficio N.º 4 – versión 2.PDF', 'Oficio N.º 4 – versión 2.PDF', 'pdf'],
    ['a\u0301rbol.pdf', 'árbol.pdf', 'pdf'],
    ['con\0nulo.pdf', 'connulo.pdf', 'pdf'],
    ['..\\..\\x.pdf', 'x.pdf', 'pdf'],
    ['/etc/', 'archivo', ''],
    ['', 'archivo', ''],
    ['.pdf', 'archivo.pdf', 'pdf'],
    [' foto .jpg ', 'foto.jpg', 'jpg'],
    ['x\u202egpj.pdf', 'xgpj.pdf', 'pdf'],
    ['\ud800.pdf', '\ufffd.pdf', 'pdf'],
    ['sin extensión', 'sin extensión', ''],
  ])('%j', (given, name, extension) => expect(readFileName(given)).toMatchObject({ name, extension }))

  it('is cut before its extension, and between whole characters', () => {
    const { name } = readFileName(`${'🏛️'.repeat(300)}.pdf`)
    expect([...name].length).toBeLessThanOrEqual(200)
    expect(name.endsWith('.pdf')).toBe(true)
    expect(name.isWellFormed()).toBe(true)
  })
})

describe('a PDF', () => {
  const problem = (bytes: Uint8Array) => {
    const whole = Buffer.from(bytes)
    return findPdfProblem(whole.subarray(0, 1024), whole.subarray(-1024), whole.length)
  }
  it('is whole', () => {
    expect(problem(pdf().bytes)).toBeNull()
    expect(problem(heavyPdf(100_000).bytes)).toBeNull()
  })
  it.each([
    ['cut in half', heavyPdf(5000).bytes.slice(0, 3000)],
    ['cut at its end', pdf().bytes.slice(0, -10)],
    ['followed by something else', new Uint8Array([...pdf().bytes, ...new Uint8Array(2000)])],
    ['a page in disguise', new Uint8Array(Buffer.from('<html>%PDF-1.4 startxref 9 %%EOF'))],
    ['made for the web and cut after its first page', new Uint8Array(Buffer.from('%PDF-1.4\nstartxref\n0\n%%EOF\n'))],
  ])('%s is not', (_what, bytes) => expect(problem(bytes)).toMatch(/incompleto o dañado/))
})
