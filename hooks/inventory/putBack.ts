import type { Payload } from 'payload'
import { close, forget, type Journal, takeOver } from '../ledger/importLock.ts'
import { INVENTORIES, type Inventory } from './kinds.ts'

/** What there was: keys that were free, and things as they were, by what a person writes of them; `quien` did. */
export type BeforeLot = {
  nuevas: string[]
  cambian: { id: string; quien: string | null; antes: Record<string, unknown> }[]
}

/**
 * Puts back what an import wrote: each row bears its mark until a person writes to it, and what a person wrote is not taken back.
 * @returns how many failed
 */
export const undoLot = async (payload: Payload, inventory: Inventory, { id, antes }: Journal): Promise<number> => {
  if (!antes) return 0
  const { nuevas, cambian } = antes as BeforeLot
  const mine = { lote: { equals: id } }
  const made = await payload.delete({
    collection: inventory,
    where: { and: [mine, { clave: { in: nuevas } }] },
    depth: 0,
    overrideAccess: true,
  })
  let failed = made.errors.length
  for (const one of cambian) {
    const back = await payload.update({
      collection: inventory,
      where: { and: [mine, { id: { equals: one.id } }] },
      data: one.antes as never,
      depth: 0,
      context: { quien: one.quien },
      overrideAccess: true,
    })
    failed += back.errors.length
  }
  return failed
}

/** Puts back the import of an inventory that was cut off, if there is one. @param dead see `takeOver` */
export const putBackInventory = async (payload: Payload, inventory: Inventory, dead?: string): Promise<void> => {
  const left = await takeOver(payload, inventory, dead)
  if (!left) return
  if (!left.antes) return forget(payload, left)
  if ((await undoLot(payload, inventory, left)) > 0) return
  await close(payload, left, { estado: 'interrumpida' })
  payload.logger.warn({ msg: 'an import was cut off and has been put back', importacion: left.id })
}

export const putBackInventories = async (payload: Payload, dead?: string): Promise<void> => {
  for (const inventory of Object.keys(INVENTORIES) as Inventory[]) await putBackInventory(payload, inventory, dead)
}
