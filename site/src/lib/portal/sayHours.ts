import type { Atencion, DiaYHora, Horario } from '../../../../hooks/catalogue/hours.ts'
import { DIAS, type DiaDeSemana } from '../../../../hooks/catalogue/taxonomy.ts'
import { es, type Textos } from '../../../../hooks/idiomas/es.ts'

type Words = Textos['horas']

/** How an office stands, in a sentence; empty where nobody has said its hours. */
export const sayState = (state: Atencion | null, today: string, say: Words = es.horas): string => {
  if (!state) return ''
  if (state.cierra) return say.abierto(say.hora(state.cierra.hora))
  const why = state.inhabil ? say.inhabil : state.sinHora ? say.sinHoraHoy : say.cerrado
  if (!state.abre) return `${why}.`
  return (state.sinHora ? say.despuesAbre : say.abre)(why, sayWhen(state.abre, today, say))
}

const sayWhen = ({ dia, hora }: Partial<DiaYHora> & { dia: string }, today: string, say: Words): string => {
  const day = dia === today ? say.hoy : say.elDia(dia)
  return hora ? say.aLas(day, say.hora(hora)) : say.sinPublicar(day)
}

/** «lunes a viernes, de 8:00 a 15:00». */
export const sayHours = ({ dias, abre, cierra }: Horario, say: Words = es.horas): string => {
  const days = sayDays(dias, say)
  return abre && cierra ? say.deA(days, say.hora(abre), say.hora(cierra)) : say.sinPublicar(days)
}

const sayDays = (dias: readonly DiaDeSemana[], { dia, diasDeA, y }: Words): string => {
  const places = DIAS.flatMap((one, i) => (dias.includes(one) ? [i] : []))
  const [first = 0, last = first] = [places[0], places.at(-1)]
  const run = places.length > 2 && last - first === places.length - 1
  if (run) return diasDeA(dia[DIAS[first] as DiaDeSemana], dia[DIAS[last] as DiaDeSemana])
  const said = places.map((i) => dia[DIAS[i] as DiaDeSemana])
  return [said.slice(0, -1).join(', '), said.at(-1)].filter(Boolean).join(y)
}

/**
 * How many of several offices are open at an hour, and where to look. Of one that attends nobody knows when it is not said that it is
 * closed.
 * @param states of each: `abierto`, or `incierto` where nobody has said its hours for today
 */
export const sayOpen = (
  states: readonly { abierto: boolean; incierto: boolean }[],
  hora: string,
  say: Words = es.horas,
): string => {
  const open = states.filter(({ abierto }) => abierto).length
  const unknown = states.filter(({ incierto }) => incierto).length
  const at = say.hora(hora)
  if (open) return say.abiertas(open, at)
  if (unknown === states.length) return say.sinHorarios
  return unknown ? say.ningunaDeLasQue(at) : say.ninguna(at)
}
