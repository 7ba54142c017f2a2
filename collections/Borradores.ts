import type { CollectionConfig } from 'payload'
import { nobody, ownDrafts } from '../hooks/people/access.ts'

/** A request somebody began and has not sent: one of each person for each procedure, as it stood in the form. It is no case and nobody else sees it. */
export const Borradores: CollectionConfig = {
  slug: 'borradores',
  labels: { singular: 'Borrador', plural: 'Borradores' },
  typescript: { interface: 'Borrador' },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  // Kept, taken up and thrown away in the form it belongs to.
  endpoints: false,
  access: { create: nobody, read: ownDrafts, update: nobody, delete: ownDrafts },
  indexes: [{ fields: ['autor', 'updatedAt'] }],
  fields: [
    // `<autor>:<procedimiento>`: saved twice at once, it is one.
    { name: 'clave', type: 'text', required: true, unique: true },
    { name: 'autor', type: 'relationship', relationTo: 'usuarios', required: true },
    { name: 'procedimiento', type: 'text', required: true },
    // What stood in each control, by its name; and the uploads, by the field they are of.
    { name: 'escrito', type: 'json', required: true },
    { name: 'archivos', type: 'json', required: true },
    // The same uploads once more, for whoever throws away what no request took.
    { name: 'adjuntos', type: 'relationship', relationTo: 'adjuntos', hasMany: true, index: true },
  ],
}
