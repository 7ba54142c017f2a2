import type { CollectionConfig } from 'payload'
import { nobody, withRole } from '../hooks/people/access.ts'
import { datePicker } from './fields/moment.ts'

/** Links of what is published that lead to no page, of the portal or, where the server asks them, of other sites. Written by a job; what is mended is no longer here. */
export const Enlaces: CollectionConfig = {
  slug: 'enlaces',
  labels: { singular: 'Enlace roto', plural: 'Enlaces rotos' },
  typescript: { interface: 'Enlace' },
  admin: {
    useAsTitle: 'enlace',
    defaultColumns: ['enlace', 'titulo', 'coleccion', 'desde'],
    listSearchableFields: ['enlace', 'titulo'],
    group: 'Portal',
    description:
      'Enlaces de lo publicado que no llevan a ninguna página. Se buscan cada semana; los que ya están aquí, cada diez minutos: corrige la página y se van solos. A otros sitios se les pregunta solo si el servidor está configurado para eso.',
  },
  defaultSort: '-desde',
  disableDuplicate: true,
  lockDocuments: false,
  access: {
    create: nobody,
    read: withRole('administrador-web', 'administrador', 'direccion'),
    update: nobody,
    delete: nobody,
  },
  fields: [
    // Which link of which document: finding it twice is one row.
    { name: 'clave', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'enlace', label: 'Enlace', type: 'text', required: true },
    { name: 'titulo', label: 'Dónde está', type: 'text', required: true },
    {
      name: 'coleccion',
      label: 'Parte',
      type: 'select',
      required: true,
      options: [
        { value: 'publicaciones', label: 'Publicaciones' },
        { value: 'servicios', label: 'Trámites y servicios' },
        { value: 'paginas', label: 'Páginas' },
        { value: 'avisos', label: 'Avisos' },
        { value: 'redirecciones', label: 'Redirecciones' },
        { value: 'portada', label: 'Portada' },
        { value: 'menus', label: 'Menú y pie' },
      ],
    },
    // Of the document; a global is its own name.
    { name: 'documento', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'desde', label: 'Desde', type: 'date', required: true, index: true, admin: { date: datePicker } },
    {
      name: 'visto',
      label: 'Visto por última vez',
      type: 'date',
      required: true,
      index: true,
      admin: { date: datePicker },
    },
  ],
}
