import type { Punto } from '../../hooks/diagram/plot.ts'
import type { Day } from '../visits/port.ts'
import { daysTo } from './days.ts'

/** Pure: a point for each day from one to another, also for those that nothing is stored of, and the sums of all. */
export const perDay = (days: readonly Day[], first: string, last: string) => {
  const known = new Map(days.map((day) => [day.dia, day]))
  const told = daysTo(first, last).map((dia) => known.get(dia) ?? { dia, visitas: 0, si: 0, no: 0 })
  const sum = (name: 'visitas' | 'si' | 'no') => told.reduce((all, day) => all + day[name], 0)
  const puntos: Punto[] = told.map(({ dia, visitas }) => ({
    etiqueta: `${dia.slice(8)}/${dia.slice(5, 7)}`,
    valores: [visitas],
  }))
  return { puntos, visitas: sum('visitas'), si: sum('si'), no: sum('no') }
}
