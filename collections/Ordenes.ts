import type { CollectionConfig } from 'payload'
import { CANALES } from '../hooks/manual/channels.ts'
import { ESTADOS_DE_REGISTRO } from '../hooks/manual/registros.ts'
import {
  derivedFields,
  derivedRecord,
  equipmentFields,
  momentField,
  personField,
  surveyFields,
} from './fields/derived.ts'
import { optionsOf } from './fields/options.ts'

/** The system of service control: one orden de servicio for each case that has one (manual, reading 26). */
export const Ordenes: CollectionConfig = {
  slug: 'ordenes',
  labels: { singular: 'Orden de servicio', plural: 'Órdenes de servicio' },
  typescript: { interface: 'Orden' },
  admin: {
    useAsTitle: 'folio',
    defaultColumns: ['folio', 'nombre', 'dependencia', 'asignado', 'estado', 'abierta'],
    listSearchableFields: ['folio', 'nombre', 'descripcion', 'equipo.serie', 'equipo.inventario'],
    group: 'Trabajo',
  },
  ...derivedRecord,
  indexes: [
    { fields: ['estado', 'abierta'] },
    { fields: ['asignado', 'estado'] },
    { fields: ['abierta', 'createdAt'] },
    // Equipment known of an office, when another call comes from it.
    { fields: ['dependencia', 'createdAt'] },
  ],
  fields: [
    ...derivedFields,
    { name: 'folio', label: 'Folio', type: 'text', required: true, unique: true },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      options: optionsOf(ESTADOS_DE_REGISTRO.orden),
    },
    { name: 'dependencia', label: 'Dependencia', type: 'relationship', relationTo: 'dependencias', required: true },
    { name: 'area', label: 'Área', type: 'text' },
    { name: 'nombre', label: 'Nombre completo', type: 'text', index: true },
    { name: 'telefono', label: 'Teléfono o extensión', type: 'text' },
    { name: 'canal', label: 'Canal', type: 'select', required: true, options: optionsOf(CANALES) },
    {
      name: 'prioridad',
      label: 'Prioridad',
      type: 'select',
      options: optionsOf({ normal: 'Normal', urgente: 'Urgente' }),
    },
    { name: 'descripcion', label: 'Servicio solicitado', type: 'textarea', required: true },
    equipmentFields,
    momentField('abierta', 'Abierta'),
    personField('abiertaPor', 'Abierta por'),
    personField('asignado', 'Asignada a'),
    momentField('asignada', 'Asignada'),
    {
      name: 'lugar',
      label: 'Lugar',
      type: 'select',
      options: [
        { value: 'sitio', label: 'En el área' },
        { value: 'taller', label: 'En el taller' },
      ],
    },
    { name: 'trabajo', label: 'Trabajo realizado', type: 'textarea' },
    momentField('atendida', 'Atendida'),
    momentField('equipoDevuelto', 'Equipo devuelto'),
    {
      name: 'firma',
      label: 'Firma de satisfacción',
      type: 'group',
      fields: [
        { name: 'conforme', label: 'De conformidad', type: 'checkbox' },
        momentField('firmada', 'Firmada'),
        // Either may be someone else than the other: an operator for the requester, a technician for who signed the paper.
        { name: 'firmante', label: 'Firma a nombre de', type: 'text' },
        { name: 'cargo', label: 'Cargo', type: 'text' },
        // Of an answer of no: why it was not signed, or what was not handed over.
        { name: 'motivo', label: 'Por qué no', type: 'textarea' },
        personField('registradaPor', 'Registrada por'),
      ],
    },
    { name: 'encuesta', label: 'Encuesta', type: 'group', fields: surveyFields },
    { name: 'conclusiones', label: 'Conclusiones', type: 'textarea' },
    momentField('capturada', 'Capturada'),
    personField('capturadaPor', 'Capturada por'),
  ],
}
