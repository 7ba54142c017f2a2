import { ZONA } from '../engine/calendar.ts'
import { escapeHtml } from '../text/html.ts'
import { MAXIMO, NIVELES, type Nivel, type ShownAviso } from './avisos.ts'

/*
 * The strip of alerts, as HTML. A text and not a component, because a page kept from before an outage gets the alerts that hold now in
 * the place of those it was made with.
 */

const MOMENT = new Intl.DateTimeFormat('es-MX', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: ZONA,
})

/** «martes 13 de octubre, 18:00», with the hour of Cancún. */
const moment = (date: Date): string => {
  const part = Object.fromEntries(MOMENT.formatToParts(date).map(({ type, value }) => [type, value]))
  return `${part.weekday} ${part.day} de ${part.month}, ${part.hour}:${part.minute}`
}

/** What is said around what somebody wrote; other languages say the same. `lang`: of what was written, where the page has another. */
export const ALERT_WORDS = {
  lista: 'Avisos',
  niveles: NIVELES as Record<Nivel, string>,
  mas: 'Más información',
  sobre: ' sobre: ',
  vigente: 'Vigente hasta el',
  momento: moment,
  copia: (cuando: string) =>
    `No podemos consultar los datos en este momento. Esta página es como estaba el ${cuando}; algo puede haber cambiado desde entonces.`,
  lang: null as string | null,
}

type AlertWords = typeof ALERT_WORDS

type Around = {
  /** In which words; Spanish's, unless others are given. */
  palabras?: AlertWords
  /** Numbers to call, shown with the gravest. */
  telefonos?: readonly { nombre: string; numero: string }[]
  /** When the page was made, where the database does not answer and it is shown as it was. */
  copia?: Date
}

/** @param avisos those that hold, gravest first */
export const avisosHtml = (
  avisos: readonly ShownAviso[],
  { telefonos = [], copia, palabras: say = ALERT_WORDS }: Around = {},
): string => {
  const parts = [...(copia ? [copyHtml(copia, say)] : []), ...avisos.map((aviso) => avisoHtml(aviso, telefonos, say))]
  return parts.length ? `<section class="avisos" aria-label="${escapeHtml(say.lista)}">${parts.join('')}</section>` : ''
}

const avisoHtml = (
  { titulo, texto, nivel, hasta, enlace }: ShownAviso,
  telefonos: NonNullable<Around['telefonos']>,
  say: AlertWords,
) => {
  const lang = say.lang ? ` lang="${say.lang}"` : ''
  const title = lang ? `<span${lang}>${escapeHtml(titulo)}</span>` : escapeHtml(titulo)
  const grave = nivel === MAXIMO || nivel === 'alerta'
  const calls = nivel === MAXIMO ? telefonos.map(callHtml).join('') : ''
  const more = enlace
    ? `<a href="${escapeHtml(enlace)}">${escapeHtml(say.mas)}<span class="oculto">${escapeHtml(say.sobre)}${title}</span></a>`
    : ''
  return [
    `<div class="aviso aviso--${nivel}"${grave ? ' role="alert"' : ''}><div class="ancho">`,
    `<h2 class="aviso__titulo"><span class="aviso__nivel">${escapeHtml(say.niveles[nivel])}</span> ${title}</h2>`,
    texto ? `<p class="aviso__texto"${lang}>${escapeHtml(texto)}</p>` : '',
    `<p class="aviso__pie">${more}<span>${escapeHtml(say.vigente)} <time datetime="${escapeHtml(hasta)}">${say.momento(new Date(hasta))}</time></span>${calls}</p>`,
    '</div></div>',
  ].join('')
}

const callHtml = ({ nombre, numero }: { nombre: string; numero: string }): string =>
  `<span>${escapeHtml(nombre)}: <a class="cifra" href="tel:${numero.replace(/[^\d+]/g, '')}">${escapeHtml(numero)}</a></span>`

const copyHtml = (made: Date, say: AlertWords): string => {
  const when = `<time datetime="${made.toISOString()}">${say.momento(made)}</time>`
  return `<div class="aviso aviso--copia"><div class="ancho"><p class="aviso__texto">${say.copia(when)}</p></div></div>`
}

/** Around the strip in every page, so that it can be found in one that was kept. */
const [BEGIN, END] = ['<!--avisos-->', '<!--/avisos-->']

export const markAvisos = (html: string): string => `${BEGIN}${html}${END}`

/** A page with another strip of alerts in the place of its own. A page without one stays as it is. */
export const replaceAvisos = (page: string, html: string): string => {
  const begin = page.indexOf(BEGIN)
  const end = page.indexOf(END, begin)
  return begin < 0 || end < 0 ? page : page.slice(0, begin) + markAvisos(html) + page.slice(end + END.length)
}
