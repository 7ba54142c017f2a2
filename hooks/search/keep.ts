import type { CollectionSlug, Payload, Where } from 'payload'
import { LANGUAGES, ORIGINAL } from '../idiomas/languages.ts'
import { readTranslations, translationKey } from '../idiomas/translations.ts'
import { type Change, onPortalChanged } from '../portal/changed.ts'
import { createEngine, type Engine, synonymsOf } from './engine.ts'
import type { Entry } from './entry.ts'
import { FIXED, SEARCH_SOURCES, type SearchSource } from './sources.ts'

/*
 * The index of this process: filled once, in the background, then kept by what is told of each change, here or on another process.
 * A row is read again as it stands when its change is heard, so the order in which changes come does not matter.
 */

type Search = { engine: Engine; filled: Promise<void> }

/** The server, the site and the panel each load this module; the index is one. */
const shared = globalThis as typeof globalThis & { cenoteSearch?: Search }

const PAGE = 200
/** Entries put at one go; between, whoever waits is served. */
const AT_ONCE = 20

/** Fills the index and keeps it. @returns when it is filled */
export const startSearch = (payload: Payload): Promise<void> => {
  const engine = createEngine()
  let waiting = new Map<string, Change | null>()
  let working: Promise<void> = Promise.resolve()
  const fillAll = () => fill(payload, engine)

  const work = async () => {
    const changes = waiting
    waiting = new Map()
    try {
      if (changes.has('')) await fillAll()
      else for (const change of changes.values()) if (change) await follow(payload, engine, change)
    } catch (err) {
      payload.logger.error({ msg: 'the search could not follow a change; it is filled anew', err })
      setTimeout(() => tell(undefined), 2_000).unref()
    }
  }
  const tell = (change: Change | undefined) => {
    // Without a name it is unknown what changed: all is looked at.
    // Many translations are written at one go, and looked at together.
    const key = change ? (change.collection === TRANSLATED ? TRANSLATED : `${change.collection}:${change.id}`) : ''
    if (waiting.size === 0) working = working.then(work)
    waiting.set(key, change ?? null)
  }
  onPortalChanged(tell)
  const filled = fillAll().catch((err) => {
    payload.logger.error({ msg: 'the search could not be filled', err })
    setTimeout(() => tell(undefined), 2_000).unref()
  })
  working = filled
  shared.cenoteSearch = { engine, filled }
  return filled
}

/** The index, once it is filled. */
export const searchEngine = async (): Promise<Engine> => {
  const search = shared.cenoteSearch
  if (!search) throw new Error('La búsqueda no ha empezado.')
  await search.filled
  return search.engine
}

const sourcesOf = (payload: Payload): SearchSource[] =>
  SEARCH_SOURCES.filter(({ collection }) => collection in payload.collections)

/** Everything, as it stands now; what is no longer there is taken out. */
const fill = async (payload: Payload, engine: Engine): Promise<void> => {
  const seen = new Set(FIXED.map(({ id }) => id))
  engine.put(FIXED)
  await readSynonyms(payload, engine)
  for (const source of sourcesOf(payload)) for (const id of await fillFrom(payload, engine, source)) seen.add(id)
  engine.remove(engine.ids().filter((id) => !seen.has(id)))
}

/** All of one source. @returns what it put */
const fillFrom = async (payload: Payload, engine: Engine, source: SearchSource): Promise<string[]> => {
  const put: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const rows = await readRows(payload, source, after ? { id: { greater_than: after } } : {}, PAGE)
    const all = await toEntries(payload, source, rows)
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const entries = all.slice(i, i + AT_ONCE)
      engine.put(entries)
      put.push(...entries.map(({ id }) => id))
      await new Promise(setImmediate)
    }
    after = rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null
  }
  return put
}

/** One row, as it stands now. */
const follow = async (payload: Payload, engine: Engine, { collection, id }: Change): Promise<void> => {
  if (collection === 'sinonimos') return readSynonyms(payload, engine)
  // Whichever services say the text that is translated.
  const source = sourcesOf(payload).find((s) => s.collection === (collection === TRANSLATED ? 'servicios' : collection))
  if (!source) return
  if (collection === TRANSLATED) return void (await fillFrom(payload, engine, source))
  const [row] = await readRows(payload, source, { id: { equals: id } }, 1)
  if (row) engine.put(await toEntries(payload, source, [row]))
  else engine.remove([`${collection}:${id}`])
}

const TRANSLATED = 'traducciones'

type Row = Parameters<SearchSource['toEntry']>[0]

/** With what services are called in other languages among their names: who writes it there finds them. */
const toEntries = async (payload: Payload, source: SearchSource, rows: Row[]): Promise<Entry[]> => {
  const entries = rows.map((row) => ({ id: `${source.collection}:${row.id}`, ...source.toEntry(row) }))
  if (source.collection !== 'servicios' || !rows.length) return entries
  const said = entries.map(({ titulo, resumen }) => ({ nombre: titulo, resumen }))
  const others = Object.keys(LANGUAGES).filter((codigo) => codigo !== ORIGINAL)
  const known = await Promise.all(others.map((codigo) => readTranslations({ payload }, codigo, said)))
  return entries.map((entry) => {
    const names = known.flatMap((one) => [
      one.get(translationKey('nombre', entry.titulo)),
      one.get(translationKey('resumen', entry.resumen)),
    ])
    return { ...entry, nombres: [entry.nombres, ...names].filter(Boolean).join(' ') }
  })
}

const readRows = async (payload: Payload, { collection, where, select }: SearchSource, more: Where, limit: number) => {
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    where: { and: [where, more] },
    select: select as never,
    sort: 'id',
    depth: 0,
    limit,
    pagination: false,
    // What is public is said by the source itself; days are asked when something is looked for.
    overrideAccess: true,
  })
  return docs as unknown as Row[]
}

const MOST_SYNONYMS = 500

const readSynonyms = async (payload: Payload, engine: Engine): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'sinonimos',
    depth: 0,
    limit: MOST_SYNONYMS,
    pagination: false,
    sort: 'termino',
    overrideAccess: true,
  })
  engine.setSynonyms(synonymsOf(docs.map(({ termino, equivalentes }) => [termino, ...(equivalentes ?? [])])))
}
