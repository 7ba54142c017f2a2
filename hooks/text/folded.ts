/** Lower case, without accents: words as people type them. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Words that say nothing of what is looked for. */
const EMPTY = new Set(
  'a al ante con cual cuando de del desde donde e el en entre es esta este la las lo los me mi mis no o para pero por que se si sin sobre su sus te tu un una unas unos y ya yo'.split(
    ' ',
  ),
)

/** No word is longer; what is, is cut. */
const LONGEST = 24

/** Pure: the words of a text as they are looked for, each once and in their order: folded, and none that says nothing. */
export const lookedFor = (text: string): string[] => [
  ...new Set(
    (folded(text).match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !EMPTY.has(word))
      // Never in the middle of a letter: half of one is not stored as it is.
      .map((word) => word.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')),
  ),
]
