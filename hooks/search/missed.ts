import { foldText, wordsOf } from './words.ts'

/*
 * What was looked for and not found, for whoever edits. Only the words, how often and when: nobody's, and none that looks like a
 * person's data. Kept here until a job writes it down, so that no search waits for it.
 */

const shared = globalThis as typeof globalThis & { cenoteMissed?: Map<string, number> }

/** Texts kept between two writings; more are not listed. */
const MOST = 300
const LONGEST = { characters: 60, words: 6 }

/** Telephones, cards, accounts, folios and days of birth, and the CURP and RFC that hold one: all have this many digits. */
const DIGITS = 6

/** A mailbox, also where it is said; the plates of a car. */
const PERSONAL = /@|\barroba\b|\(at\)|\bplacas?\b.*\d/

/**
 * A text without capitals, accents or signs, as it is listed; `null` for what is not to be listed. Numbers are counted however they are
 * written and parted: with words between them too.
 */
export const listable = (q: string): string | null => {
  const plain = foldText(q.normalize('NFKC'))
  const digits = plain.match(/\p{N}/gu)?.length ?? 0
  const said = plain.match(NUMBERS)?.length ?? 0
  if (digits + said >= DIGITS || PERSONAL.test(plain)) return null
  const words = wordsOf(plain)
  const text = words.join(' ')
  return text.length >= 3 && text.length <= LONGEST.characters && words.length <= LONGEST.words ? text : null
}

const NUMBERS = /\b(cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b/g

export const noteMissed = (q: string): void => {
  shared.cenoteMissed ??= new Map()
  const text = listable(q)
  if (!text || (shared.cenoteMissed.size >= MOST && !shared.cenoteMissed.has(text))) return
  shared.cenoteMissed.set(text, (shared.cenoteMissed.get(text) ?? 0) + 1)
}

/** Hands over what was noted since the last time. */
export const takeMissed = (): Map<string, number> => {
  const noted = shared.cenoteMissed ?? new Map()
  shared.cenoteMissed = new Map()
  return noted
}
