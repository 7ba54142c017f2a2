import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../../hooks/people/access.ts'
import { readsCase } from '../../hooks/people/sight.ts'
import { datePicker } from './moment.ts'

/** What every record derived from a case's movements has in common: written by the ledger, read by whoever sees the case. */
export const derivedRecord = {
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: readsCase('expediente.'), update: nobody, delete: nobody },
} satisfies Partial<CollectionConfig>

/** The columns by which deriving a record twice finds it, and an older history never overwrites a newer one. */
export const derivedFields: Field[] = [
  { name: 'clave', type: 'text', required: true, unique: true, admin: { hidden: true } },
  { name: 'seq', type: 'number', required: true, defaultValue: 0, admin: { hidden: true } },
  {
    name: 'expediente',
    label: 'Expediente',
    type: 'relationship',
    relationTo: 'expedientes',
    required: true,
    index: true,
  },
]

/** A day and an hour as a record tells them. */
export const momentField = (name: string, label: string): Field => ({
  name,
  label,
  type: 'date',
  admin: { date: datePicker },
})

/** Who did something. */
export const personField = (name: string, label: string): Field => ({
  name,
  label,
  type: 'relationship',
  relationTo: 'usuarios',
})

/** A piece of equipment, as its label and the inventory have it. */
export const equipmentFields: Field = {
  name: 'equipo',
  label: 'Equipo',
  type: 'group',
  fields: [
    { name: 'tipoEquipo', label: 'Tipo', type: 'text' },
    { name: 'marca', label: 'Marca', type: 'text' },
    { name: 'modelo', label: 'Modelo', type: 'text' },
    { name: 'serie', label: 'Número de serie', type: 'text', index: true },
    { name: 'inventario', label: 'Número de inventario', type: 'text', index: true },
    // The same numbers as the inventory of equipment finds them by.
    { name: 'claveSerie', type: 'text', index: true, admin: { hidden: true } },
    { name: 'claveInventario', type: 'text', index: true, admin: { hidden: true } },
  ],
}

/** Satisfaction survey: five answers from 1 to 5, and their average. */
export const surveyFields: Field[] = [
  { name: 'trato', label: 'Trato', type: 'number', min: 1, max: 5 },
  { name: 'rapidez', label: 'Rapidez', type: 'number', min: 1, max: 5 },
  { name: 'conocimiento', label: 'Conocimiento del tema', type: 'number', min: 1, max: 5 },
  { name: 'solucion', label: 'Solución', type: 'number', min: 1, max: 5 },
  { name: 'satisfaccion', label: 'Satisfacción general', type: 'number', min: 1, max: 5 },
  { name: 'comentario', label: 'Comentario', type: 'textarea' },
  { name: 'promedio', label: 'Promedio', type: 'number' },
]
