import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/*
 * Builds the panel and the site where their sources have changed since the last build. Each build leaves a stamp: a hash of what
 * it was made from.
 */

const root = path.resolve(import.meta.dirname, '../..')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)

const BUILDS = [
  {
    name: 'panel',
    sources: [
      'cms/app',
      'cms/components',
      'cms/config',
      'cms/migrations',
      'cms/next.config.ts',
      'collections',
      'hooks',
      'package-lock.json',
    ],
    output: 'cms/.next/BUILD_ID',
    stamp: 'cms/.next/cenote-stamp',
    command: [process.execPath, bin('next'), 'build', 'cms'],
  },
  {
    name: 'sitio',
    sources: ['site/src', 'site/public', 'site/astro.config.ts', 'hooks', 'package-lock.json'],
    output: 'site/dist/server/entry.mjs',
    stamp: 'site/dist/cenote-stamp',
    command: [process.execPath, bin('astro'), 'build', '--root', 'site'],
  },
]

const hashOf = (paths: string[]): string => {
  const hash = createHash('sha256').update(process.version)
  const add = (file: string): void => {
    const full = path.join(root, file)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(path.join(file, name))
    } else hash.update(file).update(readFileSync(full))
  }
  for (const file of paths) add(file)
  return hash.digest('hex')
}

/** Builds what is missing or old. @throws when a build fails */
export const build = (): void => {
  for (const { name, sources, output, stamp, command } of BUILDS) {
    const wanted = hashOf(sources)
    const stampFile = path.join(root, stamp)
    const made = existsSync(path.join(root, output)) && existsSync(stampFile)
    const keep = process.env.KEEP_PANEL && name === 'panel'
    if (made && (keep || readFileSync(stampFile, 'utf8') === wanted)) continue
    console.log(`Construyendo: ${name}…`)
    const [program = '', ...args] = command
    const { status } = spawnSync(program, args, {
      cwd: root,
      stdio: ['ignore', process.env.VERBOSE ? 'inherit' : 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        NEXT_TELEMETRY_DISABLED: '1',
        // A build opens no database and keeps no secret.
        DATABASE_URL: '',
        PAYLOAD_SECRET: 'solo-para-construir',
      },
    })
    if (status !== 0) throw new Error(`No se pudo construir: ${name}.`)
    mkdirSync(path.dirname(stampFile), { recursive: true })
    writeFileSync(stampFile, wanted)
  }
}

if (import.meta.main) build()
