import type { CollectionConfig } from 'payload'
import { ESTADOS_DE_SISTEMA } from '../hooks/inventory/forms.ts'
import { guardThing, keeps, readsThings } from '../hooks/inventory/guard.ts'
import { nobody } from '../hooks/people/access.ts'
import { inventoryFields } from './fields/inventory.ts'
import { optionsOf } from './fields/options.ts'

/** The systems the directorate made or keeps, with where their sources, manuals and licences are (manual, 3.4 XIV; reading 51). */
export const Sistemas: CollectionConfig = {
  slug: 'sistemas',
  labels: { singular: 'Sistema', plural: 'Sistemas' },
  admin: {
    useAsTitle: 'nombre',
    defaultColumns: ['nombre', 'version', 'dependencia', 'estado', 'responsable'],
    listSearchableFields: ['nombre', 'descripcion', 'responsable'],
    group: 'Inventarios',
  },
  defaultSort: 'clave',
  disableDuplicate: true,
  access: { create: keeps('sistemas'), read: readsThings('sistemas'), update: keeps('sistemas'), delete: nobody },
  hooks: { beforeChange: [guardThing('sistemas')] },
  indexes: [{ fields: ['dependencia', 'estado'] }],
  fields: [
    { name: 'nombre', label: 'Nombre', type: 'text', required: true, maxLength: 120 },
    { name: 'version', label: 'Versión en uso', type: 'text', maxLength: 60 },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      defaultValue: 'operacion',
      options: optionsOf(ESTADOS_DE_SISTEMA),
    },
    {
      name: 'dependencia',
      label: 'Dependencia que lo usa',
      type: 'relationship',
      relationTo: 'dependencias',
      required: true,
    },
    { name: 'descripcion', label: 'Para qué sirve', type: 'textarea', maxLength: 600 },
    { name: 'responsable', label: 'Responsable', type: 'text', maxLength: 120 },
    { name: 'versiones', label: 'Versiones', type: 'textarea', maxLength: 2000 },
    { name: 'fuentes', label: 'Archivos fuente', type: 'textarea', maxLength: 600 },
    { name: 'componentes', label: 'Componentes', type: 'textarea', maxLength: 600 },
    { name: 'manuales', label: 'Manuales', type: 'textarea', maxLength: 600 },
    { name: 'licencias', label: 'Licencias', type: 'textarea', maxLength: 600 },
    { name: 'expediente', label: 'Folio del expediente', type: 'text', maxLength: 40 },
    ...inventoryFields,
  ],
}
