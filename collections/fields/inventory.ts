import type { Field } from 'payload'

const byHooks = { create: () => false, update: () => false }

/** What both inventories keep of each thing for themselves: what it is told from others by, the import it came with, who wrote it last. */
export const inventoryFields: Field[] = [
  { name: 'clave', type: 'text', required: true, unique: true, admin: { hidden: true }, access: byHooks },
  { name: 'lote', type: 'text', index: true, admin: { hidden: true }, access: byHooks },
  {
    name: 'cambiadoPor',
    label: 'Lo escribió',
    type: 'relationship',
    relationTo: 'usuarios',
    admin: { readOnly: true },
    access: byHooks,
  },
]
