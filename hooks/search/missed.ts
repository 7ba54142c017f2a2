import { wordsOf } from './words.ts'

/*
 * What was looked for and not found, for whoever edits. Only the words, how often and when: nobody's, and none that looks like a
 * person's data. Kept here until a job writes it down, so that no search waits for it.
 */

const shared = globalThis as typeof globalThis & { cenoteMissed?: Map<string, number> }

/** Texts kept between two writings; more are not listed. */
const MOST = 300
const LONGEST = { characters: 60, words: 6 }

const PERSONAL = [
  /@/,
  // CURP, RFC.
  /\b[a-zñ&]{3,4}\s?\d{6}[a-z\d]{0,10}\b/i,
  // Telephones, cards, numbers of accounts, however they are parted.
  /(\d[\s().-]*){6,}/,
]

/** A text without capitals, accents or signs, as it is listed; `null` for what is not to be listed. */
export const listable = (q: string): string | null => {
  if (PERSONAL.some((form) => form.test(q))) return null
  const words = wordsOf(q)
  const text = words.join(' ')
  return text.length >= 3 && text.length <= LONGEST.characters && words.length <= LONGEST.words ? text : null
}

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
