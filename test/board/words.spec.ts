import { expect, it } from 'vitest'
import { fewest } from '../../hooks/ledger/store/merge.ts'
import { lookedFor } from '../../hooks/text/folded.ts'

it('words are folded, each once, without those that say nothing', () => {
  expect(lookedFor('La Impresora del ÁREA de impresión, la impresora')).toEqual(['impresora', 'area', 'impresion'])
  expect(lookedFor('TI-SI-2026-000012')).toEqual(['ti', '2026', '000012'])
  expect(lookedFor('¡—!')).toEqual([])
  expect(lookedFor('x'.repeat(80))).toEqual(['x'.repeat(24)])
  expect(lookedFor(`x${'𐌀'.repeat(40)}`)).toEqual([`x${'𐌀'.repeat(11)}`])
})

it('the shortest list is taken, and none where all were cut', () => {
  expect(fewest([[1, 2, 3], [4]], 2)).toEqual([4])
  expect(fewest([[1, 2, 3]], 2)).toBeNull()
  expect(fewest([[]], 2)).toEqual([])
})
