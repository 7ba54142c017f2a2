import { type Access, type CollectionAfterChangeHook, type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../ledger/relation.ts'
import type { Equipo } from '../ledger/rows.ts'
import { tellEquipment } from '../records/lastDiagnosis.ts'
import { judgeThing } from './judge.ts'
import { type Inventory, inventoryOf, keepsInventory, readsInventory } from './kinds.ts'

/** Who writes in an inventory. */
export const keeps =
  (inventory: Inventory): Access =>
  ({ req }) =>
    Boolean(req.user?.activo) && keepsInventory(inventory, req.user?.roles)

/** Those who work with it read all of it; anybody else, what their own dependency has. */
export const readsThings =
  (inventory: Inventory): Access =>
  ({ req }) => {
    if (!req.user?.activo) return false
    return readsInventory(inventory, req.user.roles) || { dependencia: { equals: idOf(req.user.dependencia) } }
  }

/** By whichever door it comes: judged whole, with what it is found by; and only one of each. */
export const guardThing =
  (inventory: Inventory): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req, context }) => {
    const refuse = (errors: { path: string; message: string }[]): never => {
      throw new ValidationError({ collection: inventory, errors }, req.t)
    }
    const before = originalDoc ? { ...originalDoc, dependencia: idOf(originalDoc.dependencia) } : {}
    const judged = judgeThing(inventory, { ...before, ...data })
    if ('wrong' in judged) return refuse(judged.wrong.map(({ campo, mensaje }) => ({ path: campo, message: mensaje })))
    const { clave } = judged.data
    if (clave !== originalDoc?.clave) {
      const { docs } = await req.payload.find({
        collection: inventory,
        where: { clave: { equals: clave } },
        limit: 1,
        depth: 0,
        pagination: false,
        // Also where it is of another dependency: there is one of each.
        overrideAccess: true,
      })
      if (docs[0] && docs[0].id !== originalDoc?.id)
        refuse([
          { path: inventoryOf(inventory).campoClave(judged.data as never), message: 'Ya está en el inventario.' },
        ])
    }
    const { lote, quien } = context as { lote?: string | null; quien?: string | null }
    return {
      ...data,
      ...judged.data,
      lote: lote ?? null,
      // What is put back was written by whoever had written it.
      cambiadoPor: quien !== undefined ? quien : (req.user?.id ?? originalDoc?.cambiadoPor ?? null),
    }
  }

/** A piece that is written down late is told of the diagnóstico it has already. */
export const tellNewEquipment: CollectionAfterChangeHook<Equipo> = async ({ doc, previousDoc, req }) => {
  if (doc.claveSerie === previousDoc?.claveSerie && doc.claveInventario === previousDoc?.claveInventario) return doc
  await tellEquipment(req.payload, doc)
  return doc
}
