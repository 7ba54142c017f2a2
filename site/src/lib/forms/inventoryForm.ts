import type { PayloadRequest } from 'payload'
import { findThing, inventoryOffices } from '../../../../hooks/inventory/find.ts'
import { type Inventory, keepsInventory } from '../../../../hooks/inventory/kinds.ts'
import { saveThing } from '../../../../hooks/inventory/save.ts'
import type { FieldError } from '../../../../hooks/manual/types.ts'
import { thingFields } from '../case/inventory.ts'
import { fromDatos, readWritten, toDatos, type Written } from './formData.ts'
import { UNREADABLE } from './refused.ts'

/** A new thing's form begins with the state that most are in. */
const FIRST: Record<Inventory, string> = { equipos: 'uso', sistemas: 'operacion' }

/**
 * One thing of an inventory as its page shows it, or where to go once it is written; `null` where there is none for this person.
 * @param id `nuevo` of one that is still to be made
 * @param sent what was sent, read once it is known that it may be; `undefined` where nothing was
 */
export const thingPage = async <I extends Inventory>(
  req: PayloadRequest,
  inventory: I,
  id: string,
  sent: (() => Promise<{ form: FormData | null }>) | undefined,
) => {
  const isNew = id === 'nuevo'
  const keeps = keepsInventory(inventory, req.user?.roles)
  const doc = isNew ? null : await findThing(req, inventory, id)
  if (!doc && !(isNew && keeps)) return null
  if (sent && !keeps) return null
  const form = sent && (await sent()).form
  const offices = await inventoryOffices(req)
  const fields = thingFields(inventory, offices)
  let errores: FieldError[] = []
  let written: Written = doc
    ? fromDatos(fields, doc as unknown as Record<string, unknown>)
    : { estado: FIRST[inventory] }
  if (form) {
    written = readWritten(fields, form)
    const saved = await saveThing(req, inventory, isNew ? null : id, toDatos(fields, written), offices)
    if ('id' in saved) return { saved: saved.id }
    errores = saved.errores
  } else if (form === null) errores = UNREADABLE.errores
  return { doc, offices, fields, written, errores, keeps }
}
