import type { CollectionConfig } from 'payload'
import { ESTADOS_DE_EQUIPO } from '../hooks/inventory/forms.ts'
import { guardThing, keeps, readsThings, tellNewEquipment } from '../hooks/inventory/guard.ts'
import { nobody } from '../hooks/people/access.ts'
import { momentField } from './fields/derived.ts'
import { inventoryFields } from './fields/inventory.ts'
import { optionsOf } from './fields/options.ts'

/** The municipality's equipment, as the directorate knows it: what it is, where, whose, and what its last diagnóstico recommends. */
export const Equipos: CollectionConfig = {
  slug: 'equipos',
  labels: { singular: 'Equipo', plural: 'Equipos' },
  admin: {
    useAsTitle: 'inventario',
    defaultColumns: ['inventario', 'serie', 'tipoEquipo', 'dependencia', 'estado'],
    listSearchableFields: ['inventario', 'serie', 'tipoEquipo', 'marca', 'modelo'],
    group: 'Inventarios',
  },
  defaultSort: 'clave',
  disableDuplicate: true,
  access: { create: keeps('equipos'), read: readsThings('equipos'), update: keeps('equipos'), delete: nobody },
  hooks: { beforeChange: [guardThing('equipos')], afterChange: [tellNewEquipment] },
  indexes: [{ fields: ['dependencia', 'estado'] }, { fields: ['diagnostico.recomendacion', 'estado'] }],
  fields: [
    { name: 'inventario', label: 'Número de inventario', type: 'text', maxLength: 60 },
    { name: 'serie', label: 'Número de serie', type: 'text', maxLength: 60 },
    { name: 'tipoEquipo', label: 'Tipo de equipo', type: 'text', required: true, maxLength: 80 },
    { name: 'marca', label: 'Marca', type: 'text', maxLength: 60 },
    { name: 'modelo', label: 'Modelo', type: 'text', maxLength: 60 },
    { name: 'dependencia', label: 'Dependencia', type: 'relationship', relationTo: 'dependencias', required: true },
    { name: 'area', label: 'Área', type: 'text', maxLength: 120 },
    { name: 'lugar', label: 'Lugar', type: 'text', maxLength: 160 },
    { name: 'resguardo', label: 'A cargo de', type: 'text', maxLength: 120 },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      defaultValue: 'uso',
      options: optionsOf(ESTADOS_DE_EQUIPO),
    },
    { name: 'bajaEl', label: 'Baja el (año-mes-día)', type: 'text', maxLength: 10 },
    { name: 'nota', label: 'Nota', type: 'textarea', maxLength: 600 },
    {
      name: 'diagnostico',
      label: 'Último diagnóstico',
      type: 'group',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
      fields: [
        { name: 'expediente', label: 'Expediente', type: 'relationship', relationTo: 'expedientes', index: true },
        { name: 'folio', label: 'Folio', type: 'text' },
        momentField('fecha', 'Elaborado'),
        { name: 'recomendacion', label: 'Recomendación', type: 'text' },
        { name: 'estadoEquipo', label: 'Estado del equipo', type: 'text' },
      ],
    },
    {
      name: 'claveSerie',
      type: 'text',
      index: true,
      admin: { hidden: true },
      access: { create: () => false, update: () => false },
    },
    {
      name: 'claveInventario',
      type: 'text',
      index: true,
      admin: { hidden: true },
      access: { create: () => false, update: () => false },
    },
    ...inventoryFields,
  ],
}
