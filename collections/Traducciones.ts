import type { CollectionConfig } from 'payload'
import { guardTranslation } from '../hooks/doors/guardTranslation.ts'
import { LANGUAGES, ORIGINAL } from '../hooks/idiomas/languages.ts'
import { CAMPOS_TRADUCIBLES } from '../hooks/idiomas/translatable.ts'
import { withRole } from '../hooks/people/access.ts'
import { readsTranslation } from '../hooks/people/portalAccess.ts'
import { tellPortal } from '../hooks/portal/changed.ts'
import { noteShown } from '../hooks/portal/shown.ts'
import { optionsOf } from './fields/options.ts'

const derived = { create: () => false, update: () => false }
const languages = Object.values(LANGUAGES).filter(({ codigo }) => codigo !== ORIGINAL)

/** What services say in other languages, text by text. A Spanish text that changes leaves its translation without use. */
export const Traducciones: CollectionConfig = {
  slug: 'traducciones',
  labels: { singular: 'Traducción', plural: 'Traducciones' },
  typescript: { interface: 'Traduccion' },
  admin: {
    useAsTitle: 'original',
    defaultColumns: ['original', 'texto', 'campo', 'idioma', 'vigente', 'updatedAt'],
    listSearchableFields: ['original', 'texto'],
    group: 'Portal',
    description:
      'Cada texto de las fichas en otro idioma. Si el texto en español cambia, su traducción deja de mostrarse. Para traducir ficha por ficha, y ver qué falta: /intranet/traducciones.',
  },
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  access: {
    create: withRole('administrador-web'),
    read: readsTranslation,
    update: withRole('administrador-web'),
    delete: withRole('administrador-web'),
  },
  hooks: {
    beforeChange: [guardTranslation],
    afterChange: [tellPortal],
    afterDelete: [tellPortal],
    afterRead: [noteShown],
  },
  indexes: [{ fields: ['huella', 'idioma', 'coleccion', 'campo'], unique: true }],
  fields: [
    {
      name: 'original',
      label: 'Texto en español',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      admin: { description: 'Letra por letra, como está en la ficha.' },
    },
    { name: 'texto', label: 'Traducción', type: 'textarea', required: true, maxLength: 3000 },
    {
      name: 'idioma',
      label: 'Idioma',
      type: 'select',
      required: true,
      defaultValue: languages[0]?.codigo,
      options: languages.map(({ codigo, nombre }) => ({ value: codigo, label: nombre })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'coleccion',
      label: 'De',
      type: 'select',
      required: true,
      defaultValue: 'servicios',
      options: [{ value: 'servicios', label: 'Trámites y servicios' }],
      admin: { position: 'sidebar' },
    },
    {
      name: 'campo',
      label: 'Campo',
      type: 'select',
      required: true,
      options: optionsOf(CAMPOS_TRADUCIBLES),
      admin: { position: 'sidebar' },
    },
    {
      name: 'vigente',
      label: 'El texto en español está publicado',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: derived,
      admin: { position: 'sidebar', readOnly: true },
    },
    { name: 'huella', type: 'text', access: derived, admin: { hidden: true } },
  ],
}
