import { lookedFor } from '../../text/folded.ts'
import { isNumber, type Recent } from './known.ts'

/** What is about to be written down: what it is about, in words, and the numbers that name a thing. */
export type About = { asunto: string; numeros: readonly string[] }

/** As many are shown. */
const MOST = 5
/** Words that begin alike are the same said otherwise: «impresora», «impresoras». */
const ROOT = 5
/** Of the words of its subject, so many are shared by what is the same matter. */
const SHARE = 0.5

/**
 * Pure: of these cases of one dependency, those still open that may be the same matter: they name the same equipment or oficio, or their
 * subjects share half their words and two at least. Likeliest first.
 */
export const similarAmong = (cases: readonly Recent[], about: About): Recent[] => {
  const subject = lookedFor(about.asunto)
  const numbers = about.numeros.filter(isNumber).flatMap((number) => {
    const words = lookedFor(number)
    return words.length ? [words] : []
  })
  return cases
    .filter(({ estado }) => estado === 'en-proceso')
    .flatMap((one) => {
      const known = Array.isArray(one.palabras) ? one.palabras.map(String) : []
      const named = numbers.some((words) => words.every((word) => known.includes(word)))
      const shared = shareOf(subject, lookedFor(one.titulo))
      return named || shared > 0 ? [{ one, score: (named ? 1 : 0) + shared }] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ one }) => one)
}

/** How much of the shorter subject is said in the other; 0 where it is too little to tell. */
const shareOf = (one: readonly string[], other: readonly string[]): number => {
  const shared = one.filter((word) => other.some((known) => isAlike(word, known))).length
  const shorter = Math.min(one.length, other.length)
  if (shorter === 0 || shared < Math.min(2, shorter)) return 0
  const share = shared / shorter
  return share >= SHARE ? share : 0
}

const isAlike = (one: string, other: string): boolean =>
  one === other || (one.length >= ROOT && other.length >= ROOT && one.slice(0, ROOT) === other.slice(0, ROOT))
