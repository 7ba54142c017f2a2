import { describe, expect, it } from 'vitest'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { LECTURAS } from '../../hooks/manual/readings.ts'
import { both, either, inSentence, ofWhom, ROL_SLUGS, ROLES, roleNames, toWhom } from '../../hooks/manual/roles.ts'

describe('several are named as Spanish does', () => {
  it.each([
    [[], ''],
    [['Dirección'], 'Dirección'],
    [['Dirección', 'Secretaría'], 'Dirección o Secretaría'],
    [['Programador(a)', 'Operador(a)'], 'Programador(a) u Operador(a)'],
    [['uno', 'dos', 'hoy'], 'uno, dos u hoy'],
  ])('%j or', (names, told) => expect(either(names)).toBe(told))

  it.each([
    [['faltas', 'instaladores'], 'faltas e instaladores'],
    [['agua', 'hielo'], 'agua y hielo'],
    [['a', 'b', 'c'], 'a, b y c'],
  ])('%j and', (names, told) => expect(both(names)).toBe(told))
})

describe('roles', () => {
  it('are named in lists, and in sentences with their article', () => {
    expect(roleNames(['programador', 'operador', 'programador'])).toBe('Programador(a) u Operador(a)')
    expect(inSentence(['direccion'])).toBe('la Dirección')
    expect(toWhom(['solicitante', 'operador'])).toBe('a la dependencia que solicita o a la persona operadora')
    expect(ofWhom(['secretaria'])).toBe('de la Secretaría')
  })

  it('have an article that «a» and «de» leave as it is', () => {
    for (const rol of ROL_SLUGS) expect(ROLES[rol].persona).toMatch(/^la /)
  })

  it('are inclusive wherever the procedures speak of them', () => {
    const texts = PROCEDURES.flatMap((p) => [
      ...p.responsabilidades.map((r) => r.texto),
      ...p.lecturas.map((n) => LECTURAS[n] ?? ''),
      ...p.pasos.flatMap((s) => [
        s.actividad,
        s.accion,
        ...Object.values(s.datos.shape).map((f) => `${f.meta()?.title} ${f.meta()?.description}`),
      ]),
    ])
    expect(
      texts.filter((t) =>
        /\b(al|el|del) (operador|programador|técnico|administrador|usuario|director|secretario)\b/i.test(t),
      ),
    ).toEqual([])
  })
})
