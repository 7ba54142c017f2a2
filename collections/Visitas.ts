import type { CollectionConfig } from 'payload'
import { nobody } from '../hooks/people/access.ts'

/**
 * How often each page was seen, and to how many it was of use: by day for two years, then by month. Nobody's: no address, no cookie, no
 * hour. Counted in memory and added by `cms/visits`.
 */
export const Visitas: CollectionConfig = {
  slug: 'visitas',
  labels: { singular: 'Visitas', plural: 'Visitas' },
  typescript: { interface: 'Visita' },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  endpoints: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  indexes: [{ fields: ['pagina', 'dia'], unique: true }],
  fields: [
    // A path, `/servicios/predial`; `*` is the whole portal.
    { name: 'pagina', type: 'text', required: true },
    // A day, `2026-11-25`, or a month, `2026-11`.
    { name: 'dia', type: 'text', required: true, index: true },
    { name: 'visitas', type: 'number', required: true },
    { name: 'si', type: 'number', required: true },
    { name: 'no', type: 'number', required: true },
  ],
}
