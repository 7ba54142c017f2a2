import type { CollectionConfig } from 'payload'
import { anyone, withRole } from '../hooks/people/access.ts'
import { tellPortal } from '../hooks/portal/changed.ts'
import { noteShown } from '../hooks/portal/shown.ts'
import { dayField } from './fields/day.ts'
import { dayInput } from './fields/dayInput.ts'

/** Days the offices are closed, besides Saturdays and Sundays. Editable: each year's calendar is approved anew. */
export const DiasInhabiles: CollectionConfig = {
  slug: 'dias-inhabiles',
  labels: { singular: 'Día inhábil', plural: 'Días inhábiles' },
  admin: {
    useAsTitle: 'motivo',
    defaultColumns: ['fecha', 'motivo'],
    listSearchableFields: ['motivo'],
    group: 'Administración',
  },
  defaultSort: 'fecha',
  access: {
    create: withRole('administrador', 'secretaria'),
    read: anyone,
    update: withRole('administrador', 'secretaria'),
    delete: withRole('administrador', 'secretaria'),
  },
  // Pages say until when something is answered, and whether an office is open.
  hooks: { afterChange: [tellPortal], afterDelete: [tellPortal], afterRead: [noteShown] },
  fields: [
    {
      name: 'fecha',
      label: 'Fecha',
      type: 'text',
      required: true,
      unique: true,
      admin: { components: dayInput },
      validate: dayField,
    },
    { name: 'motivo', label: 'Motivo', type: 'text', required: true, maxLength: 120 },
  ],
}
