import { describe, expect, it } from 'vitest'
import { findProcedure, PROCEDURES } from '../../hooks/manual/index.ts'
import { isPersonal } from '../../hooks/manual/roles.ts'
import type { Procedure, Step } from '../../hooks/manual/types.ts'
import { schemaOf } from './graph.ts'
import { ORACLES } from './oracles/index.ts'
import type { Oracle, Row } from './oracles/oracle.ts'
import { backToRequester, writersOf } from './oracles/readings44to46.ts'
import { CAST, of } from './people.ts'
import { begin, known } from './run.ts'

it('the procedures are those of the inventory, in its order', () => {
  const current = PROCEDURES.filter((p) => findProcedure(p.codigo) === p)
  expect(current.map((p) => p.codigo)).toEqual(ORACLES.map((o) => o.codigo))
})

const choicesOf = ({ next }: Row): [opcion: string | undefined, to: number | null][] =>
  typeof next === 'object' && next !== null ? Object.entries(next) : [[undefined, next]]

describe.each(ORACLES.map((o) => [o.codigo, o] as const))('%s', (_, oracle) => {
  const procedure = findProcedure(oracle.codigo) as Procedure
  const { rows } = oracle

  it('is the one of the manual: name, edition, section, department, records, readings, exceptions', () => {
    expect(procedure).toMatchObject({
      codigo: oracle.codigo,
      nombre: oracle.nombre,
      serie: oracle.codigo.slice('P-OMA-'.length, -'-00'.length),
      version: '02',
      emision: '2024-03-15',
      seccion: oracle.seccion,
      departamento: { jefatura: oracle.jefatura },
      registros: oracle.registros,
      lecturas: oracle.readings,
      clase: oracle.service ? 'tramite-y-servicio' : 'administrativo',
      diagrama: { codigo: oracle.codigo.replace(/^P-/, 'DF-'), revision: '02' },
      historial: [{ anterior: '01', actual: '02', razon: 'Actualización', fecha: '2024-03-15' }],
      canales: ['web', ...Object.keys(writersOf(oracle.codigo))],
    })
    expect(procedure.excepciones).toEqual({
      cancelar: { solicitanteHasta: 3, roles: [oracle.cancel] },
      reasignar: oracle.relieve,
      devolver: [
        ...backToRequester(oracle.codigo).map((de) => ({ de, a: 1 })),
        ...Object.entries(oracle.back).map(([de, a]) => ({ de: Number(de), a })),
      ],
    })
  })

  it('has the steps of the table, in its order, by its offices, each leading where it says', () => {
    const defined = procedure.pasos.map((s) => ({
      paso: s.paso,
      by: s.responsables,
      next: s.opciones ? Object.fromEntries(s.opciones.map((o) => [o.opcion, o.siguiente])) : s.siguiente,
      names: s.asigna,
    }))
    expect(defined).toEqual(rows.map(({ paso, by, next, names }) => ({ paso, by, next, names })))
  })

  it('demands what the manual captures and nothing else, and takes what goes with it', () => {
    for (const row of rows) {
      const { paso, data, names, may = [] } = row
      const schema = schemaOf(stepOf(procedure, paso))
      const owed = Object.values(row.owed ?? {}).map(Object.keys)
      // What every choice demands, the schema does.
      const always =
        choicesOf(row).length === owed.length
          ? (owed[0] ?? []).filter((c) => owed.every((o) => o.includes(c)) && row.owed?.[''] === undefined)
          : []
      const least = [...Object.keys(data), ...always, ...(names ? ['asignado'] : [])]
      expect((schema.required ?? []).toSorted(), `step ${paso}`).toEqual(least.toSorted())
      const rest = Object.keys(schema.properties ?? {}).filter((campo) => !least.includes(campo))
      expect(rest, `step ${paso}`).toEqual(
        expect.arrayContaining([...may, ...owed.flat().filter((campo) => !least.includes(campo))]),
      )
    }
  })

  it('never asks for a password', () => {
    const asked = procedure.pasos.flatMap((s) => Object.keys(schemaOf(s).properties ?? {}))
    expect(asked.filter((campo) => /contrasen|password|clave/i.test(campo))).toEqual([])
  })

  it('keeps the oficio of request up to date, and acknowledges what is asked for', () => {
    const those = (which: (step: Step) => unknown) => procedure.pasos.filter(which).map((s) => s.paso)
    expect(those((s) => s.registra?.['oficio-entrante'])).toEqual(oracle.oficio)
    expect(those((s) => s.produce?.includes('acuse'))).toEqual([1])
  })

  for (const row of rows) {
    for (const [opcion, to] of choicesOf(row)) {
      const choice = opcion ? `, «${opcion}»,` : ''
      it.each(row.by)(`step ${row.paso}${choice} by %s leads to ${to ?? 'the end'}`, (rol) => {
        const run = arrivedAt(procedure, oracle, row.paso)
        run.does(of(rol), requestOf(row, opcion), { person: named(row) })
        expect(run.state()).toMatchObject({
          estado: to === null ? 'concluido' : 'en-proceso',
          pasoActual: to,
          asignado: nameableUpTo(
            rows,
            run.movements.map((m) => m.paso),
          ),
        })
      })
    }
    it(`step ${row.paso} is nobody else's`, () => {
      const run = arrivedAt(procedure, oracle, row.paso)
      for (const who of CAST.filter((person) => !row.by.some((rol) => rol === person.id))) {
        const refusal = run.refused(who, requestOf(row, choicesOf(row)[0]?.[0]), { person: named(row) })
        const stranger = who.roles.some((rol) => row.by.includes(rol))
        expect(refusal.codigo, who.id).toBe(
          !stranger ? 'rol-sin-permiso' : isPersonal(who.roles[0] ?? 'operador') ? 'no-asignado' : 'dependencia-ajena',
        )
        expect(refusal.mensaje).toContain(`${oracle.seccion}, paso ${row.paso}`)
      }
    })
  }
})

const stepOf = (procedure: Procedure, paso: number) => {
  const step = procedure.pasos.find((s) => s.paso === paso)
  if (!step) throw new Error(`${procedure.codigo} has no step ${paso}`)
  return step
}

const requestOf = ({ paso, data, names, owed }: Row, opcion: string | undefined) => ({
  paso,
  ...(opcion && { opcion }),
  datos: { ...data, ...owed?.[opcion ?? ''], ...(names && { asignado: names }) },
})

const named = ({ names }: Row) => (names ? known(names, [names]) : null)

/** Who is named once these steps are done: the only one with the role. */
const nameableUpTo = (rows: readonly Row[], done: readonly number[]) =>
  rows.find((row) => row.names && done.includes(row.paso))?.names ?? null

/** The case brought to a step by the shortest way there is in the table. */
const arrivedAt = (procedure: Procedure, { rows }: Oracle, paso: number) => {
  const ways: { at: number | null; way: [Row, string | undefined][] }[] = [{ at: 1, way: [] }]
  for (const { at, way } of ways) {
    const row = rows.find((r) => r.paso === at)
    if (at === paso) {
      const run = begin(procedure)
      for (const [done, opcion] of way) {
        run.does(of(done.by[0] ?? 'administrador'), requestOf(done, opcion), { person: named(done) })
      }
      return run
    }
    if (!row || way.length > rows.length) continue
    for (const [opcion, to] of choicesOf(row)) ways.push({ at: to, way: [...way, [row, opcion]] })
  }
  throw new Error(`no way to step ${paso}`)
}
