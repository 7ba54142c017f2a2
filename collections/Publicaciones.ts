import type { CollectionConfig } from 'payload'
import { acceptPage, oneByOne } from '../hooks/doors/acceptPage.ts'
import { followPublication, guardPublication } from '../hooks/doors/guard.ts'
import { TIPOS_DE_PUBLICACION } from '../hooks/manual/registros.ts'
import { nobody, signedInField, withRole } from '../hooks/people/access.ts'
import { readsPublication } from '../hooks/people/portalAccess.ts'
import { mending } from '../hooks/portal/body.ts'
import { keepDraft } from '../hooks/portal/keepDraft.ts'
import { noteShown } from '../hooks/portal/shown.ts'
import { TEMAS } from '../hooks/portal/temas.ts'
import { dayField } from './fields/day.ts'
import { dayInput } from './fields/dayInput.ts'
import { PREVIEW_SIZES } from './fields/livePreview.ts'
import { datePicker } from './fields/moment.ts'
import { ofPage } from './fields/ofPage.ts'
import { optionsOf } from './fields/options.ts'
import { richText } from './fields/richText.ts'

const optionalDay = (value: unknown) => value == null || value === '' || dayField(value)
const derived = { create: () => false, update: () => false }
/** Kept for the system, told to nobody. */
const internal = { ...derived, read: () => false }

/**
 * Pages of the portal. Each is born as a draft from a request (SI-06) and published by its step 5, by no other door; afterwards
 * the web administrator may correct it with a note, or withdraw it with a reason.
 */
export const Publicaciones: CollectionConfig = {
  slug: 'publicaciones',
  labels: { singular: 'Publicación', plural: 'Publicaciones' },
  admin: {
    useAsTitle: 'titulo',
    defaultColumns: ['titulo', 'tipo', '_status', 'dependencia', 'publicado', 'visibleHasta'],
    listSearchableFields: ['titulo', 'slug', 'boletin'],
    group: 'Portal',
    components: { edit: { UnpublishButton: './components/SinBoton.tsx#SinBoton' } },
    preview: (doc) => (doc?.slug ? `/noticias/${doc.slug}?borrador=${doc.id}` : null),
    livePreview: {
      url: ({ data }) => (data?.slug ? `/noticias/${data.slug}?borrador=${data.id}` : ''),
      breakpoints: PREVIEW_SIZES,
    },
  },
  defaultSort: '-publicado',
  disableDuplicate: true,
  // Each page is published by the step of its own case: the panel offers no many at once, and the REST says so.
  disableBulkEdit: true,
  endpoints: [oneByOne],
  enableQueryPresets: false,
  access: {
    create: nobody,
    read: readsPublication,
    readVersions: withRole('administrador-web', 'administrador', 'direccion'),
    update: withRole('administrador-web'),
    delete: nobody,
  },
  versions: { maxPerDoc: 100, drafts: { autosave: { interval: 1500 }, schedulePublish: false, validate: false } },
  // The portal's lists, in their order: without the last, MongoDB sorts every page there is.
  indexes: [{ fields: ['_status', 'publicado', 'createdAt'] }],
  hooks: {
    beforeOperation: [keepDraft, acceptPage],
    beforeChange: [guardPublication],
    afterChange: [followPublication],
    afterRead: [noteShown],
  },
  fields: [
    { name: 'solicitud', type: 'ui', admin: { components: { Field: './components/Solicitud.tsx#Solicitud' } } },
    { name: 'titulo', label: 'Título', type: 'text', required: true, maxLength: 140 },
    { name: 'bajada', label: 'Resumen', type: 'textarea', maxLength: 300 },
    { name: 'cuerpo', label: 'Texto', type: 'richText', editor: richText, required: true, hooks: mending },
    { name: 'imagen', label: 'Imagen principal', type: 'upload', relationTo: 'medios' },
    { name: 'galeria', label: 'Galería', type: 'upload', relationTo: 'medios', hasMany: true },
    { name: 'documentos', label: 'Documentos', type: 'upload', relationTo: 'medios', hasMany: true },
    {
      name: 'fases',
      label: 'Fases de la campaña',
      type: 'array',
      labels: { singular: 'Fase', plural: 'Fases' },
      maxRows: 12,
      admin: {
        description: 'Lo que vale en cada fecha, por ejemplo «15 % de descuento». La página dice sola cuál rige hoy.',
        condition: (data) => data?.tipo === 'campana',
      },
      fields: [
        { name: 'beneficio', label: 'Qué vale', type: 'text', required: true, maxLength: 120 },
        {
          name: 'desde',
          label: 'Primer día',
          type: 'text',
          required: true,
          validate: dayField,
          admin: { components: dayInput },
        },
        {
          name: 'hasta',
          label: 'Último día (incluido)',
          type: 'text',
          required: true,
          validate: dayField,
          admin: { components: dayInput },
        },
      ],
    },
    {
      name: 'video',
      label: 'Video',
      type: 'group',
      fields: [
        {
          name: 'enlace',
          label: 'Dirección del video',
          type: 'text',
          maxLength: 500,
          admin: { description: 'Empieza con https://. La página lo enlaza; no lo incrusta.' },
        },
        {
          name: 'subtitulos',
          label: 'El video tiene subtítulos',
          type: 'checkbox',
          admin: { description: 'Sin ellos no se publica.' },
        },
        {
          name: 'transcripcion',
          label: 'Transcripción',
          type: 'textarea',
          maxLength: 20_000,
          admin: { description: 'Lo que se dice y lo que se ve, para quien no puede verlo u oírlo.' },
        },
      ],
    },
    {
      name: 'prensa',
      label: 'Contacto de prensa',
      type: 'group',
      fields: [
        { name: 'area', label: 'Área', type: 'text', maxLength: 140 },
        { name: 'telefono', label: 'Teléfono', type: 'text', maxLength: 60 },
        { name: 'correo', label: 'Correo', type: 'email' },
      ],
    },
    {
      name: 'notaDeCambio',
      label: 'Nota de cambio',
      type: 'textarea',
      maxLength: 300,
      admin: {
        position: 'sidebar',
        description: 'Al corregir una página ya publicada: qué cambió. Se muestra al pie de la página.',
        condition: (data) => Boolean(data?.publicado),
      },
    },
    {
      name: 'motivoDeRetiro',
      label: 'Motivo de retiro',
      type: 'textarea',
      maxLength: 300,
      admin: {
        position: 'sidebar',
        description:
          'Escríbelo y publica los cambios para quitar la página del portal. Quien llegue a ella leerá este motivo.',
        condition: (data) => Boolean(data?.publicado),
      },
    },
    {
      name: 'tipo',
      label: 'Tipo',
      type: 'select',
      required: true,
      defaultValue: 'noticia',
      options: optionsOf(TIPOS_DE_PUBLICACION),
      admin: { position: 'sidebar' },
    },
    {
      name: 'temas',
      label: 'Temas',
      type: 'select',
      hasMany: true,
      options: optionsOf(TEMAS),
      admin: { position: 'sidebar' },
    },
    { name: 'boletin', label: 'Número de boletín', type: 'text', maxLength: 40, admin: { position: 'sidebar' } },
    {
      name: 'slug',
      label: 'Dirección en el portal',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 120,
      admin: { position: 'sidebar', description: '/noticias/…; no cambia después de publicar.' },
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
        'Solo minúsculas sin acentos, números y guiones.',
    },
    {
      name: 'visibleDesde',
      label: 'Visible desde',
      type: 'text',
      validate: optionalDay,
      admin: { position: 'sidebar', description: 'Vacío: desde que se publica.', components: dayInput },
    },
    {
      name: 'visibleHasta',
      label: 'Visible hasta (incluido)',
      type: 'text',
      index: true,
      validate: optionalDay,
      admin: { position: 'sidebar', description: 'Vacío: sin límite.', components: dayInput },
    },
    {
      name: 'destacarDesde',
      label: 'Destacar desde',
      type: 'text',
      validate: optionalDay,
      admin: { position: 'sidebar', description: 'Vacío: desde que se publica.', components: dayInput },
    },
    {
      name: 'destacarHasta',
      label: 'Destacar hasta (incluido)',
      type: 'text',
      index: true,
      validate: optionalDay,
      admin: {
        position: 'sidebar',
        description: 'Con este día la publicación se destaca; vacío, no.',
        components: dayInput,
      },
    },
    {
      name: 'coemisoras',
      label: 'También informan',
      type: 'relationship',
      relationTo: 'dependencias',
      hasMany: true,
      maxRows: 10,
      admin: { position: 'sidebar' },
    },
    {
      name: 'servicios',
      label: 'Trámites y servicios de los que habla',
      type: 'relationship',
      relationTo: 'servicios',
      hasMany: true,
      maxRows: 5,
      index: true,
      admin: {
        position: 'sidebar',
        description:
          'La página lleva a su ficha, y la ficha a esta página. Los que nombró la solicitud ya están puestos.',
      },
    },
    {
      name: 'dependencia',
      label: 'Dependencia que informa',
      type: 'relationship',
      relationTo: 'dependencias',
      required: true,
      index: true,
      access: derived,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'expediente',
      label: 'Expediente',
      type: 'relationship',
      relationTo: 'expedientes',
      unique: true,
      access: { ...derived, read: signedInField },
      admin: { position: 'sidebar', readOnly: true },
    },
    // The movement whose words the draft has: a request sent again is put on it once (reading 45).
    { name: 'solicitudSeq', type: 'number', access: derived, admin: { hidden: true } },
    {
      name: 'publicado',
      label: 'Publicada',
      type: 'date',
      access: derived,
      admin: { position: 'sidebar', readOnly: true, date: datePicker },
    },
    {
      name: 'retirado',
      label: 'Retirada',
      type: 'date',
      index: true,
      access: derived,
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.retirado) },
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
    ofPage,
    // All that the page shows, within its text too: written with it, so that what is public can be asked from here.
    {
      name: 'muestra',
      type: 'relationship',
      relationTo: 'medios',
      hasMany: true,
      access: internal,
      admin: { hidden: true },
    },
    // Whether those know it by now; recovery looks for the pages whose do not.
    { name: 'mediosAlDia', type: 'checkbox', index: true, access: internal, admin: { hidden: true } },
  ],
}
