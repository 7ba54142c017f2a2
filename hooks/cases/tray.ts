import type { PayloadRequest, Where } from 'payload'
import { officeMinutes } from '../engine/calendar.ts'
import { type Returned, returnedOf } from '../engine/returned.ts'
import { hatsOf, tiedAs, tieOf } from '../engine/turn.ts'
import { loadCase, turnKey } from '../ledger/case.ts'
import { readHolidays } from '../ledger/holidays.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import type { Range, Some } from '../ledger/store/port.ts'
import { asItCame } from '../manual/asItCame.ts'
import type { Canal } from '../manual/channels.ts'
import { findProcedure, findStep, PROCEDURES } from '../manual/index.ts'
import type { Rol } from '../manual/roles.ts'
import type { Actor, Procedure } from '../manual/types.ts'
import { type Sight, sees, sightOf } from '../people/access.ts'
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

/** What is counted, and paged through; whoever has more looks for it by words or procedure. */
export const MOST_COUNTED = 1_000

/**
 * What waits for this person, what waits for others, and what is over, of the cases they may see: a page of 20, and how many
 * there are of each, up to `MOST_COUNTED`. What waits is told oldest turn first.
 */
export const findTray = async (req: PayloadRequest, query: TrayQuery) => {
  const [actor, sight] = await Promise.all([actorOf(req), sightOf(req)])
  const store = storeOf(req.payload)
  const turns = turnsFor(actor)
  const where = [OPENED, ...searchFilter(query)]
  const tabs: Record<TrayTab, Some> = {
    meToca: { ranges: turnRanges(turns), where },
    enEspera: { ranges: seenRanges(sight, ['en-proceso']), where: [...where, isNotTurn(turns)] },
    concluidos: { ranges: seenRanges(sight, ['concluido', 'cancelado']), where },
  }
  const tab = query.tab ?? 'meToca'
  const page = Number.isInteger(query.pagina) && Number(query.pagina) > 0 ? Number(query.pagina) : 1
  const count = (of: TrayTab) => store.tally('expedientes', tabs[of], MOST_COUNTED)
  const skip = Math.min((page - 1) * LIMIT, MOST_COUNTED)
  const order = { by: ['desde', 'createdAt'], descending: tab === 'concluidos', skip, limit: LIMIT }
  const [rows, meToca, enEspera, concluidos, holidays] = await Promise.all([
    skip < MOST_COUNTED ? store.page('expedientes', tabs[tab], order) : [],
    count('meToca'),
    count('enEspera'),
    count('concluidos'),
    readHolidays(req.payload),
  ])
  const counts = { meToca, enEspera, concluidos }
  // The ranges say where to look; who may see a case is said by access alone.
  const docs = rows.filter((row) => sees(sight, row))
  const offices = await namesOf(req, docs)
  const now = new Date()
  return {
    docs: await Promise.all(docs.map((doc) => toItem(req, doc, offices, now, holidays))),
    totalDocs: counts[tab],
    totalPages: Math.max(1, Math.ceil(counts[tab] / LIMIT)),
    page,
    counts,
    /** Beyond this figure nothing was counted. */
    contadosHasta: MOST_COUNTED,
  }
}

const OPENED: Where = { seq: { greater_than: 0 } }

const namesOf = async ({ payload }: PayloadRequest, docs: Expediente[]): Promise<Map<string, string>> => {
  const ids = [...new Set(docs.map(({ dependencia }) => idOf(dependencia) ?? ''))]
  const found = await Promise.all(ids.map((id) => storeOf(payload).find('dependencias', { id }, { limit: 1 })))
  return new Map(found.flat().map(({ id, nombre }) => [id, nombre]))
}

const toItem = async (
  req: PayloadRequest,
  doc: Expediente,
  offices: Map<string, string>,
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
    dependencia: offices.get(idOf(doc.dependencia) ?? '') ?? '',
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

/**
 * Where to look for cases that wait for one of these turns: by the step each awaits; of those that name a person, among the open ones
 * that name them.
 */
const turnRanges = (turns: Turn[]): Range[] =>
  turns.flatMap(({ steps, only }): Range[] => {
    const named = only.find(({ column }) => column === 'asignado')
    const where = only.map(({ column, value }): Where => ({ [column]: { equals: value } }))
    if (named)
      return [{ of: { asignado: named.value, estado: 'en-proceso' }, where: [{ turno: { in: steps } }, ...where] }]
    return steps.map((turno) => ({ of: { turno }, where }))
  })

/** Where to look for cases that this person may see. */
const seenRanges = (sight: Sight, estados: Expediente['estado'][]): Range[] => {
  const reasons: Record<string, string>[] =
    sight === 'all'
      ? [{}]
      : [
          ...(sight.dependencia ? [{ dependencia: sight.dependencia }] : []),
          ...sight.procedimientos.map((procedimiento) => ({ procedimiento })),
          ...sight.people.flatMap((id): Record<string, string>[] => [{ asignado: id }, { actores: id }]),
        ]
  return reasons.flatMap((reason) => estados.map((estado) => ({ of: { ...reason, estado } })))
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
