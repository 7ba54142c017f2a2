import { create, type Font } from 'fontkit'
import { type Cara, readFace } from '../municipio/caras.ts'

/*
 * How wide text is, by the very faces that diagrams carry within. They carry them without kerning, so a line is as wide as its signs
 * are one after the other.
 */

/** The faces of a diagram: its text, the same in bold, and that of headings. */
export type Face = Exclude<Cara, 'fija'>

/** Width in ems that is reckoned for a sign the face lacks: it is drawn in another face, where hardly any is wider. */
const UNKNOWN = 1

const measured = new Map<Face, (sign: string) => number>()

/** Reads a face, and remembers each sign's width in ems. */
const measure = (face: Face): ((sign: string) => number) => {
  const font = create(readFace(face)) as Font
  const widths = new Map<string, number>()
  const read = (sign: string) => {
    const point = sign.codePointAt(0) ?? 0
    return font.hasGlyphForCodePoint(point) ? font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm : UNKNOWN
  }
  return (sign) => {
    const width = widths.get(sign) ?? read(sign)
    widths.set(sign, width)
    return width
  }
}

const widthsOf = (face: Face): ((sign: string) => number) => {
  const known = measured.get(face) ?? measure(face)
  measured.set(face, known)
  return known
}

/** Width in pixels of `text` at `size` pixels, rounded up. */
export const textWidth = (text: string, size: number, face: Face = 'texto'): number => {
  const width = widthsOf(face)
  return Math.ceil([...text].reduce((sum, sign) => sum + width(sign), 0) * size)
}

/** Width of the longest word: what a column needs at least, since words are not broken. */
export const longestWord = (text: string, size: number, face?: Face): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, size, face)))

/**
 * `text` in lines of at most `width` pixels, as few as it takes and as even as can be. A word wider than that has a line of its own.
 */
export const wrap = (text: string, width: number, size: number, face?: Face): string[] => {
  const fewest = fill(text, width, size, face).length
  let narrow = width
  while (narrow > size && fill(text, narrow - 4, size, face).length === fewest) narrow -= 4
  const even = fill(text, narrow, size, face)
  // A word wider than `narrow` has a line of its own, so the count may stay while lines grow too wide: then as it was asked for.
  return even.every((line) => textWidth(line, size, face) <= width) ? even : fill(text, width, size, face)
}

const fill = (text: string, width: number, size: number, face?: Face): string[] => {
  const lines: string[] = []
  for (const word of text.trim().split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length && textWidth(longer, size, face) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
