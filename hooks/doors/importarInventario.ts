import type { PayloadRequest } from 'payload'
import type { Imported } from '../catalogue/import/types.ts'
import { noSession, Refused } from '../engine/errors.ts'
import { planThings, runThings } from '../inventory/import.ts'
import { type Inventory, keepsInventory } from '../inventory/kinds.ts'
import type { ReceivedFile } from './bytes.ts'
import { sheetSent } from './sheetSent.ts'

/**
 * Reads a sheet into an inventory: tells everything that is wrong by row and column and, where nothing is and it is no trial, writes all.
 * @throws Refused to whoever does not keep it, and of a file that is no sheet
 */
export const importThings = async (
  req: PayloadRequest,
  inventory: Inventory,
  file: ReceivedFile | undefined,
  ensayo: boolean,
): Promise<Imported & { escrito: boolean }> => {
  if (!keepsInventory(inventory, req.user?.roles))
    throw new Refused({
      ...noSession,
      codigo: 'rol-sin-permiso',
      mensaje: 'Este inventario lo escribe quien lo lleva.',
    })
  const sheet = await sheetSent(file)
  const told = ensayo ? (await planThings(req, inventory, sheet)).told : await runThings(req, inventory, sheet)
  return { ...told, escrito: !ensayo && told.errores.length === 0 }
}
