import { createHash } from 'node:crypto'
import { type Payload, ValidationError } from 'payload'
import { dayIn } from '../../engine/calendar.ts'
import { freshClock, hoursVersion } from '../../ledger/clock.ts'
import { officeHolidays } from '../../ledger/holidays.ts'
import { isStopping } from '../stopping.ts'
import { beginningOf, dayAfter, daysFromTo, endOf, firstOfNext, monthOf } from './days.ts'
import { countCase } from './events.ts'
import { addFigures, type Casos, cifrasOf, compact, type Figures, type ProcedureFigures } from './figures.ts'
import { addSurveys, casesOf, movedBetween } from './read.ts'

/*
 * A day that is over is counted once, from the ledger, and kept: nothing is ever added to the past, so the figures of years are some
 * rows. Months are the sums of their days. All of it can be thrown away and is made again; two processes that count the same day
 * find the same.
 */

/** No request lives longer between taking its moment and storing it, in milliseconds. */
export const GRACE_MS = 10 * 60_000

/** A day or a month that was summed. `calendario`: by which days off its hours were reckoned. */
export type Sum = { clave: string; calendario: string; updatedAt: string }

/** The last day that nothing can be added to any more. */
export const lastClosed = (now: Date): string => dayAfter(dayIn(new Date(now.getTime() - GRACE_MS)), -1)

/** Has every day counted again, by the server: movements were put on days that may have been counted. */
export const forgetSums = async (payload: Payload): Promise<void> => {
  await payload.delete({ collection: 'cifras', where: { clave: { exists: true } }, depth: 0, overrideAccess: true })
}

/** The first day of the ledger; `null` while it is empty. */
export const firstDay = async (payload: Payload): Promise<string | null> => {
  const { docs } = await payload.find({
    collection: 'movimientos',
    sort: 'fecha',
    select: { fecha: true },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ? dayIn(new Date(docs[0].fecha)) : null
}

/** Every sum there is, without its figures. */
export const findSums = async (payload: Payload): Promise<Map<string, Sum>> => {
  const { docs } = await payload.find({
    collection: 'cifras',
    select: { clave: true, calendario: true, updatedAt: true },
    limit: 0,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(docs.map((doc) => [doc.clave, doc]))
}

/**
 * Counts the days that are over and were not counted, or were by another calendar; then their months. Run behind the server.
 * @returns how many days
 */
export const sumUp = async (payload: Payload, now = new Date()): Promise<number> => {
  const first = await firstDay(payload)
  if (!first) return 0
  const [holidays, sums] = await Promise.all([officeHolidays(payload), findSums(payload), freshClock(payload)])
  const calendarOf = calendars(holidays)
  const last = lastClosed(now)
  const counted = new Set<string>()
  for (const dia of daysFromTo(first, last)) {
    if (sums.get(dia)?.calendario === calendarOf(dia)) continue
    if (isStopping()) return counted.size
    await store(payload, dia, calendarOf(dia), await countDay(payload, dia, holidays))
    counted.add(dia)
  }
  for (const month of new Set(daysFromTo(first, last).map(monthOf))) {
    const end = dayAfter(firstOfNext(month), -1)
    if (end > last || isStopping()) continue
    const days = daysFromTo(`${month}-01`, end)
    if (sums.get(month)?.calendario === calendarOf(end) && !days.some((dia) => counted.has(dia))) continue
    await store(payload, month, calendarOf(end), await readFigures(payload, days))
  }
  return counted.size
}

const countDay = async (payload: Payload, dia: string, holidays: ReadonlySet<string>): Promise<Figures> => {
  const figures: Figures = new Map()
  const ids = await movedBetween(payload, beginningOf(dia), endOf(dia))
  for await (const loaded of casesOf(payload, ids)) {
    countCase(loaded, holidays, (day) => (day === dia ? cifrasOf(figures, loaded.procedure.codigo) : null))
  }
  await addSurveys(payload, dia, dia, () => figures)
  return figures
}

/** What is counted: sums that an earlier version made lack some of it. */
const COUNTED = 'reposo'

/** Which days off there were up to a day, and the hours of office: what hours counted until then depend on. */
const calendars = (holidays: ReadonlySet<string>): ((dia: string) => string) => {
  const known = new Map<string, string>()
  const sorted = [...holidays].sort()
  return (dia) => {
    const until = [COUNTED, hoursVersion(dia), ...sorted.filter((holiday) => holiday <= dia)].join()
    const hash = known.get(until) ?? createHash('sha256').update(until).digest('hex').slice(0, 16)
    known.set(until, hash)
    return hash
  }
}

const store = async (payload: Payload, clave: string, calendario: string, figures: Figures): Promise<void> => {
  const cuentas: Record<string, unknown> = {}
  const tiempos: Record<string, unknown> = {}
  for (const [codigo, { tiempos: times, casos, ...counts }] of figures) {
    cuentas[codigo] = counts
    tiempos[codigo] = Object.fromEntries(
      Object.entries({ ...times, ...casos }).map(([name, one]) => [name, compact(one)]),
    )
  }
  const data = { clave, calendario, cuentas, tiempos }
  const where = { clave: { equals: clave } }
  if (await payload.db.updateOne({ collection: 'cifras', where, data })) return
  try {
    await payload.create({ collection: 'cifras', data, depth: 0, disableTransaction: true, overrideAccess: true })
  } catch (error) {
    // Another process counted the same day, and found the same.
    if (!(error instanceof ValidationError)) throw error
  }
}

/** What is kept of some days or months, added up. */
const readFigures = async (payload: Payload, claves: string[]): Promise<Figures> => {
  const figures: Figures = new Map()
  for (const { cuentas, tiempos } of await readSums(payload, claves)) {
    addFigures(figures, cuentas)
    addFigures(figures, tiempos)
  }
  return figures
}

/** A sum's figures, by procedure: the counts, and the times if they were asked for. */
export type SumFigures = {
  clave: string
  cuentas: [string, Partial<ProcedureFigures>][]
  tiempos: [string, Pick<ProcedureFigures, 'tiempos' | 'casos'>][]
}

export const readSums = async (payload: Payload, claves: string[], withTimes = true): Promise<SumFigures[]> => {
  const found: SumFigures[] = []
  for (let at = 0; at < claves.length; at += 200) {
    const { docs } = await payload.find({
      collection: 'cifras',
      where: { clave: { in: claves.slice(at, at + 200) } },
      select: withTimes ? { clave: true, cuentas: true, tiempos: true } : { clave: true, cuentas: true },
      limit: 0,
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    for (const doc of docs) {
      const times = Object.entries(
        ('tiempos' in doc ? doc.tiempos : {}) as Record<string, ProcedureFigures['tiempos'] & Partial<Casos>>,
      )
      found.push({
        clave: doc.clave,
        cuentas: Object.entries(doc.cuentas as Record<string, Partial<ProcedureFigures>>),
        tiempos: times.map(([codigo, { total = [], neto = [], ...tiempos }]) => [
          codigo,
          { tiempos, casos: { total, neto } },
        ]),
      })
    }
  }
  return found
}
