import { describe, expect, it } from 'vitest'
import { foldCase } from '../../hooks/engine/engine.ts'
import type { LoadedCase } from '../../hooks/ledger/case.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import type { Procedure } from '../../hooks/manual/types.ts'
import { foldOficio } from '../../hooks/records/oficio.ts'
import { ORACLES } from './oracles/index.ts'

const AT = '2026-11-25T15:00:00.000Z'

/** The oficio of a case whose steps were done in this order, each `step` or `step option`. */
const oficioAfter = (codigo: string, ...done: string[]) => {
  const procedure = findProcedure(codigo) as Procedure
  const rows = ORACLES.find((o) => o.codigo === codigo)?.rows ?? []
  const movements = done.map((which, index) => {
    const [paso, opcion = null] = which.split(' ')
    const datos = rows[Number(paso) - 1]?.data ?? {}
    return { seq: index + 1, tipo: 'paso', paso: Number(paso), opcion, datos, actor: 'u1', fecha: AT }
  })
  const expediente = { id: 'e1', titulo: 'Asunto', dependencia: 'd1' }
  const state = foldCase(procedure, movements as never)
  return foldOficio({ expediente, procedure, earlier: [], movements, state } as unknown as LoadedCase)
}

describe('the oficio of request', () => {
  it('is sent, received, turned, stamped and filed as the steps of SI-06 say', () => {
    const codigo = 'P-OMA-TI-SI-06'
    const states = [1, 2, 3, 4, 5, 6].map((n) => {
      const oficio = oficioAfter(codigo, ...['1', '2', '3', '4', '5', '6'].slice(0, n))
      return [oficio?.estado, oficio?.turnadoA]
    })
    expect(states).toEqual([
      ['enviado', null],
      ['recibido', null],
      ['recibido', null],
      ['turnado', 'Administrador(a) web'],
      ['sellado', 'Secretaría'],
      ['archivado', 'Secretaría'],
    ])
  })

  it('is turned by Dirección itself where no step of Secretaría follows (DT-01, reading 21)', () => {
    expect(oficioAfter('P-OMA-TI-DT-01', '1', '2', '3')).toMatchObject({
      estado: 'turnado',
      turnadoA: 'Jefatura de Telecomunicaciones',
    })
    expect(oficioAfter('P-OMA-TI-SI-04', '1', '2', '3')?.turnadoA).toBe('Jefatura de Sistemas de Información')
  })

  it('is stamped before the answer is signed, and attended only at the end (reading 30)', () => {
    const stamped = oficioAfter('P-OMA-TI-SI-04', '1', '2', '3', '4', '5', '6', '7')
    expect(stamped).toMatchObject({ estado: 'sellado', turnadoA: 'Secretaría' })
    expect(stamped?.atendido).toBeNull()
    expect(oficioAfter('P-OMA-TI-SI-05', '1', '2', '3', '4', '5', '6', '7')?.estado).toBe('sellado')
    expect(oficioAfter('P-OMA-TI-SI-05', '1', '2', '3', '4', '5', '6', '7', '8')).toMatchObject({
      estado: 'archivado',
      atendido: AT,
    })
  })

  it('is not stamped while a new system has errors (reading 7)', () => {
    const before = ['1', '2', '3', '4', '5', '6', '7']
    expect(oficioAfter('P-OMA-TI-SI-03', ...before, '8 con-errores')?.estado).toBe('turnado')
    expect(oficioAfter('P-OMA-TI-SI-03', ...before, '8 con-errores', '7', '8 sin-errores')?.estado).toBe('sellado')
  })

  it('of a diagnosis is received with the equipment, and attended when that is back (reading 29)', () => {
    expect(oficioAfter('P-OMA-TI-ST-03', '1', '2', '3', '4')?.estado).toBe('recibido')
    expect(oficioAfter('P-OMA-TI-ST-03', '1', '2', '3', '4', '5', '6', '7', '8')?.atendido).toBe(AT)
  })

  it('is none where nothing begins with one', () => {
    expect(oficioAfter('P-OMA-TI-ST-02', '1', '2')).toBeNull()
    expect(oficioAfter('P-OMA-TI-ST-04', '1')).toBeNull()
  })
})
