import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { build } from './commands/build.ts'
import { isOrphaned } from './orphan.ts'

/** `npm start`: builds what is missing, then serves. The second start finds its code compiled. */
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/cenote'))
build()
// Told to stop while it was building.
if (isOrphaned()) process.exit(0)
await import('./server.ts')
