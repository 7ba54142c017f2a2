import { describe, expect, it } from 'vitest'
import { exceptionsOpenTo } from '../../hooks/engine/exceptions.ts'
import { ROL_SLUGS } from '../../hooks/manual/roles.ts'
import { actor, FACTS, of, others } from './people.ts'
import { jefatura, si06After, syntheticAt } from './routes.ts'
import { synthetic } from './synthetic.ts'

const direccion = of('direccion')

describe('devolver', () => {
  const giveBack = { excepcion: 'devolver', datos: { motivo: 'Falta un anexo' } }

  it.each([
    [8, 7, direccion],
    [7, 5, jefatura],
  ])('takes the case from step %d back to %d', (de, a, who) => {
    const run = syntheticAt(de)
    expect(run.does(who, giveBack)).toMatchObject({
      tipo: 'devolver',
      paso: de,
      datos: { motivo: 'Falta un anexo', a },
    })
    expect(run.state()).toEqual({ estado: 'en-proceso', pasoActual: a, asignado: 'programador', seq: de })
  })

  it.each([1, 2, 3, 4, 5, 6, 9])('waits for a paper to sign: not while step %d is due', (paso) => {
    const refusal = syntheticAt(paso).refused(direccion, giveBack)
    expect(refusal).toMatchObject({ codigo: 'fuera-de-orden', pasoActual: paso })
    expect(refusal.mensaje).toContain(`Ahora toca el paso ${paso},`)
  })

  it('waits for it even where the signer has another step to do', () => {
    expect(syntheticAt(3).refused(jefatura, giveBack).codigo).toBe('fuera-de-orden')
  })

  it('is not for the signer of another step', () => {
    expect(syntheticAt(8).refused(jefatura, giveBack).codigo).toBe('fuera-de-orden')
  })

  it('is not for anybody else, nor in a procedure that signs nothing', () => {
    for (const who of others('jefatura-sistemas', 'direccion')) {
      expect(syntheticAt(8).refused(who, giveBack).codigo, who.id).toBe('rol-sin-permiso')
    }
    expect(si06After(2).refused(direccion, giveBack).codigo).toBe('rol-sin-permiso')
  })

  it('goes where the procedure says, not where the request does', () => {
    const datos = { motivo: 'Falta un anexo', a: 1 }
    expect(syntheticAt(8).refused(direccion, { excepcion: 'devolver', datos }).campos).toEqual([
      { campo: 'a', mensaje: 'Aquí no se pide este dato.' },
    ])
  })
})

describe('who, when, with what', () => {
  const every = ['cancelar', 'reasignar', 'devolver']

  it.each(every)('%s on a closed case: the role comes first', (excepcion) => {
    const run = syntheticAt(9)
    run.does(of('secretaria'), { paso: 9, opcion: 'entregado' })
    expect(run.refused(of('operador'), { excepcion }).codigo).toBe('rol-sin-permiso')
    expect(run.refused(actor('todos', [...ROL_SLUGS]), { excepcion }).codigo).toBe('expediente-cerrado')
  })

  it('an exception there is not names those there are', () => {
    const { codigo, mensaje } = si06After(1).refused(direccion, { excepcion: 'borrar' })
    expect(codigo).toBe('dato-invalido')
    expect(mensaje).toBe('Las excepciones son cancelar, reasignar, devolver: escribe una de ellas.')
  })

  it.each([
    [2, 'solicitante', ['cancelar']],
    [5, 'solicitante', []],
    [5, 'jefatura-sistemas', ['reasignar']],
    [7, 'jefatura-sistemas', ['reasignar', 'devolver']],
    [8, 'direccion', ['cancelar', 'devolver']],
    [8, 'administrador', []],
  ] as const)('while step %d is due, %s is offered %j', (paso, rol, offered) => {
    expect(exceptionsOpenTo(synthetic, syntheticAt(paso).state(), FACTS, of(rol))).toEqual(offered)
  })

  it('nothing is offered on a closed case', () => {
    const run = syntheticAt(8)
    run.does(direccion, { excepcion: 'cancelar', datos: { motivo: 'Ya no hace falta' } })
    expect(exceptionsOpenTo(synthetic, run.state(), FACTS, direccion)).toEqual([])
  })
})
