import fc from 'fast-check'
import { expect, it } from 'vitest'
import { letterOf, readLetter } from '../../hooks/catalogue/letters.ts'

it('names stand under their first letter, signs and accents aside; those that begin with a figure, together', () => {
  const under = {
    'Árbol caído': 'A',
    '¿Dónde pago?': 'D',
    Ñandú: 'N',
    '«Licencia»': 'L',
    '3 de mayo': '0-9',
    '¡1, 2!': '0-9',
    '…': '',
  }
  for (const [name, letter] of Object.entries(under)) expect([name, letterOf(name)]).toEqual([name, letter])
})

it('whatever the name, its letter is one that an address may ask for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const letter = letterOf(name)
      expect(letter === '' || readLetter(letter) === letter).toBe(true)
    }),
  )
  expect(['a', 'Z', '0-9', '9', '¿', 'AB', ''].map(readLetter)).toEqual(['A', 'Z', '0-9', null, null, null, null])
})
