import type { CollectionConfig } from 'payload'
import { ESTADOS_DE_REGISTRO } from '../hooks/manual/registros.ts'
import { derivedFields, derivedRecord, momentField, personField } from './fields/derived.ts'
import { optionsOf } from './fields/options.ts'

/**
 * Institutional mail accounts (SI-05). The unique address is taken before the movement that gives it is recorded, so that of two
 * who want the same one only one is told yes. Their passwords are never here, nor anywhere (reading 31).
 */
export const Cuentas: CollectionConfig = {
  slug: 'cuentas',
  labels: { singular: 'Cuenta de correo', plural: 'Cuentas de correo' },
  typescript: { interface: 'Cuenta' },
  admin: {
    useAsTitle: 'correo',
    defaultColumns: ['correo', 'persona', 'dependencia', 'estado', 'entregada'],
    listSearchableFields: ['correo', 'persona'],
    group: 'Trabajo',
  },
  ...derivedRecord,
  fields: [
    ...derivedFields,
    { name: 'correo', label: 'Dirección', type: 'text', required: true, unique: true },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      index: true,
      options: optionsOf(ESTADOS_DE_REGISTRO.cuenta),
    },
    { name: 'persona', label: 'Quién la usa', type: 'text' },
    { name: 'cargo', label: 'Cargo', type: 'text' },
    { name: 'dependencia', label: 'Dependencia', type: 'relationship', relationTo: 'dependencias', required: true },
    momentField('creada', 'Creada'),
    personField('creadaPor', 'Creada por'),
    momentField('entregada', 'Entregada'),
    { name: 'recibe', label: 'Nombre de quien recibió', type: 'text' },
  ],
}
