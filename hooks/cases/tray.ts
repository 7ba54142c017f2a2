import type { PayloadRequest, Where } from 'payload'
import type { Expediente } from '../../cms/payload-types.ts'
import { officeMinutes } from '../engine/calendar.ts'
import { turnKey } from '../ledger/case.ts'
import { readHolidays } from '../ledger/holidays.ts'
import { findProcedure, findStep, PROCEDURES } from '../manual/index.ts'
import { isPersonal, type Rol } from '../manual/roles.ts'
import type { Actor } from '../manual/types.ts'
import { actorOf } from '../people/actor.ts'

export type TrayTab = 'meToca' | 'enEspera' | 'concluidos'

export type TrayQuery = { pagina?: number; q?: string; procedimiento?: string; tab?: TrayTab }

/** One case in the tray; times in office minutes and office hours. */
export type TrayItem = {
  id: string
  folio: string
  titulo: string
  procedimiento: string
  version: string
  pasoActual: number | null
  pasos: number
  actividad: string | null
  accion: string | null
  dependencia: string
  desde: string | null
  minutos: number | null
  horas: number | null
  estado: Expediente['estado']
}

const LIMIT = 20

/**
 * What waits for this person, what waits for others, and what is over, of the cases they may see: a page of 20, and how many
 * there are of each. What waits is told oldest turn first.
 */
export const findTray = async (req: PayloadRequest, query: TrayQuery) => {
  const actor = await actorOf(req)
  const turns = turnsFor(actor)
  // Which cases may be seen is added by access itself; asked twice, it costs twice.
  const filters = searchFilter(query)
  const open: Where = { estado: { equals: 'en-proceso' } }
  const tabs: Record<TrayTab, Where> = {
    meToca: { and: [...filters, isTurn(turns)] },
    enEspera: { and: [...filters, open, isNotTurn(turns)] },
    concluidos: { and: [...filters, { estado: { in: ['concluido', 'cancelado'] } }] },
  }
  const tab = query.tab ?? 'meToca'
  const page = Number.isInteger(query.pagina) && Number(query.pagina) > 0 ? Number(query.pagina) : 1
  const count = async (where: Where) =>
    (await req.payload.count({ collection: 'expedientes', where, overrideAccess: false, req })).totalDocs
  const [found, meToca, enEspera, concluidos, holidays] = await Promise.all([
    req.payload.find({
      collection: 'expedientes',
      where: tabs[tab],
      sort: tab === 'concluidos' ? '-cerrado' : ['desde', 'createdAt'],
      depth: 1,
      limit: LIMIT,
      page,
      populate: { dependencias: { nombre: true }, usuarios: { nombre: true } },
      overrideAccess: false,
      req,
    }),
    count(tabs.meToca),
    count(tabs.enEspera),
    count(tabs.concluidos),
    readHolidays(req.payload),
  ])
  const now = new Date()
  return {
    docs: found.docs.map((doc) => toItem(doc, now, holidays)),
    totalDocs: found.totalDocs,
    totalPages: found.totalPages,
    page: found.page ?? page,
    counts: { meToca, enEspera, concluidos },
  }
}

const toItem = (doc: Expediente, now: Date, holidays: ReadonlySet<string>): TrayItem => {
  const procedure = findProcedure(doc.procedimiento, doc.version)
  const step = procedure && findStep(procedure, doc.pasoActual ?? null)
  return {
    id: doc.id,
    folio: doc.folio ?? '',
    titulo: doc.titulo,
    procedimiento: doc.procedimiento,
    version: doc.version,
    pasoActual: doc.pasoActual ?? null,
    pasos: procedure?.pasos.length ?? 0,
    actividad: step?.actividad ?? null,
    accion: step?.accion ?? null,
    dependencia: typeof doc.dependencia === 'object' ? doc.dependencia.nombre : '',
    desde: doc.desde ?? null,
    minutos: step && doc.desde ? officeMinutes(new Date(doc.desde), now, holidays) : null,
    horas: step?.horas ?? null,
    estado: doc.estado,
  }
}

/** Steps this person completes, and of which cases: all of them, those they are named in, or those of their dependency. */
type Turn = { steps: string[]; only?: { column: 'asignado' | 'dependencia'; value: string } }

const turnsFor = (actor: Actor): Turn[] => {
  const hats = [
    { id: actor.id, roles: actor.roles, dependencia: actor.dependencia },
    ...actor.suplencias.map((s) => ({ id: s.titular, roles: s.roles, dependencia: s.dependencia })),
  ]
  const turns = hats.flatMap(({ id, roles, dependencia }): Turn[] => [
    { steps: turnsOf(roles.filter((rol) => rol !== 'solicitante' && !isPersonal(rol))) },
    { steps: turnsOf(roles.filter(isPersonal)), only: { column: 'asignado', value: id } },
    ...(dependencia
      ? [
          {
            steps: turnsOf(roles.filter((rol) => rol === 'solicitante')),
            only: { column: 'dependencia' as const, value: dependencia },
          },
        ]
      : []),
  ])
  return turns.filter(({ steps }) => steps.length > 0)
}

/** Cases that wait for one of these turns: one indexed column says which step each awaits. */
const isTurn = (turns: Turn[]): Where => {
  const or = turns.map(({ steps, only }): Where => {
    const step: Where = { turno: { in: steps } }
    return only ? { and: [step, { [only.column]: { equals: only.value } }] } : step
  })
  return or.length ? { or } : { turno: { equals: 'nadie' } }
}

/** Open cases that wait for someone else: queries have no "not", so the same columns are asked the other way. */
const isNotTurn = (turns: Turn[]): Where => ({
  and: turns.map(({ steps, only }): Where => {
    const elsewhere: Where = { turno: { not_in: steps } }
    if (!only) return elsewhere
    return { or: [elsewhere, { [only.column]: { not_equals: only.value } }, { [only.column]: { exists: false } }] }
  }),
})

const turnsOf = (roles: Rol[]): string[] =>
  roles.length === 0
    ? []
    : PROCEDURES.flatMap((p) =>
        p.pasos.filter((s) => s.responsables.some((r) => roles.includes(r))).map((s) => turnKey(p, s.paso)),
      )

/** Words of the subject or the folio; unknown procedures are no filter. */
const searchFilter = ({ q, procedimiento }: TrayQuery): Where[] => {
  const word = q?.trim().slice(0, 80)
  return [
    ...(word ? [{ or: [{ titulo: { contains: word } }, { folio: { contains: word.toUpperCase() } }] }] : []),
    ...(procedimiento && findProcedure(procedimiento) ? [{ procedimiento: { equals: procedimiento } }] : []),
  ]
}
