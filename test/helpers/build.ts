import { globSync, statSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './child.ts'

/** What the builds leave behind when they end well. */
const BUILT = ['cms/.next/BUILD_ID', 'site/dist/server/entry.mjs']

const SOURCES = ['package-lock.json', '{cms,collections,hooks,site}/**/*.{ts,tsx,astro,css,js}', 'site/public/**/*']
const MADE = ['.next', 'dist', '.astro', 'node_modules', 'next-env.d.ts']

/** Whether panel and portal are built, and since the last change to anything they are built from. */
export const isBuilt = (): boolean => {
  const built = BUILT.map(changed)
  if (built.includes(0)) return false
  const sources = globSync(SOURCES, { cwd: ROOT, exclude: (name) => MADE.includes(path.basename(name)) })
  return Math.max(...sources.map(changed)) <= Math.min(...built)
}

const changed = (file: string): number => statSync(path.join(ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0
