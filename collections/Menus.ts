import type { ArrayField, GlobalConfig } from 'payload'
import { anyone, withRole } from '../hooks/people/access.ts'
import { retellGlobal } from '../hooks/portal/everyPage.ts'
import { guardLinks } from '../hooks/portal/guardGlobals.ts'
import { webAddress } from './fields/address.ts'

const links = (name: string, label: string, maxRows: number, description: string): ArrayField => ({
  name,
  label,
  type: 'array',
  maxRows,
  labels: { singular: 'Enlace', plural: 'Enlaces' },
  admin: { description },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'texto', label: 'Texto', type: 'text', required: true, maxLength: 40 },
        { name: 'enlace', label: 'Lleva a', type: 'text', required: true, maxLength: 300, validate: webAddress },
      ],
    },
  ],
})

/** The links above and below every page. */
export const Menus: GlobalConfig = {
  slug: 'menus',
  label: 'Menú y pie',
  admin: { group: 'Portal', description: 'Sin enlaces, se usan los del producto.' },
  access: { read: anyone, update: withRole('administrador-web') },
  hooks: { beforeChange: [guardLinks('principal', 'pie')], afterChange: [retellGlobal] },
  fields: [
    links('principal', 'Menú principal', 7, 'Pocos y cortos: en un teléfono se acomodan en renglones.'),
    links('pie', 'Pie de página', 20, 'Lo que la gente busca al final, y lo que la ley pide tener a la mano.'),
  ],
}
