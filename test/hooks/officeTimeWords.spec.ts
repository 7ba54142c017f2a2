import { afterEach, expect, it } from 'vitest'
import { officeTimeWords } from '../../hooks/ledger/clock.ts'
import { findProcedure } from '../../hooks/manual/index.ts'

const shared = globalThis as { cenoteClock?: unknown }
const NOW = new Date('2026-11-25T15:00:00Z')
const hours = (departamento: string, desde: string) =>
  new Map([
    [
      departamento,
      [
        { desde: '0000-01-01', abre: 480, cierra: 1080 },
        { desde, abre: 480, cierra: 960 },
      ],
    ],
  ])
const set = (departamento: string, desde: string): void => {
  shared.cenoteClock = { targets: new Map(), hours: hours(departamento, desde), read: 0 }
}
afterEach(() => {
  delete shared.cenoteClock
})

it('counts in days where every office keeps the hours of the manual', () =>
  expect(officeTimeWords(1985, null, NOW)).toBe('3 días 3 h'))

it('counts in hours for the department whose day is another, and for all together', () => {
  set('soporte', '2026-11-01')
  expect(officeTimeWords(1985, findProcedure('P-OMA-TI-ST-01'), NOW)).toBe('33 h 05 min')
  expect(officeTimeWords(1985, findProcedure('P-OMA-TI-SI-01'), NOW)).toBe('3 días 3 h')
  expect(officeTimeWords(1985, null, NOW)).toBe('33 h 05 min')
})

it('counts in days until the new hours hold', () => {
  set('soporte', '2026-11-26')
  expect(officeTimeWords(1985, findProcedure('P-OMA-TI-ST-01'), NOW)).toBe('3 días 3 h')
})
