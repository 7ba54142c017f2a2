import { describe, expect, it } from 'vitest'
import { isDay } from '../../hooks/engine/calendar.ts'
import { findProcedure, PROCEDURES } from '../../hooks/manual/index.ts'
import { LECTURAS } from '../../hooks/manual/readings.ts'
import { isPersonal, ROL_SLUGS } from '../../hooks/manual/roles.ts'
import type { Procedure, Step } from '../../hooks/manual/types.ts'
import { ending, reachable, targets } from './graph.ts'

const name = (p: Procedure) => `${p.codigo}@${p.version}`
const steps = (pasos: Step[], which: (step: Step) => unknown) => pasos.filter(which).map((s) => s.paso)

it('every version of a procedure is there once, the newest last', () => {
  expect(PROCEDURES.length).toBeGreaterThan(0)
  expect(new Set(PROCEDURES.map(name)).size).toBe(PROCEDURES.length)
  for (const { codigo } of PROCEDURES) {
    const versions = PROCEDURES.filter((p) => p.codigo === codigo).map((p) => p.version)
    expect(versions).toEqual(versions.toSorted())
    expect(findProcedure(codigo)?.version).toBe(versions.at(-1))
    expect(versions.map((version) => findProcedure(codigo, version)?.version)).toEqual(versions)
  }
})

it('every series of folios belongs to one kind of procedures', () => {
  for (const { codigo, serie } of PROCEDURES) expect(codigo).toContain(serie)
})

it('a procedure or a version there is not is not found', () => {
  expect(findProcedure('P-OMA-TI-SI-99')).toBeUndefined()
  expect(findProcedure('P-OMA-TI-SI-06', '99')).toBeUndefined()
})

describe.each(PROCEDURES.map((p) => [name(p), p] as const))('%s', (_, procedure) => {
  const { pasos, excepciones } = procedure
  const all = pasos.map((s) => s.paso)

  it('says where in the manual it is', () => {
    expect(procedure.codigo).toMatch(/^P-OMA-TI-(DT|SI|ST)-\d{2}$/)
    expect(procedure.version).toMatch(/^\d{2}$/)
    expect(procedure.seccion).toMatch(/^4\.2\.\d+$/)
    expect(isDay(procedure.emision)).toBe(true)
  })

  it('has steps numbered from 1 without a gap', () => {
    expect(all).toEqual(Array.from({ length: pasos.length }, (_, index) => index + 1))
  })

  it('has steps that lead on either by themselves or by a choice of two at least', () => {
    expect(steps(pasos, (s) => (s.siguiente === undefined) === (s.opciones === undefined))).toEqual([])
    expect(steps(pasos, (s) => s.opciones && s.opciones.length < 2)).toEqual([])
    expect(
      steps(pasos, (s) => s.opciones && new Set(s.opciones.map((o) => o.opcion)).size < s.opciones.length),
    ).toEqual([])
  })

  it('leads only to steps there are', () => {
    expect(pasos.flatMap(targets).filter((to) => to !== null && !all.includes(to))).toEqual([])
  })

  it('comes to every step', () => {
    expect([...reachable(procedure)].sort((a, b) => a - b)).toEqual(all)
  })

  it('can end from every step', () => {
    expect([...ending(procedure)].sort((a, b) => a - b)).toEqual(all)
  })

  it('gives every step to offices of the manual, never to the administrator of the system', () => {
    const wrong = (s: Step) =>
      s.responsables.length === 0 || s.responsables.some((r) => !ROL_SLUGS.includes(r) || r === 'administrador')
    expect(steps(pasos, wrong)).toEqual([])
    expect(pasos[0]?.responsables).toEqual(['solicitante'])
  })

  it('names a person with a personal role, in a field of that step', () => {
    expect(steps(pasos, (s) => s.asigna && !isPersonal(s.asigna))).toEqual([])
    expect(steps(pasos, (s) => Boolean(s.asigna) !== 'asignado' in s.datos.shape)).toEqual([])
  })

  it('comes to a personal step only after naming who does it', () => {
    for (const rol of ROL_SLUGS.filter(isPersonal)) {
      const unnamed = reachable(procedure, (s) => s.asigna === rol)
      expect(steps(pasos, (s) => s.responsables.includes(rol) && unnamed.has(s.paso))).toEqual([])
    }
  })

  it('is read as the readings say, reading 19 among them', () => {
    const { lecturas } = procedure
    expect(lecturas.filter((n) => !LECTURAS[n])).toEqual([])
    expect(lecturas).toEqual([...new Set(lecturas)].toSorted((a, b) => a - b))
    expect(lecturas).toContain(19)
  })

  it('is cancelled by the requester until step 3 is done, and by Dirección or, without a step of theirs, by the head', () => {
    const head = procedure.departamento.jefatura
    const ofDireccion = steps(pasos, (s) => s.responsables.includes('direccion')).length > 0
    expect(excepciones.cancelar).toEqual({ solicitanteHasta: 3, roles: [ofDireccion ? 'direccion' : head] })
  })

  it('has somebody to name another person exactly where one is named', () => {
    const names = steps(pasos, (s) => s.asigna).length > 0
    expect(excepciones.reasignar.includes(procedure.departamento.jefatura)).toBe(names)
    expect(excepciones.reasignar.length > 0).toBe(names)
  })

  it('returns papers backwards, from any step to one place only', () => {
    const { devolver } = excepciones
    expect(devolver.filter(({ de, a }) => a >= de || !all.includes(de) || !all.includes(a))).toEqual([])
    expect(new Set(devolver.map((d) => d.de)).size).toBe(devolver.length)
  })

  it('is asked for on the web at least', () => {
    expect(procedure.canales).toContain('web')
  })

  it('says in words what each step is and does, and how long it may take', () => {
    expect(steps(pasos, (s) => !s.actividad.trim() || !s.accion.trim() || s.horas < 0)).toEqual([])
    expect(steps(pasos, (s) => s.opciones?.some((o) => !o.etiqueta.trim() || !/^[a-z-]+$/.test(o.opcion)))).toEqual([])
  })
})
