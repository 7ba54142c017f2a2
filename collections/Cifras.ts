import type { CollectionConfig } from 'payload'
import { nobody } from '../hooks/people/access.ts'

/** What the board adds up: the figures of each day and month that is over. Counted from the movements, and counted again if thrown away. */
export const Cifras: CollectionConfig = {
  slug: 'cifras',
  labels: { singular: 'Cifras', plural: 'Cifras' },
  typescript: { interface: 'Suma' },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // A day, `2026-11-24`, or a month, `2026-11`.
    { name: 'clave', type: 'text', required: true, unique: true },
    // Which days off its office hours were reckoned by: with others, they are reckoned again.
    { name: 'calendario', type: 'text', required: true },
    { name: 'cuentas', type: 'json', required: true },
    { name: 'tiempos', type: 'json', required: true },
  ],
}
