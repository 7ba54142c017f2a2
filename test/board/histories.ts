import fc from 'fast-check'
import { actorsOf, rowOf } from '../../hooks/cases/project.ts'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { apply, OPENING } from '../../hooks/engine/engine.ts'
import { hashMovement, type SealedMovement } from '../../hooks/ledger/canonical.ts'
import { assembleCase } from '../../hooks/ledger/case.ts'
import { formatFolio } from '../../hooks/ledger/folios.ts'
import type { StoredMovement } from '../../hooks/ledger/movements.ts'
import { fieldsOf } from '../../hooks/manual/fieldsOf.ts'
import { findProcedure, findStep, PROCEDURES } from '../../hooks/manual/index.ts'
import type { CaseState, Movement, Procedure } from '../../hooks/manual/types.ts'
import type { Doc } from '../bench/cases.ts'

/** What chance decides of a case: which procedure, when it opens, and a number for each thing that happens to it. */
export type Chance = { codigo: string; opened: number; tape: number[] }

const MINUTE = 60_000

/** Cases opened within so many days before now, of every procedure. */
export const chances = (days: number): fc.Arbitrary<Chance> =>
  fc.record({
    codigo: fc.constantFrom(...PROCEDURES.map((p) => p.codigo)),
    opened: fc.integer({ min: 1, max: days * 24 * 60 }),
    tape: fc.array(fc.nat({ max: 0x7fffffff }), { minLength: 1, maxLength: 24 }),
  })

export type History = { id: string; procedure: Procedure; movements: StoredMovement[] }

type Cast = { actor: string; named: string[] }

/** The case that chance makes: every movement is one that the engine's own table knows, at moments up to now. */
export const historyOf = (chance: Chance, id: string, cast: Cast, newId: () => string, now: Date): History => {
  const procedure = findProcedure(chance.codigo) as Procedure
  const movements: StoredMovement[] = []
  let state: CaseState = OPENING
  let moment = now.getTime() - chance.opened * MINUTE
  for (const n of chance.tape) {
    if (state.pasoActual === null || moment > now.getTime()) break
    const movement = nextOf(procedure, state, n, cast)
    const sealed: SealedMovement = {
      ...movement,
      expediente: id,
      comando: `azar-${id}-${movement.seq}`,
      fecha: new Date(moment).toISOString(),
      anterior: movements.at(-1)?.huella ?? null,
    }
    movements.push({ ...sealed, id: newId(), huella: hashMovement(sealed) })
    state = apply(procedure, state, movement)
    // Now and then at once, mostly some hours later, seldom days.
    moment += (n % 5 === 0 ? n % 30 : n % 7 === 0 ? n % 6000 : n % 900) * MINUTE + (n % 60_000)
  }
  return { id, procedure, movements }
}

const nextOf = (procedure: Procedure, state: CaseState, n: number, { actor, named }: Cast): Movement => {
  const base = {
    seq: state.seq + 1,
    paso: state.pasoActual ?? 0,
    opcion: null,
    datos: {},
    actor,
    rol: 'secretaria' as const,
    titular: null,
    enNombreDe: null,
    canal: 'web' as const,
  }
  const person = named[n % named.length] ?? actor
  const back = procedure.excepciones.devolver.find(({ de }) => de === state.pasoActual)
  if (state.seq > 0 && n % 23 === 0) return { ...base, tipo: 'cancelar' }
  if (state.seq > 0 && state.asignado && n % 11 === 0)
    return { ...base, tipo: 'reasignar', datos: { asignado: person } }
  if (state.seq > 0 && back && n % 3 === 0)
    return { ...base, tipo: 'devolver', datos: { a: back.a, motivo: 'Falta algo.' } }
  const step = findStep(procedure, state.pasoActual)
  const opcion = step?.opciones?.[n % step.opciones.length]?.opcion ?? null
  const prioridad = step && fieldsOf(step.datos).some(({ nombre }) => nombre === 'prioridad')
  const datos = {
    ...(step?.asigna && { asignado: person }),
    ...(prioridad && { prioridad: n % 2 ? 'urgente' : 'normal' }),
  }
  return { ...base, tipo: 'paso', opcion, datos }
}

/** The rows that the product would have of it. */
export const rowsOf = (
  { id, procedure, movements }: History,
  dependencia: string,
  n: number,
  canal = 'web',
): Record<string, Doc[]> => {
  const abierto = movements[0]?.fecha ?? ''
  const fixed = {
    id,
    folio: formatFolio('AZAR', Number(dayIn(new Date(abierto)).slice(0, 4)), n),
    procedimiento: procedure.codigo,
    version: procedure.version,
    dependencia,
    canal,
    apertura: `azar-${id}`,
    abierto,
    alDia: true,
    createdAt: abierto,
    updatedAt: abierto,
  }
  const loaded = assembleCase(fixed as never, movements)
  return {
    expedientes: [{ ...fixed, ...rowOf(loaded), actores: actorsOf(movements) }],
    movimientos: movements.map((m) => ({ ...m, createdAt: m.fecha, updatedAt: m.fecha })),
  }
}
