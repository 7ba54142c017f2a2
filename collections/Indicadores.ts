import type { CollectionConfig } from 'payload'
import { guardIndicator } from '../hooks/doors/guardIndicator.ts'
import { anyone, nobody, withRole } from '../hooks/people/access.ts'
import { tellPortal } from '../hooks/portal/changed.ts'
import { noteShown } from '../hooks/portal/shown.ts'
import { dayField } from './fields/day.ts'
import { dayInput } from './fields/dayInput.ts'

/** Figures that the law sets and changes each year, with the day they begin and where they were published. Past years stay. */
export const Indicadores: CollectionConfig = {
  slug: 'indicadores',
  labels: { singular: 'Indicador', plural: 'Indicadores' },
  admin: {
    useAsTitle: 'clave',
    defaultColumns: ['clave', 'valor', 'desde', 'fuente'],
    listSearchableFields: ['fuente'],
    group: 'Catálogo',
  },
  defaultSort: '-desde',
  access: {
    create: withRole('administrador-web'),
    read: anyone,
    update: withRole('administrador-web'),
    delete: nobody,
  },
  hooks: { beforeChange: [guardIndicator], afterChange: [tellPortal], afterRead: [noteShown] },
  indexes: [{ fields: ['clave', 'desde'], unique: true }],
  fields: [
    {
      name: 'clave',
      label: 'Indicador',
      type: 'select',
      required: true,
      defaultValue: 'uma',
      options: [{ value: 'uma', label: 'UMA diaria' }],
    },
    {
      name: 'valor',
      label: 'Valor en pesos',
      type: 'number',
      required: true,
      min: 0.01,
      max: 100_000,
      admin: { step: 0.01 },
    },
    {
      name: 'desde',
      label: 'Vigente desde',
      type: 'text',
      required: true,
      validate: dayField,
      admin: { description: 'La UMA cambia cada 1 de febrero.', components: dayInput },
    },
    {
      name: 'fuente',
      label: 'Dónde se publicó',
      type: 'text',
      required: true,
      maxLength: 300,
      admin: { description: 'Por ejemplo: INEGI, Diario Oficial de la Federación, 10 de enero de 2025.' },
    },
  ],
}
