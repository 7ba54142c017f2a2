import type { PayloadRequest, Where } from 'payload'
import { officeMinutes } from '../engine/calendar.ts'
import { type Returned, returnedOf } from '../engine/returned.ts'
import { hatsOf, tiedAs, tieOf } from '../engine/turn.ts'
import { loadCase, turnKey } from '../ledger/case.ts'
import { readHolidays } from '../ledger/holidays.ts'
import type { Expediente } from '../ledger/rows.ts'
import { asItCame } from '../manual/asItCame.ts'
import type { Canal } from '../manual/channels.ts'
import { findProcedure, findStep, PROCEDURES } from '../manual/index.ts'
import type { Rol } from '../manual/roles.ts'
import type { Actor, Procedure } from '../manual/types.ts'
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
  canal: Canal
  /** Whose turn it is. */
  responsables: Rol[]
  /** Why it went back to whoever asked, until it is sent again. */
  devuelto: Returned | null
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
  const count = async (other: TrayTab) =>
    other === tab
      ? 0
      : (await req.payload.count({ collection: 'expedientes', where: tabs[other], overrideAccess: false, req }))
          .totalDocs
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
    count('meToca'),
    count('enEspera'),
    count('concluidos'),
    readHolidays(req.payload),
  ])
  const now = new Date()
  return {
    docs: await Promise.all(found.docs.map((doc) => toItem(req, doc, now, holidays))),
    totalDocs: found.totalDocs,
    totalPages: found.totalPages,
    page: found.page ?? page,
    // The page that was found tells its own.
    counts: { meToca, enEspera, concluidos, [tab]: found.totalDocs },
  }
}

const toItem = async (
  req: PayloadRequest,
  doc: Expediente,
  now: Date,
  holidays: ReadonlySet<string>,
): Promise<TrayItem> => {
  const found = findProcedure(doc.procedimiento, doc.version)
  const procedure = found && asItCame(found, doc.canal)
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
    canal: doc.canal,
    responsables: step?.responsables ?? [],
    // At step 1 there are only those that came back: a handful of a page.
    devuelto: doc.pasoActual === 1 ? returnedOf(await loadCase(req.payload, doc)) : null,
  }
}

/**
 * Steps this person completes, and of which cases: all of them, those they are named in, those of their dependency, those that came
 * by one channel.
 */
type Turn = { steps: string[]; only: { column: 'asignado' | 'dependencia' | 'canal'; value: string }[] }

const turnsFor = (actor: Actor): Turn[] => {
  const turns = hatsOf(actor).flatMap((hat): Turn[] =>
    ([null, 'asignado', 'dependencia'] as const).flatMap((tie): Turn[] => {
      const roles = hat.roles.filter((rol) => tieOf(rol) === tie)
      const value = tie && tiedAs(hat, tie)
      if (tie && !value) return []
      const only = tie && value ? [{ column: tie, value }] : []
      // What who called or sent a paper would do, by whoever writes it down for them (readings 44, 46).
      const written = (['telefono', 'papel'] as const).map((canal) => ({
        steps: tie === 'dependencia' ? [] : turnsOf(roles, canal),
        only: [{ column: 'canal' as const, value: canal }, ...only],
      }))
      return [{ steps: turnsOf(roles), only }, ...written]
    }),
  )
  return turns.filter(({ steps }) => steps.length > 0)
}

/** Cases that wait for one of these turns: one indexed column says which step each awaits. */
const isTurn = (turns: Turn[]): Where => {
  const or = turns.map(({ steps, only }): Where => {
    return { and: [{ turno: { in: steps } }, ...only.map(({ column, value }) => ({ [column]: { equals: value } }))] }
  })
  return or.length ? { or } : { turno: { equals: 'nadie' } }
}

/** Open cases that wait for someone else: queries have no "not", so the same columns are asked the other way. */
const isNotTurn = (turns: Turn[]): Where => ({
  and: turns.map(({ steps, only }): Where => {
    const elsewhere: Where = { turno: { not_in: steps } }
    const another = only.flatMap(({ column, value }): Where[] => [
      { [column]: { not_equals: value } },
      { [column]: { exists: false } },
    ])
    return another.length ? { or: [elsewhere, ...another] } : elsewhere
  }),
})

/** The turns of these roles; with `canal`, those they have only in cases that came by it. */
const turnsOf = (roles: readonly Rol[], canal: Canal = 'web'): string[] => {
  if (roles.length === 0) return []
  const theirs = (p: Procedure) => p.pasos.filter((s) => s.responsables.some((rol) => roles.includes(rol)))
  return PROCEDURES.flatMap((p) => {
    const always = new Set(canal === 'web' ? [] : theirs(p).map((s) => s.paso))
    return theirs(asItCame(p, canal)).flatMap(({ paso }) => (always.has(paso) ? [] : [turnKey(p, paso)]))
  })
}

/** Words of the subject or the folio; unknown procedures are no filter. */
const searchFilter = ({ q, procedimiento }: TrayQuery): Where[] => {
  const word = q?.trim().slice(0, 80)
  return [
    ...(word ? [{ or: [{ titulo: { contains: word } }, { folio: { contains: word.toUpperCase() } }] }] : []),
    ...(procedimiento && findProcedure(procedimiento) ? [{ procedimiento: { equals: procedimiento } }] : []),
  ]
}
