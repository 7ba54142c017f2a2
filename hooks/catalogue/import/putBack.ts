import { setImmediate as breathe } from 'node:timers/promises'
import type { Payload } from 'payload'
import { close, forget, type Journal, takeOver } from '../../ledger/importLock.ts'
import type { Servicio } from '../../ledger/rows.ts'
import { changedFields } from '../changes.ts'
import { writtenBy } from '../context.ts'
import type { Ficha } from '../ficha.ts'
import { filled, serviceFields } from '../filled.ts'
import { laterOf } from './resolve.ts'
import type { Planned } from './types.ts'

type Row = Record<string, unknown>

/**
 * What there was: addresses that were free, and services as they were, `newest` where one was being drafted beside it. `after`: what the
 * import makes of it, by which its own writing is told from that of a person.
 */
export type Before = {
  nuevas: { slug: string; after: Ficha }[]
  cambian: { id: string; stored: Row; newest: Row | null; after: Ficha }[]
}

export const beforeOf = (payload: Payload, rows: readonly Planned[]): Before => {
  const whole = (one: Servicio) => filled(serviceFields(payload), one as unknown as Row)
  return {
    nuevas: rows.filter(({ known }) => !known).map(({ data }) => ({ slug: String(data.slug), after: data })),
    cambian: rows.flatMap(({ known, data }) => {
      if (!known) return []
      const { stored, newest } = known
      const drafted = newest._status !== stored._status || newest.updatedAt !== stored.updatedAt
      return [{ id: stored.id, stored: whole(stored), newest: drafted ? whole(newest) : null, after: data }]
    }),
  }
}

/**
 * Puts everything back: what was made is removed, what was changed is what it was, and its versions tell of both. One that fails keeps
 * none of the others from it. @returns how many failed
 */
export const undoImport = async (payload: Payload, { antes, createdAt }: Journal): Promise<number> => {
  if (!antes) return 0
  const { nuevas, cambian } = antes as Before
  let failed = 0
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    // As when it was written, everybody else has their turn between one and the next.
    await breathe()
    try {
      await work()
    } catch (err) {
      failed++
      payload.logger.error({ msg: 'a service of an import was not put back', servicio: what, err })
    }
  }
  const { docs: made } = await payload.find({
    collection: 'servicios',
    where: {
      and: [{ slug: { in: nuevas.map(({ slug }) => slug) } }, { createdAt: { greater_than_equal: createdAt } }],
    },
    limit: nuevas.length || 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const afterOf = new Map(nuevas.map(({ slug, after }) => [slug, after]))
  for (const one of made) {
    const after = afterOf.get(one.slug)
    // Somebody may have made one at that address meanwhile: what a person writes is not taken away.
    if (!after || !isOf(one as Ficha, after)) continue
    await attempt(one.slug, () =>
      payload.delete({ collection: 'servicios', id: one.id, depth: 0, overrideAccess: true }),
    )
  }
  for (const one of cambian.toReversed()) await attempt(one.id, () => restore(payload, one))
  return failed
}

/** Whether a service says what an import made of it, the links among its own rows aside: those come last. */
const isOf = (now: Ficha, after: Ficha): boolean => {
  const unlinked = (one: Ficha, like: Ficha): Ficha => ({
    ...one,
    requisitos: one.requisitos?.map((requisito, i) => ({
      ...requisito,
      servicio: laterOf(like.requisitos?.[i]?.servicio) ? null : requisito?.servicio,
    })),
  })
  return changedFields(unlinked(now, after), unlinked(after, after)).length === 0
}

const restore = async (payload: Payload, { id, stored, newest, after }: Before['cambian'][number]): Promise<void> => {
  const options = { collection: 'servicios', id, depth: 0, context: writtenBy('undo') } as const
  const now = await payload.findByID({ collection: 'servicios', id, draft: true, depth: 0, overrideAccess: true })
  // It was not its turn yet; or somebody has saved it since, and what a person writes is not taken back.
  if (now.updatedAt === (newest ?? stored).updatedAt || !isOf(now as Ficha, after)) return
  await payload.update({ ...options, data: stored as Partial<Servicio>, overrideAccess: true })
  if (newest) await payload.update({ ...options, data: newest as Partial<Servicio>, draft: true, overrideAccess: true })
}

/** Puts back the import that was cut off, if there is one; where it cannot be whole, it is tried again. @param dead see `takeOver` */
export const putBackInterrupted = async (payload: Payload, dead?: string): Promise<void> => {
  const left = await takeOver(payload, 'catalogo', dead)
  if (!left) return
  if (!left.antes) return forget(payload, left)
  if ((await undoImport(payload, left)) > 0) return
  await close(payload, left, { estado: 'interrumpida' })
  payload.logger.warn({ msg: 'an import was cut off and has been put back', importacion: left.id })
}
