import { describe, expect, it } from 'vitest'
import { refuse } from '../../hooks/engine/refusals.ts'
import { si06 } from '../../hooks/manual/si-06.ts'
import { actor, FACTS, of, programador2, solicitante2 } from './people.ts'
import { si06After, syntheticAt, turn } from './routes.ts'
import { begin } from './run.ts'
import { FILLED } from './si-06.oracle.ts'
import { synthetic } from './synthetic.ts'

const step2 = { paso: 2, datos: FILLED[2] }

describe('a refusal says what was expected, from whom, and where the manual says so', () => {
  it('to the wrong role', () => {
    expect(si06After(1).refused(of('direccion'), step2)).toEqual({
      codigo: 'rol-sin-permiso',
      mensaje: `Tu rol no hace ${turn(2)}.`,
      procedimiento: 'P-OMA-TI-SI-06',
      pasoActual: 2,
      corresponde: ['secretaria'],
    })
  })

  it('to the wrong role at another step: both steps', () => {
    const { mensaje } = si06After(1).refused(of('operador'), { paso: 5 })
    expect(mensaje).toBe(`Tu rol no hace ${turn(5)}. Ahora toca ${turn(2)}.`)
  })

  it('to another dependency', () => {
    const refusal = begin(si06).refused(solicitante2, { paso: 1, datos: FILLED[1] })
    expect(refusal).toMatchObject({ codigo: 'dependencia-ajena', pasoActual: 1, corresponde: ['solicitante'] })
    expect(refusal.mensaje).toBe(`Solo la dependencia que abrió el expediente hace ${turn(1)}.`)
  })

  it('to another dependency after its step: whose turn it is now', () => {
    const { mensaje } = si06After(1).refused(solicitante2, { paso: 1, datos: FILLED[1] })
    expect(mensaje).toBe(`Solo la dependencia que abrió el expediente hace ${turn(1)}. Ahora toca ${turn(2)}.`)
  })

  it('to a person who is not the one named', () => {
    const refusal = syntheticAt(4).refused(programador2, { paso: 4 })
    expect(refusal).toMatchObject({ codigo: 'no-asignado', pasoActual: 4, corresponde: ['programador'] })
    expect(refusal.mensaje).toMatch(
      /^Solo la persona asignada .* paso 4, .* la persona programadora \(manual, 9\.9\.9, paso 4\)\.$/,
    )
  })

  it('when the case is closed', () => {
    const refusal = si06After(6).refused(of('secretaria'), { paso: 6 })
    expect(refusal).toEqual({
      codigo: 'expediente-cerrado',
      mensaje: 'El expediente está cerrado: el procedimiento P-OMA-TI-SI-06 terminó (manual, 4.2.7).',
      procedimiento: 'P-OMA-TI-SI-06',
      pasoActual: null,
      corresponde: [],
    })
  })

  it('when somebody was first: whose turn it is now, or that there are no more', () => {
    const first = 'Alguien se adelantó y el expediente cambió.'
    expect(refuse('conflicto', si06, si06After(2).state())).toMatchObject({
      mensaje: `${first} Ahora toca ${turn(3)}.`,
      pasoActual: 3,
      corresponde: ['direccion'],
    })
    expect(refuse('conflicto', si06, si06After(6).state()).mensaje).toBe(
      `${first} El expediente está cerrado: el procedimiento P-OMA-TI-SI-06 terminó (manual, 4.2.7).`,
    )
  })

  it('when the data are wrong', () => {
    const refusal = si06After(1).refused(of('secretaria'), { paso: 2 })
    expect(refusal).toMatchObject({ codigo: 'dato-invalido', pasoActual: 2, corresponde: ['secretaria'] })
    expect(refusal.mensaje).toBe(`Revisa los datos: hay algo que corregir en ${turn(2)}.`)
  })
})

describe('who comes before when, and when before with what', () => {
  it('wrong role, wrong step, wrong data: the role', () => {
    expect(si06After(1).refused(of('programador'), { paso: 4, datos: 7 }).codigo).toBe('rol-sin-permiso')
  })

  it('wrong dependency, wrong step: the dependency', () => {
    expect(si06After(3).refused(solicitante2, { paso: 1 }).codigo).toBe('dependencia-ajena')
  })

  it('wrong person, wrong step: the person', () => {
    expect(syntheticAt(6).refused(programador2, { paso: 4 }).codigo).toBe('no-asignado')
  })

  it('wrong step, wrong data: the step', () => {
    expect(si06After(2).refused(of('secretaria'), { paso: 4, datos: { sobra: 1 } }).codigo).toBe('fuera-de-orden')
  })

  it('a closed case, wrong data: the case', () => {
    expect(si06After(6).refused(of('secretaria'), { paso: 6, datos: 7 }).codigo).toBe('expediente-cerrado')
  })

  it('a closed case, wrong role: the role', () => {
    expect(si06After(6).refused(of('operador'), { paso: 6 }).codigo).toBe('rol-sin-permiso')
  })

  it('a personal step out of turn, before anybody is named: the step', () => {
    const refusal = syntheticAt(2).refused(of('programador'), { paso: 4 })
    expect(refusal).toMatchObject({ codigo: 'fuera-de-orden', pasoActual: 2 })
  })

  it('a personal step in turn with nobody named: the person', () => {
    const [first, ...rest] = synthetic.pasos
    const unnamed = begin({ ...synthetic, pasos: first ? [{ ...first, siguiente: 4 }, ...rest] : [] })
    unnamed.does(of('solicitante'), { paso: 1, datos: { nota: 'x' } })
    expect(unnamed.state()).toMatchObject({ pasoActual: 4, asignado: null })
    expect(unnamed.refused(of('programador'), { paso: 4 }).codigo).toBe('no-asignado')
  })
})

describe('the requester', () => {
  it('is whoever works in the dependency that asked, not one person', () => {
    const colleague = actor('otra-persona', ['solicitante'])
    expect(colleague.dependencia).toBe(FACTS.dependencia)
    expect(begin(si06).does(colleague, { paso: 1, datos: FILLED[1] }).actor).toBe('otra-persona')
  })

  it('works somewhere: no dependency is not the same as any', () => {
    const nowhere = actor('x', ['solicitante'], { dependencia: null })
    expect(begin(si06).refused(nowhere, { paso: 1, datos: FILLED[1] }).codigo).toBe('dependencia-ajena')
  })
})
