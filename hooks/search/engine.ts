import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch'
import type { Entry, TipoDeResultado } from './entry.ts'
import { foldText, stemOf, wordsOf } from './words.ts'

/*
 * What is public, in memory, and how it is found. Knows nothing of databases: entries are put and taken, days are those of whoever
 * asks, so that what begins or expires does so at its instant.
 */

export type AskedSearch = {
  q: string
  tipo?: TipoDeResultado
  /** First day of what is wanted, `2026-11-20`. */
  desde?: string
  /** Today in the municipality. */
  hoy: string
  /** As it is written and no other way: nothing is forgiven, and only its first words count. */
  exacta?: boolean
}

/** A word or some, and others that mean the same. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

/** Of a query no more than this is read. */
const LONGEST = { characters: 120, words: 10 }
/** Of one that nobody wrote. */
const EXACT_WORDS = 4
/** Words that are looked for in all, with every way of saying it: each costs. Where what is nearly so is looked for too, much more. */
const BUDGET = { exact: 24, forgiving: 10 }
/** Of an entry's text, characters. */
const LONGEST_TEXT = 6_000
/** A month old weighs about as much as new; years old, a little less than half. */
const AGING_DAYS = 1_000

const WEIGHT = { titulo: 6, nombres: 4, resumen: 2, texto: 1 }

const options: SearchOptions = {
  boost: WEIGHT,
  // What is being typed is the beginning of a word; two letters are the beginning of too many.
  prefix: (term, i, terms) => i === terms.length - 1 && term.length >= 3,
}
/** In shorter words a letter changed is another word. */
const LONG_ENOUGH = 4
/** One letter wrong, left out or too many. Two that changed places are two letters wrong to it, and are asked for apart. */
const forgiving: SearchOptions = { ...options, fuzzy: (term) => (term.length >= LONG_ENOUGH ? 1 : false), maxFuzzy: 1 }

export type Engine = {
  put: (entries: readonly Entry[]) => void
  remove: (ids: readonly string[]) => void
  ids: () => string[]
  size: () => number
  setSynonyms: (synonyms: Synonyms) => void
  find: (asked: AskedSearch) => Entry[]
  /** Names that may be meant, for whoever begins to write. */
  suggest: (most: number) => string[]
}

export const createEngine = (): Engine => {
  const entries = new Map<string, Entry>()
  let synonyms: Synonyms = new Map()
  const stems = new Map<string, string | null>()
  const index = new MiniSearch<Entry>({
    fields: Object.keys(WEIGHT),
    tokenize: wordsOf,
    processTerm: (word) => {
      let stem = stems.get(word)
      if (stem === undefined) {
        if (stems.size > 100_000) stems.clear()
        stem = word.length > 40 ? null : stemOf(word)
        stems.set(word, stem)
      }
      return stem
    },
  })

  const remove = (ids: readonly string[]) => {
    for (const id of ids) if (entries.delete(id)) index.discard(id)
  }

  return {
    put(given) {
      for (const entry of given) {
        remove([entry.id])
        const kept = { ...entry, texto: entry.texto.slice(0, LONGEST_TEXT) }
        entries.set(entry.id, kept)
        index.add(kept)
      }
    },
    remove,
    ids: () => [...entries.keys()],
    size: () => entries.size,
    suggest(most) {
      const named = [...entries.values()].filter(({ tipo }) => tipo === 'servicio' || tipo === 'dependencia')
      const names = named.map(({ titulo }) => titulo).sort((a, b) => a.localeCompare(b, 'es'))
      return [...new Set([...synonyms.keys(), ...names])].slice(0, most)
    },
    setSynonyms: (given) => {
      synonyms = given
    },
    find({ q, tipo, desde, hoy, exacta }) {
      const words = wordsOf(q.slice(0, LONGEST.characters)).slice(0, exacta ? EXACT_WORDS : LONGEST.words)
      const shown = (entry: Entry | undefined): entry is Entry =>
        entry !== undefined &&
        (!tipo || entry.tipo === tipo) &&
        (!entry.desde || entry.desde <= hoy) &&
        (!entry.hasta || entry.hasta >= hoy) &&
        (!desde || (entry.fecha !== null && entry.fecha >= desde))
      const filter = ({ id }: SearchResult) => shown(entries.get(id))
      const boostDocument = (id: string) => freshness(entries.get(id)?.fecha ?? null, hoy)
      const query = expand(words, synonyms)
      const tries: SearchOptions[] = [
        { ...options, combineWith: 'AND' },
        { ...forgiving, combineWith: 'AND' },
        { ...forgiving, combineWith: 'OR' },
      ]
      for (const how of tries.slice(0, exacta ? 1 : words.length < 2 ? 2 : 3)) {
        const found = index.search(query(how), { filter, boostDocument })
        if (found.length) return best(found, words).map(({ id }) => entries.get(id) as Entry)
      }
      return []
    },
  }

  /** One whose whole name was typed comes first. */
  function best(found: SearchResult[], words: string[]): SearchResult[] {
    const typed = words.join(' ')
    const named = new Set(
      found.filter(({ id }) => wordsOf(entries.get(id)?.titulo ?? '').join(' ') === typed).map(({ id }) => id),
    )
    return found.sort((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)) || b.score - a.score)
  }
}

/** What was typed, or any of the ways of saying it. */
const expand = (words: string[], synonyms: Synonyms) => {
  const typed = words.join(' ')
  const padded = ` ${typed} `
  const ways = [typed]
  for (const [name, others] of synonyms) {
    if (!padded.includes(` ${name} `)) continue
    for (const other of others) ways.push(padded.replace(` ${name} `, ` ${other} `).trim())
  }
  const said = ways.map((way) => way.split(' ').filter((word) => stemOf(word) !== null))
  return (how: SearchOptions): Query => ({
    combineWith: 'OR',
    queries: affordable(said, how.fuzzy ? BUDGET.forgiving : BUDGET.exact).map((way, i) => ({
      ...how,
      queries: how.fuzzy ? way.map(asTyped) : [way.join(' ')],
      boost: i ? scaled(0.9) : WEIGHT,
    })),
  })
}

/** What was typed, and then each way that there are words left for. */
const affordable = ([typed = [], ...others]: string[][], budget: number): string[][] => {
  const taken = [typed]
  let left = budget - typed.length
  for (const way of others) {
    if (way.length > left) continue
    taken.push(way)
    left -= way.length
  }
  return taken
}

/** A word as it was typed, or with two neighbouring letters changed back: «predail». */
const asTyped = (word: string, i: number, { length }: string[]): Query => ({
  combineWith: 'OR',
  queries: [
    { queries: [word], prefix: i === length - 1 && word.length >= 3 },
    { queries: swapped(word), prefix: false, fuzzy: false },
  ],
})

const swapped = (word: string): string[] =>
  word.length < LONG_ENOUGH
    ? []
    : [...word].slice(1).flatMap((letter, i) => {
        const before = word[i] as string
        return letter === before ? [] : [word.slice(0, i) + letter + before + word.slice(i + 2)]
      })

const scaled = (by: number) => Object.fromEntries(Object.entries(WEIGHT).map(([name, weight]) => [name, weight * by]))

const freshness = (fecha: string | null, hoy: string): number => {
  if (!fecha) return 1
  const days = Math.max(0, (Date.parse(hoy) - Date.parse(fecha)) / 86_400_000)
  return 0.4 + 0.6 / (1 + days / AGING_DAYS)
}

/** Each way of saying something, with all the others; folded. */
export const synonymsOf = (groups: readonly (readonly string[])[]): Synonyms => {
  const all = new Map<string, string[]>()
  for (const group of groups) {
    const ways = [...new Set(group.map((way) => wordsOf(foldText(way)).join(' ')).filter(Boolean))]
    for (const way of ways) all.set(way, [...(all.get(way) ?? []), ...ways.filter((other) => other !== way)])
  }
  return all
}
