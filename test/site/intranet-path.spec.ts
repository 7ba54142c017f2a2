import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { foldCase } from '../../hooks/engine/engine.ts'
import type { Dated } from '../../hooks/engine/now.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import type { Procedure, Step } from '../../hooks/manual/types.ts'
import { casePath, stepsAhead } from '../../site/src/lib/case/casePath.ts'
import { doneWords } from '../../site/src/lib/case/doneWords.ts'

const step = (paso: number, more: Partial<Step>): Step => ({
  paso,
  responsables: ['secretaria'],
  actividad: `Paso ${paso}`,
  accion: 'Seguir',
  datos: z.strictObject({}),
  horas: 4,
  ...more,
})

/** 1 → 2 → (bien → 4, mal → 1, sitio → 3) → 4 → end; 4 may be sent back to 2. */
const branching: Procedure = {
  ...(PROCEDURES[0] as Procedure),
  pasos: [
    step(1, { siguiente: 2 }),
    step(2, {
      opciones: [
        { opcion: 'bien', etiqueta: 'Bien', siguiente: 4 },
        { opcion: 'mal', etiqueta: 'Mal', siguiente: 1 },
        { opcion: 'sitio', etiqueta: 'Visita', siguiente: 3 },
      ],
    }),
    step(3, { siguiente: 4 }),
    step(4, { siguiente: null }),
  ],
}

let seq = 0
const movement = (paso: number, more: Partial<Dated> = {}): Dated => ({
  seq: ++seq,
  tipo: 'paso',
  paso,
  opcion: null,
  datos: {},
  actor: 'ana',
  rol: 'secretaria',
  titular: null,
  enNombreDe: null,
  canal: 'web',
  fecha: new Date(Date.UTC(2026, 10, 23, 13 + seq)).toISOString(),
  ...more,
})

const pathOf = (...movements: Dated[]) =>
  casePath(branching, foldCase(branching, movements), movements, new Set()).map((e) => `${e.estado} ${e.step.paso}`)

describe('the path of a case', () => {
  it('tells what is done, now, and may come', () => {
    seq = 0
    expect(pathOf(movement(1))).toEqual(['hecho 1', 'ahora 2', 'despues 3', 'despues 4'])
  })

  it('leaves out what the choice passes by', () => {
    seq = 0
    expect(pathOf(movement(1), movement(2, { opcion: 'bien' }))).toEqual(['hecho 1', 'hecho 2', 'ahora 4'])
  })

  it('shows a loop each time', () => {
    seq = 0
    const again = [movement(1), movement(2, { opcion: 'mal' }), movement(1)]
    expect(pathOf(...again)).toEqual(['hecho 1', 'hecho 2', 'hecho 1', 'ahora 2', 'despues 3', 'despues 4'])
  })

  it('shows exceptions where they happened', () => {
    seq = 0
    const back = [movement(1), movement(2, { opcion: 'bien' }), movement(4, { tipo: 'devolver', datos: { a: 2 } })]
    expect(pathOf(...back)).toEqual(['hecho 1', 'hecho 2', 'excepcion 4', 'ahora 2', 'despues 3', 'despues 4'])
    seq = 0
    expect(pathOf(movement(1), movement(2, { tipo: 'cancelar' }))).toEqual(['hecho 1', 'excepcion 2'])
  })

  it('reckons each step in office minutes since the one before', () => {
    seq = 0
    const movements = [movement(1), movement(2, { opcion: 'bien' })]
    const entries = casePath(branching, foldCase(branching, movements), movements, new Set())
    expect(entries.map((e) => ('minutos' in e ? e.minutos : undefined))).toEqual([null, 60, undefined])
    const closed = casePath(branching, foldCase(branching, movements), movements, new Set(['2026-11-23']))
    expect(closed[1]).toMatchObject({ minutos: 0 })
  })

  it('foresees the whole of every procedure from its first step', () => {
    for (const procedure of PROCEDURES) {
      const [first, ...rest] = procedure.pasos
      expect(first && stepsAhead(procedure, first)).toEqual(rest)
    }
  })
})

describe('what is told after a step', () => {
  const done = [movement(1)]
  const last = String(done[0]?.seq)

  const known = { state: { asignado: 'u1' }, names: new Map([['u1', 'Darío Couoh Piña']]) }

  it('says what was done and whose turn it is', () => {
    const words = doneWords({ ...known, movements: done, step: branching.pasos[1], turn: null }, 'ana', last)
    expect(words).toEqual({ que: 'Paso 1 hecho.', sigue: 'Ahora le toca a la Secretaría.' })
    const personal = { ...branching.pasos[1], responsables: ['programador'] } as Step
    expect(doneWords({ ...known, movements: done, step: personal, turn: null }, 'ana', last)?.sigue).toBe(
      'Ahora le toca a Darío Couoh Piña, la persona programadora.',
    )
    const unknown = { ...known, names: new Map() }
    expect(doneWords({ ...unknown, movements: done, step: personal, turn: null }, 'ana', last)?.sigue).toBe(
      'Ahora le toca a la persona programadora.',
    )
  })

  it('says nothing to others, nor of any other movement', () => {
    expect(doneWords({ ...known, movements: done, step: undefined, turn: null }, 'otra', last)).toBeNull()
    expect(doneWords({ ...known, movements: done, step: undefined, turn: null }, 'ana', '999')).toBeNull()
    expect(doneWords({ ...known, movements: done, step: undefined, turn: null }, 'ana', null)).toBeNull()
  })
})
