import { describe, expect, it } from 'vitest'
import { apply } from '../../hooks/engine/engine.ts'
import { actor, ECOLOGIA, OBRAS, of, programador2, solicitante2, standingIn, TIC } from './people.ts'
import { jefatura, NAMED, person, person2, programador, syntheticAt } from './routes.ts'
import { begin, known } from './run.ts'
import { synthetic } from './synthetic.ts'

const operador = of('operador')
const cuando = { cuando: '2026-11-23' }
const caller = { dependencia: ECOLOGIA, area: 'Educación ambiental', nombre: 'Quien llama' }

describe('choices', () => {
  it.each([
    ['cumple', 3],
    ['no-cumple', 1],
  ])('«%s» leads to step %d', (opcion, next) => {
    const run = syntheticAt(2)
    expect(run.does(operador, { paso: 2, opcion, datos: cuando }).opcion).toBe(opcion)
    expect(run.state()).toMatchObject({ estado: 'en-proceso', pasoActual: next })
  })

  it.each([undefined, null, '', 'otra', 'CUMPLE', 0, [], ['cumple'], {}, '__proto__', 'constructor'])(
    'are asked for: %j is none',
    (opcion) => {
      const { codigo, campos } = syntheticAt(2).refused(operador, { paso: 2, opcion, datos: cuando })
      expect(codigo).toBe('dato-invalido')
      expect(campos).toEqual([{ campo: 'opcion', mensaje: 'Escoge una opción: «cumple» o «no-cumple».' }])
    },
  )

  it.each(['cumple', 0, false, {}, []])('are refused where there are none: %j', (opcion) => {
    const { campos } = syntheticAt(4).refused(programador, { paso: 4, opcion })
    expect(campos).toEqual([{ campo: 'opcion', mensaje: 'Este paso no tiene opciones: quita la opción.' }])
  })

  it.each([undefined, null, ''])('may be left empty where there are none: %j', (opcion) => {
    expect(syntheticAt(4).does(programador, { paso: 4, opcion }).opcion).toBeNull()
  })

  it('may close the case', () => {
    const run = syntheticAt(9)
    run.does(of('secretaria'), { paso: 9, opcion: 'entregado' })
    expect(run.state()).toEqual({ estado: 'concluido', pasoActual: null, asignado: 'programador', seq: 9 })
  })

  it('may lead back as often as needed', () => {
    const run = syntheticAt(7)
    for (let round = 0; round < 3; round++) {
      run.does(jefatura, { paso: 7, opcion: 'con-errores', datos: { informe: 'Falla' } })
      expect(run.state()).toMatchObject({ pasoActual: 4, asignado: 'programador' })
      run.does(programador, { paso: 4 })
      run.does(programador, { paso: 5, opcion: 'telefonica' })
    }
    expect(run.state()).toMatchObject({ pasoActual: 7, seq: 15 })
  })
})

describe('naming a person', () => {
  it('makes the steps of that role theirs alone', () => {
    const run = syntheticAt(3)
    run.does(jefatura, { paso: 3, datos: { asignado: 'programador2' } }, { person: person2 })
    expect(run.state().asignado).toBe('programador2')
    expect(run.refused(programador, { paso: 4 }).codigo).toBe('no-asignado')
    expect(run.does(programador2, { paso: 4 }).actor).toBe('programador2')
  })

  it.each([
    ['nobody known', null],
    ['nobody looked up', undefined],
    ['a closed account', known('programador', ['programador'], false)],
    ['another role', known('programador', ['tecnico-soporte', 'jefatura-sistemas'])],
    ['another person than the one looked up', person2],
    ['the same id spelled otherwise', known('PROGRAMADOR')],
  ])('refuses %s', (_, who) => {
    const { campos } = syntheticAt(3).refused(jefatura, NAMED, { person: who })
    expect(campos).toEqual([
      { campo: 'asignado', mensaje: 'Escoge a una persona con cuenta abierta y con el rol que pide este paso.' },
    ])
  })

  it('asks for one, once', () => {
    const { campos } = syntheticAt(3).refused(jefatura, { paso: 3, datos: { asignado: '' } }, { person })
    expect(campos).toEqual([{ campo: 'asignado', mensaje: 'Escoge a una persona.' }])
  })

  it('lasts until somebody else is named', () => {
    const state = { estado: 'en-proceso', pasoActual: 3, asignado: 'programador2', seq: 7 } as const
    const [again] = syntheticAt(4).movements.slice(-1)
    expect(again && apply(synthetic, state, again).asignado).toBe('programador')
  })
})

describe('a step of two offices', () => {
  it('is done by the requester in their own name', () => {
    const movement = syntheticAt(6).does(of('solicitante'), { paso: 6 }, { enNombreDe: caller })
    expect(movement).toMatchObject({ rol: 'solicitante', enNombreDe: null })
  })

  it("is done by the operator in the requester's name", () => {
    expect(syntheticAt(6).does(operador, { paso: 6 }, { enNombreDe: caller })).toMatchObject({
      actor: 'operador',
      rol: 'operador',
      enNombreDe: caller,
    })
  })

  it('is not for another dependency', () => {
    expect(syntheticAt(6).refused(solicitante2, { paso: 6 }).codigo).toBe('dependencia-ajena')
  })

  it('is for the operator even if their own dependency asks for other things', () => {
    const two = actor('dos', ['solicitante', 'operador'], { dependencia: OBRAS })
    expect(syntheticAt(6).does(two, { paso: 6 }).rol).toBe('operador')
  })
})

describe('standing in for somebody', () => {
  it('lends their role, and both names are recorded', () => {
    const movement = syntheticAt(8).does(standingIn(of('secretaria'), of('direccion')), { paso: 8 })
    expect(movement).toMatchObject({ actor: 'secretaria', titular: 'direccion', rol: 'direccion' })
  })

  it("comes after one's own role", () => {
    const two = standingIn(actor('subdirector', ['direccion']), of('direccion'))
    expect(syntheticAt(8).does(two, { paso: 8 })).toMatchObject({ actor: 'subdirector', titular: null })
  })

  it('lends the steps of the person named', () => {
    const movement = syntheticAt(4).does(standingIn(programador2, programador), { paso: 4 })
    expect(movement).toMatchObject({ actor: 'programador2', titular: 'programador' })
    expect(syntheticAt(4).refused(standingIn(of('operador'), programador2), { paso: 4 }).codigo).toBe('no-asignado')
  })

  it('lends the dependency of the requester, not of the substitute', () => {
    const run = syntheticAt(6)
    expect(run.does(standingIn(of('secretaria'), of('solicitante')), { paso: 6 }).titular).toBe('solicitante')
    expect(syntheticAt(6).refused(standingIn(of('secretaria'), solicitante2), { paso: 6 }).codigo).toBe(
      'dependencia-ajena',
    )
  })

  it('lends nothing of others', () => {
    expect(syntheticAt(8).refused(standingIn(of('secretaria'), of('operador')), { paso: 8 }).codigo).toBe(
      'rol-sin-permiso',
    )
  })
})

describe('a call', () => {
  const call = { enNombreDe: caller }
  const request = { paso: 1, datos: { nota: 'No hay red' } }

  it("is opened by the operator, in the caller's name", () => {
    const run = begin(synthetic, 'telefono')
    expect(run.does(operador, request, call)).toMatchObject({ rol: 'operador', canal: 'telefono', enNombreDe: caller })
    expect(run.state()).toMatchObject({ pasoActual: 2, seq: 1 })
  })

  it.each(['solicitante', 'secretaria', 'jefatura-sistemas', 'administrador'] as const)('is not for %s', (rol) => {
    const refusal = begin(synthetic, 'telefono').refused(of(rol), request, call)
    expect(refusal).toMatchObject({ codigo: 'rol-sin-permiso' })
    expect(refusal.mensaje).toContain('corresponde a la persona operadora')
  })

  it('is told apart from the web, where the operator opens nothing', () => {
    expect(begin(synthetic).refused(operador, request).codigo).toBe('rol-sin-permiso')
  })

  it('opens no procedure that is not asked for by phone', () => {
    const byWeb = begin({ ...synthetic, canales: ['web'] }, 'telefono')
    expect(byWeb.refused(operador, request, call).codigo).toBe('rol-sin-permiso')
  })

  it('changes who does what is the requester’s, and no other step', () => {
    const run = begin(synthetic, 'telefono')
    run.does(operador, request, call)
    run.does(operador, { paso: 2, opcion: 'cumple', datos: { cuando: '2026-11-23' } }, call)
    expect(run.refused(operador, NAMED, { ...call, person }).codigo).toBe('rol-sin-permiso')
    expect(run.state().pasoActual).toBe(3)
    expect(operador.dependencia).toBe(TIC)
  })
})
