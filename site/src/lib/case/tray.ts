import type { TrayTab } from '../../../../hooks/cases/tray/ask.ts'
import type { Mine, TrayItem } from '../../../../hooks/cases/tray/item.ts'
import { MOST_COUNTED } from '../../../../hooks/cases/tray.ts'
import { dayIn, ZONA } from '../../../../hooks/engine/calendar.ts'
import { inSentence, isPersonal, ofWhom, roleName } from '../../../../hooks/manual/roles.ts'

export const TABS: readonly { tab: TrayTab; slug: string; texto: string }[] = [
  { tab: 'meToca', slug: '', texto: 'Me toca' },
  { tab: 'enEspera', slug: 'en-espera', texto: 'En espera de otros' },
  { tab: 'concluidos', slug: 'concluidos', texto: 'Concluidos' },
]

/** The tab an address names; what waits for one, when it names none. */
export const readTab = (slug: string | null): TrayTab => TABS.find((t) => t.slug === slug)?.tab ?? 'meToca'

const HEADINGS: Record<TrayTab, [none: string, one: string, many: string]> = {
  meToca: ['Nada espera por ti', 'Una cosa espera por ti', 'cosas esperan por ti'],
  enEspera: ['Nada espera a otros', 'Un expediente espera a otros', 'expedientes esperan a otros'],
  concluidos: ['Todavía no concluye ningún expediente', 'Un expediente concluido', 'expedientes concluidos'],
}

/** A figure of the tray; where counting ended, it says that there may be more. */
export const countWords = (count: number): string =>
  `${count.toLocaleString('es-MX')}${count >= MOST_COUNTED ? ' o más' : ''}`

/** What is true of this list. With a filter the figure counts what it left: «3 coinciden», not «3 esperan por ti». */
export const trayHeading = (tab: TrayTab, count: number, filtered: boolean): string => {
  const [none, one, many] = HEADINGS[tab]
  if (filtered)
    return count === 0
      ? 'Nada coincide con lo que buscas'
      : `${countWords(count)} ${count === 1 ? 'expediente coincide' : 'expedientes coinciden'}`
  return [none, one][count] ?? `${countWords(count)} ${many}`
}

/** The last line of an empty list: good news, or what to do. */
export const emptyWords = (tab: TrayTab, filtered: boolean): string => {
  if (filtered) return 'Prueba con otra palabra, con el folio completo o quita el filtro.'
  if (tab === 'meToca') return 'Estás al día. Cuando algo te toque, aparecerá aquí.'
  return tab === 'enEspera'
    ? 'Aquí verás los expedientes abiertos cuyo siguiente paso es de alguien más.'
    : 'Aquí quedan los expedientes cuando terminan o se cancelan.'
}

/** What the tray's filters offer besides the manual's own: ids and names. */
export type TrayChoices = { dependencias: [string, string][]; personas: [string, string][] }

/** The states that can be looked for. */
export const ESTADO_WORDS = { devuelto: 'Devuelto', concluido: 'Concluido', cancelado: 'Cancelado' } as const

/** «va al 80 % de su plazo»; what is beyond its target never reads as if it were not, nor the other way. */
export const shareWords = (parte: number): string => {
  if (parte >= 10) return 'va a más de diez veces su plazo'
  const percent = parte > 1 ? Math.max(101, Math.round(parte * 100)) : Math.min(100, Math.floor(parte * 100))
  return `va al ${percent} % de su plazo`
}

const HOUR = new Intl.DateTimeFormat('es-MX', { timeStyle: 'short', timeZone: ZONA, hourCycle: 'h23' })
const DAY = new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'short', timeZone: ZONA })
const DAY_OF_YEAR = new Intl.DateTimeFormat('es-MX', { dateStyle: 'medium', timeZone: ZONA })
const DAY_MS = 24 * 3_600_000

/** «vence hoy a las 14:00», «venció ayer a las 9:30», «vence el 27 nov a las 14:00». */
export const dueWords = (vence: Date, now: Date): string => {
  const day = dayIn(vence)
  const near: Record<string, string> = {
    [dayIn(new Date(now.getTime() - DAY_MS))]: 'ayer',
    [dayIn(now)]: 'hoy',
    [dayIn(new Date(now.getTime() + DAY_MS))]: 'mañana',
  }
  const when = near[day] ?? `el ${(day.slice(0, 4) === dayIn(now).slice(0, 4) ? DAY : DAY_OF_YEAR).format(vence)}`
  return `${vence < now ? 'venció' : 'vence'} ${when} a las ${HOUR.format(vence)}`
}

const WHY: Record<Mine['como'], (mine: Mine) => string> = {
  rol: ({ rol }) => `Te toca como ${roleName(rol)}`,
  nombrado: () => 'Te nombraron en este expediente',
  pidio: () => 'Lo pediste tú',
  dependencia: () => 'Lo pidió tu dependencia',
}

const LENT: Record<Mine['como'], (mine: Mine) => string> = {
  rol: ({ rol }) => `le toca como ${roleName(rol)}`,
  nombrado: () => 'le nombraron en este expediente',
  pidio: () => 'lo pidió',
  dependencia: () => 'lo pidió su dependencia',
}

/** Why it is the reader's turn: «Te toca como Secretaría», «Suples a Darío Couoh Piña: le nombraron en este expediente». */
export const whyWords = (mine: Mine): string =>
  mine.suple ? `Suples a ${mine.suple.nombre ?? 'otra persona'}: ${LENT[mine.como](mine)}` : WHY[mine.como](mine)

/** Whom it waits for: «En espera de la Secretaría», «En espera de Darío Couoh Piña, la persona programadora». */
export const waitWords = ({ responsables, asignado }: Pick<TrayItem, 'responsables' | 'asignado'>): string => {
  const name = responsables.some(isPersonal) ? asignado?.nombre : null
  return name ? `En espera de ${name}, ${inSentence(responsables)}` : `En espera ${ofWhom(responsables)}`
}
