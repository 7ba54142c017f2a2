import type { CollectionConfig } from 'payload'
import { retryEndpoint } from '../hooks/doors/fallas.ts'
import { administers, nobody } from '../hooks/people/access.ts'
import { datePicker } from './fields/moment.ts'

/** What could not be done, or stands in a false state, and what to do about it. What is mended is no longer here. */
export const Fallas: CollectionConfig = {
  slug: 'fallas',
  labels: { singular: 'Falla', plural: 'Fallas' },
  admin: {
    useAsTitle: 'que',
    defaultColumns: ['que', 'expediente', 'estado', 'desde', 'intentos', 'siguiente'],
    listSearchableFields: ['que'],
    group: 'Administración',
    description: 'Lo que el sistema no pudo hacer y qué se puede hacer. Lo que ya se arregló no aparece.',
  },
  defaultSort: '-desde',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: administers, update: nobody, delete: nobody },
  endpoints: [retryEndpoint],
  fields: [
    // What failed, `<expediente>:1:imagenes`: failing twice is one row.
    { name: 'clave', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'que', label: 'Qué falla', type: 'text', required: true },
    { name: 'queHacer', label: 'Qué hacer', type: 'textarea', required: true },
    { name: 'reintentar', type: 'ui', admin: { components: { Field: './components/Reintentar.tsx#Reintentar' } } },
    { name: 'expediente', label: 'Expediente', type: 'relationship', relationTo: 'expedientes', index: true },
    { name: 'movimiento', label: 'Movimiento', type: 'number' },
    { name: 'error', label: 'Qué dijo', type: 'textarea' },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      options: [
        { value: 'reintentando', label: 'Se vuelve a intentar' },
        { value: 'apartada', label: 'Apartada: espera a que alguien lo pida' },
        // The process ended in the middle of it, more than once: not even a restart tries it again.
        { value: 'detenida', label: 'Apartada: detiene el sistema' },
        { value: 'aviso', label: 'Aviso: lo arregla una persona' },
      ],
    },
    { name: 'intentos', label: 'Intentos', type: 'number', required: true },
    {
      name: 'desde',
      label: 'Desde',
      type: 'date',
      required: true,
      admin: { date: datePicker },
    },
    {
      name: 'siguiente',
      label: 'Siguiente intento',
      type: 'date',
      admin: { date: datePicker },
    },
  ],
}
