import type { Payload } from 'payload'
import type { Aviso as Row } from '../ledger/rows.ts'
import { type Aviso, nextChange } from './avisos.ts'
import { portalChanged } from './changed.ts'

/*
 * What every page shows, whichever it is: read once and kept in memory, so that no page asks the database for it and all of them have it
 * while the database is away. It hangs on `globalThis` because the server, the site and the panel's bundle each load this module.
 */

export type EveryPage = {
  /** Those that hold or will. */
  avisos: Aviso[]
}

type Kept = { value: EveryPage; timer?: NodeJS.Timeout; reading?: Promise<boolean> }

const shared = globalThis as typeof globalThis & { cenoteEveryPage?: Kept }

const kept = (): Kept => {
  shared.cenoteEveryPage ??= { value: { avisos: [] } }
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
  wait()
  if (changed) portalChanged()
  return changed
}

const read = async (payload: Payload): Promise<EveryPage> => {
  const { docs } = await payload.find({
    collection: 'avisos',
    where: { and: [{ hasta: { greater_than: new Date().toISOString() } }, { quitado: { not_equals: true } }] },
    sort: 'hasta',
    depth: 0,
    limit: 50,
    pagination: false,
    // What everybody sees, in nobody's name.
    overrideAccess: true,
  })
  return { avisos: docs.map(toAviso) }
}

const toAviso = ({ titulo, texto, nivel, desde, hasta, enlace }: Row): Aviso => ({
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
      if (left <= LONGEST) portalChanged()
      wait()
    },
    Math.min(Math.max(left, 0), LONGEST),
  )
  state.timer.unref()
}
