import type { Payload } from 'payload'
import { dayIn } from '../../engine/calendar.ts'
import { hoursVersion } from '../../ledger/clock.ts'
import { beginningOf, daysFromTo } from './days.ts'
import { countCase } from './events.ts'
import { addFigures, type Figures, none, type ProcedureFigures } from './figures.ts'
import { addSurveys, casesOf, movedBetween } from './read.ts'
import { GRACE_MS } from './sums.ts'

/** What each case did on the days that are not summed yet: by case, its procedure and its figures of each day. */
type Moved = { codigo: string; days: Map<string, ProcedureFigures> }

type Live = { from: string; calendar: string; cases: Map<string, Moved>; read: number }

/** Kept by the process between questions, so that each reads what came since the last; on `globalThis` since server and site both load this. */
const shared = globalThis as typeof globalThis & { cenoteLive?: { known?: Live; reading?: Promise<Live> } }

/**
 * The figures of the days since `from` (included) that no sum covers yet, today's among them, a day each.
 * @param from the day after the last summed one
 */
export const liveFigures = async (
  payload: Payload,
  from: string,
  holidays: ReadonlySet<string>,
  now: Date,
): Promise<Map<string, Figures>> => {
  const { cases } = await refresh(payload, from, holidays, now)
  const days = new Map<string, Figures>(daysFromTo(from, dayIn(now)).map((dia) => [dia, new Map()]))
  for (const { codigo, days: moved } of cases.values()) {
    for (const [dia, cifras] of moved) addFigures(days.get(dia) ?? new Map(), [[codigo, cifras]])
  }
  await addSurveys(payload, from, dayIn(now), (moment) => days.get(dayIn(new Date(moment))) ?? null)
  return days
}

/** One reading at a time: whoever comes meanwhile waits for it, and then reads what is newer. */
const refresh = async (payload: Payload, from: string, holidays: ReadonlySet<string>, now: Date): Promise<Live> => {
  shared.cenoteLive ??= {}
  const slot = shared.cenoteLive
  const reading = (slot.reading ?? Promise.resolve())
    .catch(() => {})
    .then(async () => {
      const calendar = [hoursVersion(), ...[...holidays].sort()].join()
      const known = slot.known?.from === from && slot.known.calendar === calendar ? slot.known : null
      const live: Live = known ?? { from, calendar, cases: new Map(), read: 0 }
      // A movement takes its moment a little before it is stored.
      const since = known ? new Date(known.read - GRACE_MS).toISOString() : beginningOf(from)
      for await (const loaded of casesOf(payload, await movedBetween(payload, since))) {
        const days = new Map<string, ProcedureFigures>()
        countCase(loaded, holidays, (dia) => {
          if (dia < from) return null
          const cifras = days.get(dia) ?? none()
          days.set(dia, cifras)
          return cifras
        })
        live.cases.set(loaded.expediente.id, { codigo: loaded.procedure.codigo, days })
      }
      live.read = now.getTime()
      slot.known = live
      return live
    })
  slot.reading = reading
  return reading
}
