import type { CollectionConfig } from 'payload'
import { withRole } from '../hooks/people/access.ts'
import { tellPortal } from '../hooks/portal/changed.ts'

const editors = withRole('administrador-web', 'administrador')

/** Ways of saying the same, for the search: who writes one finds what says another. */
export const Sinonimos: CollectionConfig = {
  slug: 'sinonimos',
  labels: { singular: 'Sinónimo', plural: 'Sinónimos' },
  typescript: { interface: 'Sinonimo' },
  admin: {
    useAsTitle: 'termino',
    defaultColumns: ['termino', 'equivalentes'],
    listSearchableFields: ['termino'],
    group: 'Catálogo',
    description: 'Palabras que la gente usa por otras. Quien busca una encuentra también las demás, al instante.',
  },
  defaultSort: 'termino',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: editors, read: editors, update: editors, delete: editors },
  hooks: { afterChange: [tellPortal], afterDelete: [tellPortal] },
  fields: [
    {
      name: 'termino',
      label: 'Lo que la gente escribe',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 60,
      admin: { description: 'Por ejemplo: predial' },
    },
    {
      name: 'equivalentes',
      label: 'Lo que dicen las páginas',
      type: 'text',
      hasMany: true,
      required: true,
      minRows: 1,
      maxRows: 12,
      maxLength: 60,
      admin: { description: 'Por ejemplo: impuesto predial. Enter después de cada uno.' },
    },
  ],
}
