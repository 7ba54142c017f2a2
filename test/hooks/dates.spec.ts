import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { checkData } from '../../hooks/engine/data.ts'
import type { Dated } from '../../hooks/engine/now.ts'
import { fieldsOf } from '../../hooks/manual/fieldsOf.ts'
import { findProcedure, findStep, PROCEDURES } from '../../hooks/manual/index.ts'
import { si06 } from '../../hooks/manual/si-06.ts'
import type { Procedure } from '../../hooks/manual/types.ts'
import { ORACLES } from './oracles/index.ts'
import { of } from './people.ts'
import { begin } from './run.ts'
import { FILLED } from './si-06.oracle.ts'

const NOW = new Date('2026-11-24T18:00:00.000Z')
const MINUTE = 60_000
const iso = (ms: number) => new Date(NOW.getTime() + ms).toISOString()

type Said = { paso: number; datos?: Record<string, unknown>; fecha?: string }
const happened = (...said: Said[]): Dated[] =>
  said.map(({ paso, datos = {}, fecha = NOW.toISOString() }, i) => ({
    seq: i + 1,
    tipo: 'paso',
    paso,
    opcion: null,
    datos,
    actor: 'x',
    rol: 'secretaria',
    titular: null,
    enNombreDe: null,
    canal: 'web',
    fecha,
  }))

/** What is told of one datum of a step that is otherwise filled in as its oracle says. */
const told = (
  code: string,
  paso: number,
  campo: string,
  value: unknown,
  antes: Dated[] = [],
  opcion?: string,
  ahora = NOW,
) => {
  const procedure = findProcedure(`P-OMA-TI-${code}`) as Procedure
  const step = findStep(procedure, paso)
  const row = ORACLES.find((o) => o.codigo === procedure.codigo)?.rows[paso - 1]
  if (!step || !row) throw new Error(`${code} ${paso}`)
  const datos = { ...row.data, ...row.owed?.[opcion ?? ''], ...(row.names && { asignado: 'x' }), [campo]: value }
  return checkData(procedure, step, { opcion, datos }, { ahora, antes }).wrong.find((w) => w.campo === campo)?.mensaje
}

describe('what has happened is not in the future', () => {
  it('by the day, Cancún’s, however late it is in London', () => {
    const midnight = new Date('2026-11-25T04:57:00.000Z')
    expect(told('SI-06', 1, 'fechaOficio', '2026-11-24', [], undefined, midnight)).toBeUndefined()
    expect(told('SI-06', 1, 'fechaOficio', '2026-11-25', [], undefined, midnight)).toBe(
      'No puede ser después de hoy, 24 de noviembre de 2026.',
    )
    expect(
      told('SI-06', 1, 'fechaOficio', '2026-11-25', [], undefined, new Date('2026-11-25T05:00:00Z')),
    ).toBeUndefined()
  })

  it('by the moment, but for two minutes of difference between clocks', () => {
    expect(told('SI-06', 2, 'recibido', iso(2 * MINUTE))).toBeUndefined()
    expect(told('SI-06', 2, 'recibido', iso(2 * MINUTE + 1))).toBe(
      'No puede ser después de ahora, 24 de noviembre de 2026 a las 13:00.',
    )
  })

  it('reaches every date of all eleven that tells of the past', () => {
    const [past, future] = [iso(-MINUTE), iso(10 * 24 * 60 * MINUTE)]
    for (const procedure of PROCEDURES) {
      for (const step of procedure.pasos) {
        for (const meta of fieldsOf(step.datos)) {
          const campo = meta.nombre
          if (meta.control !== 'fecha' && meta.control !== 'fecha-hora') continue
          const shape = (value: string) => (meta.control === 'fecha' ? dayIn(new Date(value)) : value)
          const wrong = (value: string) =>
            checkData(
              procedure,
              step,
              { opcion: 'visita', datos: { [campo]: shape(value) } },
              { ahora: NOW, antes: [] },
            ).wrong.some((w) => w.campo === campo)
          const where = `${procedure.codigo} ${step.paso} ${campo}`
          // The day a page begins to be seen may be any.
          if (campo === 'visibleDesde') continue
          expect(meta.cuando, where).toBeTruthy()
          expect(wrong(meta.cuando === 'pasado' ? future : iso(-10 * 24 * 60 * MINUTE)), where).toBe(true)
          expect(wrong(meta.cuando === 'pasado' ? past : future), where).toBe(false)
        }
      }
    }
  })
})

describe('what is to come is not in the past when it is set', () => {
  it('by the day, today included', () => {
    expect(told('SI-06', 4, 'fechaLimite', '2026-11-24')).toBeUndefined()
    expect(told('SI-06', 4, 'fechaLimite', '2026-11-23')).toBe('Ese día ya pasó: escribe el de hoy o uno posterior.')
    expect(told('SI-06', 1, 'visibleHasta', '2026-11-23')).toContain('ya pasó')
  })

  it('by the moment', () => {
    expect(told('SI-01', 6, 'visitaProgramada', iso(-2 * MINUTE), [], 'visita')).toBeUndefined()
    expect(told('SI-01', 6, 'visitaProgramada', iso(-3 * MINUTE), [], 'visita')).toContain('ya pasó')
  })
})

describe('what has happened is not before what it answers', () => {
  it('in the same step', () => {
    expect(told('SI-06', 2, 'recibido', '2026-11-23T00:00:00-05:00')).toBeUndefined()
    expect(told('SI-06', 2, 'recibido', '2026-11-22T23:59:00-05:00')).toBe(
      'No puede ser antes de «Fecha del oficio», 23 de noviembre de 2026.',
    )
    // Reading 49.
    expect(told('DT-01', 7, 'enviadoEl', '2026-11-23')).toBe(
      'No puede ser antes de «Firmado por la Dirección el», 24 de noviembre de 2026.',
    )
  })

  it('in an earlier step, as it was last said', () => {
    const antes = happened(
      { paso: 2, datos: { recibido: '2026-11-24T11:00:00-05:00' } },
      { paso: 2, datos: { recibido: '2026-11-24T10:00:00-05:00' } },
    )
    expect(told('SI-04', 6, 'sellado', '2026-11-24T10:00:00-05:00', antes)).toBeUndefined()
    expect(told('SI-04', 6, 'sellado', '2026-11-24T09:50:00-05:00', antes)).toBe(
      'No puede ser antes de «Recibido el», 24 de noviembre de 2026 a las 10:00.',
    )
  })

  it('nor before the signature, which is when that step was done', () => {
    const signed = happened({ paso: 4, fecha: iso(-60 * MINUTE) })
    expect(told('ST-04', 5, 'entregadoEl', iso(-62 * MINUTE), signed)).toBeUndefined()
    expect(told('ST-04', 5, 'entregadoEl', iso(-63 * MINUTE), signed)).toBe(
      'No puede ser antes del paso 4, que se hizo el 24 de noviembre de 2026 a las 12:00.',
    )
  })

  it('in rows, beside their cell', () => {
    const rows = [
      { etapa: 'Una', inicio: '2026-11-24', fin: '2026-11-25' },
      { etapa: 'Otra', inicio: '2026-11-26', fin: '2026-11-25' },
    ]
    const step = findStep(findProcedure('P-OMA-TI-SI-03') as Procedure, 6)
    if (!step) throw new Error('no step')
    const datos = { planElaborado: '2026-11-24', plan: rows }
    const { wrong } = checkData(
      findProcedure('P-OMA-TI-SI-03') as Procedure,
      step,
      { datos },
      { ahora: NOW, antes: [] },
    )
    expect(wrong.filter((w) => w.campo.startsWith('plan.'))).toEqual([
      { campo: 'plan.1.fin', mensaje: 'No puede ser antes de «Empieza», 26 de noviembre de 2026.' },
    ])
    // The plan comes before the work.
    expect(told('SI-03', 6, 'analizado', '2026-11-23')).toContain('«Plan de trabajo elaborado el»')
    expect(told('SI-03', 6, 'instalado', '2026-11-23T10:00:00-05:00')).toContain('«Visita al área para el análisis»')
  })

  it('is not asked where nobody said when', () => {
    expect(told('SI-04', 6, 'sellado', '1999-01-01T10:00:00-05:00')).toBeUndefined()
    const garbled = happened({ paso: 2, datos: { recibido: 'ayer' } })
    expect(told('SI-04', 6, 'sellado', '2026-11-20T10:00:00-05:00', garbled)).toBeUndefined()
  })
})

const anyDay = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })

it('whatever the days, an oficio is taken exactly when it was made by today, and received from then until now', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (ahora, made, received) => {
      const fechaOficio = dayIn(made)
      const stamped = { numeroOficio: 'A/1', fechaOficio, recibido: received.toISOString() }
      const step = findStep(si06, 2)
      if (!step) throw new Error('no step')
      const { data } = checkData(si06, step, { datos: stamped }, { ahora, antes: [] })
      const now = new Date(ahora.getTime() + 2 * MINUTE)
      expect(data !== null).toBe(fechaOficio <= dayIn(now) && received <= now && dayIn(received) >= fechaOficio)
    }),
  )
})

it('a history with dates that would be refused today is folded as ever', () => {
  const run = begin(si06)
  run.does(of('solicitante'), { paso: 1, datos: FILLED[1] }, { ahora: new Date('2026-11-23T20:00:00Z') })
  run.movements[0] = { ...(run.movements[0] as Dated), datos: { ...FILLED[1], fechaOficio: '2031-01-01' } }
  expect(run.state()).toMatchObject({ estado: 'en-proceso', pasoActual: 2 })
})
