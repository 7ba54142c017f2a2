import type { CollectionConfig } from 'payload'
import { surveyEndpoint } from '../hooks/doors/encuestas.ts'
import { CANALES } from '../hooks/manual/channels.ts'
import { nobody } from '../hooks/people/access.ts'
import { readsCase } from '../hooks/people/sight.ts'
import { surveyFields } from './fields/derived.ts'
import { optionsOf } from './fields/options.ts'

/**
 * How those who were served rated it: one row for each case, derived from the step that asked (SI-01 7, SI-02 9, ST-01 5, ST-02 4), or
 * answered after a service by phone was over (reading 32), when the case is closed and no movement can tell it.
 */
export const Encuestas: CollectionConfig = {
  slug: 'encuestas',
  labels: { singular: 'Encuesta', plural: 'Encuestas' },
  typescript: { interface: 'Encuesta' },
  admin: {
    useAsTitle: 'expediente',
    defaultColumns: ['expediente', 'procedimiento', 'promedio', 'autor', 'createdAt'],
    listSearchableFields: ['procedimiento', 'comentario'],
    group: 'Trabajo',
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
    { name: 'procedimiento', label: 'Procedimiento', type: 'text', index: true },
    // Empty where it was answered after the end.
    { name: 'paso', label: 'Paso en que se calificó', type: 'number' },
    // Nobody's account where it was answered by the link that needs none.
    { name: 'autor', label: 'Quién', type: 'relationship', relationTo: 'usuarios' },
    // A rating told to an office and written down by it is still of whoever told it (readings 6, 46).
    { name: 'enNombreDe', label: 'Dicha por', type: 'text' },
    { name: 'canal', label: 'Canal', type: 'select', options: optionsOf(CANALES) },
    { name: 'comando', type: 'text', unique: true, admin: { hidden: true } },
    ...surveyFields,
  ],
}
