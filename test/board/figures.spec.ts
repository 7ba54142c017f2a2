import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cover, dayAfter, daysFromTo, firstOfNext, monthOf } from '../../hooks/cases/board/days.ts'
import { countCase, lateBefore } from '../../hooks/cases/board/events.ts'
import {
  addFigures,
  compact,
  type Figures,
  none,
  type ProcedureFigures,
  summarize,
} from '../../hooks/cases/board/figures.ts'
import { dayIn, officeMinutes } from '../../hooks/engine/calendar.ts'
import { foldCase } from '../../hooks/engine/engine.ts'
import { chances, historyOf } from './histories.ts'
import { naiveShare } from './naive.ts'

const NOW = new Date('2026-11-24T17:20:31.400Z')
const HOLIDAYS = new Set(['2026-11-16', '2026-09-16', '2026-12-25'])
const CAST = { actor: 'alguien', named: ['uno', 'dos'] }

describe('a median and a ninth tenth, from how many lasted how long', () => {
  it('are those of the values one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4000 }), { minLength: 1, maxLength: 60 }), (minutes) => {
        expect(summarize(minutes.flatMap((m) => [m, 1]))).toEqual({
          n: minutes.length,
          mediana: naiveShare(minutes, 0.5),
          p90: naiveShare(minutes, 0.9),
        })
      }),
    )
  })

  it('are nothing where there is nothing, and the middle of two', () => {
    expect(summarize([])).toBeNull()
    expect(summarize([120, 1, 60, 1])).toEqual({ n: 2, mediana: 1.5, p90: 1.9 })
  })
})

describe('days and months', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((n) => dayAfter('2025-01-01', n))

  it('cover a period once, whichever months are kept', () => {
    fc.assert(
      fc.property(day, day, fc.subarray(['2025-01', '2025-02', '2025-12', '2026-01', '2026-07']), (a, b, kept) => {
        const [desde, hasta] = [a, b].sort() as [string, string]
        const days = cover(desde, hasta, new Set(kept)).flatMap((clave) =>
          clave.length === 7 ? daysFromTo(`${clave}-01`, dayAfter(firstOfNext(clave), -1)) : [clave],
        )
        expect(days).toEqual(daysFromTo(desde, hasta))
      }),
    )
  })

  it('cover nothing where the last comes before the first', () => {
    expect(cover('2026-11-02', '2026-11-01', new Set(['2026-11']))).toEqual([])
  })
})

it('what began before the limit is late, and nothing else', () => {
  const minute = fc.integer({ min: 0, max: 30 * 24 * 60 })
  fc.assert(
    fc.property(fc.constantFrom(1, 4, 8, 16, 40), minute, minute, (horas, ago, before) => {
      const now = new Date(NOW.getTime() - ago * 60_000)
      const began = new Date(now.getTime() - before * 60_000)
      expect(began < lateBefore(horas, now, HOLIDAYS)).toBe(officeMinutes(began, now, HOLIDAYS) > horas * 60)
    }),
  )
})

describe('whatever happens to a case', () => {
  const figures = (history: ReturnType<typeof historyOf>) => {
    const days = new Map<string, ProcedureFigures>()
    countCase(
      { ...history, earlier: [] },
      HOLIDAYS,
      (dia) => days.get(dia) ?? (days.set(dia, none()).get(dia) as ProcedureFigures),
    )
    return days
  }
  let n = 0
  const newId = () => `id-${++n}`

  it('its days add up to where it stands, in whichever order and by whichever months', () => {
    fc.assert(
      fc.property(chances(90), (chance) => {
        const history = historyOf(chance, 'caso', CAST, newId, NOW)
        const days = figures(history)
        const total: Figures = new Map()
        const months = Map.groupBy([...days].reverse(), ([dia]) => monthOf(dia))
        for (const some of months.values()) {
          const month: Figures = new Map()
          for (const [, cifras] of some) addFigures(month, [['X', structuredClone(cifras)]])
          addFigures(total, month)
        }
        const sum = total.get('X') ?? none()
        const state = foldCase(history.procedure, history.movements)
        const open = state.estado === 'en-proceso'
        expect([sum.abiertos, sum.concluidos, sum.cancelados]).toEqual([
          1,
          Number(state.estado === 'concluido'),
          Number(state.estado === 'cancelado'),
        ])
        expect(sum.espera).toEqual(open ? { [state.pasoActual ?? 0]: 1 } : {})
        const busy = Object.entries(sum.personas).filter(([, p]) => p.enProceso !== 0)
        expect(busy.map(([id, p]) => [id, p.enProceso])).toEqual(open && state.asignado ? [[state.asignado, 1]] : [])
        const done = Object.values(sum.tiempos).flatMap((times) => compact(times).filter((_, i) => i % 2))
        expect(done.reduce((all, times) => all + times, 0)).toBe(
          history.movements.filter((m) => m.tipo === 'paso').length,
        )
      }),
    )
  })

  it('tells of each turn that ended late the first day at whose end it was late', () => {
    fc.assert(
      fc.property(chances(60), (chance) => {
        const history = historyOf(chance, 'caso', CAST, newId, NOW)
        const told = [...figures(history)].flatMap(([dia, { tarde }]) =>
          Object.entries(tarde).flatMap(([late, times]) => Array(times).fill(`${late} ${dia}`)),
        )
        const { procedure, movements } = history
        const expected = movements.flatMap((m, i) => {
          const began = movements[i - 1]
          const horas = procedure.pasos.find((s) => s.paso === m.paso)?.horas
          if (!began || !horas) return []
          const late = daysFromTo(dayIn(new Date(began.fecha)), dayAfter(dayIn(new Date(m.fecha)), -1)).find(
            (dia) => officeMinutes(new Date(began.fecha), new Date(`${dia}T23:59:59-05:00`), HOLIDAYS) > horas * 60,
          )
          return late ? [`${late} ${dayIn(new Date(m.fecha))}`] : []
        })
        expect(told.sort()).toEqual(expected.sort())
      }),
    )
  })
})
