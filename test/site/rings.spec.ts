import { createHash } from 'node:crypto'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawRings, isRingWord, ringsUrl } from '../../site/src/lib/portal/rings.ts'

const word = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((w) => w.length <= 120)

describe('rings', () => {
  it('draw the same water for the same word', () => {
    const drawTwice = (w: string) => [drawRings(w), drawRings(w)]
    fc.assert(
      fc.property(word, (w) => {
        const [once, again] = drawTwice(w)
        expect(once).toBe(again)
      }),
    )
    // Pages keep it for a year: a change here needs another `v` in `ringsUrl`.
    expect(createHash('sha256').update(drawRings('arranca-la-reforestacion')).digest('hex')).toBe(
      'abc99f75a950ff21a54ff1f042c6f40f9d484af238a6e16f5428c11c6b3ea369',
    )
  })

  it('draw other water for another word, and the same on another ground', () => {
    const paths = (svg: string) => svg.match(/ d="[^"]+"/g)
    expect(paths(drawRings('a'))).not.toEqual(paths(drawRings('b')))
    expect(paths(drawRings('a', 'hondo'))).toEqual(paths(drawRings('a', 'claro')))
  })

  it('weigh at most 1.6 kB, in whole numbers', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('claro', 'hondo'), (w, ground) => {
        const svg = drawRings(w, ground)
        expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(1600)
        expect(svg).not.toMatch(/NaN|Infinity|undefined| d="[^"]*\./)
      }),
    )
  })

  it('are well formed, in light and dark, and without dark where a program draws them', async () => {
    const svg = drawRings('predial-2027', 'hondo')
    expect(svg).toContain('prefers-color-scheme:dark')
    expect(drawRings('predial-2027', 'hondo', false)).not.toContain('<style>')
    const { width, height, format } = await sharp(Buffer.from(svg)).metadata()
    expect({ width, height, format }).toEqual({ width: 640, height: 360, format: 'svg' })
  })

  it('are drawn only for words that can be an address', () => {
    expect(['a', 'predial-2027', 'x'.repeat(120)].every(isRingWord)).toBe(true)
    expect(['', 'A', 'á', 'a b', '../a', '<svg>', 'x'.repeat(121), null, undefined, 3].some(isRingWord)).toBe(false)
    expect(ringsUrl('a', 'hondo')).toBe('/anillos/a.svg?fondo=hondo&v=1')
  })
})
