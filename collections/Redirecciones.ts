import type { CollectionConfig } from 'payload'
import { withRole } from '../hooks/people/access.ts'
import { retellDeleted, retellEveryPage } from '../hooks/portal/everyPage.ts'
import { guardRedireccion } from '../hooks/portal/guardRedireccion.ts'

/** Old addresses that people have in their bookmarks, and where each leads now. */
export const Redirecciones: CollectionConfig = {
  slug: 'redirecciones',
  labels: { singular: 'Redirección', plural: 'Redirecciones' },
  admin: {
    useAsTitle: 'desde',
    defaultColumns: ['desde', 'hacia', 'nota'],
    listSearchableFields: ['desde', 'hacia', 'nota'],
    group: 'Portal',
    description: 'Quien llegue por la dirección vieja va a dar a la nueva. Solo se usa donde no hay página.',
  },
  defaultSort: 'desde',
  disableDuplicate: true,
  disableBulkEdit: true,
  access: {
    create: withRole('administrador-web'),
    read: withRole('administrador-web', 'administrador', 'direccion'),
    update: withRole('administrador-web'),
    delete: withRole('administrador-web'),
  },
  hooks: { beforeChange: [guardRedireccion], afterChange: [retellEveryPage], afterDelete: [retellDeleted] },
  fields: [
    {
      name: 'desde',
      label: 'Dirección vieja',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 300,
      admin: {
        description: 'Por ejemplo /tramites_y_servicios/predial, o /imdai/* para todo lo que había ahí dentro.',
      },
    },
    {
      name: 'hacia',
      label: 'Lleva a',
      type: 'text',
      required: true,
      maxLength: 300,
      admin: { description: 'Una página del portal, como /servicios, o una dirección https://.' },
    },
    { name: 'nota', label: 'Por qué', type: 'text', maxLength: 200 },
  ],
}
