import { create, type Font } from 'fontkit'
import { textWidth, wrap } from '../../../../hooks/diagram/text.ts'
import { type Cara, readFace } from '../../../../hooks/municipio/caras.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { PALETA } from '../../../../hooks/municipio/paleta.ts'
import { drawRings } from './rings.ts'

/*
 * The picture that networks show of a page: its title and the municipality's mark over the water of its word. Letters are drawn as
 * outlines, so that it is the same on every machine, whatever faces it has.
 */

const CARD = { width: 1200, height: 630 } as const

const MARGIN = 80
const TEXT_WIDTH = CARD.width - 2 * MARGIN
const MOST_LINES = 4
/** From the largest that fits to the smallest, pixels. */
const SIZES = [76, 66, 56, 48]
const LEADING = 1.14

export type CardWords = { titulo: string; rotulo?: string }

/** The card of a page as an SVG of 1200 × 630. `word` is whose water it is. */
export const drawCard = (word: string, { titulo, rotulo }: CardWords): string => {
  const ink = PALETA['sobre-agua'][0]
  const ground = PALETA.hondo[0]
  const size = SIZES.find((one) => wrap(titulo, TEXT_WIDTH, one, 'rotulo').length <= MOST_LINES) ?? 48
  const lines = shortened(wrap(titulo, TEXT_WIDTH, size, 'rotulo'))
  const base = CARD.height - MARGIN - 8
  const first = base - (lines.length - 1) * size * LEADING
  const drawn = lines.map((line, i) =>
    outline(line, { x: MARGIN, y: first + i * size * LEADING, size, face: 'rotulo' }),
  )
  if (rotulo) drawn.push(outline(rotulo, { x: MARGIN, y: first - size - 20, size: 32, face: 'fuerte' }))
  drawn.push(outline(MUNICIPIO.nombre, { x: MARGIN + 84, y: MARGIN + 30, size: 40, face: 'rotulo' }))
  drawn.push(outline(MUNICIPIO.gobierno, { x: MARGIN + 84, y: MARGIN + 62, size: 24, face: 'texto' }))
  const rings = drawRings(word, 'hondo', false)
    .replace('<svg ', `<svg x="0" y="0" `)
    .replace(/width="640" height="360"/, `width="${CARD.width}" height="${CARD.height}"`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}">`,
    `<defs><linearGradient id="f" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${ground}" stop-opacity=".72"/><stop offset=".3" stop-color="${ground}" stop-opacity=".35"/><stop offset=".55" stop-color="${ground}" stop-opacity=".86"/><stop offset="1" stop-color="${ground}" stop-opacity=".96"/></linearGradient></defs>`,
    rings,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="url(#f)"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN}) scale(1.6)" color="${ink}">${MUNICIPIO.marca.replaceAll('currentColor', ink)}</g>`,
    `<path fill="${ink}" d="${drawn.join('')}"/>`,
    '</svg>',
  ].join('')
}

/** What does not fit even so ends in an ellipsis. */
const shortened = (lines: string[]): string[] =>
  lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]?.replace(/\W*\s\S*$/, '')}…`]

const faces = new Map<Cara, Font>()
const faceOf = (face: Cara): Font => {
  const known = faces.get(face) ?? (create(readFace(face)) as Font)
  faces.set(face, known)
  return known
}

/** A line of text as the path of its letters; what the face has no letter for is left out. */
const outline = (
  text: string,
  { x, y, size, face }: { x: number; y: number; size: number; face: Exclude<Cara, 'fija'> },
): string => {
  const font = faceOf(face)
  const known = [...text].filter((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)).join('')
  const fitting =
    textWidth(known, size, face) > TEXT_WIDTH
      ? known.slice(0, Math.floor((known.length * TEXT_WIDTH) / textWidth(known, size, face)))
      : known
  const { glyphs, positions } = font.layout(fitting)
  const scale = size / font.unitsPerEm
  let pen = x
  return glyphs
    .map((glyph, i) => {
      const at = pen + (positions[i]?.xOffset ?? 0) * scale
      pen += (positions[i]?.xAdvance ?? 0) * scale
      return glyph.path.scale(scale, -scale).translate(at, y).toSVG()
    })
    .join('')
}
