import { describe, expect, it } from 'vitest'
import { ROL_SLUGS } from '../../hooks/manual/roles.ts'
import { actor, others, programador2 } from './people.ts'
import { jefatura, programador, si06After, syntheticAt } from './routes.ts'
import { known } from './run.ts'

const motivo = 'Está de vacaciones'

describe('reasignar', () => {
  const relieve = { excepcion: 'reasignar', datos: { motivo, asignado: 'programador2' } }
  const person = known('programador2')

  it('names another person, and the case stays where it is', () => {
    const run = syntheticAt(5)
    run.does(jefatura, relieve, { person })
    expect(run.state()).toEqual({ estado: 'en-proceso', pasoActual: 5, asignado: 'programador2', seq: 5 })
    expect(run.refused(programador, { paso: 5, opcion: 'visita' }).codigo).toBe('no-asignado')
    expect(run.does(programador2, { paso: 5, opcion: 'visita' }).actor).toBe('programador2')
  })

  it.each([1, 2, 3])('waits until somebody was named: not while step %d is due', (paso) => {
    const refusal = syntheticAt(paso).refused(jefatura, relieve, { person })
    expect(refusal.codigo).toBe('fuera-de-orden')
    expect(refusal.mensaje).toMatch(/^Todavía no se ha nombrado a nadie.* Ahora toca el paso \d,/)
  })

  it.each([
    ['nobody known', null],
    ['a closed account', known('programador2', ['programador'], false)],
    ['another role', known('programador2', ['tecnico-soporte'])],
    ['another person than the one looked up', known('programador3')],
  ])('refuses %s', (_, who) => {
    expect(syntheticAt(5).refused(jefatura, relieve, { person: who }).campos).toEqual([
      { campo: 'asignado', mensaje: 'Escoge a una persona con cuenta abierta y con el rol que pide el procedimiento.' },
    ])
  })

  it('refuses the person who has it already', () => {
    const datos = { motivo, asignado: 'programador' }
    const { campos } = syntheticAt(5).refused(
      jefatura,
      { excepcion: 'reasignar', datos },
      { person: known('programador') },
    )
    expect(campos).toEqual([{ campo: 'asignado', mensaje: 'Ya es la persona asignada: escoge a otra.' }])
  })

  it('tells every wrong field at once', () => {
    const { campos } = syntheticAt(5).refused(
      jefatura,
      { excepcion: 'reasignar', datos: { asignado: 'x' } },
      { person },
    )
    expect(campos?.map((c) => c.campo)).toEqual(['motivo', 'asignado'])
  })

  it('is not for anybody else, nor in a procedure that names nobody', () => {
    for (const who of others('jefatura-sistemas')) {
      expect(syntheticAt(5).refused(who, relieve, { person }).codigo, who.id).toBe('rol-sin-permiso')
    }
    const refusal = si06After(2).refused(actor('todos', [...ROL_SLUGS]), relieve, { person })
    expect(refusal).toMatchObject({
      codigo: 'rol-sin-permiso',
      mensaje: 'Reasignar no cabe en este procedimiento (lectura 19).',
    })
  })
})
