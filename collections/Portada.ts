import type { GlobalConfig } from 'payload'
import { anyone, withRole } from '../hooks/people/access.ts'
import { retellGlobal } from '../hooks/portal/everyPage.ts'
import { guardLinks } from '../hooks/portal/guardGlobals.ts'
import { webAddress } from './fields/address.ts'
import { dayField } from './fields/day.ts'
import { dayInput } from './fields/dayInput.ts'

const optionalDay = (value: unknown) => value == null || value === '' || dayField(value)

/** What the home page shows besides the newest publications. */
export const Portada: GlobalConfig = {
  slug: 'portada',
  label: 'Portada',
  admin: { group: 'Portal', description: 'Lo vacío se llena solo: lo más nuevo, y los enlaces del producto.' },
  access: { read: anyone, update: withRole('administrador-web') },
  hooks: { beforeChange: [guardLinks('enlaces', 'temporada.enlaces')], afterChange: [retellGlobal] },
  fields: [
    {
      name: 'pregunta',
      label: 'Pregunta',
      type: 'text',
      maxLength: 60,
      admin: { placeholder: '¿Qué necesitas hoy?', description: 'Lo primero que se lee, sobre el buscador.' },
    },
    {
      name: 'destacadas',
      label: 'Publicaciones destacadas',
      type: 'relationship',
      relationTo: 'publicaciones',
      hasMany: true,
      maxRows: 4,
      admin: { description: 'Salen primero, en este orden, mientras estén publicadas.' },
    },
    {
      name: 'enlaces',
      label: 'Lo más buscado',
      type: 'array',
      maxRows: 8,
      labels: { singular: 'Enlace', plural: 'Enlaces' },
      fields: [
        { name: 'texto', label: 'Texto', type: 'text', required: true, maxLength: 40 },
        { name: 'nota', label: 'Nota', type: 'text', maxLength: 50 },
        { name: 'enlace', label: 'Lleva a', type: 'text', required: true, maxLength: 300, validate: webAddress },
      ],
    },
    {
      name: 'temporada',
      label: 'De temporada',
      type: 'group',
      admin: { description: 'Huracanes, predial, regreso a clases: un recuadro que se quita solo.' },
      fields: [
        { name: 'titulo', label: 'Título', type: 'text', maxLength: 80 },
        { name: 'texto', label: 'Texto', type: 'textarea', maxLength: 240 },
        {
          name: 'enlaces',
          label: 'Enlaces',
          type: 'array',
          maxRows: 5,
          labels: { singular: 'Enlace', plural: 'Enlaces' },
          fields: [
            { name: 'texto', label: 'Texto', type: 'text', required: true, maxLength: 60 },
            { name: 'enlace', label: 'Lleva a', type: 'text', required: true, maxLength: 300, validate: webAddress },
          ],
        },
        {
          name: 'hasta',
          label: 'Hasta (incluido)',
          type: 'text',
          validate: optionalDay,
          admin: { description: 'Vacío: hasta que lo quites.', components: dayInput },
        },
      ],
    },
  ],
}
