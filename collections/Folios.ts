import type { CollectionConfig } from 'payload'
import { nobody, withRole } from '../hooks/people/access.ts'

/** Numbers given out, gapless for each series and year; one that comes to nothing stays, annulled, with its reason. */
export const Folios: CollectionConfig = {
  slug: 'folios',
  labels: { singular: 'Folio', plural: 'Folios' },
  admin: {
    useAsTitle: 'folio',
    defaultColumns: ['folio', 'serie', 'anio', 'estado', 'motivo'],
    listSearchableFields: ['folio', 'referencia'],
    group: 'Administración',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  access: {
    create: nobody,
    read: withRole('administrador', 'direccion', 'secretaria', 'operador'),
    update: nobody,
    delete: nobody,
  },
  indexes: [{ fields: ['serie', 'anio', 'n'], unique: true }],
  fields: [
    { name: 'serie', label: 'Serie', type: 'text', required: true },
    { name: 'anio', label: 'Año', type: 'number', required: true },
    { name: 'n', label: 'Número', type: 'number', required: true },
    { name: 'folio', label: 'Folio', type: 'text', required: true, unique: true },
    // What it numbers, `expediente:<id>`: asking twice gives the same folio.
    { name: 'referencia', label: 'De qué', type: 'text', required: true, unique: true },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      options: [
        { value: 'asignado', label: 'Asignado' },
        { value: 'anulado', label: 'Anulado' },
      ],
    },
    { name: 'motivo', label: 'Motivo de la anulación', type: 'text' },
  ],
}
