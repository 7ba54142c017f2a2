import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { build } from './commands/build.ts'

/** `npm start`: builds what is missing, then serves. The second start finds its code compiled. */
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/cenote'))
build()
await import('./server.ts')
