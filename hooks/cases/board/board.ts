import type { Payload } from 'payload'
import { dayIn } from '../../engine/calendar.ts'
import { freshClock } from '../../ledger/clock.ts'
import { officeHolidays } from '../../ledger/holidays.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Scope } from './ask.ts'
import { beginningOf, cover, dayAfter, endOf } from './days.ts'
import { addFigures, type Casos, cifrasOf, type Figures, none, type ProcedureFigures, summarize } from './figures.ts'
import { countLate } from './late.ts'
import { liveFigures } from './live.ts'
import { findSums, firstDay, lastClosed, readSums, type SumFigures } from './sums.ts'

/** Longer periods are told by month, in days. */
const MOST_DAYS = 62
const COMMENTS = 20

/**
 * `vencidos`: open cases that have been with whoever has the turn, the requester too, for longer than that step's target. `enReposo`,
 * `vencidosEnReposo`: those of what is open and of what is overdue that wait for whoever asked, while the clock of the office rests.
 */
export type Volumen = {
  abiertos: number
  concluidos: number
  cancelados: number
  enProceso: number
  vencidos: number
  enReposo: number
  vencidosEnReposo: number
}

/**
 * How long the cases concluded in the period took from their opening, and that without the turns of whoever asked (`neta`): hours of
 * office.
 */
export type Duracion = { n: number; mediana: number; p90: number; neta: { mediana: number; p90: number } }

/** How often a step was completed in the period, and how long it took: hours of office. */
export type Paso = { paso: number; n: number; mediana: number; p90: number }

/** Open cases that stand at a step. */
export type Espera = { paso: number; n: number }

export type Tablero = Volumen & {
  desde: string
  hasta: string
  /** The moment that what is open and overdue is told of: now, or the end of a last day that is past. ISO 8601. */
  corte: string
  duracion: Duracion | null
  porProcedimiento: (Volumen & {
    codigo: string
    nombre: string
    departamento: string
    duracion: Duracion | null
    pasos: Paso[]
    esperan: Espera[]
  })[]
  porDepartamento: (Volumen & { departamento: string })[]
  /** By month, or by day in periods of two months at most; `enProceso` at its end. */
  serie: (Pick<Volumen, 'abiertos' | 'concluidos' | 'cancelados' | 'enProceso'> & { periodo: string })[]
  satisfaccion: {
    n: number
    media: number | null
    general: number | null
    comentarios: { texto: string; promedio: number; procedimiento: string; folio: string; fecha: string }[]
  }
  porPersona: { usuario: string; nombre: string; enProceso: number; concluidos: number }[]
}

/** Everything the board tells of a period. @param scope what its reader is known to see (`readScope`) */
export const findBoard = async (payload: Payload, scope: Scope, now = new Date()): Promise<Tablero> => {
  const { desde, hasta, procedures } = scope
  const codigos = procedures.map((p) => p.codigo)
  const today = dayIn(now)
  const past = hasta < today
  const corte = past ? new Date(endOf(hasta)) : now
  const [holidays] = await Promise.all([officeHolidays(payload), freshClock(payload)])
  const spans = await readSpans(payload, scope, now, holidays)
  const [late, comentarios] = await Promise.all([
    countLate(payload, codigos, corte, holidays),
    findComments(payload, scope),
  ])

  const upToCut = addedUp([...spans.before, ...spans.during])
  const inPeriod = addedUp(spans.during)
  const after = addedUp(spans.after)
  const volume = (codigo: string): Volumen => {
    const { abiertos, concluidos, cancelados } = inPeriod.get(codigo) ?? none()
    // Open and late at the cut; those that have ended since were told by the days that saw them end.
    const since = (tarde: Record<string, number> = {}) =>
      Object.entries(tarde).reduce((sum, [dia, n]) => sum + (dia <= hasta ? n : 0), 0)
    const { todos, enReposo } = late.get(codigo) ?? { todos: 0, enReposo: 0 }
    const ended = after.get(codigo)
    return {
      ...{ abiertos, concluidos, cancelados, enProceso: openIn(upToCut.get(codigo)) },
      vencidos: todos + since(ended?.tarde),
      enReposo: upToCut.get(codigo)?.reposo ?? 0,
      vencidosEnReposo: enReposo + since(ended?.tardeEnReposo),
    }
  }
  const porProcedimiento = procedures.map((p) => ({
    codigo: p.codigo,
    nombre: p.nombre,
    departamento: p.departamento.nombre,
    ...volume(p.codigo),
    duracion: durationOf([inPeriod.get(p.codigo)?.casos]),
    pasos: Object.entries(inPeriod.get(p.codigo)?.tiempos ?? {}).flatMap(([paso, tiempos]) => {
      const summary = summarize(tiempos)
      return summary ? [{ paso: Number(paso), ...summary }] : []
    }),
    esperan: Object.entries(upToCut.get(p.codigo)?.espera ?? {}).map(([paso, n]) => ({ paso: Number(paso), n })),
  }))
  const departments = [...new Set(porProcedimiento.map((p) => p.departamento))]
  return {
    desde,
    hasta,
    corte: corte.toISOString(),
    ...total(porProcedimiento),
    duracion: durationOf(codigos.map((codigo) => inPeriod.get(codigo)?.casos)),
    porProcedimiento,
    porDepartamento: departments.map((departamento) => ({
      departamento,
      ...total(porProcedimiento.filter((p) => p.departamento === departamento)),
    })),
    serie: seriesOf(spans, codigos),
    satisfaccion: { ...satisfactionOf(inPeriod, codigos), comentarios },
    porPersona: await peopleOf(payload, inPeriod, upToCut, codigos),
  }
}

const durationOf = (some: (Casos | undefined)[]): Duracion | null => {
  const total = summarize(some.flatMap((one) => one?.total ?? []))
  const net = summarize(some.flatMap((one) => one?.neto ?? []))
  return total && net && { ...total, neta: { mediana: net.mediana, p90: net.p90 } }
}

const openIn = (cifras: ProcedureFigures = none()): number => cifras.abiertos - cifras.concluidos - cifras.cancelados

const total = (volumes: Volumen[]): Volumen =>
  volumes.reduce(
    (sum, v) => ({
      abiertos: sum.abiertos + v.abiertos,
      concluidos: sum.concluidos + v.concluidos,
      cancelados: sum.cancelados + v.cancelados,
      enProceso: sum.enProceso + v.enProceso,
      vencidos: sum.vencidos + v.vencidos,
      enReposo: sum.enReposo + v.enReposo,
      vencidosEnReposo: sum.vencidosEnReposo + v.vencidosEnReposo,
    }),
    { abiertos: 0, concluidos: 0, cancelados: 0, enProceso: 0, vencidos: 0, enReposo: 0, vencidosEnReposo: 0 },
  )

/** The figures before the period, of each part of it, and after it. */
type Spans = Record<'before' | 'during' | 'after', SumFigures[]>

/** Sums where the past was summed, and what is counted live since. */
const readSpans = async (
  payload: Payload,
  { desde, hasta }: Scope,
  now: Date,
  holidays: ReadonlySet<string>,
): Promise<Spans> => {
  const [first, sums] = await Promise.all([firstDay(payload), findSums(payload)])
  if (!first) return { before: [], during: [], after: [] }
  const last = lastSummed(first, lastClosed(now), sums)
  const live = await liveFigures(payload, last ? dayAfter(last) : first, holidays, now)
  const today = dayIn(now)
  const months = new Set([...sums.keys()].filter((clave) => clave.length === 7))
  const byDay = Date.parse(hasta) - Date.parse(desde) < MOST_DAYS * 24 * 3600_000
  const parts = (from: string, to: string, whole: ReadonlySet<string>) =>
    cover(from < first ? first : from, to > today ? today : to, whole)
  const part = async (claves: string[], withTimes: boolean): Promise<SumFigures[]> => [
    ...(await readSums(
      payload,
      claves.filter((clave) => !live.has(clave)),
      withTimes,
    )),
    ...claves.flatMap((clave) => {
      const figures = live.get(clave)
      return figures ? [{ clave, cuentas: [...figures], tiempos: [] }] : []
    }),
  ]
  const [before, during, after] = await Promise.all([
    part(parts(first, dayAfter(desde, -1), months), false),
    part(parts(desde, hasta, byDay ? new Set() : months), true),
    part(hasta < today ? parts(dayAfter(hasta), today, months) : [], false),
  ])
  return { before, during, after }
}

/** The last day up to which every day was summed. */
const lastSummed = (first: string, closed: string, sums: ReadonlyMap<string, unknown>): string | null => {
  let last: string | null = null
  for (let dia = first; dia <= closed && sums.has(dia); dia = dayAfter(dia)) last = dia
  return last
}

const addedUp = (parts: SumFigures[]): Figures => {
  const figures: Figures = new Map()
  for (const { cuentas, tiempos } of parts) {
    addFigures(figures, cuentas)
    addFigures(figures, tiempos)
  }
  return figures
}

const seriesOf = ({ before, during }: Spans, codigos: readonly string[]): Tablero['serie'] => {
  const open = (parts: SumFigures[]) => {
    const figures = addedUp(parts.map(({ clave, cuentas }) => ({ clave, cuentas, tiempos: [] })))
    return codigos.reduce((sum, codigo) => sum + openIn(figures.get(codigo)), 0)
  }
  const byDay = during.every(({ clave }) => clave.length > 7) && during.length <= MOST_DAYS
  const buckets = Map.groupBy(during, ({ clave }) => (byDay ? clave : clave.slice(0, 7)))
  let enProceso = open(before)
  return [...buckets.keys()].sort().map((periodo) => {
    const parts = buckets.get(periodo) ?? []
    const counts = total(
      parts.flatMap(({ cuentas }) => cuentas.filter(([codigo]) => codigos.includes(codigo)).map(volumeIn)),
    )
    enProceso += open(parts)
    const { abiertos, concluidos, cancelados } = counts
    return { periodo, abiertos, concluidos, cancelados, enProceso }
  })
}

const volumeIn = ([, { abiertos = 0, concluidos = 0, cancelados = 0 }]: [
  string,
  Partial<ProcedureFigures>,
]): Volumen => ({
  abiertos,
  concluidos,
  cancelados,
  enProceso: 0,
  vencidos: 0,
  enReposo: 0,
  vencidosEnReposo: 0,
})

const satisfactionOf = (figures: Figures, codigos: readonly string[]) => {
  const given = codigos.map((codigo) => cifrasOf(figures, codigo).encuestas)
  const n = given.reduce((sum, one) => sum + one.n, 0)
  const mean = (sum: number) => (n ? Math.round((sum / n) * 100) / 100 : null)
  return {
    n,
    media: mean(given.reduce((sum, one) => sum + one.promedios, 0) / 100),
    general: mean(given.reduce((sum, one) => sum + one.generales, 0)),
  }
}

const findComments = async (payload: Payload, { desde, hasta, procedures }: Scope) => {
  const { docs } = await payload.find({
    collection: 'encuestas',
    where: {
      and: [
        { procedimiento: { in: procedures.map((p) => p.codigo) } },
        { createdAt: { greater_than_equal: beginningOf(desde) } },
        { createdAt: { less_than_equal: endOf(hasta) } },
        { comentario: { exists: true } },
      ],
    },
    sort: '-createdAt',
    depth: 1,
    populate: { expedientes: { folio: true } },
    limit: COMMENTS,
    pagination: false,
    // Of procedures whose every case the board's reader sees.
    overrideAccess: true,
  })
  return docs.map(({ comentario, promedio, procedimiento, expediente, createdAt }) => ({
    texto: comentario ?? '',
    promedio: promedio ?? 0,
    procedimiento: procedimiento ?? '',
    folio: typeof expediente === 'object' ? (expediente.folio ?? '') : '',
    fecha: createdAt,
  }))
}

const peopleOf = async (
  payload: Payload,
  inPeriod: Figures,
  upToCut: Figures,
  codigos: readonly string[],
): Promise<Tablero['porPersona']> => {
  const load = new Map<string, { enProceso: number; concluidos: number }>()
  const of = (id: string) => {
    const known = load.get(id) ?? { enProceso: 0, concluidos: 0 }
    load.set(id, known)
    return known
  }
  for (const codigo of codigos) {
    for (const [id, { enProceso }] of Object.entries(upToCut.get(codigo)?.personas ?? {})) of(id).enProceso += enProceso
    for (const [id, { concluidos }] of Object.entries(inPeriod.get(codigo)?.personas ?? {}))
      of(id).concluidos += concluidos
  }
  const busy = [...load].filter(([, { enProceso, concluidos }]) => enProceso > 0 || concluidos > 0)
  if (busy.length === 0) return []
  const { docs } = await payload.find({
    collection: 'usuarios',
    where: { id: { in: busy.map(([id]) => id) } },
    select: { nombre: true },
    depth: 0,
    limit: 0,
    pagination: false,
    // Names of staff, which all staff read.
    overrideAccess: true,
  })
  const names = new Map(docs.map((doc) => [idOf(doc), doc.nombre]))
  return busy
    .map(([usuario, counts]) => ({ usuario, nombre: names.get(usuario) ?? '', ...counts }))
    .sort(
      (one, other) =>
        other.enProceso - one.enProceso || other.concluidos - one.concluidos || (one.nombre < other.nombre ? -1 : 1),
    )
}
