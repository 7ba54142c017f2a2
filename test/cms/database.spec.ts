import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../helpers/child.ts'

/** What a process of its own loads when it takes the configured database. */
const SCRIPT = `
  import { registerHooks } from 'node:module'
  const seen = new Set()
  registerHooks({
    load(url, context, next) {
      const name = /.*node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1]
      if (name) seen.add(name)
      return next(url, context)
    },
  })
  await import('${path.join(ROOT, 'cms/config/database.ts')}')
  console.log(JSON.stringify([...seen]))
`

const loaded = (env: Record<string, string>): string[] => {
  const args = ['--input-type=module', '--eval', SCRIPT]
  return JSON.parse(execFileSync(process.execPath, args, { env: { ...process.env, ...env }, encoding: 'utf8' }))
}

const MONGO = ['mongoose', '@payloadcms/db-mongodb']
const EMBEDDED = ['drizzle-orm', '@payloadcms/drizzle', '@payloadcms/db-sqlite']

// The other took 1.3 s and 140 MB of each start.
it.each([
  ['the embedded one', '', EMBEDDED, MONGO],
  ['MongoDB', 'mongodb://127.0.0.1/cenote?replicaSet=rs0', MONGO, EMBEDDED],
])('of the two databases, only the one in use is loaded: %s', (_name, DATABASE_URL, own, other) => {
  const names = loaded({ DATABASE_URL, NODE_ENV: 'production' })
  expect(names).toEqual(expect.arrayContaining(own))
  expect(names.filter((name) => other.includes(name))).toEqual([])
})
