import { build } from './build.ts'

/** `npm start`: builds what is missing, then serves. */
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
build()
await import('./server.ts')
