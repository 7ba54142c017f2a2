import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCase } from '../../hooks/engine/engine.ts'
import { STATUS } from '../../hooks/engine/errors.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import type { Procedure } from '../../hooks/manual/types.ts'
import { lawful, type Real, requests, start, untouched } from './commands.ts'
import { type Case, namedRole, officesOf, PERSONAL, type Rules, rulesOf, SYNTHETIC, wayOut } from './model.ts'
import { ORACLES } from './oracles/index.ts'
import { CAST } from './people.ts'
import { synthetic } from './synthetic.ts'

const SUBJECTS: [string, Procedure, Rules][] = [
  ...ORACLES.map((oracle): [string, Procedure, Rules] => {
    const procedure = findProcedure(oracle.codigo)
    if (!procedure) throw new Error(`no ${oracle.codigo}`)
    return [oracle.codigo, procedure, rulesOf(oracle)]
  }),
  ['a procedure with everything', synthetic, SYNTHETIC],
]

describe.each(SUBJECTS)('%s, whoever asks for whatever in whichever order', (_, procedure, rules) => {
  const named = namedRole(rules)
  const run = (check: (model: Case, real: Real) => void, numRuns = 400) =>
    fc.assert(
      fc.property(requests(rules), fc.constantFrom(...procedure.canales), (commands, canal) => {
        const [model, real] = [untouched(canal), start(procedure, canal)]
        fc.modelRun(() => ({ model, real }), commands)
        check(model, real)
      }),
      { numRuns },
    )

  it('moves only as the manual and its readings allow, and each refusal says why', () => {
    const seen = {
      steps: new Set<number>(),
      ends: new Set<string | null>(),
      kinds: new Set<string>(),
      told: new Set<string>(),
      refusals: new Set<string>(),
    }
    const told = Object.entries(rules.writers).flatMap(([canal, steps]) =>
      Object.entries(steps).flatMap(([paso, roles]) => roles.map((rol) => `${canal} ${paso} ${rol}`)),
    )
    const kinds = [
      'cancelar',
      ...(Object.keys(rules.back).length ? ['devolver'] : []),
      'paso',
      ...(rules.relieve.length ? ['reasignar'] : []),
    ]
    const never = ['sin-sesion', 'conflicto', 'no-encontrado', ...(named ? [] : ['no-asignado'])]
    const codes = Object.keys(STATUS).filter((code) => !never.includes(code))
    const everything = () =>
      seen.steps.size === procedure.pasos.length &&
      told.every((one) => seen.told.has(one)) &&
      seen.ends.size === 3 &&
      seen.kinds.size === kinds.length &&
      seen.refusals.size === codes.length
    // Chance now and then leaves one out of four hundred: it is given more of them before that counts.
    for (let round = 0; round < 5 && !everything(); round++) {
      run((model, { movements, refusals }) => {
        for (const codigo of refusals) seen.refusals.add(codigo)
        seen.ends.add(model.ended)
        for (const { tipo, paso, canal, rol } of movements) {
          seen.kinds.add(tipo)
          if (tipo === 'paso') seen.steps.add(paso)
          if (tipo === 'paso' && canal !== 'web') seen.told.add(`${canal} ${paso} ${rol}`)
        }
      })
    }
    // Not for want of trying: every step was done, every refusal given, and the case ended in every way there is.
    expect([...seen.steps].sort((a, b) => a - b)).toEqual(procedure.pasos.map((s) => s.paso))
    expect([...seen.told]).toEqual(expect.arrayContaining(told))
    expect(seen.ends).toEqual(new Set([null, 'concluido', 'cancelado']))
    expect([...seen.kinds].sort()).toEqual(kinds)
    expect([...seen.refusals].sort()).toEqual(codes.sort())
  })

  it('leaves a history that can be read alone', () => {
    run((_model, { movements, canal }) => {
      expect(movements.map((m) => m.seq)).toEqual(movements.map((_m, index) => index + 1))
      for (const [index, movement] of movements.entries()) {
        const before = foldCase(procedure, movements.slice(0, index))
        expect(before).toMatchObject({ estado: 'en-proceso', pasoActual: movement.paso, seq: index })
        const lender = CAST.find((person) => person.id === movement.titular)
        if (movement.titular) expect(lender?.roles).toContain(movement.rol)
        if (movement.tipo !== 'paso') continue
        const opening = { came: canal, happened: index }
        expect(officesOf(rules, opening, movement.paso)).toContain(movement.rol)
        if (PERSONAL.includes(movement.rol)) expect(movement.titular ?? movement.actor).toBe(before.asignado)
      }
    }, 100)
  })

  it('can be brought to its end from wherever it got to', () => {
    run((model, real) => {
      for (const { opcion } of model.at === null ? [] : wayOut(rules, model.at)) lawful(rules, model, real, opcion)
      expect(real.state.pasoActual).toBeNull()
      expect(['concluido', 'cancelado']).toContain(real.state.estado)
    }, 100)
  })
})
