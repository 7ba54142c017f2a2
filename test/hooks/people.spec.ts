import { describe, expect, it } from 'vitest'
import { daysProblem, headedBy, headOf, lentRoles } from '../../hooks/people/absences.ts'
import { passwordProblem } from '../../hooks/people/passwords.ts'

const ximena = { nombre: 'Ximena Pech Uc', email: 'x.pech@cancun.gob.mx' }

describe('a password', () => {
  it.each(['Cancun.2026', 'tres palabras sueltas', 'Ximena tiene 3 gatos', 'ñandú-güero-áéí', '😀🎈🚲🌵🐢🌊🍋🎲🧵🪁'])(
    '%s will do',
    (password) => expect(passwordProblem(password, ximena)).toBeNull(),
  )
  it.each([
    ['corta', /al menos 10/],
    ['a'.repeat(201), /hasta 200/],
    ['aaaaabbbbb', /cinco distintos/],
    ['Contraseña.2026', /más usadas/],
    ['PASSWORD_1234', /más usadas/],
    ['1q2w3e4r5t', /más usadas/],
    ['XimenaPech99', /tu nombre/],
    ['x.pech.2026', /tu nombre/],
    [['tres palabras'], /Escribe/],
    [{ length: 20 }, /Escribe/],
    [null, /Escribe/],
  ])('%j will not', (password, why) => expect(passwordProblem(password, ximena)).toMatch(why))
})

describe('an absence', () => {
  const who = (id: string, roles: Parameters<typeof headedBy>[0], dependencia = 'tic') => ({ id, roles, dependencia })
  it('is headed as the manual has it', () => {
    expect(headOf('programador')).toBe('jefatura-sistemas')
    expect(headOf('tecnico-soporte')).toBe('jefatura-soporte')
    for (const rol of ['jefatura-sistemas', 'secretaria', 'operador', 'direccion'] as const)
      expect(headOf(rol)).toBe('direccion')
    expect(headedBy(['jefatura-telecomunicaciones'])).toEqual(['tecnico-telecomunicaciones'])
    expect(headedBy(['operador'])).toEqual([])
    expect(headedBy(['direccion'])).toBe('all')
  })

  it('lends steps alone, and within a dependency those of a requester', () => {
    const direccion = who('d', ['direccion', 'administrador'])
    expect(lentRoles(direccion, who('s', ['secretaria']))).toEqual(['direccion'])
    expect(lentRoles(direccion, who('d', ['secretaria']))).toEqual([])
    expect(lentRoles(direccion, who('a', ['secretaria', 'administrador']))).toEqual([])
    expect(lentRoles(direccion, who('x', ['solicitante'], 'ecologia'))).toEqual([])
    const asks = who('x', ['solicitante'], 'ecologia')
    expect(lentRoles(asks, who('y', ['solicitante'], 'ecologia'))).toEqual(['solicitante'])
    expect(lentRoles(asks, who('y', ['solicitante'], 'deporte'))).toEqual([])
    expect(lentRoles(asks, who('s', ['secretaria']))).toEqual([])
  })

  it('keeps the days that are past', () => {
    const now = new Date('2026-11-24T18:00:00Z')
    const before = { desde: '2026-11-20', hasta: '2026-11-30' }
    const moved = (desde: string, hasta: string) => {
      const { desde: a, hasta: b } = daysProblem({ desde, hasta }, before, now)
      return [a === null, b === null]
    }
    expect(moved('2026-11-20', '2026-12-05')).toEqual([true, true])
    expect(moved('2026-11-20', '2026-11-23')).toEqual([true, true])
    expect(moved('2026-11-20', '2026-11-22')).toEqual([true, false])
    expect(moved('2026-11-21', '2026-11-30')).toEqual([false, true])
    const over = { desde: '2026-11-01', hasta: '2026-11-10' }
    expect(daysProblem({ desde: '2026-11-01', hasta: '2026-11-30' }, over, now).hasta).not.toBeNull()
  })
})
