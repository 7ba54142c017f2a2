import type { CollectionConfig } from 'payload'
import { nobody, withRole } from '../hooks/people/access.ts'
import { designsField, readsAviso } from '../hooks/people/portalAccess.ts'
import type { Nivel } from '../hooks/portal/avisos.ts'
import { confirmAviso } from '../hooks/portal/confirmAviso.ts'
import { retellEveryPage } from '../hooks/portal/everyPage.ts'
import { webAddress } from './fields/address.ts'
import { datePicker } from './fields/moment.ts'

const derived = { create: () => false, update: () => false, read: designsField }
const LEVELS: { value: Nivel; label: string }[] = [
  { value: 'informativo', label: 'Informativo: conviene saberlo' },
  { value: 'preventivo', label: 'Preventivo: prepárate' },
  { value: 'alerta', label: 'Alerta: actúa hoy' },
  { value: 'emergencia', label: 'Emergencia: peligro para la vida' },
]
const top = (data: { nivel?: unknown }) => data?.nivel === 'emergencia'

/** What everybody must read first: on every page, from one moment to another. Written by the web administrator and nobody else. */
export const Avisos: CollectionConfig = {
  slug: 'avisos',
  labels: { singular: 'Aviso', plural: 'Avisos' },
  admin: {
    useAsTitle: 'titulo',
    defaultColumns: ['titulo', 'nivel', 'desde', 'hasta', 'quitado'],
    listSearchableFields: ['titulo', 'texto'],
    group: 'Portal',
    description: 'Sale arriba de todas las páginas en segundos, desde y hasta la hora que digas, y se quita solo.',
  },
  defaultSort: '-desde',
  disableDuplicate: true,
  // Each is confirmed by itself.
  disableBulkEdit: true,
  versions: { maxPerDoc: 50 },
  access: {
    create: withRole('administrador-web'),
    read: readsAviso,
    readVersions: withRole('administrador-web', 'administrador', 'direccion'),
    update: withRole('administrador-web'),
    delete: nobody,
  },
  hooks: { beforeValidate: [confirmAviso], afterChange: [retellEveryPage] },
  fields: [
    {
      name: 'titulo',
      label: 'Título',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: 'Qué pasa, en una frase: «Alerta naranja: el huracán llega el martes por la noche».' },
    },
    {
      name: 'texto',
      label: 'Qué debe hacer la gente',
      type: 'textarea',
      maxLength: 500,
      admin: { description: 'Una o dos frases. Lo demás va en la página del enlace.' },
    },
    {
      name: 'enlace',
      label: 'Enlace',
      type: 'text',
      maxLength: 300,
      validate: webAddress,
      admin: { description: 'Una página del portal (/noticias/…) o una dirección https://.' },
    },
    {
      name: 'nivel',
      label: 'Nivel',
      type: 'select',
      required: true,
      defaultValue: 'informativo',
      options: LEVELS,
      admin: { position: 'sidebar', isClearable: false },
    },
    {
      name: 'confirmoTitulo',
      label: 'Escribe otra vez el título',
      type: 'text',
      virtual: true,
      maxLength: 200,
      admin: {
        position: 'sidebar',
        condition: top,
        description: 'Primera confirmación. Una emergencia sale en todas las páginas y nadie puede cerrarla.',
      },
    },
    {
      name: 'confirmo',
      label: 'Lo revisé con Protección Civil o con quien lo ordena',
      type: 'checkbox',
      virtual: true,
      admin: { position: 'sidebar', condition: top, description: 'Segunda confirmación.' },
    },
    {
      name: 'desde',
      label: 'Desde',
      type: 'date',
      required: true,
      defaultValue: () => new Date().toISOString(),
      admin: { position: 'sidebar', date: { ...datePicker, timeIntervals: 15 } },
    },
    {
      name: 'hasta',
      label: 'Hasta',
      type: 'date',
      required: true,
      index: true,
      admin: {
        position: 'sidebar',
        date: { ...datePicker, timeIntervals: 15 },
        description: 'A esa hora se quita solo de todas las páginas.',
      },
    },
    {
      name: 'quitado',
      label: 'Quitarlo ya de todas las páginas',
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    {
      name: 'confirmadoPor',
      label: 'Lo confirmó',
      type: 'relationship',
      relationTo: 'usuarios',
      access: derived,
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.confirmadoPor) },
    },
    {
      name: 'confirmado',
      label: 'Confirmado',
      type: 'date',
      access: derived,
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data?.confirmado),
        date: datePicker,
      },
    },
  ],
}
