import type { CollectionConfig } from 'payload'
import { attend } from '../hooks/doors/attend.ts'
import { nobody, withRole } from '../hooks/people/access.ts'
import { OPINION_ATENDIDA_DIAS } from '../hooks/portal/retention.ts'
import { datePicker } from './fields/moment.ts'

const editors = withRole('administrador-web', 'administrador')
const derived = { create: () => false, update: () => false }
const told = { access: derived, admin: { readOnly: true } }

/** What people wrote of a page after saying whether it was of use to them: words and a day, nobody's. */
export const Opiniones: CollectionConfig = {
  slug: 'opiniones',
  labels: { singular: 'Opinión', plural: 'Opiniones' },
  typescript: { interface: 'Opinion' },
  admin: {
    useAsTitle: 'comentario',
    defaultColumns: ['comentario', 'titulo', 'respuesta', 'atendida', 'createdAt'],
    listSearchableFields: ['comentario', 'titulo', 'pagina'],
    group: 'Portal',
    description: `Lo que la gente escribió al decir si una página le sirvió. Corrige la página y marca la opinión como atendida: se borra sola a los ${OPINION_ATENDIDA_DIAS} días. Borra tú la que tenga datos de alguien.`,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['atendida', 'atendidaEl'] }],
  access: {
    create: nobody,
    read: withRole('administrador-web', 'administrador', 'direccion'),
    update: editors,
    delete: editors,
  },
  hooks: { beforeChange: [attend] },
  fields: [
    { name: 'comentario', label: 'Comentario', type: 'textarea', required: true, ...told },
    { name: 'titulo', label: 'Página', type: 'text', required: true, ...told },
    { name: 'pagina', label: 'Dirección', type: 'text', required: true, index: true, ...told },
    {
      name: 'respuesta',
      label: '¿Le sirvió?',
      type: 'select',
      required: true,
      options: [
        { value: 'si', label: 'Sí' },
        { value: 'no', label: 'No' },
      ],
      ...told,
    },
    {
      name: 'atendida',
      label: 'Atendida',
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar', description: 'Ya se corrigió la página, o no hay nada que corregir.' },
    },
    { name: 'nota', label: 'Qué se hizo', type: 'textarea', maxLength: 300, admin: { position: 'sidebar' } },
    {
      name: 'atendidaPor',
      label: 'La atendió',
      type: 'relationship',
      relationTo: 'usuarios',
      access: derived,
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.atendida) },
    },
    {
      name: 'atendidaEl',
      label: 'Cuándo',
      type: 'date',
      access: derived,
      admin: { position: 'sidebar', readOnly: true, date: datePicker, condition: (data) => Boolean(data?.atendida) },
    },
  ],
}
