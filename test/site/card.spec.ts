import sax from 'sax'
import { describe, expect, it } from 'vitest'
import { drawCard } from '../../site/src/lib/portal/card.ts'

/** The letters of a card, told by the right and lower edges that their outlines reach. @throws where it is no XML */
const edgesOf = (svg: string): { right: number; bottom: number } => {
  let letters = ''
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    if (name === 'path') letters = String(attributes.d)
  }
  parser.write(svg).close()
  const numbers = [...letters.matchAll(/-?\d+(?:\.\d+)?/g)].map(([n]) => Number(n))
  const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)]
  return { right: Math.max(...xs), bottom: Math.max(...ys) }
}

describe('the picture of a page', () => {
  it.each([
    ['a word', 'Predial'],
    [
      'a long title',
      'Arranca la reforestación de cuarenta supermanzanas con especies nativas y se piden personas voluntarias',
    ],
    ['the longest there is', 'Dependencia municipal '.repeat(7)],
    ['one word without end', 'A'.repeat(140)],
    ['letters that no face has', '🌳 雨 <script> & "comillas"'],
    ['nothing', ''],
  ])('holds %s within its edges', (_what, titulo) => {
    const { right, bottom } = edgesOf(drawCard('agua', { titulo, rotulo: 'Noticia' }))
    expect(right).toBeLessThanOrEqual(1200 - 40)
    expect(bottom).toBeLessThanOrEqual(630 - 40)
  })

  it('is the same for the same words', () => {
    expect(drawCard('agua', { titulo: 'Predial' })).toBe(drawCard('agua', { titulo: 'Predial' }))
    expect(drawCard('agua', { titulo: 'Predial' })).not.toBe(drawCard('agua', { titulo: 'Playas' }))
  })
})
