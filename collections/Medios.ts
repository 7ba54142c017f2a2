import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { acceptUpload, describeUpload, UPLOAD_MIME } from '../hooks/doors/accept.ts'
import { cleanImage } from '../hooks/doors/clean.ts'
import { handOver } from '../hooks/doors/handOver.ts'
import { nobody, readsMedia, withRole } from '../hooks/people/access.ts'
import { tellPortal } from '../hooks/portal/changed.ts'

/** Images and documents of the portal. Public once something published shows them, not before. */
export const Medios: CollectionConfig = {
  slug: 'medios',
  labels: { singular: 'Medio', plural: 'Medios' },
  admin: { useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'publico', 'filesize'], group: 'Portal' },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  access: {
    create: withRole('administrador-web'),
    read: readsMedia,
    update: withRole('administrador-web'),
    delete: nobody,
  },
  upload: {
    staticDir: path.join(process.env.DATA_DIR ?? 'data', 'medios'),
    mimeTypes: UPLOAD_MIME,
    pasteURL: false,
    focalPoint: true,
    imageSizes: [
      { name: 'tarjeta', width: 640, height: 360, formatOptions: { format: 'webp', options: { quality: 74 } } },
      {
        name: 'pagina',
        width: 1280,
        withoutEnlargement: true,
        formatOptions: { format: 'webp', options: { quality: 76 } },
      },
      { name: 'social', width: 1200, height: 630, formatOptions: { format: 'jpeg', options: { quality: 78 } } },
    ],
    adminThumbnail: 'tarjeta',
    handlers: [handOver],
  },
  hooks: {
    beforeOperation: [acceptUpload, cleanImage],
    beforeChange: [describeUpload],
    afterChange: [tellPortal],
    afterDelete: [tellPortal],
  },
  fields: [
    {
      name: 'alt',
      label: 'Texto alternativo',
      type: 'text',
      required: true,
      maxLength: 300,
      admin: { description: 'Lo que se ve en la imagen, para quien no la ve.' },
    },
    { name: 'credito', label: 'Crédito', type: 'text', maxLength: 120 },
    { name: 'nombre', label: 'Nombre original', type: 'text', access: { create: () => false, update: () => false } },
    { name: 'sha256', type: 'text', admin: { hidden: true }, access: { create: () => false, update: () => false } },
    // The attachment it was made from: making it twice finds it instead.
    {
      name: 'origen',
      type: 'text',
      unique: true,
      admin: { hidden: true },
      access: { create: () => false, update: () => false },
    },
    {
      name: 'publico',
      label: 'Se ve en el portal',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      admin: { readOnly: true, description: 'Lo decide la publicación que lo muestra.' },
      access: { create: () => false, update: () => false },
    },
  ],
}
