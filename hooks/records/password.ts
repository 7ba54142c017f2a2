import { randomInt } from 'node:crypto'

/** No characters that look alike on paper: neither 0 and O nor 1, l and I. */
const KINDS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789']
const GROUPS = 4
const GROUP = 4

/**
 * A first password for the letter: four groups of four, of all three kinds. Nobody keeps it; whoever loses sight of it makes
 * another.
 */
export const newPassword = (): string => {
  const all = KINDS.join('')
  for (;;) {
    const text = Array.from({ length: GROUPS * GROUP }, () => all[randomInt(all.length)]).join('')
    if (KINDS.every((kind) => [...text].some((c) => kind.includes(c)))) return text.replace(/(.{4})(?=.)/g, '$1-')
  }
}
