import type { CollectionConfig } from 'payload'
import { CLASES_DE_REGISTRO, ESTADOS_DE_REGISTRO } from '../hooks/manual/registros.ts'
import { derivedFields, derivedRecord, equipmentFields, momentField, personField } from './fields/derived.ts'
import { optionsOf } from './fields/options.ts'

/** Diagnósticos of equipment (ST-03), dictámenes on what is to be bought (ST-04) and on systems (SI-04). */
export const Dictamenes: CollectionConfig = {
  slug: 'dictamenes',
  labels: { singular: 'Dictamen', plural: 'Dictámenes' },
  typescript: { interface: 'Dictamen' },
  admin: {
    useAsTitle: 'folio',
    defaultColumns: ['folio', 'clase', 'asunto', 'dependencia', 'estado', 'elaborado'],
    listSearchableFields: ['folio', 'asunto', 'numeroRequisicion', 'equipo.serie', 'equipo.inventario'],
    group: 'Trabajo',
  },
  ...derivedRecord,
  indexes: [
    { fields: ['clase', 'estado'] },
    { fields: ['estado', 'elaborado'] },
    { fields: ['elaborado', 'createdAt'] },
  ],
  fields: [
    ...derivedFields,
    { name: 'folio', label: 'Folio', type: 'text', required: true, unique: true },
    {
      name: 'clase',
      label: 'Clase',
      type: 'select',
      required: true,
      options: optionsOf(CLASES_DE_REGISTRO),
    },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      options: optionsOf(ESTADOS_DE_REGISTRO.dictamen),
    },
    { name: 'asunto', label: 'Asunto', type: 'text', required: true },
    { name: 'dependencia', label: 'Dependencia', type: 'relationship', relationTo: 'dependencias', required: true },
    {
      name: 'resultado',
      label: 'Resultado',
      type: 'select',
      options: [
        { value: 'cumple', label: 'Cumple con la normatividad' },
        { value: 'no-cumple', label: 'No cumple' },
      ],
    },
    equipmentFields,
    {
      name: 'estadoEquipo',
      label: 'Estado del equipo',
      type: 'select',
      options: [
        { value: 'funciona', label: 'Funciona' },
        { value: 'con-fallas', label: 'Funciona con fallas' },
        { value: 'no-funciona', label: 'No funciona' },
      ],
    },
    {
      name: 'recomendacion',
      label: 'Recomendación',
      type: 'select',
      options: [
        { value: 'baja', label: 'Baja' },
        { value: 'reubicacion', label: 'Reubicación' },
        { value: 'compra', label: 'Compra de un dispositivo o componente' },
      ],
    },
    { name: 'numeroRequisicion', label: 'Número de requisición', type: 'text', index: true },
    // Rows `{especificacion, norma, cumple}`: read as a whole and never searched, so that writing them is one write.
    {
      name: 'especificaciones',
      label: 'Especificaciones frente a la norma',
      type: 'json',
      admin: { components: { Field: './components/Datos.tsx#Especificaciones' } },
    },
    // Rows `{norma, aspecto, cumple}`, of a system.
    {
      name: 'normas',
      label: 'Normas',
      type: 'json',
      admin: { components: { Field: './components/Datos.tsx#Normas' } },
    },
    { name: 'informe', label: 'Informe o revisión', type: 'textarea' },
    { name: 'texto', label: 'Dictamen', type: 'textarea', required: true },
    momentField('elaborado', 'Elaborado'),
    personField('elaboradoPor', 'Elaborado por'),
    momentField('vistoBueno', 'Visto bueno'),
    personField('vistoBuenoPor', 'Visto bueno de'),
    momentField('firmado', 'Firmado'),
    personField('firmadoPor', 'Firmado por'),
    momentField('entregado', 'Entregado'),
    { name: 'recibe', label: 'Nombre de quien recibe', type: 'text' },
    { name: 'cargoRecibe', label: 'Cargo de quien recibe', type: 'text' },
    { name: 'acuse', label: 'Acuse firmado', type: 'relationship', relationTo: 'adjuntos', hasMany: true },
    momentField('recibido', 'Recibido'),
    personField('recibidoPor', 'Recibido por'),
    momentField('archivado', 'Archivado'),
    { name: 'archivadoEn', label: 'Lugar de archivo', type: 'text' },
    { name: 'devoluciones', label: 'Veces devuelto', type: 'number', required: true, defaultValue: 0 },
    { name: 'motivoDevolucion', label: 'Motivo de la última devolución', type: 'textarea' },
  ],
}
