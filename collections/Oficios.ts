import type { CollectionConfig } from 'payload'
import { ESTADOS_DE_REGISTRO } from '../hooks/manual/registros.ts'
import { derivedFields, derivedRecord, momentField, personField } from './fields/derived.ts'
import { datePicker, dayOnly } from './fields/moment.ts'
import { optionsOf } from './fields/options.ts'

/** The system of oficios: the papers that come in and go out. Every row is derived from the movements of its case. */
export const Oficios: CollectionConfig = {
  slug: 'oficios',
  labels: { singular: 'Oficio', plural: 'Oficios' },
  admin: {
    useAsTitle: 'numero',
    defaultColumns: ['numero', 'asunto', 'dependencia', 'estado', 'recibido'],
    group: 'Trabajo',
  },
  ...derivedRecord,
  defaultSort: '-fechaElaboracion',
  indexes: [
    { fields: ['estado', 'recibido'] },
    { fields: ['sentido', 'estado'] },
    { fields: ['fechaElaboracion', 'createdAt'] },
  ],
  fields: [
    // `clave` is `<expediente>:<which paper>`: a case has the one it received and may have one it sends.
    ...derivedFields,
    {
      name: 'sentido',
      label: 'Sentido',
      type: 'select',
      required: true,
      options: [
        { value: 'entrante', label: 'Recibido' },
        { value: 'saliente', label: 'Enviado' },
      ],
    },
    // Ours, of those we send; those we receive have their sender's number alone.
    { name: 'folio', label: 'Folio', type: 'text', index: true },
    { name: 'numero', label: 'Número', type: 'text', required: true, index: true },
    { name: 'asunto', label: 'Asunto', type: 'text', required: true },
    { name: 'dependencia', label: 'Dependencia', type: 'relationship', relationTo: 'dependencias', required: true },
    { name: 'fechaElaboracion', label: 'Elaborado', type: 'date', required: true, admin: { date: dayOnly } },
    momentField('recibido', 'Recibido (sello)'),
    personField('recibidoPor', 'Recibido por'),
    { name: 'turnadoA', label: 'Turnado a', type: 'text' },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      options: optionsOf(ESTADOS_DE_REGISTRO.oficio),
    },
    momentField('sellado', 'Sello de atendido'),
    momentField('firmado', 'Firmado'),
    personField('firmadoPor', 'Firmado por'),
    { name: 'enviado', label: 'Enviado', type: 'date', admin: { date: datePicker } },
    momentField('entregado', 'Entregado'),
    { name: 'recibe', label: 'Nombre de quien recibió', type: 'text' },
    { name: 'atendido', label: 'Atendido', type: 'date', admin: { date: datePicker } },
    { name: 'archivadoEn', label: 'Lugar de archivo', type: 'text' },
    {
      name: 'archivo',
      label: 'Archivo',
      type: 'group',
      fields: [
        { name: 'serie', label: 'Serie documental', type: 'text' },
        { name: 'archivado', label: 'Archivado', type: 'date', admin: { date: datePicker } },
        { name: 'finTramite', label: 'En trámite hasta', type: 'date', index: true, admin: { date: dayOnly } },
        {
          name: 'finConcentracion',
          label: 'En concentración hasta',
          type: 'date',
          index: true,
          admin: { date: dayOnly },
        },
        {
          name: 'destino',
          label: 'Destino final',
          type: 'select',
          options: [
            { value: 'baja', label: 'Baja documental' },
            { value: 'historico', label: 'Archivo histórico' },
          ],
        },
      ],
    },
    { name: 'adjuntos', label: 'Adjuntos', type: 'relationship', relationTo: 'adjuntos', hasMany: true },
  ],
}
