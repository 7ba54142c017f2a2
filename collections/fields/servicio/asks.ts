import type { Field } from 'payload'
import { PLAZOS, SILENCIO } from '../../../hooks/catalogue/taxonomy.ts'
import { optionsOf } from '../options.ts'

/** What is to be brought, what is done with it, and how long it takes. */
export const asks: Field[] = [
  {
    name: 'requisitos',
    label: 'Qué hay que llevar o cumplir',
    type: 'array',
    maxRows: 60,
    labels: { singular: 'Requisito', plural: 'Requisitos' },
    fields: [
      { name: 'nombre', label: 'Requisito', type: 'text', maxLength: 200 },
      {
        type: 'row',
        fields: [
          { name: 'original', label: 'Original', type: 'checkbox', defaultValue: false },
          { name: 'copias', label: 'Copias', type: 'number', defaultValue: 0 },
        ],
      },
      { name: 'condicion', label: 'Solo si', type: 'text', maxLength: 200, admin: { description: '«persona moral»' } },
      { name: 'nota', label: 'Nota', type: 'textarea', maxLength: 400 },
      { name: 'fundamento', label: 'Fundamento', type: 'text', maxLength: 200 },
      {
        name: 'servicio',
        label: 'Es resultado de otro trámite',
        type: 'relationship',
        relationTo: 'servicios',
        index: true,
      },
    ],
  },
  {
    name: 'pasos',
    label: 'Cómo se hace',
    type: 'array',
    maxRows: 40,
    labels: { singular: 'Paso', plural: 'Pasos' },
    fields: [
      { name: 'actividad', label: 'Qué se hace', type: 'text', maxLength: 400 },
      { name: 'quien', label: 'Quién', type: 'text', maxLength: 120 },
    ],
  },
  {
    name: 'plazo',
    label: 'Cuánto tardan en resolver',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'cantidad', label: 'Cantidad', type: 'number' },
          { name: 'unidad', label: 'De', type: 'select', options: optionsOf(PLAZOS) },
        ],
      },
    ],
  },
  { name: 'silencio', label: 'Si no contestan a tiempo', type: 'select', options: optionsOf(SILENCIO) },
  {
    name: 'inspeccion',
    label: 'Visita de inspección',
    type: 'group',
    fields: [
      { name: 'requiere', label: 'Requiere visita', type: 'checkbox', defaultValue: false },
      { name: 'objetivo', label: 'Para qué', type: 'textarea', maxLength: 400 },
    ],
  },
  {
    name: 'negativa',
    label: 'Si te dicen que no',
    type: 'textarea',
    maxLength: 800,
    admin: { description: 'Qué puede hacer la persona. Vacío: lo que dice la ley para cualquier trámite.' },
  },
]
