import type { CollectionConfig } from 'payload'
import { nobody, ownNotices } from '../hooks/people/access.ts'

/** What a person was told of a case: the intranet shows it until it is read, and a mail says the same, at once or once a day. */
export const Notificaciones: CollectionConfig = {
  slug: 'notificaciones',
  labels: { singular: 'Notificación', plural: 'Notificaciones' },
  typescript: { interface: 'Notificacion' },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  // Read and marked in the intranet, where each sees their own.
  endpoints: false,
  access: { create: nobody, read: ownNotices, update: nobody, delete: nobody },
  indexes: [
    // What a person sees, newest first; how much of it is new.
    { fields: ['persona', 'createdAt'] },
    { fields: ['persona', 'leida'] },
    // What waits for a digest, by when it came; what was read long ago.
    { fields: ['correo', 'createdAt'] },
    { fields: ['leida', 'updatedAt'] },
  ],
  fields: [
    // What it tells of and to whom, `aviso:<movimiento>:<persona>`: telling it twice tells it once.
    { name: 'clave', type: 'text', required: true, unique: true },
    { name: 'persona', type: 'relationship', relationTo: 'usuarios', required: true },
    { name: 'expediente', type: 'relationship', relationTo: 'expedientes', required: true, index: true },
    { name: 'folio', type: 'text', required: true },
    { name: 'asunto', type: 'text', required: true },
    { name: 'texto', type: 'textarea', required: true },
    // Within the intranet, `/intranet/expedientes/<folio>`.
    { name: 'enlace', type: 'text', required: true },
    // Of whose turn it is: the number of the movement that made it so. With a later one it is over, and counts as read.
    { name: 'turno', type: 'number' },
    { name: 'leida', type: 'checkbox', required: true, defaultValue: false },
    // `resumen` while it waits for one, then the day of the one it goes in (`2026-11-25`), then `enviado`; `momento`, `ninguno`.
    { name: 'correo', type: 'text', required: true },
  ],
}
