import type { CollectionConfig } from 'payload'
import { surveyEndpoint } from '../hooks/doors/encuestas.ts'
import { nobody, readsCase } from '../hooks/people/access.ts'
import { surveyFields } from './fields/derived.ts'

/**
 * Surveys answered after a service by phone was over (reading 32). The case is closed by then, so this is no movement; the orden
 * shows the answers beside those that steps captured.
 */
export const Encuestas: CollectionConfig = {
  slug: 'encuestas',
  labels: { singular: 'Encuesta', plural: 'Encuestas' },
  typescript: { interface: 'Encuesta' },
  admin: {
    useAsTitle: 'expediente',
    defaultColumns: ['expediente', 'promedio', 'autor', 'createdAt'],
    group: 'Procedimientos',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: readsCase('expediente.'), update: nobody, delete: nobody },
  endpoints: [surveyEndpoint],
  fields: [
    {
      name: 'expediente',
      label: 'Expediente',
      type: 'relationship',
      relationTo: 'expedientes',
      required: true,
      unique: true,
    },
    { name: 'autor', label: 'Quién', type: 'relationship', relationTo: 'usuarios', required: true },
    ...surveyFields,
  ],
}
