import { idOf } from '../ledger/relation.ts'
import type { Publicacion } from '../ledger/rows.ts'
import { nodesIn } from './nodes.ts'

/** Ids of the images and documents a publication shows, those within its text included. */
export const mediaOf = (doc: Partial<Publicacion>): string[] => {
  const named = [doc.imagen, ...listOf(doc.galeria), ...listOf(doc.documentos)].map(idOf)
  return [...new Set([...named, ...uploadsIn(doc.cuerpo)].filter((id): id is string => id !== null))]
}

/** Ids of those within a text. */
export const uploadsIn = (text: unknown): (string | null)[] => {
  const ids: (string | null)[] = []
  for (const { type, value } of nodesIn(text)) if (type === 'upload') ids.push(idOf(value))
  return ids
}

const listOf = <T>(value: T[] | null | undefined): T[] => (Array.isArray(value) ? value : [])

/** Days from one to another, both included, as `2026-11-23`. */
export type Days = { desde: string; hasta: string }

/** Before and after every day there is. */
const ALWAYS: Days = { desde: '0000-01-01', hasta: '9999-12-31' }

/** The days a published page is there, of those it says. */
export const daysOf = ({ visibleDesde, visibleHasta }: Pick<Publicacion, 'visibleDesde' | 'visibleHasta'>): Days => ({
  desde: visibleDesde || ALWAYS.desde,
  hasta: visibleHasta || ALWAYS.hasta,
})

/**
 * The days something shown by these pages is public: now, or the next time it will be. Pages that follow one another without a
 * gap are one stretch; what comes after a gap is found when the first is over. `null` when no page will show it again.
 */
export const publicDays = (pages: readonly Days[], today: string): Days | null => {
  const coming = pages
    .filter(({ desde, hasta }) => hasta >= today && desde <= hasta)
    .sort((a, b) => a.desde.localeCompare(b.desde))
  const [first, ...rest] = coming
  if (!first) return null
  let { hasta } = first
  for (const next of rest) {
    if (next.desde > dayAfter(hasta)) break
    if (next.hasta > hasta) hasta = next.hasta
  }
  return { desde: first.desde, hasta }
}

const dayAfter = (day: string): string => {
  if (day >= ALWAYS.hasta) return day
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
