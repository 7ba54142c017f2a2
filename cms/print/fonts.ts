import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Font, GlyphRun } from 'fontkit'
import { LRUCache } from 'lru-cache'

/*
 * The papers' faces, read once in the life of the thread. PDFKit reads a face anew for each document, and that took two thirds of a
 * paper's time. It takes a face as bytes alone, so what it is given here is a name in bytes, for which fontkit, which it asks to read
 * them, has a format of ours: the face that was already read. No glyph of these faces stands for two signs, so what was printed before
 * leaves no trace in the next paper; a test says so.
 */

/** Faces of the portal, as fonts that can be embedded, and one of the same family for folios and codes. */
const FILES = {
  rotulo: '@expo-google-fonts/bricolage-grotesque/600SemiBold/BricolageGrotesque_600SemiBold.ttf',
  texto: '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  fuerte: '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  fija: '@expo-google-fonts/atkinson-hyperlegible-mono/600SemiBold/AtkinsonHyperlegibleMono_600SemiBold.ttf',
}

export type Face = keyof typeof FILES

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

const read = (file: string): Font => {
  const font = fontkit.create(readFileSync(fileURLToPath(import.meta.resolve(file)))) as Font
  // PDFKit turns a run's measures into thousandths of an em where they are. Kept runs bear that only where it changes nothing.
  if (font.unitsPerEm !== 1000) throw new Error(`${file} has ${font.unitsPerEm} units to the em`)
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
export const FONTS = Object.entries(FILES).map(([face, file]) => {
  const name = `face ${face}`
  const font = read(file)
  known.set(name, font)
  return { face, font, source: Buffer.from(name, 'latin1') }
})
