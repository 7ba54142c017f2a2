import { addOfficeMinutes, officeMinutes } from '../../engine/calendar.ts'
import { hoursOf } from '../../ledger/clock.ts'
import type { Placed } from '../../ledger/store/port.ts'
import { readLane, type TrayLane } from './lanes.ts'

/** How far along a turn is: office minutes used, their share of the target and when it runs out; null where there is no target. */
export type Progress = { minutos: number; parte: number | null; vence: Date | null }

/** Pure: the same of one that began at `desde`. */
export const progressOf = (
  desde: Date,
  { horas, departamento }: Pick<TrayLane, 'horas' | 'departamento'>,
  now: Date,
  holidays: ReadonlySet<string>,
): Progress => {
  const hours = hoursOf(departamento)
  const minutos = officeMinutes(desde, now, holidays, hours)
  if (!horas) return { minutos, parte: null, vence: null }
  return { minutos, parte: minutos / (horas * 60), vence: addOfficeMinutes(desde, horas * 60, holidays, hours) }
}

/**
 * Pure: the order of a tray. Whatever has used the larger share of its target comes first, then what runs out first, then what is urgent, then
 * what has waited longer; what has no target comes last.
 * @param lanes the lane of each group
 */
export const byUrgency = (lanes: readonly string[], now: Date, holidays: ReadonlySet<string>) => {
  const known = new WeakMap<Placed, number>()
  const of = ({ group }: Placed): TrayLane => readLane(lanes[group] ?? '')
  const begun = ({ by }: Placed) => new Date(by[0] ?? now)
  const shareOf = (placed: Placed): number => {
    const share = known.get(placed) ?? share0(placed)
    known.set(placed, share)
    return share
  }
  const share0 = (placed: Placed): number => {
    const { horas, departamento } = of(placed)
    if (!horas) return Number.NEGATIVE_INFINITY
    return officeMinutes(begun(placed), now, holidays, hoursOf(departamento)) / (horas * 60)
  }
  const due = (placed: Placed): number => {
    const { horas, departamento } = of(placed)
    return addOfficeMinutes(begun(placed), horas * 60, holidays, hoursOf(departamento)).getTime()
  }
  return (one: Placed, other: Placed): number => {
    const [a, b] = [shareOf(one), shareOf(other)]
    if (a !== b) return b - a
    // Only those of the same share, which are few: when something runs out takes longer to reckon.
    const later = of(one).horas ? due(one) - due(other) : 0
    if (later !== 0) return later
    if (of(one).urgente !== of(other).urgente) return of(one).urgente ? -1 : 1
    return one.by.join() < other.by.join() ? -1 : one.by.join() > other.by.join() ? 1 : 0
  }
}
