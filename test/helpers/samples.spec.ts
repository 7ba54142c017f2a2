import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { executableNamedPdf, pdf, photograph, svgWithScript, textNamedJpeg } from './samples.ts'
import { longText } from './text.ts'

it('the photograph is one, of several MB, and tells its place', async () => {
  const { bytes } = await photograph()
  expect(bytes.length).toBeGreaterThan(3_000_000)
  const { format, exif } = await sharp(bytes).metadata()
  expect(format).toBe('jpeg')
  expect((await fileTypeFromBuffer(bytes))?.mime).toBe('image/jpeg')
  // 21° 9' 40" as EXIF stores it, three fractions one after the other.
  expect(exif?.toString('hex')).toContain('150000000100000009000000010000002800000001000000')
})

it('the PDF says so, and its table of objects points at them', async () => {
  const { bytes } = pdf('Año (2026)')
  expect((await fileTypeFromBuffer(bytes))?.mime).toBe('application/pdf')
  const text = Buffer.from(bytes).toString('latin1')
  const at = Number(/startxref\n(\d+)/.exec(text)?.[1])
  expect(text.slice(at, at + 4)).toBe('xref')
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map((row) => Number(row[1]))
  expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual([1, 2, 3, 4, 5].map((n) => `${n} 0 obj`))
})

it('the others are not what they say', async () => {
  expect(await fileTypeFromBuffer(textNamedJpeg().bytes)).toBeUndefined()
  expect((await fileTypeFromBuffer(executableNamedPdf().bytes))?.mime).toBe('application/x-elf')
  expect(Buffer.from(svgWithScript().bytes).toString()).toContain('<script>')
})

it('the long text has some 1,500 words and every kind of block', () => {
  const text = longText()
  expect(text.split(/\s+/).length).toBeGreaterThan(1_400)
  for (const block of [/^# /m, /^## /m, /^1\. /m, /^- /m, /^\| /m, /^> /m, /ñ/, /ü/, /¿/]) expect(text).toMatch(block)
})
