import type { CollectionConfig } from 'payload'
import { advanceEndpoint } from '../hooks/doors/expedientes.ts'
import { CANALES } from '../hooks/manual/channels.ts'
import { ROL_SLUGS, ROLES } from '../hooks/manual/roles.ts'
import { nobody } from '../hooks/people/access.ts'
import { readsCase } from '../hooks/people/sight.ts'
import { datePicker } from './fields/moment.ts'
import { optionsOf } from './fields/options.ts'

/**
 * The ledger: one row for each completed step or exception, only ever added to. The unique `(expediente, seq)` decides who
 * was first, the unique `comando` makes a repeated request harmless, and each row carries the hash of the one before.
 */
export const Movimientos: CollectionConfig = {
  slug: 'movimientos',
  labels: { singular: 'Movimiento', plural: 'Movimientos' },
  admin: {
    useAsTitle: 'huella',
    defaultColumns: ['expediente', 'seq', 'tipo', 'paso', 'rol', 'fecha'],
    listSearchableFields: ['huella', 'comando'],
    group: 'Trabajo',
  },
  defaultSort: '-fecha',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: readsCase('expediente.'), update: nobody, delete: nobody },
  endpoints: [advanceEndpoint],
  indexes: [
    { fields: ['expediente', 'seq'], unique: true },
    // What one person has done, newest first.
    { fields: ['actor', 'fecha'] },
  ],
  fields: [
    { name: 'expediente', label: 'Expediente', type: 'relationship', relationTo: 'expedientes', required: true },
    { name: 'seq', label: 'Número', type: 'number', required: true },
    { name: 'comando', label: 'Comando', type: 'text', required: true, unique: true },
    {
      name: 'tipo',
      label: 'Tipo',
      type: 'select',
      required: true,
      options: [
        { value: 'paso', label: 'Paso' },
        { value: 'cancelar', label: 'Cancelación' },
        { value: 'reasignar', label: 'Reasignación' },
        { value: 'devolver', label: 'Devolución' },
        { value: 'migrar', label: 'Cambio de edición del manual' },
      ],
    },
    { name: 'paso', label: 'Paso', type: 'number', required: true },
    { name: 'opcion', label: 'Opción', type: 'text' },
    {
      name: 'datos',
      label: 'Datos',
      type: 'json',
      required: true,
      admin: { components: { Field: './components/Datos.tsx#Datos' } },
    },
    { name: 'actor', label: 'Quién', type: 'relationship', relationTo: 'usuarios', required: true },
    {
      name: 'rol',
      label: 'Con qué rol',
      type: 'select',
      required: true,
      options: ROL_SLUGS.map((value) => ({ value, label: ROLES[value].nombre })),
    },
    { name: 'titular', label: 'En suplencia de', type: 'relationship', relationTo: 'usuarios' },
    {
      name: 'enNombreDe',
      label: 'En nombre de',
      type: 'json',
      admin: { components: { Field: './components/Datos.tsx#EnNombreDe' } },
    },
    { name: 'canal', label: 'Canal', type: 'select', required: true, options: optionsOf(CANALES) },
    {
      name: 'fecha',
      label: 'Cuándo',
      type: 'date',
      required: true,
      index: true,
      admin: { date: datePicker },
    },
    { name: 'anterior', label: 'Huella del anterior', type: 'text' },
    { name: 'huella', label: 'Huella', type: 'text', required: true },
  ],
}
