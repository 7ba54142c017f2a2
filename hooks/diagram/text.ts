/**
 * How wide text is, near enough to wrap it: no canvas and no font is at hand where diagrams are drawn.
 */

/** Thousandths of an em, of the text face at weight 650, rounded up. */
const WIDTHS: [number, string][] = [
  [240, "'"],
  [280, 'j.,;:'],
  [320, 'ilí ¡!·'],
  [360, 'f()'],
  [400, 'rt-º°ª"'],
  [440, 'I1Í/'],
  [480, '“”'],
  [520, 'csvyz¿–'],
  [560, 'JLaekx7áé?'],
  [600, 'EFTbdghnopqu239Éóúñü'],
  [640, 'BPSVYZ4568«»'],
  [680, 'ACKRX0Á'],
  [720, 'DGHNUÚÑÜ'],
  [760, 'OQwÓ&'],
  [840, '…—'],
  [920, 'MmW'],
]
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)))
/** A sign of no Spanish text: as wide as the widest. */
const UNKNOWN = 1000

/** The faces of a diagram: its text, the same in bold, and that of headings; how much wider each is than the table. */
export type Face = keyof typeof FACES
const FACES = { texto: 0.95, fuerte: 1, rotulo: 1.03 }

/** Width in pixels of `text` at `size` pixels, rounded up; never less than it takes, nor in the faces that stand in for ours. */
export const textWidth = (text: string, size: number, face: Face = 'texto'): number =>
  Math.ceil([...text].reduce((sum, sign) => sum + (WIDTH_OF.get(sign) ?? UNKNOWN), 0) * FACES[face] * (size / 1000))

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
  // Narrower than its longest word, a line count says nothing.
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
