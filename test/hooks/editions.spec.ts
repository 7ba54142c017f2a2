import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, foldCase, OPENING } from '../../hooks/engine/engine.ts'
import { editionsOf, moveToEdition, versionsOf } from '../../hooks/manual/editions.ts'
import { findProcedure, findStep } from '../../hooks/manual/index.ts'
import { checkMigration, MIGRATIONS } from '../../hooks/manual/migrations.ts'
import { ROL_SLUGS, type Rol } from '../../hooks/manual/roles.ts'
import type { Movement, Procedure } from '../../hooks/manual/types.ts'
import { advance, caseAfter, MIGRATION, next, old } from './edition.ts'
import { known } from './run.ts'

const offices = new Set(ROL_SLUGS)
const move = (movements: Movement[], more: Partial<Parameters<typeof moveToEdition>[0]> = {}) =>
  moveToEdition({
    migration: MIGRATION,
    to: next,
    state: foldCase(old, movements),
    person: known('programador'),
    offices,
    actor: 'administrador',
    ...more,
  })
const moved = (movements: Movement[]): Movement => {
  const decision = move(movements)
  if ('problems' in decision) throw new Error(decision.problems.join(' '))
  return decision.movement
}

describe('the maps of the manual', () => {
  it('are each sound', () => {
    for (const migration of MIGRATIONS) {
      const [from, to] = [migration.de, migration.a].map((v) => findProcedure(migration.codigo, v)) as Procedure[]
      if (!from || !to) throw new Error(`${migration.codigo}: no definition`)
      expect(checkMigration(migration, from, to)).toEqual([])
    }
  })
})

describe('a map', () => {
  const wrong = (change: object, to = next) => checkMigration({ ...MIGRATION, ...change }, old, to)
  const mapa = MIGRATION.mapa

  it('is total, onto steps there are, of the right editions', () => {
    expect(wrong({})).toEqual([])
    const { 4: _, ...partial } = mapa
    expect(wrong({ mapa: partial })).toEqual(['Falta decir dónde continúa el paso 4.'])
    expect(wrong({ mapa: { ...mapa, 4: 44 } })).toEqual(['El paso 4 lleva al 44, que no existe en la versión 02.'])
    expect(wrong({ mapa: { ...mapa, 12: 1 } })).toEqual(['El paso 12 no existe en la versión 01.'])
    expect(wrong({ codigo: 'P-OTRA-01' })).toEqual(['El mapa es de P-OTRA-01.'])
    expect(wrong({ de: '00' })).toEqual(['El mapa va de la versión 00 a la 02.'])
    expect(checkMigration({ ...MIGRATION, a: '01' }, old, old)).toContain('La versión 01 no es posterior a la 01.')
    expect(wrong({}, { ...next, serie: 'OTRA' })).toEqual(['La serie de folios cambia de PRUEBA a OTRA.'])
  })

  it('leads to nobody’s step only where somebody with that role can have been named', () => {
    const pasos = next.pasos.map((s) => (s.paso === 10 ? { ...s, responsables: ['tecnico-soporte' as Rol] } : s))
    const problems = wrong({}, { ...next, pasos })
    expect(problems).toContain('El paso 9 lleva al 10, y el 10 es de una persona que la versión 01 no nombra.')
  })
})

describe('a case', () => {
  const named = [0, 0, 0, 0]

  it('is moved by a movement that tells all of it', () => {
    expect(moved(caseAfter(named))).toMatchObject({
      seq: 5,
      tipo: 'migrar',
      paso: 5,
      datos: { deVersion: '01', aVersion: '02', a: 6, mapa: MIGRATION.mapa },
      rol: 'administrador',
    })
  })

  it('stays where it is when whoever is named could not go on', () => {
    const problem = { problems: [expect.stringContaining('reasigna antes')] }
    for (const person of [null, known('programador', ['programador'], false), known('programador', ['operador'])]) {
      expect(move(caseAfter([0, 0, 0]), { person })).toEqual(problem)
      expect(move(caseAfter(named), { person })).toEqual(problem)
    }
    expect(move(caseAfter([0]), { person: null })).toHaveProperty('movement')
    const skipping = { ...MIGRATION, mapa: { ...MIGRATION.mapa, 1: 6 } }
    const nobody = { problems: [expect.stringContaining('no se ha nombrado a nadie')] }
    expect(move([], { migration: skipping, person: null })).toEqual(nobody)
  })

  it('stays where it is when nobody could do its step, or when it is over', () => {
    const few = new Set(ROL_SLUGS.filter((rol) => rol !== 'operador'))
    expect(move(caseAfter([0]), { offices: few })).toEqual({ problems: [expect.stringContaining('Operador')] })
    const ended = caseAfter([0, 0, 0, 0, 1, 0, 0, 0])
    expect(foldCase(old, ended).estado).toBe('concluido')
    expect(move(ended)).toEqual({ problems: ['No está en un paso del mapa.'] })
  })
})

it('wherever a case is, moving it keeps what happened, and it can go on to its end', () => {
  const choices = fc.array(fc.nat({ max: 1 }), { maxLength: 20 })
  fc.assert(
    fc.property(choices, choices, (before, after) => {
      const movements = caseAfter(before)
      const state = foldCase(old, movements)
      if (state.estado !== 'en-proceso' || !movements.length) return
      const kept = structuredClone(movements)
      movements.push(moved(movements))
      expect(foldCase(next, movements)).toEqual({
        ...state,
        pasoActual: MIGRATION.mapa[state.pasoActual ?? 0],
        seq: state.seq + 1,
      })
      for (const pick of after) advance(next, movements, pick)
      // By way of choices that lead on, it ends.
      for (let turns = 0; foldCase(next, movements).pasoActual !== null && turns < 40; turns++)
        advance(next, movements, 0)

      const end = foldCase(next, movements)
      expect(end.estado).toBe('concluido')
      expect(movements.slice(0, kept.length)).toEqual(kept)
      expect(versionsOf('01', movements)).toEqual(['01', '02'])
      const editions = editionsOf({ procedure: next, earlier: [old], movements })
      // Read with the edition each was made with, every movement is of the office its step names.
      for (const { movement, procedure } of editions) {
        if (movement.tipo === 'paso') expect(findStep(procedure, movement.paso)?.responsables).toContain(movement.rol)
      }
      // And one movement after the other comes to the same.
      expect(editions.reduce((now, e) => apply(e.procedure, now, e.movement), OPENING)).toEqual(end)
    }),
    { numRuns: 300 },
  )
})
