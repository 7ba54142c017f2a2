import { describe, expect, it } from 'vitest'
import { administracion, pastAdministration } from '../../hooks/municipio/administraciones.ts'
import { currentPhase, phasesOn, wrongPhases } from '../../hooks/portal/fases.ts'

const FASES = [
  { beneficio: '10 %', desde: '2027-01-01', hasta: '2027-01-31' },
  { beneficio: '15 %', desde: '2026-11-16', hasta: '2026-12-31' },
  { beneficio: '5 %', desde: '2027-02-10', hasta: '2027-02-28' },
]

describe('the phase that holds', () => {
  it.each([
    ['2026-11-15', null],
    ['2026-11-16', '15 %'],
    ['2026-12-31', '15 %'],
    ['2027-01-01', '10 %'],
    ['2027-02-01', null],
    ['2027-02-28', '5 %'],
    ['2027-03-01', null],
  ])('on %s: %s', (hoy, beneficio) => expect(currentPhase(FASES, hoy)?.beneficio ?? null).toBe(beneficio))

  it('all in the order of their days, each as it stands', () => {
    expect(phasesOn(FASES, '2027-01-05').map((f) => `${f.beneficio} ${f.estado}`)).toEqual([
      '15 % paso',
      '10 % vigente',
      '5 % sigue',
    ])
  })
})

it('days backwards and phases at once are told, each beside its own', () => {
  expect(wrongPhases(FASES)).toEqual([])
  expect(wrongPhases([{ desde: '2027-02-01', hasta: '2027-01-01' }])[0]?.campo).toBe('fases.0.hasta')
  expect(wrongPhases([...FASES, { desde: '2027-01-31', hasta: '2027-02-05' }])[0]?.campo).toBe('fases.3.desde')
})

it('a page of a term that is over says which; terms meet without a gap', () => {
  expect(pastAdministration('2024-09-29', '2026-11-24')).toBe('2021-2024')
  expect(pastAdministration('2024-09-30', '2026-11-24')).toBeNull()
  expect(administracion('2021-2024')?.hasta).toBe(administracion('2024-2027')?.desde)
  expect(administracion('toString')).toBeUndefined()
})
