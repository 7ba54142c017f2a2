import type { Field } from 'payload'
import { CLASES_DE_SERVICIO, ESTADOS_DE_SERVICIO } from '../../../hooks/catalogue/taxonomy.ts'
import { signedInField } from '../../../hooks/people/access.ts'
import { dayInput } from '../dayInput.ts'
import { datePicker } from '../moment.ts'
import { optionsOf } from '../options.ts'

const derived = { create: () => false, update: () => false }
const sidebar = { position: 'sidebar' } as const

/** Whose it is, whether it holds today, and when somebody looks at it again. */
export const keeping: Field[] = [
  {
    name: 'clase',
    label: 'Clase',
    type: 'select',
    required: true,
    defaultValue: 'tramite',
    index: true,
    options: optionsOf(CLASES_DE_SERVICIO),
    admin: sidebar,
  },
  {
    name: 'slug',
    label: 'Dirección en el portal',
    type: 'text',
    required: true,
    unique: true,
    maxLength: 100,
    admin: { ...sidebar, description: '/servicios/…; no cambia después de publicar.' },
  },
  {
    name: 'homoclave',
    label: 'Homoclave',
    type: 'text',
    index: true,
    maxLength: 60,
    admin: { ...sidebar, description: 'MBJ/TR/DEPENDENCIA/UNIDAD/01' },
  },
  {
    name: 'dependencia',
    label: 'Dependencia',
    type: 'relationship',
    relationTo: 'dependencias',
    index: true,
    admin: sidebar,
  },
  { name: 'unidad', label: 'Unidad administrativa', type: 'text', maxLength: 160, admin: sidebar },
  {
    name: 'estado',
    label: 'Disponibilidad',
    type: 'select',
    defaultValue: 'activo',
    options: optionsOf(ESTADOS_DE_SERVICIO),
    admin: sidebar,
  },
  {
    name: 'motivoEstado',
    label: 'Por qué está suspendido',
    type: 'textarea',
    maxLength: 300,
    admin: { ...sidebar, condition: (data) => data?.estado === 'suspendido' || Boolean(data?.motivoEstado) },
  },
  {
    name: 'hasta',
    label: 'Suspendido hasta (incluido)',
    type: 'text',
    admin: {
      ...sidebar,
      description: 'Vacío: hasta nuevo aviso.',
      components: dayInput,
      condition: (data) => data?.estado === 'suspendido' || Boolean(data?.hasta),
    },
  },
  {
    name: 'responsable',
    label: 'Quién responde por la ficha',
    type: 'relationship',
    relationTo: 'usuarios',
    access: { read: signedInField },
    admin: { ...sidebar, description: 'Recibe el aviso cuando toca revisarla. Vacío: quienes administran el portal.' },
  },
  {
    name: 'revisarEl',
    label: 'Revisar el',
    type: 'text',
    index: true,
    admin: { ...sidebar, description: 'Ese día se manda un correo, una sola vez.', components: dayInput },
  },
  {
    name: 'notaDeCambio',
    label: 'Nota de cambio',
    type: 'textarea',
    maxLength: 300,
    admin: {
      ...sidebar,
      description: 'Al cambiar una ficha publicada: qué cambió y por qué. Se muestra al pie de la ficha.',
      condition: (data) => Boolean(data?.publicado),
    },
  },
  // The procedure it is made from: what the manual says of it is not typed here.
  {
    name: 'procedimiento',
    label: 'Procedimiento del manual',
    type: 'text',
    index: true,
    access: derived,
    admin: { ...sidebar, readOnly: true, condition: (data) => Boolean(data?.procedimiento) },
  },
  {
    name: 'publicado',
    label: 'Publicada',
    type: 'date',
    access: derived,
    admin: { ...sidebar, readOnly: true, date: datePicker },
  },
  {
    name: 'cambios',
    label: 'Cambios después de publicar',
    type: 'array',
    labels: { singular: 'Cambio', plural: 'Cambios' },
    access: derived,
    admin: { readOnly: true, condition: (data) => Boolean(data?.cambios?.length) },
    fields: [
      { name: 'fecha', label: 'Cuándo', type: 'date', required: true, admin: { date: datePicker } },
      { name: 'nota', label: 'Qué cambió y por qué', type: 'text', required: true },
      { name: 'campos', label: 'Partes que cambiaron', type: 'text' },
    ],
  },
]
