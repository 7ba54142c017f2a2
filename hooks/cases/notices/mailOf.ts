import { MUNICIPIO } from '../../municipio/municipio.ts'
import { PALETA } from '../../municipio/paleta.ts'
import { pageUrl } from '../../people/recovery.ts'
import { escapeHtml } from '../../text/html.ts'
import type { Facts, Words } from './words.ts'

/** A part of a message: what it is about, sentences, facts by name, and where to go. */
export type MailPart = {
  titulo?: string
  frases: readonly string[]
  datos?: readonly (readonly [string, string])[]
  enlaces: Words['enlaces']
}

/** The facts of a case that each of its messages gives. */
export const caseFacts = ({ folio, titulo, procedimiento, area }: Facts): [string, string][] => [
  ['Folio', folio],
  ['Asunto', titulo],
  ['Procedimiento', procedimiento],
  ...(area ? [['Área', area] as [string, string]] : []),
]

const FOOT = 'Escoge cómo te avisamos en'

/** Pure, but for the municipality's words and colours: the two forms of a message, which say the same. */
export const mailOf = (parts: readonly MailPart[]): { texto: string; html: string } => ({
  texto: `${parts.map(textOf).join('\n\n\n')}\n\n--\n${FOOT} ${pageUrl('/intranet/cuenta')}`,
  html: frame(parts.map(htmlOf).join('')),
})

const textOf = ({ titulo, frases, datos = [], enlaces }: MailPart): string =>
  [
    ...(titulo ? [titulo] : []),
    ...frases,
    ...(datos.length ? [datos.map(([name, value]) => `${name}: ${value}`).join('\n')] : []),
    enlaces.map(({ texto, href }) => `${texto}: ${pageUrl(href)}`).join('\n'),
  ].join('\n\n')

const light = (name: keyof typeof PALETA): string => PALETA[name][0]

const htmlOf = ({ titulo, frases, datos = [], enlaces }: MailPart): string => {
  const rows = datos.map(
    ([name, value]) =>
      `<tr><td style="padding:2px 12px 2px 0;color:${light('tenue')};vertical-align:top">${escapeHtml(name)}</td><td style="padding:2px 0">${escapeHtml(value)}</td></tr>`,
  )
  return [
    titulo ? `<h2 style="margin:24px 0 8px;font-size:18px">${escapeHtml(titulo)}</h2>` : '',
    ...frases.map((said) => `<p style="margin:0 0 12px;white-space:pre-line">${escapeHtml(said)}</p>`),
    rows.length
      ? `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">${rows.join('')}</table>`
      : '',
    `<p style="margin:0 0 16px">${enlaces.map(linkOf).join(' &#160; ')}</p>`,
  ].join('')
}

const linkOf = ({ texto, href }: Words['enlaces'][number]): string =>
  `<a href="${escapeHtml(pageUrl(href))}" style="color:${light('agua')};font-weight:bold">${escapeHtml(texto)}</a>`

const frame = (body: string): string =>
  [
    `<!doctype html><html lang="es-MX"><body style="margin:0;padding:16px;background:${light('papel')};color:${light('tinta')};font:16px/1.5 sans-serif">`,
    '<div style="max-width:600px">',
    `<p style="margin:0 0 16px;padding:0 0 8px;border-bottom:3px solid ${light('agua')};color:${light('agua')};font-weight:bold">${escapeHtml(MUNICIPIO.nombre)} · ${escapeHtml(MUNICIPIO.direccion)}</p>`,
    body,
    `<p style="margin:24px 0 0;font-size:14px;color:${light('tenue')}">${FOOT} <a href="${escapeHtml(pageUrl('/intranet/cuenta'))}" style="color:${light('agua')}">tu cuenta</a>.</p>`,
    '</div></body></html>',
  ].join('')
