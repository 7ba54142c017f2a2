import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { es } from '@payloadcms/translations/languages/es'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { Usuarios } from '../collections/Usuarios.ts'

const dirname = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? 'x',
  db: sqliteAdapter({ client: { url: 'file:/tmp/lab/x.sqlite' }, idType: 'uuidv7', wal: true, busyTimeout: 5000 , push: true}),
  editor: lexicalEditor(),
  collections: [Usuarios],
  admin: { user: 'usuarios', importMap: { baseDir: path.resolve(dirname), importMapFile: path.resolve(dirname, 'app/(payload)/admin/importMap.js') } },
  i18n: { supportedLanguages: { es }, fallbackLanguage: 'es' },
  typescript: { outputFile: path.resolve(dirname, 'payload-types.ts') },
  graphQL: { disable: true },
  telemetry: false,
  sharp,
})
