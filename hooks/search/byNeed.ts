import { fieldsOf } from '../manual/fieldsOf.ts'
import { NEEDS } from '../manual/needs.ts'
import type { Procedure } from '../manual/types.ts'
import { foldText, stemOf, wordsOf } from './words.ts'

/** As much of what is typed is read. */
const LONGEST = 120

/** What a word is worth by where it stands: in what people say, in the manual's name, in what the form asks. */
const WORTH = { need: 6, name: 3, rest: 1 } as const

/**
 * Pure: those of these procedures that answer to what was typed, best first: most of its words, then the words people say it with. Without
 * accents, capitals or endings; all of them, in their order, where nothing was typed; none where no word of it means anything here.
 */
export const byNeed = <T extends { procedure: Procedure }>(offers: readonly T[], q: string): T[] => {
  const typed = wordsOf(q.slice(0, LONGEST))
  const stems = [...new Set(typed.map(stemOf))].filter((stem) => stem !== null)
  if (q.trim() === '') return [...offers]
  return best(offers, stems, isSame) ?? best(offers, stems, begins) ?? []
}

type Likeness = (stem: string, words: ReadonlySet<string>) => boolean

const isSame: Likeness = (stem, words) => words.has(stem)

/** Of a word that was typed half: asked only where no whole word says anything. */
const begins: Likeness = (stem, words) => stem.length >= 3 && [...words].some((word) => word.startsWith(stem))

const best = <T extends { procedure: Procedure }>(
  offers: readonly T[],
  stems: readonly string[],
  isLike: Likeness,
): T[] | null => {
  const found = offers
    .map((offer, place) => ({ offer, place, ...scoreOf(offer.procedure, stems, isLike) }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits || b.score - a.score || a.place - b.place)
  return found.length ? found.map(({ offer }) => offer) : null
}

/** Of its phrases, those that say something of what was typed; what is shown of a procedure that was found by another than its first. */
export const phrasesFor = ({ codigo }: Procedure, q: string): string[] => {
  const stems = new Set(wordsOf(q.slice(0, LONGEST)).flatMap((word) => stemOf(word) ?? []))
  return (NEEDS[codigo] ?? []).filter((phrase) => stemsOf(phrase).some((stem) => stems.has(stem)))
}

const scoreOf = (procedure: Procedure, stems: readonly string[], isLike: Likeness): { hits: number; score: number } => {
  const { need, name, rest } = wordsIn(procedure)
  const worths = stems.map(
    (stem) =>
      (isLike(stem, need) ? WORTH.need : 0) +
      (isLike(stem, name) ? WORTH.name : 0) +
      (isLike(stem, rest) ? WORTH.rest : 0),
  )
  return { hits: worths.filter(Boolean).length, score: worths.reduce((sum, worth) => sum + worth, 0) }
}

type Words = Record<keyof typeof WORTH, ReadonlySet<string>>

const known = new WeakMap<Procedure, Words>()

const wordsIn = (procedure: Procedure): Words => {
  const kept = known.get(procedure)
  if (kept) return kept
  const { codigo, nombre, objetivo, departamento, pasos } = procedure
  const fields = pasos[0] ? fieldsOf(pasos[0].datos).map(({ etiqueta }) => etiqueta) : []
  const words = {
    need: new Set((NEEDS[codigo] ?? []).flatMap(stemsOf)),
    name: new Set([foldText(codigo), ...stemsOf(`${codigo} ${nombre}`)]),
    rest: new Set(stemsOf([objetivo, departamento.nombre, ...fields].join(' '))),
  }
  known.set(procedure, words)
  return words
}

const stemsOf = (text: string): string[] => wordsOf(text).flatMap((word) => stemOf(word) ?? [])
