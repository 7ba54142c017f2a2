import { createHash } from 'node:crypto'
import { theme } from '../municipio/paleta.ts'
import { SIZES } from './boxes.ts'
import { cutFace } from './typefaces.ts'

type Theme = ReturnType<typeof theme>

/** Written out for each theme and not as custom properties, which most programs that open an SVG file do not know. */
const colours = (c: Theme): string =>
  [
    // Opened by itself, the drawing has the colour of its paper all around.
    `svg{background:${c.papel}}`,
    `.papel,.carril,.caja,.decision path:first-child,.inicio,.fin{fill:${c.papel}}`,
    `.piedra{fill:${c.piedra}}.carril{stroke:${c.linea}}.nivel,.anillo{stroke:${c.turquesa}}.linea{stroke:${c.tenue}}.punta{fill:${c.tenue}}`,
    `.caja,.decision path,.inicio,.fin{stroke:${c.agua}}.centro{fill:${c.agua}}`,
    `.cabeza,.actividad,.suceso,.nombre{fill:${c.tinta}}.quienes,.ficha{fill:${c.tenue}}.opcion,.cifra{fill:${c.agua}}`,
    `.numero{fill:${c['agua-claro']}}`,
    `.hecho .caja{stroke:${c.jade}}.hecho .numero{fill:${c.jade}}.palomita{stroke:${c.papel}}`,
    `.aqui .caja{fill:${c.agua}}.halo{fill:${c['agua-claro']};stroke:${c.turquesa}}.aqui .numero{fill:${c.papel}}.aqui .actividad,.aqui .quienes{fill:${c['sobre-agua']}}`,
    `.senal{fill:${c.papel};stroke:${c.turquesa}}.estas{fill:${c.agua}}`,
  ].join('')

const FALLBACK = 'Arial,"Liberation Sans",Helvetica,sans-serif'
const [TEXT, HEAD] = ['Atkinson Hyperlegible Next', 'Bricolage Grotesque']

const face = (family: string, weight: number, base64: string): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${base64})}`

/** The style, by the palettes it was made from: an administrator may choose other colours while the process lives. */
const made = new Map<string, Promise<string>>()

/** Colours, lines and faces of every diagram; the same for all, so made once for the colours there are. */
export const diagramStyle = (): Promise<string> => {
  const palette = JSON.stringify([theme('light'), theme('dark')])
  const known = made.get(palette) ?? makeStyle()
  if (!made.has(palette)) made.clear()
  made.set(palette, known)
  return known
}

const makeStyle = async (): Promise<string> => {
  const [texto, fuerte, rotulo] = await Promise.all([cutFace('texto'), cutFace('fuerte'), cutFace('rotulo')])
  return [
    face(TEXT, 400, texto),
    face(TEXT, 700, fuerte),
    face(HEAD, 600, rotulo),
    `text{font:400 ${SIZES.text}px "${TEXT}",${FALLBACK}}`,
    `.cabeza,.cifra,.suceso,.nombre{font:600 ${SIZES.head}px "${HEAD}",${FALLBACK}}.cabeza,.nombre{letter-spacing:-.01em}`,
    `.cifra,.suceso{font-size:${SIZES.text}px}.opcion,.quienes,.ficha,.estas{font-size:${SIZES.small}px}.opcion,.estas{font-weight:700}`,
    '.carril,.nivel,.linea,.caja,.decision path,.inicio,.anillo,.fin,.palomita,.halo,.senal{stroke-width:1.5}',
    '.nivel{stroke-width:3}.fin{stroke-width:4}.palomita{stroke-width:2.5}.carril{stroke-width:1}',
    '.linea,.anillo,.palomita,.decision path+path{fill:none}',
    colours(theme('light')),
    `@media(prefers-color-scheme:dark){${colours(theme('dark'))}}`,
  ].join('')
}

/** What a browser lets a diagram do that is opened by itself: use its own style and faces, and nothing else. */
export const diagramPolicy = async (): Promise<string> => {
  const hash = createHash('sha256').update(await diagramStyle())
  return `default-src 'none'; font-src data:; style-src 'sha256-${hash.digest('base64')}'`
}
