import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const root = path.resolve(import.meta.dirname, '..')

const config: NextConfig = {
  // Collections and hooks live outside Next's own folder.
  turbopack: {
    root,
    rules: {
      '**/@payloadcms/ui/dist/exports/client/{CodeEditor,chunk}-*.js': {
        loaders: [path.join(import.meta.dirname, 'editor/inPayload.cjs')],
        as: '*.js',
      },
    },
  },
  outputFileTracingRoot: root,
  typescript: { tsconfigPath: '../tsconfig.json', ignoreBuildErrors: true },
  poweredByHeader: false,
  // Reads its machine code from beside itself.
  serverExternalPackages: ['subset-font'],
}

export default withPayload(config)
