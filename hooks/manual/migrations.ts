import { findStep } from './index.ts'
import { isPersonal } from './roles.ts'
import { exitsOf } from './steps.ts'
import type { Procedure } from './types.ts'

/** How live cases pass from one edition of a procedure to the next: where each step of the old one continues in the new. */
export type Migration = {
  codigo: string
  /** Versions, two digits. */
  de: string
  a: string
  /** Total: every step of the old edition has its place in the new one. */
  mapa: Readonly<Record<number, number>>
}

/** One entry for each new edition that live cases may pass to. Cases of an edition without one end as they began. */
export const MIGRATIONS: readonly Migration[] = []

/** What is wrong with a map, in Spanish; nothing when any live case can follow it, people aside. */
export const checkMigration = (migration: Migration, from: Procedure, to: Procedure): string[] => {
  const { codigo, de, a, mapa } = migration
  const wrong: string[] = []
  if (from.codigo !== codigo || to.codigo !== codigo) wrong.push(`El mapa es de ${codigo}.`)
  if (from.version !== de || to.version !== a) wrong.push(`El mapa va de la versión ${de} a la ${a}.`)
  if (!(Number(a) > Number(de))) wrong.push(`La versión ${a} no es posterior a la ${de}.`)
  if (from.serie !== to.serie) wrong.push(`La serie de folios cambia de ${from.serie} a ${to.serie}.`)
  for (const paso of Object.keys(mapa).map(Number)) {
    if (!findStep(from, paso)) wrong.push(`El paso ${paso} no existe en la versión ${de}.`)
  }
  for (const { paso } of from.pasos) {
    const target = mapa[paso]
    if (target === undefined) wrong.push(`Falta decir dónde continúa el paso ${paso}.`)
    else if (!findStep(to, target)) wrong.push(`El paso ${paso} lleva al ${target}, que no existe en la versión ${a}.`)
    else wrong.push(...unreceived(from, to, paso, target))
  }
  return wrong
}

/** A step of somebody named needs that somebody can have been named with its role before. */
const unreceived = (from: Procedure, to: Procedure, paso: number, target: number): string[] => {
  const named = from.pasos.flatMap((s) => s.asigna ?? [])
  return personalSteps(to, target)
    .filter((step) => !step.responsables.some((rol) => named.includes(rol)))
    .map(
      (step) =>
        `El paso ${paso} lleva al ${target}, y el ${step.paso} es de una persona que la versión ${from.version} no nombra.`,
    )
}

/** The steps from `paso` on that only the person named can do, before anyone is named anew. */
export const personalSteps = (procedure: Procedure, paso: number) => {
  const seen = new Set<number>()
  const queue: (number | null)[] = [paso]
  const found: Procedure['pasos'] = []
  for (const next of queue) {
    const step = findStep(procedure, next)
    if (!step || seen.has(step.paso)) continue
    seen.add(step.paso)
    if (step.responsables.every(isPersonal)) found.push(step)
    if (!step.asigna) queue.push(...exitsOf(step).map(({ siguiente }) => siguiente))
  }
  return found
}
