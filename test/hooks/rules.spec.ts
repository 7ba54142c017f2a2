import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkData } from '../../hooks/engine/data.ts'
import type { Dated } from '../../hooks/engine/now.ts'
import { isDemand } from '../../hooks/engine/rules.ts'
import { findProcedure, findStep, PROCEDURES } from '../../hooks/manual/index.ts'
import type { Procedure } from '../../hooks/manual/types.ts'
import { stepFields } from '../../site/src/lib/forms/formFields.ts'
import { ORACLES } from './oracles/index.ts'
import { EQUIPO } from './oracles/oracle.ts'
import { NOW } from './run.ts'

const find = (code: string, paso: number) => {
  const procedure = findProcedure(`P-OMA-TI-${code}`) as Procedure
  const step = findStep(procedure, paso)
  const row = ORACLES.find((o) => o.codigo === procedure.codigo)?.rows[paso - 1]
  if (!step || !row) throw new Error(`${code} ${paso}`)
  return { procedure, step, row }
}

/** The fields told as wrong when the oracle's data are given with these changes, `undefined` for left out. */
const wrong = (code: string, paso: number, change: object, opcion?: string, antes: Partial<Dated>[] = []) => {
  const { procedure, step, row } = find(code, paso)
  const datos = { ...row.data, ...change }
  const now = { ahora: NOW, antes: antes as Dated[] }
  return Object.fromEntries(
    checkData(procedure, step, { opcion, datos }, now).wrong.map(({ campo, mensaje }) => [campo, mensaje]),
  )
}

describe('a verdict is what its rows say (reading 48)', () => {
  const rows = (...all: boolean[]) => all.map((cumple) => ({ especificacion: 'Memoria', norma: '16 GB', cumple }))

  it('in ST-04, told beside the choice and beside the rows', () => {
    expect(wrong('ST-04', 2, { especificaciones: rows(true, false, false) }, 'cumple')).toEqual({
      opcion: 'Por los renglones 2, 3, que no cumplen, el resultado es «No cumple».',
      especificaciones:
        'No coincide con lo que escogiste. Por los renglones 2, 3, que no cumplen, el resultado es «No cumple».',
    })
    expect(wrong('ST-04', 2, { especificaciones: rows(true) }, 'no-cumple')).toMatchObject({
      opcion: 'Todos los renglones cumplen: el resultado es «Cumple».',
    })
    expect(Object.keys(wrong('ST-04', 2, { especificaciones: [] }, 'no-cumple'))).toEqual(['especificaciones'])
    expect(Object.keys(wrong('ST-04', 2, {}, 'cumple'))).toEqual(['especificaciones'])
  })

  it('in ST-04, whatever the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), fc.boolean(), (all, complies) => {
        const told = wrong('ST-04', 2, { especificaciones: rows(...all) }, complies ? 'cumple' : 'no-cumple')
        expect(Object.keys(told).length === 0).toBe(all.every(Boolean) === complies)
      }),
    )
  })

  it('in SI-04, of norms of the Normatividad, of quality and of efficiency', () => {
    const norms = (cumple: boolean) => [
      { norma: 'Cifrado', aspecto: 'normatividad', cumple: true },
      { norma: 'Ayuda en línea', aspecto: 'calidad', cumple },
    ]
    expect(wrong('SI-04', 6, { normas: norms(true), resultado: 'cumple' })).toEqual({})
    expect(wrong('SI-04', 6, { normas: norms(false), resultado: 'no-cumple' })).toEqual({})
    expect(Object.keys(wrong('SI-04', 6, { normas: norms(false), resultado: 'cumple' }))).toEqual([
      'resultado',
      'normas',
    ])
    expect(Object.keys(wrong('SI-04', 6, { normas: norms(true) }))).toEqual(['resultado', 'normas'])
    expect(Object.keys(wrong('SI-04', 6, { normas: undefined }))).toEqual(['normas'])
  })

  it('a cell left out is told in its row', () => {
    const told = wrong('ST-04', 2, { especificaciones: [{ especificacion: 'x', norma: 'y' }] }, 'cumple')
    expect(told).toEqual({ 'especificaciones.0.cumple': 'Escoge sí o no.' })
  })
})

describe('what one answer demands of another', () => {
  it.each([
    ['DT-01', 6, 'requisicion', ['numeroRequisicion']],
    ['SI-01', 6, 'visita', ['visitaProgramada']],
    ['SI-03', 8, 'sin-errores', ['recibe', 'cargoRecibe']],
  ] as const)('%s, step %i, «%s»', (code, paso, opcion, owed) => {
    const { step, row } = find(code, paso)
    const given = row.owed?.[opcion] ?? {}
    expect(Object.keys(wrong(code, paso, {}, opcion))).toEqual(owed)
    expect(wrong(code, paso, given, opcion)).toEqual({})
    const other = step.opciones?.find((o) => o.opcion !== opcion)?.opcion
    expect(wrong(code, paso, {}, other)).toEqual({})
    // It belongs to that choice alone.
    expect(Object.keys(wrong(code, paso, given, other))).toEqual(owed)
  })

  it('a no is explained, wherever one can be given', () => {
    const explained = { 'ST-03 8': 'observaciones', 'SI-02 7': 'observaciones' }
    for (const procedure of PROCEDURES) {
      for (const { paso, datos } of procedure.pasos) {
        const questions = Object.entries(datos.shape).filter(([, s]) => s.meta()?.control === 'booleano')
        for (const [campo] of questions) {
          const code = procedure.codigo.slice(-5)
          const why = explained[`${code} ${paso}` as keyof typeof explained] ?? 'motivo'
          expect(Object.keys(wrong(code, paso, { [campo]: false, [why]: ' ' })), `${code} ${paso} ${campo}`).toContain(
            why,
          )
          expect(Object.keys(wrong(code, paso, { [campo]: false, [why]: 'Falta uno' }))).not.toContain(why)
        }
      }
    }
  })

  it('equipment taken to the workshop is named, and its return is told (reading 24)', () => {
    const shop = [{ tipo: 'paso', paso: 4, datos: { lugar: 'taller' } }] as const
    const area = [{ tipo: 'paso', paso: 4, datos: { lugar: 'sitio' } }] as const
    expect(Object.keys(wrong('ST-01', 4, { lugar: 'taller' }))).toEqual(Object.keys(EQUIPO))
    expect(wrong('ST-01', 4, { lugar: 'taller', ...EQUIPO })).toEqual({})
    expect(wrong('ST-01', 4, { lugar: 'sitio' })).toEqual({})
    expect(wrong('ST-01', 5, {}, undefined, [...shop])).toEqual({
      equipoDevuelto: 'Hace falta si en «¿Dónde se instaló?» contestas «En el taller».',
    })
    expect(wrong('ST-01', 5, { equipoDevuelto: true }, undefined, [...shop])).toEqual({})
    expect(wrong('ST-01', 5, {}, undefined, [...area])).toEqual({})
    expect(Object.keys(wrong('ST-01', 5, { equipoDevuelto: true }, undefined, [...area]))).toEqual(['equipoDevuelto'])
  })

  it('speaks of fields, choices and answers that there are', () => {
    for (const { codigo, pasos } of PROCEDURES) {
      for (const { paso, datos, opciones, reglas = [] } of pasos) {
        for (const rule of reglas) {
          const where = `${codigo} ${paso}`
          const names = isDemand(rule) ? rule.exige : [rule.filas, ...(rule.decide === 'opcion' ? [] : [rule.decide])]
          for (const name of names) expect(Object.keys(datos.shape), where).toContain(name)
          if (!isDemand(rule)) continue
          if ('opcion' in rule.si)
            expect(
              opciones?.map((o) => o.opcion),
              where,
            ).toContain(rule.si.opcion)
          else {
            const known = pasos.filter((s) => s.paso <= paso).flatMap((s) => Object.keys(s.datos.shape))
            for (const name of rule.si.campos) expect(known, where).toContain(name)
          }
        }
      }
    }
  })
})

describe('a form says when a field is owed', () => {
  const field = (code: string, paso: number, name: string, antes: Partial<Dated>[] = []) => {
    const { procedure, step } = find(code, paso)
    return stepFields(procedure, step, antes as Dated[]).find((f) => f.nombre === name)
  }

  it('by a choice or another answer', () => {
    expect(field('DT-01', 6, 'numeroRequisicion')?.condicion).toBe('si escoges «Por requisición»')
    expect(field('ST-01', 4, 'marca')?.condicion).toBe('si en «¿Dónde se instaló?» contestas «En el taller»')
    expect(field('SI-02', 8, 'motivo')?.condicion).toBe('si contestas «No» a alguna pregunta')
    expect(field('SI-06', 1, 'bajada')?.condicion).toBeUndefined()
  })

  it('and by an earlier step, as a fact', () => {
    const at = (lugar: string) => [{ tipo: 'paso' as const, paso: 4, datos: { lugar } }]
    expect(field('ST-01', 5, 'equipoDevuelto', at('taller'))).toMatchObject({ requerido: true })
    expect(field('ST-01', 5, 'equipoDevuelto', at('sitio'))).toBeUndefined()
  })
})
