import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { BUILDS, leaveStamp, stateOf, wantedStamp } from './sources.ts'

/*
 * Builds the panel and the site where their sources have changed since the last build. Each build leaves a stamp: a hash of what
 * it was made from.
 */

const root = path.resolve(import.meta.dirname, '../..')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)

const COMMANDS = {
  panel: [bin('next'), 'build', 'cms'],
  sitio: [bin('astro'), 'build', '--root', 'site'],
}

/** Builds what is missing or old. @throws when a build fails */
export const build = (): void => {
  for (const name of BUILDS) {
    const state = stateOf(root, name)
    if (state === 'current' || (state === 'old' && name === 'panel' && process.env.KEEP_PANEL)) continue
    const stamp = wantedStamp(root, name)
    console.log(`Construyendo: ${name}…`)
    const { status } = spawnSync(process.execPath, COMMANDS[name], {
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
    leaveStamp(root, name, stamp)
  }
}

if (import.meta.main) build()
