import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { es } from '@payloadcms/translations/languages/es'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { richText } from '../../collections/fields/richText.ts'
import { collections, globals } from '../../collections/index.ts'
import { MAX_FILE_BYTES } from '../../hooks/doors/accept.ts'
import { bandejaEndpoint } from '../../hooks/doors/bandeja.ts'
import { buscarEndpoint } from '../../hooks/doors/buscar.ts'
import { diagramaBpmnEndpoint, diagramaSvgEndpoint } from '../../hooks/doors/diagramas.ts'
import { compararEndpoint, verificarEndpoint } from '../../hooks/doors/documentos.ts'
import { answerFault } from '../../hooks/doors/faults.ts'
import { procedimientoEndpoint, procedimientosEndpoint } from '../../hooks/doors/procedimientos.ts'
import { tableroEndpoint } from '../../hooks/doors/tablero.ts'
import { MUNICIPIO } from '../../hooks/municipio/municipio.ts'
import { database } from './database.ts'
import { closeDoors } from './doors.ts'
import { readSecret } from './env.ts'
import { closeLocks } from './locks.ts'
import { outbox } from './outbox.ts'
import { guardPeople } from './people.ts'

const dirname = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const endpoints = [
  verificarEndpoint,
  compararEndpoint,
  procedimientosEndpoint,
  procedimientoEndpoint,
  diagramaSvgEndpoint,
  diagramaBpmnEndpoint,
  bandejaEndpoint,
  tableroEndpoint,
  buscarEndpoint,
]

export default buildConfig({
  secret: readSecret(),
  db: database,
  editor: richText,
  collections,
  globals,
  endpoints: [...endpoints],
  email: outbox,
  onInit: guardPeople,
  sharp,
  admin: {
    user: 'usuarios',
    // No picture of anyone is asked of another site.
    avatar: 'default',
    dateFormat: 'dd/MM/yyyy, HH:mm',
    timezones: {
      defaultTimezone: MUNICIPIO.zona,
      supportedTimezones: [{ label: MUNICIPIO.nombre, value: MUNICIPIO.zona }],
    },
    meta: {
      titleSuffix: ' · Cenote',
      description: 'Panel de publicación y administración.',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
      defaultOGImageType: 'off',
      openGraph: { siteName: 'Cenote', description: 'Panel de publicación y administración.' },
    },
    components: {
      graphics: { Logo: './components/Marca.tsx#Logo', Icon: './components/Marca.tsx#Icon' },
      beforeNavLinks: ['./components/Enlaces.tsx#CampoEnlaces'],
      views: { dashboard: { Component: './components/Inicio.tsx#Inicio' } },
    },
    importMap: { baseDir: dirname, importMapFile: path.join(dirname, 'app/(payload)/admin/importMap.js') },
  },
  i18n: {
    supportedLanguages: { es },
    fallbackLanguage: 'es',
    translations: {
      es: {
        // What a list shows where there is nothing, and of what is or is not so.
        general: { noLabel: '—', noValue: '—', true: 'Sí', false: 'No' },
        version: { publishChanges: 'Publicar en el portal', publish: 'Publicar en el portal' },
      },
    },
  },
  upload: { limits: { fileSize: MAX_FILE_BYTES, files: 1 }, abortOnLimit: true },
  // Foreign origins are refused before Payload is reached (http/origin.ts). Its own list would also refuse plain reads over HTTP,
  // where browsers do not say that they are same-origin.
  csrf: [],
  cors: [],
  defaultDepth: 0,
  maxDepth: 3,
  hooks: { afterError: [answerFault] },
  // Refusals are no faults: a line each, not a stack for whoever wants to fill the log.
  loggingLevels: { APIError: 'info', QueryError: 'info', Refused: 'info' } as Record<string, 'info'>,
  graphQL: { disable: true },
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  telemetry: false,
  typescript: { outputFile: path.join(dirname, 'payload-types.ts') },
})
  .then(closeLocks)
  .then((config) => closeDoors(config, endpoints))
