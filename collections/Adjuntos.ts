import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { acceptUpload, describeUpload, UPLOAD_MIME } from '../hooks/doors/accept.ts'
import { handOver } from '../hooks/doors/handOver.ts'
import { giveRoomBack } from '../hooks/doors/quota.ts'
import { nobody, signedIn } from '../hooks/people/access.ts'
import { readsAttachment } from '../hooks/people/sight.ts'
import { fileSize } from './fields/fileSize.ts'

/** Files that travel with a case: oficios, annexes, photographs. Private: only who may see the case opens them. */
export const Adjuntos: CollectionConfig = {
  slug: 'adjuntos',
  labels: { singular: 'Adjunto', plural: 'Adjuntos' },
  admin: {
    useAsTitle: 'nombre',
    defaultColumns: ['nombre', 'expediente', 'subidoPor', 'filesize', 'createdAt'],
    listSearchableFields: ['nombre', 'filename'],
    group: 'Trabajo',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: signedIn, read: readsAttachment, update: nobody, delete: nobody },
  upload: {
    staticDir: path.join(process.env.DATA_DIR ?? 'data', 'adjuntos'),
    mimeTypes: UPLOAD_MIME,
    pasteURL: false,
    handlers: [handOver],
  },
  hooks: { beforeOperation: [acceptUpload], beforeChange: [describeUpload], afterChange: [giveRoomBack] },
  fields: [
    { name: 'nombre', label: 'Nombre original', type: 'text', required: true, access: { create: () => false } },
    { name: 'sha256', label: 'SHA-256', type: 'text', required: true, access: { create: () => false } },
    {
      name: 'subidoPor',
      label: 'Subido por',
      type: 'relationship',
      relationTo: 'usuarios',
      index: true,
      access: { create: () => false },
    },
    // Set when a movement names the file; until then it is its uploader's, and it is removed after two days.
    {
      name: 'expediente',
      label: 'Expediente',
      type: 'relationship',
      relationTo: 'expedientes',
      index: true,
      access: { create: () => false },
    },
    // The same of a paper of the book that opens no case.
    {
      name: 'correspondencia',
      label: 'Correspondencia',
      type: 'relationship',
      relationTo: 'correspondencia',
      index: true,
      access: { create: () => false },
    },
    fileSize,
  ],
}
