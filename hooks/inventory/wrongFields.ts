import { ValidationError } from 'payload'
import type { FieldError } from '../manual/types.ts'
import { type Inventory, inventoryOf } from './kinds.ts'

/** What the guard or the database has against a thing, by field; `null` where it is something else. */
export const wrongFieldsOf = (inventory: Inventory, error: unknown): FieldError[] | null => {
  if (!(error instanceof ValidationError)) return null
  return error.data.errors.map(({ path, message }) =>
    // Two wrote the same at the same moment: the database had one of them.
    path === 'clave'
      ? { campo: inventoryOf(inventory).campoClave({}), mensaje: 'Ya está en el inventario.' }
      : { campo: path, mensaje: message },
  )
}
