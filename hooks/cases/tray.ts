import type { PayloadRequest, Where } from 'payload'
import { freshClock, hoursOf } from '../ledger/clock.ts'
import { officeHolidays } from '../ledger/holidays.ts'
import { isId } from '../ledger/ids.ts'
import type { Expediente } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import type { Range, Some } from '../ledger/store/port.ts'
import { actorOf } from '../people/actor.ts'
import { sees, sightOf } from '../people/sight.ts'
import { lateBefore } from './board/events.ts'
import { proceduresOf, readAsk, rowsAsked, type TrayAsk, type TrayTab } from './tray/ask.ts'
import { toItems } from './tray/item.ts'
import { readLane, type TrayLane } from './tray/lanes.ts'
import { searchFor } from './tray/search.ts'
import { openLanes, openRanges, overRanges } from './tray/seen.ts'
import { isNotTurn, isTurn, turnLanes, turnRanges, turnsFor } from './tray/turns.ts'
import { byUrgency } from './tray/urgency.ts'

export type TrayQuery = Partial<TrayAsk> & { pagina?: number; tab?: TrayTab }

const LIMIT = 20

/** What is counted, and paged through; whoever has more looks for it by words or by filters. */
export const MOST_COUNTED = 1_000

const OPENED: Where = { seq: { greater_than: 0 } }

/**
 * What waits for this person, what waits for others, and what is over, of the cases they may see: a page of 20, and how many
 * there are of each, up to `MOST_COUNTED`. Of what waits, whatever has used the larger share of its target comes first.
 */
export const findTray = async (req: PayloadRequest, query: TrayQuery, now = new Date()) => {
  const store = storeOf(req.payload)
  const [actor, sight, holidays] = await Promise.all([
    actorOf(req),
    sightOf(req),
    officeHolidays(req.payload),
    freshClock(req.payload),
  ])
  const tab = query.tab ?? 'meToca'
  const said = readAsk((name) => query[name as keyof TrayAsk])
  const known = (id: string) => (isId(req.payload, id) ? id : '')
  const ask = { ...said, dependencia: known(said.dependencia), persona: known(said.persona) }
  const search = await searchFor(req, sight, ask.q)
  const procedures = proceduresOf(ask)
  const narrow = { procedures, dependencia: ask.dependencia }
  const limits = new Map<string, string>()
  const limit = ({ horas, departamento = '' }: TrayLane): string => {
    const key = `${horas}:${departamento}`
    const moment = limits.get(key) ?? lateBefore(horas, now, holidays, hoursOf(departamento)).toISOString()
    limits.set(key, moment)
    return moment
  }
  const turns = turnsFor(actor)
  const asked = turns.flatMap(({ steps, only }) => {
    const wanted = procedures
      ? steps.filter((turno) => procedures.some((codigo) => turno.startsWith(`${codigo}@`)))
      : steps
    return wanted.length ? [{ steps: wanted, only }] : []
  })
  const rows = (of: TrayTab): Where[] => [
    OPENED,
    ...search.where,
    ...rowsAsked(ask, of, limit),
    ...(of === 'enEspera' ? [isNotTurn(turns)] : []),
  ]
  const few = search.found
  const counted: Record<TrayTab, Some> = few
    ? {
        meToca: { ranges: rangesAmong(few, isOpen), where: [...rows('meToca'), isTurn(turns)] },
        enEspera: { ranges: rangesAmong(few, isOpen), where: rows('enEspera') },
        concluidos: { ranges: rangesAmong(few, (row) => !isOpen(row)), where: rows('concluidos') },
      }
    : {
        meToca: { ranges: turnRanges(asked), where: rows('meToca') },
        enEspera: { ranges: openRanges(sight, narrow), where: rows('enEspera') },
        concluidos: { ranges: overRanges(sight, narrow), where: rows('concluidos') },
      }
  const page = Number.isInteger(query.pagina) && Number(query.pagina) > 0 ? Number(query.pagina) : 1
  const skip = Math.min((page - 1) * LIMIT, MOST_COUNTED)
  const order = { by: ['desde', 'createdAt'], skip, limit: LIMIT }
  const findPage = () => {
    if (skip >= MOST_COUNTED) return []
    if (tab === 'concluidos') return store.page('expedientes', counted.concluidos, { ...order, descending: true })
    const all = [...(few ? lanesAmong(few) : tab === 'meToca' ? turnLanes(asked) : openLanes(sight, narrow))]
    const lanes = ask.vencidos ? all.filter(([carril]) => readLane(carril).horas > 0) : all
    const groups = lanes.map(([, ranges]): Some => ({ ranges, where: counted[tab].where }))
    const names = lanes.map(([carril]) => carril)
    return store.merged('expedientes', groups, order, byUrgency(names, now, holidays))
  }
  const count = (of: TrayTab) => store.tally('expedientes', counted[of], MOST_COUNTED)
  const [found, meToca, enEspera, concluidos] = await Promise.all([
    findPage(),
    count('meToca'),
    count('enEspera'),
    count('concluidos'),
  ])
  const counts = { meToca, enEspera, concluidos }
  // The ranges say where to look; who may see a case is said by access alone.
  const docs = found.filter((row) => sees(sight, row))
  return {
    docs: await toItems(req, actor, docs, now, holidays),
    totalDocs: counts[tab],
    totalPages: Math.max(1, Math.ceil(counts[tab] / LIMIT)),
    page,
    counts,
    /** Beyond this figure nothing was counted. */
    contadosHasta: MOST_COUNTED,
  }
}

const isOpen = ({ estado }: Expediente): boolean => estado === 'en-proceso'

/** A few cases that are known already, as a range of their own. */
const rangesAmong = (few: readonly Expediente[], is: (row: Expediente) => boolean): Range[] => {
  const among = few.filter(is).map(({ id }) => id)
  return among.length ? [{ of: {}, among }] : []
}

/** The same, of each lane. */
const lanesAmong = (few: readonly Expediente[]): Map<string, Range[]> =>
  new Map(
    [...Map.groupBy(few.filter(isOpen), ({ carril }) => carril ?? '')].map(([carril, rows]) => [
      carril,
      rangesAmong(rows, isOpen),
    ]),
  )

/** What comes first of what waits for this person, but for the case they have just been at; null where nothing else does. */
export const nextInTray = async (req: PayloadRequest, but: string): Promise<{ folio: string; titulo: string } | null> =>
  (await findTray(req, {})).docs.find(({ id }) => id !== but) ?? null
