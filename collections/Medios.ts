import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { acceptUpload, describeUpload, UPLOAD_MIME } from '../hooks/doors/accept.ts'
import { oneByOne } from '../hooks/doors/acceptPage.ts'
import { cleanImage } from '../hooks/doors/clean.ts'
import { acceptMedio, guardMedia } from '../hooks/doors/guardMedia.ts'
import { handOver } from '../hooks/doors/handOver.ts'
import { nobody, withRole } from '../hooks/people/access.ts'
import { designsField, readsMedia } from '../hooks/people/portalAccess.ts'
import { tellPortal } from '../hooks/portal/changed.ts'
import { noteShown } from '../hooks/portal/shown.ts'
import { fileSize } from './fields/fileSize.ts'
import { datePicker } from './fields/moment.ts'

const derived = { create: () => false, update: () => false }
/** Where it came from and which pages show it: for those who design, not for whoever reads. */
const inside = { ...derived, read: designsField }

/** Images and documents of the portal. Public while a page that is there shows them, neither before nor after. */
export const Medios: CollectionConfig = {
  slug: 'medios',
  labels: { singular: 'Medio', plural: 'Medios' },
  admin: {
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'publico', 'filesize', 'createdAt'],
    listSearchableFields: ['alt', 'filename', 'credito'],
    group: 'Portal',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: [oneByOne],
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
    beforeOperation: [acceptMedio, acceptUpload, cleanImage],
    beforeChange: [describeUpload, guardMedia],
    afterChange: [tellPortal],
    afterDelete: [tellPortal],
    afterRead: [noteShown],
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
    { name: 'nombre', label: 'Nombre original', type: 'text', access: inside },
    { name: 'sha256', type: 'text', admin: { hidden: true }, access: inside },
    // The attachment it was made from: making it twice finds it instead.
    { name: 'origen', type: 'text', unique: true, admin: { hidden: true }, access: inside },
    {
      name: 'notaDeCambio',
      label: 'Nota de cambio',
      type: 'textarea',
      maxLength: 300,
      access: { read: designsField },
      admin: {
        description:
          'Al corregir el texto o el crédito de algo ya publicado: qué cambió. Se muestra al pie de sus páginas.',
        condition: (data) => Boolean(data?.paginas?.length),
      },
    },
    {
      name: 'publico',
      label: 'Se ve en el portal',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: derived,
      admin: { readOnly: true, description: 'Lo deciden las publicaciones que lo muestran, con sus días.' },
    },
    // The days in which a page shows it, both included: a picture is served by these two alone.
    { name: 'publicoDesde', type: 'text', access: inside, admin: { hidden: true } },
    { name: 'publicoHasta', type: 'text', index: true, access: inside, admin: { hidden: true } },
    {
      name: 'paginas',
      label: 'Páginas publicadas que lo muestran',
      type: 'relationship',
      relationTo: 'publicaciones',
      hasMany: true,
      access: inside,
      // Told by the next one, with where each is.
      admin: { hidden: true },
    },
    {
      name: 'uso',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: './components/SeUsaEn.tsx#SeUsaEn' } },
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
        { name: 'nota', label: 'Qué cambió', type: 'text', required: true },
      ],
    },
    fileSize,
  ],
}
