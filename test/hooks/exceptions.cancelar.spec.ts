import { describe, expect, it } from 'vitest'
import { foldCase } from '../../hooks/engine/engine.ts'
import { exceptionsOpenTo } from '../../hooks/engine/exceptions.ts'
import { FACTS, of, others, solicitante2, standingIn } from './people.ts'
import { si06After, syntheticAt } from './routes.ts'
import { synthetic } from './synthetic.ts'

const motivo = 'Ya no hace falta'
const cancel = { excepcion: 'cancelar', datos: { motivo } }
const direccion = of('direccion')
const solicitante = of('solicitante')

describe('cancelar', () => {
  it.each([1, 2, 3])('is open to the requester while step %d is due', (paso) => {
    const run = syntheticAt(paso)
    expect(run.does(solicitante, cancel)).toMatchObject({
      tipo: 'cancelar',
      paso,
      rol: 'solicitante',
      datos: { motivo },
    })
    expect(run.state()).toMatchObject({ estado: 'cancelado', pasoActual: null, seq: paso })
  })

  it.each([4, 5, 6, 7, 8, 9])('is no longer so while step %d is due', (paso) => {
    const refusal = syntheticAt(paso).refused(solicitante, cancel)
    expect(refusal).toMatchObject({ codigo: 'fuera-de-orden', pasoActual: paso })
    expect(refusal.mensaje).toContain('hasta que termina el paso 3; después cancela la Dirección (lectura 19)')
    expect(refusal.mensaje).toContain(`Ahora toca el paso ${paso},`)
    expect(refusal.mensaje).toContain(`(manual, 9.9.9, paso ${paso})`)
  })

  it('is open to the requester again when a loop puts step 3 ahead again', () => {
    const back = { ...synthetic, excepciones: { ...synthetic.excepciones, devolver: [{ de: 8, a: 2 }] } }
    const { movements } = syntheticAt(8)
    const state = foldCase(back, [
      ...movements,
      { ...movements[0], seq: 8, tipo: 'devolver', datos: { a: 2 } } as (typeof movements)[number],
    ])
    expect(state.pasoActual).toBe(2)
    expect(exceptionsOpenTo(back, state, FACTS, solicitante)).toEqual(['cancelar'])
    expect(exceptionsOpenTo(back, { ...state, pasoActual: 4 }, FACTS, solicitante)).toEqual([])
  })

  it('is open to the requester after being sent back to step 1', () => {
    const run = syntheticAt(2)
    run.does(of('operador'), { paso: 2, opcion: 'no-cumple', datos: { cuando: '2026-11-23' } })
    run.does(solicitante, cancel)
    expect(run.state().estado).toBe('cancelado')
  })

  it.each([1, 2, 3, 4, 5, 6])('is open to Dirección while step %d of SI-06 is due', (paso) => {
    const run = si06After(paso - 1)
    expect(run.does(direccion, cancel)).toMatchObject({ rol: 'direccion', paso, seq: paso })
    expect(run.state()).toMatchObject({ estado: 'cancelado', pasoActual: null })
  })

  it('is not for anybody else', () => {
    for (const who of others('solicitante', 'direccion')) {
      const refusal = si06After(1).refused(who, cancel)
      expect(refusal.codigo, who.id).toBe('rol-sin-permiso')
      expect(refusal.mensaje).toBe('Cancelar corresponde a la Dirección o a la dependencia que solicita (lectura 19).')
    }
  })

  it('is not for another dependency', () => {
    expect(si06After(1).refused(solicitante2, cancel).codigo).toBe('dependencia-ajena')
    expect(si06After(1).refused(standingIn(of('operador'), solicitante2), cancel).codigo).toBe('dependencia-ajena')
  })

  it('is open to who stands in for the requester or for Dirección, and both names are recorded', () => {
    const forRequester = si06After(1).does(standingIn(of('operador'), solicitante), cancel)
    expect(forRequester).toMatchObject({ actor: 'operador', titular: 'solicitante', rol: 'solicitante' })
    const forDireccion = si06After(5).does(standingIn(of('secretaria'), direccion), cancel)
    expect(forDireccion).toMatchObject({ actor: 'secretaria', titular: 'direccion', rol: 'direccion' })
  })

  it('ends everything', () => {
    const run = si06After(1)
    run.does(direccion, cancel)
    expect(run.refused(of('secretaria'), { paso: 2 })).toMatchObject({ codigo: 'expediente-cerrado', pasoActual: null })
    expect(run.refused(direccion, cancel)).toMatchObject({
      codigo: 'expediente-cerrado',
      mensaje: 'El expediente está cerrado: fue cancelado (manual, 4.2.7; lectura 19).',
    })
  })

  it.each([undefined, {}, { motivo: '' }, { motivo: ' \n' }, { motivo: 5 }])(
    'asks for a reason: %j is none',
    (datos) => {
      const { codigo, campos } = si06After(1).refused(direccion, { excepcion: 'cancelar', datos })
      expect({ codigo, campos }).toEqual({
        codigo: 'dato-invalido',
        campos: [{ campo: 'motivo', mensaje: 'Falta este dato.' }],
      })
    },
  )

  it('asks for nothing else', () => {
    const datos = { motivo, a: 1 }
    const { campos } = si06After(1).refused(direccion, { excepcion: 'cancelar', datos })
    expect(campos).toEqual([{ campo: 'a', mensaje: 'Aquí no se pide este dato.' }])
  })
})
