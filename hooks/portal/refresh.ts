import type { Payload, Where } from 'payload'
import { canonicalJson } from '../ledger/canonical.ts'
import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import type { Publicacion } from '../ledger/rows.ts'
import { editionsOf } from '../manual/editions.ts'
import { findStep } from '../manual/index.ts'
import { recordedIn } from '../manual/recorded.ts'
import { type DraftContent, draftContent, slugsFor } from './content.ts'
import { writtenByLedger } from './pageContext.ts'

/**
 * A request sent again (reading 45) is put on its draft, once: each thing that still is as the request before had it takes the new
 * words; what somebody has designed since stays, and whoever publishes reads the new request beside it.
 */
export const refreshDraft = async (
  payload: Payload,
  loaded: LoadedCase,
  movement: StoredMovement,
  draft: Publicacion,
): Promise<void> => {
  const { expediente } = loaded
  const before = requestBefore(loaded.movements, movement)
  if (!before || draft.publicado || (draft.solicitudSeq ?? 1) >= movement.seq) return
  const [old, next] = [
    await draftContent(payload, expediente, pageAskedIn(loaded, before)),
    await draftContent(payload, expediente, pageAskedIn(loaded, movement)),
  ]
  const names = Object.keys(next) as (keyof DraftContent)[]
  const changes = Object.fromEntries(names.filter((n) => same(draft[n], old[n])).map((n) => [n, next[n]]))
  const retitled =
    'titulo' in changes && next.titulo !== old.titulo && slugsFor(old.titulo, expediente).includes(draft.slug)
  const slug = retitled ? await freeSlug(payload, draft, slugsFor(next.titulo, expediente)) : draft.slug
  await payload.update({
    collection: 'publicaciones',
    id: draft.id,
    draft: true,
    data: { ...changes, slug, solicitudSeq: movement.seq },
    depth: 0,
    context: writtenByLedger(),
    disableTransaction: true,
    overrideAccess: true,
  })
}

/** The first of these addresses that no other page has, or the one the draft has. */
const freeSlug = async (payload: Payload, { id, slug }: Publicacion, wanted: string[]): Promise<string> => {
  for (const one of wanted) {
    const taken: Where = { and: [{ slug: { equals: one } }, { id: { not_equals: id } }] }
    const { totalDocs } = await payload.count({ collection: 'publicaciones', where: taken, overrideAccess: true })
    if (totalDocs === 0) return one
  }
  return slug
}

/** The request that this one corrects; none for the first. */
export const requestBefore = (movements: readonly StoredMovement[], { seq }: StoredMovement) =>
  movements.findLast((m) => m.tipo === 'paso' && m.paso === 1 && m.seq < seq)

/** What a movement of the case asks for of its page. */
export const pageAskedIn = (
  loaded: Pick<LoadedCase, 'procedure' | 'earlier' | 'movements'>,
  { seq }: StoredMovement,
) => {
  const made = editionsOf(loaded).find(({ movement }) => movement.seq === seq)
  const step = made && findStep(made.procedure, made.movement.paso)
  return recordedIn('publicacion', step, made?.movement.datos ?? {})
}

/** Whether two contents say the same; ids that the editor gives its own pieces say nothing. */
const same = (one: unknown, other: unknown): boolean =>
  canonicalJson(withoutIds(orNothing(one))) === canonicalJson(withoutIds(orNothing(other)))

/** A list with nothing in it is stored as nothing by one database, and as a list by the other. */
const orNothing = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? null : (value ?? null))

const withoutIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, of]) => (name === 'id' ? [] : [[name, withoutIds(of)]])),
  )
}
