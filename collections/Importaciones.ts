import type { CollectionConfig } from 'payload'
import { nobody, withRole } from '../hooks/people/access.ts'

/**
 * The imports of the catalogue and of the inventories: who, when and what came of each; of one that is being written, what there was before, so that one that was
 * cut off is put back.
 */
export const Importaciones: CollectionConfig = {
  slug: 'importaciones',
  labels: { singular: 'Importación', plural: 'Importaciones' },
  typescript: { interface: 'Importacion' },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: false,
  access: { create: nobody, read: withRole('administrador-web', 'administrador'), update: nobody, delete: nobody },
  defaultSort: '-createdAt',
  fields: [
    // The same of all that are being written, so that one is at a time; its own of each that is over.
    { name: 'candado', type: 'text', required: true, unique: true },
    // Until when whoever writes it may be taken for alive.
    { name: 'vence', type: 'date', required: true },
    { name: 'estado', type: 'select', required: true, options: ['escribiendo', 'hecha', 'deshecha', 'interrumpida'] },
    // Of an inventory, which; nothing of the catalogue.
    { name: 'inventario', type: 'text' },
    { name: 'nombre', type: 'text' },
    { name: 'nota', type: 'text' },
    { name: 'filas', type: 'number' },
    { name: 'nuevas', type: 'number' },
    { name: 'cambian', type: 'number' },
    { name: 'antes', type: 'json' },
  ],
}
