import { z } from 'zod'
import { foldCase } from '../../hooks/engine/engine.ts'
import { findStep } from '../../hooks/manual/index.ts'
import type { Migration } from '../../hooks/manual/migrations.ts'
import type { Movement, Procedure, Step } from '../../hooks/manual/types.ts'
import { schemaOf } from './graph.ts'
import { of } from './people.ts'
import { begin, known, NOW } from './run.ts'
import { sample } from './sample.ts'
import { synthetic } from './synthetic.ts'

/** The next edition of a procedure: a step of the secretaria comes in as 3, and those after it move up by one. */
export const nextEdition = (procedure: Procedure): { next: Procedure; migration: Migration } => {
  const version = String(Number(procedure.version) + 1).padStart(2, '0')
  const inserted: Step = {
    paso: 3,
    responsables: ['secretaria'],
    actividad: 'Paso nuevo de la edición',
    accion: 'Seguir',
    horas: 1,
    datos: z.strictObject({}),
    siguiente: 4,
  }
  const renumbered = procedure.pasos.map(
    (step): Step => ({
      ...step,
      paso: moved(step.paso),
      ...(step.opciones
        ? { opciones: step.opciones.map((o) => ({ ...o, siguiente: onward(o.siguiente) })) }
        : { siguiente: onward(step.siguiente ?? null) }),
    }),
  )
  const devolver = procedure.excepciones.devolver.map(({ de, a }) => ({ de: moved(de), a: moved(a) }))
  return {
    next: {
      ...procedure,
      version,
      pasos: [...renumbered, inserted].sort((a, b) => a.paso - b.paso),
      excepciones: { ...procedure.excepciones, devolver },
    },
    migration: {
      codigo: procedure.codigo,
      de: procedure.version,
      a: version,
      mapa: Object.fromEntries(procedure.pasos.map(({ paso }) => [paso, moved(paso)])),
    },
  }
}

const moved = (paso: number) => (paso < 3 ? paso : paso + 1)
const onward = (siguiente: number | null) => (siguiente === null ? null : moved(siguiente))

export const old = synthetic
export const { next, migration: MIGRATION } = nextEdition(synthetic)

/** Completes the step whose turn it is as its first office would; `pick` chooses among its ways on. @returns its number */
export const advance = (procedure: Procedure, movements: Movement[], pick: number): number | null => {
  const { pasoActual } = foldCase(procedure, movements)
  const step = findStep(procedure, pasoActual)
  const [rol] = step?.responsables ?? []
  if (!step || !rol) return null
  const run = begin(procedure)
  run.movements.push(...movements.map((m) => ({ ...m, fecha: NOW.toISOString() })))
  const datos = { ...(sample(schemaOf(step)) as object), ...(step.asigna && { asignado: 'programador' }) }
  const opcion = step.opciones?.[pick % step.opciones.length]?.opcion
  movements.push(run.does(of(rol), { paso: step.paso, opcion, datos }, { person: known('programador') }))
  return step.paso
}

/** A case of the old edition after these choices, or as far as they led. */
export const caseAfter = (picks: readonly number[]): Movement[] => {
  const movements: Movement[] = []
  for (const pick of picks) advance(old, movements, pick)
  return movements
}
