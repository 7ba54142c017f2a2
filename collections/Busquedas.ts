import type { CollectionConfig } from 'payload'
import { nobody, withRole } from '../hooks/people/access.ts'
import { dayInput } from './fields/dayInput.ts'

const editors = withRole('administrador-web', 'administrador')

/** What people looked for on the portal and did not find: words and counts, nobody's. Written by a job; the least recent go first. */
export const Busquedas: CollectionConfig = {
  slug: 'busquedas',
  labels: { singular: 'Búsqueda sin resultado', plural: 'Búsquedas sin resultado' },
  typescript: { interface: 'Busqueda' },
  admin: {
    useAsTitle: 'texto',
    defaultColumns: ['texto', 'veces', 'ultima'],
    listSearchableFields: ['texto'],
    group: 'Catálogo',
    description:
      'Lo que la gente buscó y no encontró. Si la página existe con otro nombre, agrega un sinónimo; si no existe, quizá hace falta. Bórralas cuando queden atendidas.',
  },
  defaultSort: '-veces',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: editors, update: nobody, delete: editors },
  fields: [
    { name: 'texto', label: 'Buscaron', type: 'text', required: true, unique: true },
    { name: 'veces', label: 'Veces', type: 'number', required: true, index: true },
    { name: 'ultima', label: 'Último día', type: 'text', required: true, index: true, admin: { components: dayInput } },
  ],
}
