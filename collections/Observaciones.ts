import type { CollectionConfig } from 'payload'
import { remarkEndpoint } from '../hooks/doors/observaciones.ts'
import { nobody } from '../hooks/people/access.ts'
import { readsCase } from '../hooks/people/sight.ts'

/** What anyone in a case adds to it, with files. It moves nothing, and is never edited nor deleted. */
export const Observaciones: CollectionConfig = {
  slug: 'observaciones',
  labels: { singular: 'Observación', plural: 'Observaciones' },
  typescript: { interface: 'Observacion' },
  admin: {
    useAsTitle: 'texto',
    defaultColumns: ['expediente', 'autor', 'texto', 'createdAt'],
    listSearchableFields: ['texto'],
    group: 'Trabajo',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  // Written through its endpoint alone, which sees to author, files and whether the case may be seen.
  access: { create: nobody, read: readsCase('expediente.'), update: nobody, delete: nobody },
  endpoints: [remarkEndpoint],
  indexes: [{ fields: ['expediente', 'createdAt'] }],
  fields: [
    { name: 'expediente', label: 'Expediente', type: 'relationship', relationTo: 'expedientes', required: true },
    { name: 'comando', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'autor', label: 'Quién', type: 'relationship', relationTo: 'usuarios', required: true, index: true },
    { name: 'texto', label: 'Observación', type: 'textarea', required: true, maxLength: 2000 },
    { name: 'adjuntos', label: 'Adjuntos', type: 'relationship', relationTo: 'adjuntos', hasMany: true },
    // False while whoever must be told of it may not have been.
    { name: 'avisada', type: 'checkbox', index: true, admin: { hidden: true } },
  ],
}
