import { expect, it } from 'vitest'
import { newCode, readCode } from '../../hooks/papers/code.ts'

it('is sixteen signs that nobody mistakes, in groups, never the same', () => {
  const codes = Array.from({ length: 500 }, newCode)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(codes).size).toBe(500)
  for (const code of codes) expect(readCode(code)).toBe(code)
})

it.each([
  ['7k3m9qwx2f4dhj5t', '7K3M-9QWX-2F4D-HJ5T'],
  [' 7K3M 9QWX–2F4D-HJ5T ', '7K3M-9QWX-2F4D-HJ5T'],
  ['OOOO-IIII-LLLL-0101', '0000-1111-1111-0101'],
])('reads %s as it was meant', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})

it.each([
  null,
  undefined,
  7,
  '',
  '7K3M',
  '7K3M-9QWX-2F4D-HJ5',
  '7K3M-9QWX-2F4D-HJ5U',
  '../../../etc/passwd',
  'Ñ'.repeat(16),
])('takes %s for no code', (typed) => {
  expect(readCode(typed)).toBeNull()
})
