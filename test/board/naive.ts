import { dayIn, officeMinutes } from '../../hooks/engine/calendar.ts'
import { foldCase } from '../../hooks/engine/engine.ts'
import type { History } from './histories.ts'

/*
 * The board by the shortest way: every case looked at whole, every figure counted for itself. Knows nothing of sums or days kept.
 */

export type Period = { desde: string; hasta: string; codigos: readonly string[] }

export const naiveBoard = (histories: History[], period: Period, now: Date, holidays: ReadonlySet<string>) => {
  const { desde, hasta } = period
  const within = (fecha: string) => dayIn(new Date(fecha)) >= desde && dayIn(new Date(fecha)) <= hasta
  const cut = hasta < dayIn(now) ? new Date(`${hasta}T23:59:59.999-05:00`) : now
  const all = period.codigos.map((codigo) => {
    const cases = histories.filter((h) => h.procedure.codigo === codigo)
    const ended = (how: string) =>
      cases.filter((h) => foldCase(h.procedure, h.movements).estado === how && within(h.movements.at(-1)?.fecha ?? ''))
        .length
    const standing = cases.flatMap((h) => {
      const before = h.movements.filter((m) => new Date(m.fecha) <= cut)
      const state = foldCase(h.procedure, before)
      const step = h.procedure.pasos.find((s) => s.paso === state.pasoActual)
      return before.length && step ? [{ step, state, since: new Date(before.at(-1)?.fecha ?? '') }] : []
    })
    return {
      codigo,
      abiertos: cases.filter((h) => within(h.movements[0]?.fecha ?? '')).length,
      concluidos: ended('concluido'),
      cancelados: ended('cancelado'),
      enProceso: standing.length,
      vencidos: standing.filter(
        ({ step, since }) => step.horas && officeMinutes(since, cut, holidays) > step.horas * 60,
      ).length,
      enReposo: standing.filter(({ step }) => isAsker(step)).length,
      vencidosEnReposo: standing.filter(
        ({ step, since }) => isAsker(step) && step.horas && officeMinutes(since, cut, holidays) > step.horas * 60,
      ).length,
      duraciones: cases.flatMap((h) => {
        const end = h.movements.at(-1)?.fecha ?? ''
        if (foldCase(h.procedure, h.movements).estado !== 'concluido' || !within(end)) return []
        return [{ total: minutesOf(h, holidays, () => true), neto: minutesOf(h, holidays, (step) => !isAsker(step)) }]
      }),
      pasos: stepsOf(cases, within, holidays),
      esperan: tally(standing.map(({ step }) => step.paso)).map(([paso, n]) => ({ paso: Number(paso), n })),
      encargados: standing.flatMap(({ state }) => state.asignado ?? []),
      terminaron: cases.flatMap((h) => {
        const end = foldCase(h.procedure, h.movements)
        return end.estado === 'concluido' && within(h.movements.at(-1)?.fecha ?? '') ? (end.asignado ?? []) : []
      }),
    }
  })
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0)
  const [open, done] = [all.flatMap((one) => one.encargados), all.flatMap((one) => one.terminaron)]
  return {
    abiertos: sum((one) => one.abiertos),
    concluidos: sum((one) => one.concluidos),
    cancelados: sum((one) => one.cancelados),
    enProceso: sum((one) => one.enProceso),
    vencidos: sum((one) => one.vencidos),
    enReposo: sum((one) => one.enReposo),
    vencidosEnReposo: sum((one) => one.vencidosEnReposo),
    duracion: durationOf(all.flatMap((one) => one.duraciones)),
    porProcedimiento: all.map(({ encargados: _, terminaron: __, duraciones, pasos, esperan, ...one }) => ({
      ...one,
      duracion: durationOf(duraciones),
      pasos,
      esperan,
    })),
    porPersona: [...new Set([...open, ...done])].sort().map((usuario) => ({
      usuario,
      enProceso: open.filter((id) => id === usuario).length,
      concluidos: done.filter((id) => id === usuario).length,
    })),
  }
}

type Step = History['procedure']['pasos'][number]

const isAsker = (step: Step | undefined) => step?.responsables.includes('solicitante') ?? false

/** Office minutes between one movement and the next, of those that count. */
const minutesOf = (
  { procedure, movements }: History,
  holidays: ReadonlySet<string>,
  counts: (step?: Step) => boolean,
) =>
  movements.slice(1).reduce((sum, m, i) => {
    const before = movements.slice(0, i + 1)
    const { pasoActual } = foldCase(procedure, before)
    const spent = officeMinutes(new Date(before.at(-1)?.fecha ?? ''), new Date(m.fecha), holidays)
    return counts(procedure.pasos.find((s) => s.paso === pasoActual)) ? sum + spent : sum
  }, 0)

const durationOf = (times: { total: number; neto: number }[]) => {
  if (times.length === 0) return null
  const of = (name: 'total' | 'neto') => ({
    mediana: naiveShare(
      times.map((one) => one[name]),
      0.5,
    ),
    p90: naiveShare(
      times.map((one) => one[name]),
      0.9,
    ),
  })
  return { n: times.length, ...of('total'), neta: of('neto') }
}

const stepsOf = (cases: History[], within: (fecha: string) => boolean, holidays: ReadonlySet<string>) => {
  const taken = new Map<number, number[]>()
  for (const { movements } of cases) {
    movements.forEach((m, i) => {
      if (m.tipo !== 'paso' || !within(m.fecha)) return
      const came = movements.slice(0, i).findLast((before) => before.tipo === 'paso' || before.tipo === 'devolver')
      const minutes = came ? officeMinutes(new Date(came.fecha), new Date(m.fecha), holidays) : 0
      taken.set(m.paso, [...(taken.get(m.paso) ?? []), minutes])
    })
  }
  return [...taken]
    .sort(([one], [other]) => one - other)
    .map(([paso, minutes]) => ({
      paso,
      n: minutes.length,
      mediana: naiveShare(minutes, 0.5),
      p90: naiveShare(minutes, 0.9),
    }))
}

/** In hours, between the two nearest of the sorted values. */
export const naiveShare = (minutes: number[], share: number): number => {
  const sorted = [...minutes].sort((one, other) => one - other)
  const at = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return Math.round(((low + (high - low) * (at % 1)) / 60) * 100) / 100
}

const tally = (values: number[]): [string, number][] =>
  Object.entries(Object.groupBy(values, String)).map(([value, same]) => [value, same?.length ?? 0])
