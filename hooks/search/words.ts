import { stemmer } from '@orama/stemmers/spanish'

/*
 * Words as they are looked for: without accents or capitals, cut to their Spanish stem. Both what is kept and what is typed pass
 * here, so that «iluminación», «iluminacion» and «iluminaciones» are one word.
 */

/** Words that say nothing of what is looked for. */
const EMPTY = new Set(
  'a al ante como con cual cuando de del desde donde e el en entre es esta este hay la las lo los me mi mis muy no o para pero por porque que quiero se si sin sobre su sus te tu tus un una unas uno unos y ya yo'.split(
    ' ',
  ),
)

/** Lower case, without accents. */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A word's stem; `null` for one that says nothing. The stemmer knows endings by their accents, which not everybody types. */
export const stemOf = (word: string): string | null => {
  const folded = foldText(word)
  if (EMPTY.has(folded)) return null
  return foldText(
    stemmer(
      folded
        .replace(/asion(es)?$/, 'acion$1')
        .replace(/([cs])ion$/, '$1ión')
        .replace(/logia$/, 'logía'),
    ),
  )
}

/** The words of a text, folded, in their order. */
export const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
