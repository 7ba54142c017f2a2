import type { CollectionConfig } from 'payload'
import { administers, anyone, nobody } from '../hooks/people/access.ts'
import { tellPortal } from '../hooks/portal/changed.ts'
import { noteShown } from '../hooks/portal/shown.ts'

/** The offices of the municipality: who asks, who publishes, whom to call. */
export const Dependencias: CollectionConfig = {
  slug: 'dependencias',
  labels: { singular: 'Dependencia', plural: 'Dependencias' },
  admin: {
    useAsTitle: 'nombre',
    defaultColumns: ['nombre', 'siglas', 'telefono', 'horario'],
    listSearchableFields: ['nombre', 'siglas'],
    group: 'Catálogo',
  },
  defaultSort: 'nombre',
  access: { create: administers, read: anyone, update: administers, delete: nobody },
  hooks: { afterChange: [tellPortal], afterDelete: [tellPortal], afterRead: [noteShown] },
  fields: [
    { name: 'nombre', label: 'Nombre', type: 'text', required: true, unique: true, maxLength: 140 },
    { name: 'slug', label: 'Dirección en el portal', type: 'text', required: true, unique: true, maxLength: 80 },
    { name: 'siglas', label: 'Siglas', type: 'text', maxLength: 20 },
    { name: 'descripcion', label: 'Qué hace', type: 'textarea', maxLength: 600 },
    { name: 'domicilio', label: 'Domicilio', type: 'text', maxLength: 200 },
    { name: 'telefono', label: 'Teléfono', type: 'text', maxLength: 60 },
    { name: 'titular', label: 'Quién la dirige', type: 'text', maxLength: 120 },
    { name: 'cargoTitular', label: 'Cargo de quien la dirige', type: 'text', maxLength: 120 },
    { name: 'horario', label: 'Horario', type: 'text', maxLength: 120 },
  ],
}
