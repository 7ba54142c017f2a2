import type { PayloadRequest } from 'payload'
import type { FieldError } from '../manual/types.ts'
import { findThing } from './find.ts'
import { judgeThing } from './judge.ts'
import type { Inventory } from './kinds.ts'
import type { Offices } from './sheet.ts'
import { wrongFieldsOf } from './wrongFields.ts'

/** Writes a thing in an inventory, new or known. @returns its id, or everything wrong with it */
export const saveThing = async (
  req: PayloadRequest,
  inventory: Inventory,
  id: string | null,
  said: Record<string, unknown>,
  offices: Offices,
): Promise<{ id: string } | { errores: FieldError[] }> => {
  const judged = judgeThing(inventory, said)
  if ('wrong' in judged) return { errores: judged.wrong }
  if (!offices.some((o) => o.id === judged.data.dependencia))
    return { errores: [{ campo: 'dependencia', mensaje: 'Escoge una dependencia de la lista.' }] }
  const known = id === null ? null : await findThing(req, inventory, id)
  try {
    const options = { collection: inventory, data: judged.data as never, depth: 0, req } as const
    if (!known) return { id: (await req.payload.create({ ...options, overrideAccess: false })).id }
    return { id: (await req.payload.update({ ...options, id: known.id, overrideAccess: false })).id }
  } catch (error) {
    const errores = wrongFieldsOf(inventory, error)
    if (!errores) throw error
    return { errores }
  }
}
