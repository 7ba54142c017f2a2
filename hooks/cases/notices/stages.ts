import { addOfficeMinutes, type OfficeHours } from '../../engine/calendar.ts'
import type { KindName } from './kinds.ts'

/** To whom a turn that takes too long was told last. */
export type Escalado = 'jefatura' | 'direccion'

/** What is told of a turn as it uses up its target, by the share used: first a reminder, then whoever answers for it, then Dirección. */
const STAGES: readonly { parte: number; kind: KindName; escalado: Escalado | null }[] = [
  { parte: 0.75, kind: 'recordatorio', escalado: null },
  { parte: 1, kind: 'escalamiento', escalado: 'jefatura' },
  { parte: 1.5, kind: 'escalamientoDireccion', escalado: 'direccion' },
]

export type Stage = (typeof STAGES)[number] & { cuando: Date }

/**
 * Pure: the stages of a turn that began then, in their order, with their moments. While it is the requester's the clock rests: they are
 * reminded and nobody answers for them.
 * @param horas its target in office hours; without one there are no stages
 */
export const stagesOf = (
  { began, horas, rests }: { began: Date; horas: number; rests: boolean },
  holidays: ReadonlySet<string>,
  hours: readonly OfficeHours[],
): Stage[] =>
  (horas > 0 ? STAGES : []).flatMap((stage) =>
    rests && stage.escalado
      ? []
      : [{ ...stage, cuando: addOfficeMinutes(began, Math.ceil(horas * 60 * stage.parte), holidays, hours) }],
  )
