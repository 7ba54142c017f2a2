import type { CollectionConfig } from 'payload'
import { nobody, withRole } from '../hooks/people/access.ts'
import { readsPagina } from '../hooks/people/portalAccess.ts'
import { acceptPagina, movePagina, placePagina } from '../hooks/portal/guardPagina.ts'
import { keepDraft } from '../hooks/portal/keepDraft.ts'
import { noteShown } from '../hooks/portal/shown.ts'
import { ofPage } from './fields/ofPage.ts'
import { richText } from './fields/richText.ts'

const derived = { create: () => false, update: () => false }

/** Pages that stay: the notice of privacy, how to get in touch. One within another, each at the address that says so. */
export const Paginas: CollectionConfig = {
  slug: 'paginas',
  labels: { singular: 'Página', plural: 'Páginas' },
  admin: {
    useAsTitle: 'titulo',
    defaultColumns: ['titulo', 'ruta', '_status', 'updatedAt'],
    listSearchableFields: ['titulo', 'ruta'],
    group: 'Portal',
    description: 'Lo que se queda: aviso de privacidad, accesibilidad, contacto. Las noticias nacen de una solicitud.',
  },
  defaultSort: 'ruta',
  disableDuplicate: true,
  disableBulkEdit: true,
  access: {
    create: withRole('administrador-web'),
    read: readsPagina,
    readVersions: withRole('administrador-web', 'administrador', 'direccion'),
    update: withRole('administrador-web'),
    delete: nobody,
  },
  versions: { maxPerDoc: 50, drafts: { validate: false } },
  hooks: {
    beforeOperation: [acceptPagina, keepDraft],
    beforeChange: [placePagina],
    afterChange: [movePagina],
    afterRead: [noteShown],
  },
  fields: [
    { name: 'titulo', label: 'Título', type: 'text', required: true, maxLength: 140 },
    {
      name: 'resumen',
      label: 'Resumen',
      type: 'textarea',
      maxLength: 300,
      admin: { description: 'Una frase, bajo el título y en los buscadores.' },
    },
    { name: 'cuerpo', label: 'Texto', type: 'richText', editor: richText, required: true },
    {
      name: 'padre',
      label: 'Dentro de',
      type: 'relationship',
      relationTo: 'paginas',
      index: true,
      admin: { position: 'sidebar', description: 'Vacío: en el primer nivel.' },
    },
    {
      name: 'slug',
      label: 'Última parte de la dirección',
      type: 'text',
      maxLength: 80,
      admin: {
        position: 'sidebar',
        description: 'Si cambia, la dirección vieja lleva sola a la nueva. Vacío: se hace del título.',
      },
    },
    {
      name: 'ruta',
      label: 'Dirección',
      type: 'text',
      unique: true,
      access: derived,
      admin: { position: 'sidebar', readOnly: true },
    },
    ofPage,
  ],
}
