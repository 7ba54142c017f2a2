import type { CollectionConfig } from 'payload'
import { nobody, readsCase } from '../hooks/access.ts'

/** The system of oficios: the papers that come in and go out. Every row is derived from the movements of its case. */
export const Oficios: CollectionConfig = {
  slug: 'oficios',
  labels: { singular: 'Oficio', plural: 'Oficios' },
  admin: {
    useAsTitle: 'numero',
    defaultColumns: ['numero', 'asunto', 'dependencia', 'estado', 'recibido'],
    group: 'Procedimientos',
  },
  defaultSort: '-fechaElaboracion',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: readsCase('expediente.'), update: nobody, delete: nobody },
  indexes: [{ fields: ['estado', 'recibido'] }],
  fields: [
    // `<expediente>:<which paper>`: deriving the same oficio twice finds it instead of making another.
    { name: 'clave', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'expediente',
      label: 'Expediente',
      type: 'relationship',
      relationTo: 'expedientes',
      required: true,
      index: true,
    },
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
    { name: 'numero', label: 'Número', type: 'text', required: true, index: true },
    { name: 'asunto', label: 'Asunto', type: 'text', required: true },
    { name: 'dependencia', label: 'Dependencia', type: 'relationship', relationTo: 'dependencias', required: true },
    { name: 'fechaElaboracion', label: 'Elaborado', type: 'date', required: true },
    { name: 'recibido', label: 'Recibido (sello)', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'recibidoPor', label: 'Recibido por', type: 'relationship', relationTo: 'usuarios' },
    { name: 'turnadoA', label: 'Turnado a', type: 'text' },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      options: [
        { value: 'enviado', label: 'Enviado, sin recibir' },
        { value: 'recibido', label: 'Recibido' },
        { value: 'turnado', label: 'Turnado' },
        { value: 'sellado', label: 'Sellado de atendido' },
        { value: 'archivado', label: 'Atendido y archivado' },
        { value: 'cancelado', label: 'Cancelado' },
      ],
    },
    { name: 'atendido', label: 'Atendido', type: 'date' },
    { name: 'archivadoEn', label: 'Lugar de archivo', type: 'text' },
    { name: 'adjuntos', label: 'Adjuntos', type: 'relationship', relationTo: 'adjuntos', hasMany: true },
  ],
}
