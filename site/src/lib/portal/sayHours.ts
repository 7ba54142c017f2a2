import type { Atencion, Horario, Momento } from '../../../../hooks/catalogue/hours.ts'
import { DIA, DIAS, type Dia } from '../../../../hooks/catalogue/taxonomy.ts'
import { formatDay } from '../../../../hooks/engine/calendar.ts'

/** «8:00», as people say an hour. */
const plain = (hora: string): string => hora.replace(/^0/, '')

/** How an office stands, in a sentence; empty where nobody has said its hours. */
export const sayState = (state: Atencion | null, today: string): string => {
  if (!state) return ''
  if (state.cierra) return `Abierto: cierra a las ${plain(state.cierra.hora)}.`
  const why = state.inhabil
    ? 'Hoy es día inhábil'
    : state.sinHora
      ? 'Hoy atiende, pero no sabemos a qué hora: llama antes'
      : 'Cerrado'
  if (!state.abre) return `${why}.`
  return state.sinHora
    ? `${why}. Después abre ${sayWhen(state.abre, today)}.`
    : `${why}: abre ${sayWhen(state.abre, today)}.`
}

const sayWhen = ({ dia, hora }: Partial<Momento> & { dia: string }, today: string): string => {
  const day = dia === today ? 'hoy' : `el ${formatDay(dia).replace(/ de \d{4}$/, '')}`
  return hora ? `${day} a las ${plain(hora)}` : `${day}, sin hora publicada`
}

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

/**
 * How many of several offices are open at an hour, and where to look. Of one that attends nobody knows when it is not said that it is
 * closed.
 * @param states of each: `abierto`, or `incierto` where nobody has said its hours for today
 */
export const sayOpen = (states: readonly { abierto: boolean; incierto: boolean }[], hora: string): string => {
  const open = states.filter(({ abierto }) => abierto).length
  const unknown = states.filter(({ incierto }) => incierto).length
  const at = `a las ${plain(hora)}`
  if (open) return `${open === 1 ? '1 abierta' : `${open} abiertas`} ${at}: ver dónde`
  if (unknown === states.length) return 'Sin horario publicado: ver teléfonos'
  return unknown
    ? `Ninguna abierta ${at} de las que publican su horario: ver cuáles`
    : `Ninguna abierta ${at}: ver horarios`
}
