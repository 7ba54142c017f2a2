import { type Payload, ValidationError, type Where } from 'payload'
import type { Importacion } from './rows.ts'

/*
 * One import of a kind at a time, whichever process it runs in: its row is the lock, and says what there was before. Whoever writes it says every
 * few seconds that it is still alive; one that no longer does is put back by another, or at the next start.
 */

/** What is imported: one of each at a time. */
export type ImportLock = 'catalogo' | 'equipos' | 'sistemas'

const LEASE_MS = 60_000
const RENEW_MS = 15_000

const soon = (): string => new Date(Date.now() + LEASE_MS).toISOString()

export type Journal = Importacion

/** @returns its row, or `null` where another is being written */
export const begin = async (
  payload: Payload,
  candado: ImportLock,
  nombre: string,
  nota?: string,
): Promise<Journal | null> => {
  try {
    return await payload.create({
      collection: 'importaciones',
      data: {
        candado,
        vence: soon(),
        estado: 'escribiendo',
        nombre,
        nota,
        ...(candado !== 'catalogo' && { inventario: candado }),
      },
      depth: 0,
      overrideAccess: true,
    })
  } catch (error) {
    if (error instanceof ValidationError) return null
    throw error
  }
}

/** Says what there was before, from which on it is put back if it is cut off. */
export const writeDown = async (payload: Payload, { id }: Journal, antes: Record<string, unknown>): Promise<void> => {
  await payload.db.updateOne({ collection: 'importaciones', id, data: { antes, vence: soon() } })
}

/** Keeps saying that it is alive. `lost`: it was taken for dead, and is no longer ours. */
export const keepAlive = (payload: Payload, { id, candado }: Journal): { lost: () => boolean; stop: () => void } => {
  let lost = false
  const where: Where = { and: [{ id: { equals: id } }, { candado: { equals: candado } }] }
  const renew = async () => {
    try {
      lost = !(await payload.db.updateOne({ collection: 'importaciones', where, data: { vence: soon() } }))
    } catch (err) {
      payload.logger.error({ msg: 'an import could not say that it goes on', err })
    }
  }
  const timer = setInterval(renew, RENEW_MS).unref()
  return { lost: () => lost, stop: () => clearInterval(timer) }
}

/**
 * The one that is being written by nobody any more, taken over by whoever asks; `null` where there is none, or another took it.
 * @param dead whoever began before this moment (ISO 8601) is not alive, whatever it said last
 */
export const takeOver = async (payload: Payload, candado: ImportLock, dead = ''): Promise<Journal | null> => {
  const { docs } = await payload.find({
    collection: 'importaciones',
    where: { candado: { equals: candado } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const [left] = docs
  if (!left || (left.createdAt >= dead && left.vence > new Date().toISOString())) return null
  const where: Where = {
    and: [{ id: { equals: left.id } }, { candado: { equals: candado } }, { vence: { equals: left.vence } }],
  }
  const taken = await payload.db.updateOne({ collection: 'importaciones', where, data: { vence: soon() } })
  return taken ? left : null
}

type Over = { estado: 'hecha' | 'deshecha' | 'interrumpida'; filas?: number; nuevas?: number; cambian?: number }

/** It is over, and another may begin. @returns whether it was still ours to end: another that took it for dead may have put it back */
export const close = async (payload: Payload, { id, candado }: Journal, over: Over): Promise<boolean> => {
  const where: Where = { and: [{ id: { equals: id } }, { candado: { equals: candado } }] }
  const data = { ...over, candado: id, antes: null }
  return Boolean(await payload.db.updateOne({ collection: 'importaciones', where, data }))
}

/** Nothing came of it. */
export const forget = async (payload: Payload, { id }: Journal): Promise<void> => {
  await payload.db.deleteOne({ collection: 'importaciones', where: { id: { equals: id } } })
}
