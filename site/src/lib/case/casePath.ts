import { type OfficeHours, officeMinutes } from '../../../../hooks/engine/calendar.ts'
import type { Dated } from '../../../../hooks/engine/now.ts'
import { editionsOf } from '../../../../hooks/manual/editions.ts'
import { findStep } from '../../../../hooks/manual/index.ts'
import type { Rol } from '../../../../hooks/manual/roles.ts'
import type { CaseState, Movement, Procedure, Step } from '../../../../hooks/manual/types.ts'

/** A case from its beginning to its end, in the order things happened: loops and exceptions appear each time. */
export type PathEntry =
  | { estado: 'hecho' | 'excepcion'; step: Step; movement: Dated; cuando: Date; minutos: number | null; titulo: string }
  | { estado: 'ahora' | 'despues'; step: Step; titulo: string; responsables: Rol[] }

const EXCEPTION_TITLES = {
  cancelar: 'Se canceló la solicitud',
  reasignar: 'Se nombró a otra persona',
} as const

const exceptionTitle = ({ tipo, datos }: Movement): string =>
  tipo === 'cancelar' || tipo === 'reasignar'
    ? EXCEPTION_TITLES[tipo]
    : tipo === 'migrar'
      ? `Pasó a la versión ${datos.aVersion} del manual, en el paso ${datos.a}`
      : datos.a === 1
        ? 'Se devolvió a quien lo pidió para corregir'
        : `Se devolvió al paso ${datos.a} para corregir`

export const casePath = (
  procedure: Procedure,
  state: CaseState,
  movements: readonly Dated[],
  holidays: ReadonlySet<string>,
  earlier: readonly Procedure[] = [],
  hours?: readonly OfficeHours[],
): PathEntry[] => {
  const past = editionsOf({ procedure, earlier, movements }).flatMap(
    ({ movement, procedure: made }, i): PathEntry[] => {
      const step = findStep(made, movement.paso)
      if (!step) return []
      const cuando = new Date(movement.fecha)
      const before = movements[i - 1]
      const minutos = before ? officeMinutes(new Date(before.fecha), cuando, holidays, hours) : null
      return movement.tipo === 'paso'
        ? [{ estado: 'hecho', step, movement, cuando, minutos, titulo: step.actividad }]
        : [{ estado: 'excepcion', step, movement, cuando, minutos, titulo: exceptionTitle(movement) }]
    },
  )
  const current = findStep(procedure, state.pasoActual)
  if (!current) return past
  return [...past, toCome('ahora', current), ...stepsAhead(procedure, current).map((step) => toCome('despues', step))]
}

const toCome = (estado: 'ahora' | 'despues', step: Step): PathEntry => ({
  estado,
  step,
  titulo: step.actividad,
  responsables: step.responsables,
})

/** The steps that may still come after this one, in the manual's order; going back is not foreseen. */
export const stepsAhead = (procedure: Procedure, from: Step): Step[] => {
  const found = new Set<number>()
  const queue = [from]
  for (let step = queue.shift(); step; step = queue.shift()) {
    const targets = step.opciones?.map((o) => o.siguiente) ?? [step.siguiente ?? null]
    for (const target of targets) {
      if (target === null || target <= step.paso || found.has(target)) continue
      found.add(target)
      const next = findStep(procedure, target)
      if (next) queue.push(next)
    }
  }
  return procedure.pasos.filter((s) => found.has(s.paso))
}
