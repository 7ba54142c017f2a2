import { createRequire } from 'node:module'
import type { Font, GlyphRun } from 'fontkit'
import { LRUCache } from 'lru-cache'
import { type Cara, FACES, readFace } from '../../hooks/municipio/caras.ts'

/*
 * The papers' faces, read once in the life of the thread. PDFKit reads a face anew for each document, and that took two thirds of a
 * paper's time. It takes a face as bytes alone, so what it is given here is a name in bytes, for which fontkit, which it asks to read
 * them, has a format of ours: the face that was already read. No glyph of these faces stands for two signs, so what was printed before
 * leaves no trace in the next paper; a test says so.
 */

/** Glyphs of words kept set, of each face: the words of a paper come again in the next. */
const KEPT_GLYPHS = 20_000

// The very copy that PDFKit asks.
const fontkit: typeof import('fontkit') & { registerFormat(format: unknown): void } = createRequire(
  import.meta.resolve('pdfkit'),
)('fontkit')

const known = new Map<string, Font>()
const nameIn = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

fontkit.registerFormat(
  class {
    static probe = (bytes: Uint8Array): boolean => known.has(nameIn(bytes))

    constructor({ buffer }: { buffer: Uint8Array }) {
      // biome-ignore lint/correctness/noConstructorReturn: fontkit makes a face with `new`, and this one is made.
      return known.get(nameIn(buffer)) as Font
    }
  },
)

const read = (face: Cara): Font => {
  const font = fontkit.create(readFace(face)) as Font
  // PDFKit turns a run's measures into thousandths of an em where they are. Kept runs bear that only where it changes nothing.
  if (font.unitsPerEm !== 1000) throw new Error(`the face «${face}» has ${font.unitsPerEm} units to the em`)
  const set = font.layout.bind(font)
  const runs = new LRUCache<string, GlyphRun>({
    maxSize: KEPT_GLYPHS,
    sizeCalculation: ({ glyphs }) => glyphs.length + 1,
  })
  font.layout = (word, features, ...rest) => {
    if (features) return set(word, features, ...rest)
    const kept = runs.get(word)
    if (kept) return kept
    const run = set(word)
    runs.set(word, run)
    return run
  }
  return font
}

/** The faces as they were read, and what PDFKit takes for each. */
export const FONTS = FACES.map((face) => {
  const name = `face ${face}`
  const font = read(face)
  known.set(name, font)
  return { face, font, source: Buffer.from(name, 'latin1') }
})
