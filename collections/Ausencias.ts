import type { CollectionConfig } from 'payload'
import { changesAbsences, makesAbsences, readsAbsences } from '../hooks/people/absenceAccess.ts'
import { nobody } from '../hooks/people/access.ts'
import { lastDay, madeBy, mayBeAway, maySubstitute, validFirstDay } from '../hooks/people/substitutes.ts'
import { dayInput } from './fields/dayInput.ts'

/** Who stands in for whom, between two days (reading 19). Both names are recorded in what the substitute does. */
export const Ausencias: CollectionConfig = {
  slug: 'ausencias',
  labels: { singular: 'Ausencia', plural: 'Ausencias' },
  admin: {
    useAsTitle: 'motivo',
    defaultColumns: ['titular', 'suplente', 'desde', 'hasta', 'creadaPor'],
    listSearchableFields: ['motivo'],
    description:
      'Quién hace los pasos de otra persona, y entre qué días. La registra quien se ausenta, o por esa persona su jefatura o Dirección; nunca quien va a suplir.',
    group: 'Personas',
  },
  defaultSort: '-desde',
  disableDuplicate: true,
  access: { create: makesAbsences, read: readsAbsences, update: changesAbsences, delete: nobody },
  indexes: [{ fields: ['suplente', 'hasta'] }, { fields: ['titular', 'hasta'] }, { fields: ['hasta', 'desde'] }],
  fields: [
    {
      name: 'titular',
      label: 'Quién se ausenta',
      type: 'relationship',
      relationTo: 'usuarios',
      required: true,
      validate: mayBeAway,
    },
    {
      name: 'suplente',
      label: 'Quién suple',
      type: 'relationship',
      relationTo: 'usuarios',
      required: true,
      admin: { description: 'Alguien con cuenta abierta y con pasos propios; la administración del sistema no suple.' },
      validate: maySubstitute,
    },
    {
      name: 'desde',
      label: 'Desde',
      type: 'text',
      required: true,
      admin: { components: dayInput },
      validate: validFirstDay,
    },
    {
      name: 'hasta',
      label: 'Hasta (incluido)',
      type: 'text',
      required: true,
      admin: { description: 'Cuando la ausencia ya empezó, es lo único que se puede mover.', components: dayInput },
      validate: lastDay,
    },
    { name: 'motivo', label: 'Motivo', type: 'text', required: true, maxLength: 200 },
    {
      name: 'creadaPor',
      label: 'La registró',
      type: 'relationship',
      relationTo: 'usuarios',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
      hooks: { beforeChange: [madeBy] },
    },
  ],
}
