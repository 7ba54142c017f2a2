import { foldText, stemOf, wordsOf } from './words.ts'

/** A piece of text, and whether it is what was looked for. */
export type Excerpted = { texto: string; marcado: boolean }

const AROUND = 180

/** Where the words stand in a text, with what is around them, in pieces; the beginning where they do not. */
export const excerptOf = (text: string, q: string, length = AROUND): Excerpted[] => {
  const wanted = wordsOf(q.slice(0, 120)).flatMap((word) => stemOf(word) ?? [])
  const isWanted = (word: string) => {
    const stem = stemOf(word)
    return stem !== null && wanted.some((one) => stem === one || (one.length >= 3 && stem.startsWith(one)))
  }
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, index }))
  const hits = words.filter(({ word }) => isWanted(foldText(word)))
  const first = hits[0]?.index ?? 0
  const from = first < length ? 0 : text.lastIndexOf(' ', first - length / 3) + 1
  const cut = text.length > from + length ? text.lastIndexOf(' ', from + length) : text.length
  const to = cut > from ? cut : from + length
  const pieces: Excerpted[] = []
  const add = (texto: string, marcado: boolean) => {
    if (texto) pieces.push({ texto, marcado })
  }
  let at = from
  if (from > 0) add('… ', false)
  for (const { word, index } of hits) {
    if (index < at || index + word.length > to) continue
    add(text.slice(at, index), false)
    add(word, true)
    at = index + word.length
  }
  add(text.slice(at, to), false)
  if (to < text.length) add(' …', false)
  return pieces
}
