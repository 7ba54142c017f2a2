import type { CollectionConfig, Field } from 'payload'
import { billService, selectTariffs } from '../hooks/doors/billService.ts'
import { costEndpoint } from '../hooks/doors/costo.ts'
import { followService, guardService, noteDraft } from '../hooks/doors/guardService.ts'
import { followTranslations, leaveTranslations } from '../hooks/doors/guardTranslation.ts'
import { exportEndpoint, importEndpoint } from '../hooks/doors/importar.ts'
import { nobody, withRole } from '../hooks/people/access.ts'
import { readsService } from '../hooks/people/portalAccess.ts'
import { tellPortal } from '../hooks/portal/changed.ts'
import { keepDraft } from '../hooks/portal/keepDraft.ts'
import { noteShown } from '../hooks/portal/shown.ts'
import { PREVIEW_SIZES } from './fields/livePreview.ts'
import { ofPage } from './fields/ofPage.ts'
import { about, grounds } from './fields/servicio/about.ts'
import { asks } from './fields/servicio/asks.ts'
import { costs } from './fields/servicio/costs.ts'
import { keeping } from './fields/servicio/keeping.ts'
import { places } from './fields/servicio/places.ts'

/** Above the service, the requests that ask to change it. */
const requests: Field = {
  name: 'solicitudes',
  type: 'ui',
  admin: { components: { Field: './components/Solicitudes.tsx#Solicitudes' } },
}

/** The catalogue: what the municipality does for people, and what it asks of them. The web administrator keeps it true. */
export const Servicios: CollectionConfig = {
  slug: 'servicios',
  labels: { singular: 'Trámite o servicio', plural: 'Trámites y servicios' },
  admin: {
    useAsTitle: 'nombre',
    defaultColumns: ['nombre', 'clase', '_status', 'estado', 'revisarEl', 'updatedAt'],
    listSearchableFields: ['nombre', 'homoclave', 'slug'],
    group: 'Catálogo',
    preview: (doc) => (doc?.slug ? `/servicios/${doc.slug}?borrador=${doc.id}` : null),
    livePreview: {
      url: ({ data }) => (data?.slug && data.id ? `/servicios/${data.slug}?borrador=${data.id}` : ''),
      breakpoints: PREVIEW_SIZES,
    },
  },
  defaultSort: 'nombre',
  disableDuplicate: true,
  disableBulkEdit: true,
  enableQueryPresets: false,
  endpoints: [costEndpoint, importEndpoint, exportEndpoint],
  access: {
    create: withRole('administrador-web'),
    read: readsService,
    readVersions: withRole('administrador-web', 'administrador', 'direccion'),
    update: withRole('administrador-web'),
    delete: nobody,
  },
  versions: { maxPerDoc: 100, drafts: { autosave: false, schedulePublish: false, validate: false } },
  indexes: [{ fields: ['_status', 'nombre'] }],
  hooks: {
    beforeOperation: [keepDraft, noteDraft, selectTariffs],
    beforeChange: [guardService],
    afterChange: [followService, followTranslations],
    afterDelete: [tellPortal, leaveTranslations],
    afterRead: [billService, noteShown],
  },
  fields: [requests, ...about, asks[0] as never, costs, ...asks.slice(1), places, ...grounds, ...keeping, ofPage],
}
