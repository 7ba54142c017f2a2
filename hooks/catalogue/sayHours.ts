import { formatDay } from '../engine/calendar.ts'
import type { Atencion, Horario } from './hours.ts'
import { DIA, DIAS, type Dia } from './taxonomy.ts'

/** «Abierto: cierra a las 15:00.», «Cerrado: abre hoy a las 8:00.»; empty where it has no hours. */
export const sayAttention = (state: Atencion | null, today: string): string => {
  if (!state) return ''
  if (state.cierra) return `Abierto: cierra a las ${plain(state.cierra.hora)}.`
  const why = state.inhabil
    ? 'Hoy es día inhábil'
    : state.sinHora
      ? 'Hoy atiende, pero no sabemos a qué hora: llama antes'
      : 'Cerrado'
  if (!state.abre) return `${why}.`
  const when = state.abre.dia === today ? 'hoy' : `el ${formatDay(state.abre.dia).replace(/ de \d{4}$/, '')}`
  return `${why}: abre ${when} a las ${plain(state.abre.hora)}.`
}

const plain = (hora: string): string => hora.replace(/^0/, '')

/** «lunes a viernes, de 8:00 a 15:00». */
export const sayHours = ({ dias, abre, cierra }: Horario): string =>
  `${sayDays(dias)}${abre && cierra ? `, de ${plain(abre)} a ${plain(cierra)}` : ', sin hora publicada'}`

const sayDays = (dias: readonly Dia[]): string => {
  const places = DIAS.flatMap((dia, i) => (dias.includes(dia) ? [i] : []))
  const [first = 0, last = first] = [places[0], places.at(-1)]
  const run = places.length > 2 && last - first === places.length - 1
  if (run) return `${DIA[DIAS[first] as Dia]} a ${DIA[DIAS[last] as Dia]}`
  return places.map((i) => DIA[DIAS[i] as Dia]).join(' y ')
}
