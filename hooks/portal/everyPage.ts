import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, Payload } from 'payload'
import type { Aviso as Row } from '../ledger/rows.ts'
import { NAMED, type Named, setNamed } from '../municipio/municipio.ts'
import { BASE, type Color, type Pair, setPalette } from '../municipio/paleta.ts'
import { derive } from '../municipio/tints.ts'
import { MAXIMO, NIVELES, type Nivel, nextChange, type ShownAviso } from './avisos.ts'
import { portalChanged } from './changed.ts'
import { readRules } from './redirects.ts'

/*
 * What every page shows, whichever it is: read once and kept in memory, so that no page asks the database for it and all of them have it
 * while the database is away. It hangs on `globalThis` because the server, the site and the panel's bundle each load this module.
 */

export type EnlaceDeMenu = { texto: string; enlace: string }
export type Telefono = { nombre: string; numero: string }

export type EveryPage = {
  /** Those that hold or will. */
  avisos: ShownAviso[]
  /** What the panel says of who this is; the rest is the product's. */
  nombres: Partial<Named>
  colores: Partial<Record<Color, Pair>>
  emergencias: Telefono[]
  textoDelPie: string
  /** Codes of the languages offered beside Spanish; empty: all that there are. */
  idiomas: string[]
  /** Empty: the product's own. */
  menu: EnlaceDeMenu[]
  pie: EnlaceDeMenu[]
  /** Old addresses, by their plain path. */
  redirecciones: [desde: string, hacia: string][]
}

const EMPTY: EveryPage = {
  avisos: [],
  nombres: {},
  colores: {},
  emergencias: [],
  textoDelPie: '',
  idiomas: [],
  menu: [],
  pie: [],
  redirecciones: [],
}

type Kept = { value: EveryPage; timer?: NodeJS.Timeout; reading?: Promise<boolean> }

const shared = globalThis as typeof globalThis & { cenoteEveryPage?: Kept }

const kept = (): Kept => {
  shared.cenoteEveryPage ??= { value: EMPTY }
  return shared.cenoteEveryPage
}

/** As it was last read; empty before the first time. */
export const everyPage = (): EveryPage => kept().value

/**
 * Reads it again and, where it says something else than before, has every page made anew. One reading at a time: who asks meanwhile
 * waits for one that begins after they asked. @returns whether anything changed
 */
export const readEveryPage = async (payload: Payload): Promise<boolean> => {
  const state = kept()
  if (state.reading) {
    await state.reading.catch(() => {})
    // Whoever comes first begins the next one, the others wait for it.
    if (state.reading) return state.reading
  }
  state.reading = take(payload).finally(() => {
    state.reading = undefined
  })
  return state.reading
}

const take = async (payload: Payload): Promise<boolean> => {
  const value = await read(payload)
  const state = kept()
  const changed = JSON.stringify(value) !== JSON.stringify(state.value)
  state.value = value
  setNamed(value.nombres)
  setPalette(value.colores)
  wait()
  if (changed) portalChanged({ collection: 'avisos', id: '' })
  return changed
}

/** What everybody sees, in nobody's name. */
const read = async (payload: Payload): Promise<EveryPage> => {
  const [avisos, municipio, menus, rules] = await Promise.all([
    readAvisos(payload),
    payload.findGlobal({ slug: 'municipio', depth: 0, overrideAccess: true }),
    payload.findGlobal({ slug: 'menus', depth: 0, overrideAccess: true }),
    readRules(payload),
  ])
  return {
    avisos,
    nombres: Object.fromEntries(NAMED.flatMap((key) => (municipio[key]?.trim() ? [[key, municipio[key]]] : []))),
    colores: derive(municipio.colores ?? {}, BASE),
    emergencias: (municipio.emergencias ?? []).map(({ nombre, numero }) => ({ nombre, numero })),
    textoDelPie: municipio.pie ?? '',
    idiomas: municipio.idiomas ?? [],
    menu: toLinks(menus.principal),
    pie: toLinks(menus.pie),
    redirecciones: [...rules],
  }
}

/** Alerts of one level that a page can show. Of the top level, all. */
const MOST = 50

/** By level, so that no number of lesser ones hides a grave one. */
const readAvisos = async (payload: Payload): Promise<ShownAviso[]> => {
  const now = new Date().toISOString()
  const of = async (nivel: Nivel) => {
    const { docs } = await payload.find({
      collection: 'avisos',
      where: {
        and: [{ hasta: { greater_than: now } }, { nivel: { equals: nivel } }, { quitado: { not_equals: true } }],
      },
      sort: 'hasta',
      depth: 0,
      limit: nivel === MAXIMO ? 0 : MOST,
      pagination: false,
      overrideAccess: true,
    })
    return docs.map(toAviso)
  }
  return (await Promise.all((Object.keys(NIVELES) as Nivel[]).map(of))).flat()
}

const toLinks = (rows?: EnlaceDeMenu[] | null): EnlaceDeMenu[] =>
  (rows ?? []).map(({ texto, enlace }) => ({ texto, enlace }))

const toAviso = ({ titulo, texto, nivel, desde, hasta, enlace }: Row): ShownAviso => ({
  titulo,
  texto: texto ?? null,
  nivel,
  desde,
  hasta,
  enlace: enlace ?? null,
})

/** Longest that a timer of Node's waits. */
const LONGEST = 2 ** 31 - 1

/** Has every page made anew at the moment an alert begins or ends: the database is not asked, and need not be there. */
const wait = (): void => {
  const state = kept()
  clearTimeout(state.timer)
  const next = nextChange(state.value.avisos, new Date())
  if (next === null) return
  const left = next - Date.now()
  state.timer = setTimeout(
    () => {
      if (left <= LONGEST) portalChanged({ collection: 'avisos', id: '' })
      wait()
    },
    Math.min(Math.max(left, 0), LONGEST),
  )
  state.timer.unref()
}

/** Written: on every page of this process before the answer is sent; the others hear of it from the database. */
const retell = async (payload: Payload): Promise<void> => {
  try {
    await readEveryPage(payload)
  } catch (err) {
    payload.logger.error({ msg: 'what every page shows could not be read again', err })
  }
  portalChanged({ collection: 'avisos', id: '' })
}

export const retellEveryPage: CollectionAfterChangeHook = async ({ doc, req }) => {
  await retell(req.payload)
  return doc
}

export const retellDeleted: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await retell(req.payload)
  return doc
}

export const retellGlobal: GlobalAfterChangeHook = async ({ doc, req }) => {
  await retell(req.payload)
  return doc
}
