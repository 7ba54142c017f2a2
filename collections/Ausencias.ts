import type { CollectionConfig } from 'payload'
import { administers, nobody, readsAbsences, withRole } from '../hooks/people/access.ts'
import { lastDay, maySubstitute } from '../hooks/people/substitutes.ts'
import { dayField } from './fields/day.ts'

/** Who stands in for whom, between two days (reading 19). Both names are recorded in what the substitute does. */
export const Ausencias: CollectionConfig = {
  slug: 'ausencias',
  labels: { singular: 'Ausencia', plural: 'Ausencias' },
  admin: { useAsTitle: 'motivo', defaultColumns: ['titular', 'suplente', 'desde', 'hasta'], group: 'Administración' },
  defaultSort: '-desde',
  access: {
    create: withRole('administrador', 'direccion'),
    read: readsAbsences,
    update: administers,
    delete: nobody,
  },
  indexes: [{ fields: ['suplente', 'hasta'] }],
  fields: [
    { name: 'titular', label: 'Quién se ausenta', type: 'relationship', relationTo: 'usuarios', required: true },
    {
      name: 'suplente',
      label: 'Quién suple',
      type: 'relationship',
      relationTo: 'usuarios',
      required: true,
      validate: maySubstitute,
    },
    { name: 'desde', label: 'Desde', type: 'text', required: true, validate: dayField },
    { name: 'hasta', label: 'Hasta (incluido)', type: 'text', required: true, validate: lastDay },
    { name: 'motivo', label: 'Motivo', type: 'text', required: true, maxLength: 200 },
  ],
}
