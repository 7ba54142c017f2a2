import { describe, expect, it } from 'vitest'
import { foldCase, OPENING, responsables } from '../../hooks/engine/engine.ts'
import { ROL_SLUGS } from '../../hooks/manual/roles.ts'
import { si06 } from '../../hooks/manual/si-06.ts'
import { actor, of } from './people.ts'
import { si06After, turn } from './routes.ts'
import { FILLED, HEADER, MANUAL, READINGS } from './si-06.oracle.ts'

describe('P-OMA-TI-SI-06', () => {
  it('has the header and the readings of the manual', () => {
    expect(si06).toMatchObject({ ...HEADER, lecturas: READINGS, excepciones: { reasignar: [] } })
    // Reading 45: by who receives, and by who publishes.
    expect(si06.excepciones.devolver).toEqual([
      { de: 2, a: 1 },
      { de: 5, a: 1 },
    ])
    expect(si06.excepciones.cancelar).toEqual({ solicitanteHasta: 3, roles: ['direccion'] })
  })

  it('has the steps of the manual, in its order, by its offices', () => {
    const defined = si06.pasos.map((s) => ({
      paso: s.paso,
      roles: s.responsables,
      siguiente: s.siguiente,
      opciones: s.opciones,
    }))
    expect(defined).toEqual(
      MANUAL.map(({ paso, rol, siguiente }) => ({ paso, roles: [rol], siguiente, opciones: undefined })),
    )
  })

  it('stands at step 1 while nothing has happened', () => {
    expect(foldCase(si06, [])).toEqual({ estado: 'en-proceso', pasoActual: 1, asignado: null, seq: 0 })
    expect(responsables(si06, OPENING)).toEqual(['solicitante'])
  })

  it.each(MANUAL)('goes from step $paso to $siguiente', ({ paso, siguiente, rol }) => {
    const run = si06After(paso)
    expect(run.state()).toEqual({
      estado: siguiente === null ? 'concluido' : 'en-proceso',
      pasoActual: siguiente,
      asignado: null,
      seq: paso,
    })
    expect(responsables(si06, run.state())).toEqual(siguiente === null ? [] : [MANUAL[siguiente - 1]?.rol])
    expect(run.movements.at(-1)).toMatchObject({ seq: paso, paso, rol, actor: rol })
  })

  it('keeps all that was said in the movement', () => {
    const { movements } = si06After(1)
    expect(movements.map(({ fecha: _, ...said }) => said)).toEqual([
      {
        seq: 1,
        tipo: 'paso',
        paso: 1,
        opcion: null,
        datos: FILLED[1],
        actor: 'solicitante',
        rol: 'solicitante',
        titular: null,
        enNombreDe: null,
        canal: 'web',
      },
    ])
  })

  it.each(MANUAL)('lets nobody but its office do step $paso', ({ paso, rol }) => {
    const run = si06After(paso - 1)
    const others = ROL_SLUGS.filter((r) => r !== rol)
    expect(others).toHaveLength(11)
    for (const other of others) {
      expect(run.refused(of(other), { paso, datos: FILLED[paso] }).codigo, other).toBe('rol-sin-permiso')
    }
    expect(run.refused(actor('todos', others), { paso, datos: FILLED[paso] }).codigo).toBe('rol-sin-permiso')
  })

  it.each(MANUAL)('lets no other step be done while $paso is due', ({ paso }) => {
    const run = si06After(paso - 1)
    for (const other of MANUAL.filter((row) => row.paso !== paso)) {
      const refusal = run.refused(of(other.rol), { paso: other.paso, datos: FILLED[other.paso] })
      expect(refusal).toEqual({
        codigo: 'fuera-de-orden',
        mensaje: `El paso ${other.paso} no es el que sigue. Ahora toca ${turn(paso)}.`,
        procedimiento: 'P-OMA-TI-SI-06',
        pasoActual: paso,
        corresponde: [MANUAL[paso - 1]?.rol],
      })
    }
  })
})
