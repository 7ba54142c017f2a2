import { describe, expect, it } from 'vitest'
import { exceptionsOpenTo } from '../../hooks/engine/exceptions.ts'
import { returnedOf } from '../../hooks/engine/returned.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import type { Movement, Procedure } from '../../hooks/manual/types.ts'
import { AHORA, FIRMA_Y_ENCUESTA, OFICIO, SELLO_DE_RECIBIDO } from './oracles/oracle.ts'
import { FACTS, of, programador2, solicitante2, standingIn } from './people.ts'
import { begin, known } from './run.ts'

const named = (codigo: string) => findProcedure(codigo) as Procedure
const enNombreDe = { dependencia: FACTS.dependencia, area: 'Vivero', nombre: 'Noé Uh' }
const told = { enNombreDe }
const operador = of('operador')
const programador = of('programador')

/** SI-01 by phone, up to the explanation. */
const calling = () => {
  const run = begin(named('P-OMA-TI-SI-01'), 'telefono')
  run.does(operador, { paso: 1, datos: { asunto: 'No imprime' } }, told)
  run.does(operador, { paso: 2, datos: { area: 'Caja', nombre: 'Noé Uh', servicio: 'Asesorar' } })
  const asignado = { paso: 3, datos: { asignado: 'programador' } }
  run.does(of('jefatura-sistemas'), asignado, { person: known('programador') })
  run.does(programador, { paso: 4, datos: { contacto: AHORA } })
  return run
}
const EXPLAIN = { paso: 5, datos: { situacion: 'La impresora no responde.' } }
const RATE = { paso: 7, datos: FIRMA_Y_ENCUESTA }

describe('what a caller says (reading 46)', () => {
  it.each([operador, programador])('is written down by $id, and for whom is kept', (who) => {
    const written = calling().does(who, EXPLAIN, told)
    expect(written).toMatchObject({ actor: who.id, rol: who.id, enNombreDe, canal: 'telefono' })
  })

  it('may be said by the dependency itself, in its own name', () => {
    const own = calling().does(of('solicitante'), EXPLAIN, told)
    expect(own).toMatchObject({ rol: 'solicitante', enNombreDe: null, canal: 'web' })
  })

  it('is not written down by another programmer, another office or another dependency', () => {
    const codes = [programador2, of('jefatura-sistemas'), of('secretaria'), solicitante2].map(
      (who) => calling().refused(who, EXPLAIN, told).codigo,
    )
    expect(codes).toEqual(['no-asignado', 'rol-sin-permiso', 'rol-sin-permiso', 'dependencia-ajena'])
  })

  it('is nobody else’s in a case that came by the web', () => {
    const run = begin(named('P-OMA-TI-SI-01'))
    run.does(of('solicitante'), { paso: 1, datos: { asunto: 'No imprime' } })
    expect(run.refused(operador, EXPLAIN, told).codigo).toBe('rol-sin-permiso')
  })

  it('is rated by who called, told to the operator, and never by who served', () => {
    const served = calling()
    served.does(programador, EXPLAIN, told)
    const advice = { atencion: AHORA, asesoria: 'Se explicó.', visitaProgramada: AHORA }
    served.does(programador, { paso: 6, opcion: 'visita', datos: advice })
    for (const who of [programador, standingIn(operador, programador), standingIn(programador, operador)]) {
      const { ask } = served
      const decision = ask(who, RATE, told)
      const mine = who.id === 'operador'
      expect('movement' in decision, `${who.id} for ${who.suplencias[0]?.titular}`).toBe(mine)
    }
    const refusal = served.refused(standingIn(programador, operador), RATE, told)
    expect(refusal.codigo).toBe('rol-sin-permiso')
    expect(refusal.mensaje).toContain('no lo califica')
    expect(served.refused(standingIn(programador, of('solicitante')), RATE, told).codigo).toBe('rol-sin-permiso')
    expect(served.does(operador, RATE, told)).toMatchObject({ rol: 'operador', enNombreDe, canal: 'telefono' })
  })
})

describe('what comes on paper (reading 44)', () => {
  const paper = () => {
    const run = begin(named('P-OMA-TI-DT-01'), 'papel')
    run.does(of('secretaria'), { paso: 1, datos: OFICIO }, told)
    return run
  }

  it('is begun at the window and nowhere else', () => {
    expect(paper().movements[0]).toMatchObject({ rol: 'secretaria', enNombreDe, canal: 'papel' })
    for (const who of [of('solicitante'), operador, of('direccion')]) {
      const run = begin(named('P-OMA-TI-DT-01'), 'papel')
      expect(run.refused(who, { paso: 1, datos: OFICIO }, told).codigo, who.id).toBe('rol-sin-permiso')
    }
  })

  it('goes back with a reason, and is sent again by the window or by the dependency', () => {
    for (const who of [of('secretaria'), of('solicitante')]) {
      const run = paper()
      const back = run.does(of('secretaria'), { excepcion: 'devolver', datos: { motivo: 'Falta el croquis.' } })
      expect(back).toMatchObject({ tipo: 'devolver', paso: 2, datos: { motivo: 'Falta el croquis.', a: 1 } })
      expect(run.state()).toMatchObject({ pasoActual: 1, seq: 2 })
      run.does(who, { paso: 1, datos: OFICIO }, told)
      expect(run.state()).toMatchObject({ pasoActual: 2, seq: 3 })
    }
  })
})

describe('what goes back to the requester (reading 45)', () => {
  const si06 = named('P-OMA-TI-SI-06')
  const ask = { ...OFICIO, titulo: 'Aviso', texto: 'Texto' }
  const { asunto: _, ...datos } = ask
  const dated = (movements: readonly Movement[]) =>
    movements.map((m, i) => ({ ...m, fecha: `2026-11-2${i}T15:00:00.000Z` }))
  const told = (run: ReturnType<typeof begin>) =>
    returnedOf({ procedure: si06, earlier: [], movements: dated(run.movements), state: run.state() })

  it('says why until step 1 is done again, and can be withdrawn again meanwhile', () => {
    const run = begin(si06)
    run.does(of('solicitante'), { paso: 1, datos })
    run.does(of('secretaria'), { paso: 2, datos: SELLO_DE_RECIBIDO })
    run.does(of('direccion'), { paso: 3, datos: { indicacion: 'Publicar' } })
    run.does(of('secretaria'), { paso: 4, datos: {} })
    expect(told(run)).toBeNull()
    expect(exceptionsOpenTo(si06, run.state(), FACTS, of('solicitante'))).toEqual([])
    run.does(of('administrador-web'), { excepcion: 'devolver', datos: { motivo: 'La foto está borrosa.' } })
    expect(told(run)).toEqual({ motivo: 'La foto está borrosa.', de: 5, fecha: '2026-11-24T15:00:00.000Z' })
    expect(exceptionsOpenTo(si06, run.state(), FACTS, of('solicitante'))).toEqual(['cancelar'])
    run.does(of('solicitante'), { paso: 1, datos })
    expect(told(run)).toBeNull()
    expect(run.state().pasoActual).toBe(2)
  })

  it('is only for who receives, at their own step', () => {
    const run = begin(si06)
    run.does(of('solicitante'), { paso: 1, datos })
    const back = { excepcion: 'devolver', datos: { motivo: 'x' } }
    for (const who of [of('direccion'), of('solicitante'), operador, of('administrador')]) {
      expect(run.refused(who, back).codigo, who.id).toBe('rol-sin-permiso')
    }
    expect(run.refused(of('administrador-web'), back).codigo).toBe('fuera-de-orden')
    expect(run.refused(of('secretaria'), { ...back, datos: { motivo: ' ' } }).campos?.[0]?.campo).toBe('motivo')
  })
})
