import { encode } from 'uqr'
import { MUNICIPIO } from '../../hooks/municipio/municipio.ts'
import { INK, type PrintedPaper } from './paper.ts'

/** The municipality's mark, drawn from the portal's own SVG: circles and paths, filled or outlined in one colour. */
export const drawMark = (
  { doc }: PrintedPaper,
  x: number,
  y: number,
  size: number,
  colour: string = INK.agua,
): void => {
  doc
    .save()
    .translate(x, y)
    .scale(size / 40)
  let group = ''
  for (const [, close, name, attributes = ''] of MUNICIPIO.marca.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    if (name === 'g') group = close ? '' : attributes
    if (close || (name !== 'circle' && name !== 'path')) continue
    const get = (key: string) =>
      (new RegExp(`\\b${key}="([^"]*)"`).exec(attributes) ?? new RegExp(`\\b${key}="([^"]*)"`).exec(group))?.[1]
    if (name === 'circle') doc.circle(Number(get('cx')), Number(get('cy')), Number(get('r')))
    else doc.path(get('d') ?? '')
    if (get('fill') === 'none') doc.lineWidth(Number(get('stroke-width') ?? 1)).stroke(colour)
    else doc.fill(colour)
  }
  doc.restore()
}

/** A QR of `text`, as rectangles in runs: no raster, sharp at any size. Quiet zone of four modules included in `size`. */
export const drawQr = ({ doc }: PrintedPaper, text: string, x: number, y: number, size: number): void => {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 4 })
  const unit = size / modules
  doc.save()
  for (const [row, cells] of data.entries()) {
    for (let from = 0; from < modules; from++) {
      if (!cells[from]) continue
      let to = from
      while (cells[to]) to++
      // A hair taller than a module: no seams between rows on screen.
      doc.rect(x + from * unit, y + row * unit, (to - from) * unit, unit * 1.02)
      from = to
    }
  }
  doc.fill('#000').restore()
}
