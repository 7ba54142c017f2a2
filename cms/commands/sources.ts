import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Whole folders, and single files, that each build is made from: whatever one of their files imports is below one of these. */
export const BUILD_SOURCES = {
  panel: [
    'cms/app',
    'cms/components',
    'cms/config',
    'cms/editor',
    'cms/migrations',
    'cms/next.config.ts',
    'collections',
    'hooks',
    'package-lock.json',
    'tsconfig.json',
  ],
  sitio: ['site/src', 'docs/guias', 'site/astro.config.ts', 'site/tsconfig.json', 'hooks', 'package-lock.json'],
} as const

/** The folder that each build leaves, its stamp inside it, and a file that is there once it was made whole. */
const MADE = {
  panel: { folder: 'cms/.next', last: 'BUILD_ID' },
  sitio: { folder: 'site/dist', last: 'server/entry.mjs' },
} as const

type Build = keyof typeof BUILD_SOURCES

export const BUILDS = Object.keys(BUILD_SOURCES) as Build[]

const stampOf = (root: string, build: Build): string => path.join(root, MADE[build].folder, 'cenote-stamp')

/** What the tree would be built from now, to be left with the build once it is made. */
export const wantedStamp = (root: string, build: Build): string => hashOf(root, BUILD_SOURCES[build])

export const leaveStamp = (root: string, build: Build, stamp: string): void => {
  mkdirSync(path.join(root, MADE[build].folder), { recursive: true })
  writeFileSync(stampOf(root, build), stamp)
}

/** Whether a build is there, and if it is, whether of the tree as it stands. */
export const stateOf = (root: string, build: Build): 'missing' | 'old' | 'current' => {
  const { folder, last } = MADE[build]
  const stamp = stampOf(root, build)
  if (!existsSync(path.join(root, folder, last)) || !existsSync(stamp)) return 'missing'
  return readFileSync(stamp, 'utf8') === wantedStamp(root, build) ? 'current' : 'old'
}

/** A hash of all that these folders and files hold, by their names, under the Node that runs; one that is not there is left out. */
const hashOf = (root: string, places: readonly string[]): string => {
  const hash = createHash('sha256').update(process.version)
  const add = (place: string): void => {
    const full = path.join(root, place)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(path.posix.join(place, name))
    } else hash.update(`${place}\0`).update(readFileSync(full)).update('\0')
  }
  for (const place of places) add(place)
  return hash.digest('hex')
}

/**
 * What `npm run dev` starts again for: all that a build is made from, and all that the server runs, save what a build itself writes.
 * @param root where the folders stand
 */
export const watched = (root: string): string[] => {
  const machinery = readdirSync(path.join(root, 'cms')).filter(
    (name) => !name.startsWith('.') && !name.endsWith('.d.ts'),
  )
  const ours = machinery.map((name) => `cms/${name}`)
  const built = Object.values(BUILD_SOURCES).flat()
  return [...new Set([...ours, 'seed', ...built.filter((place) => !ours.some((one) => isWithin(place, one)))])]
}

const isWithin = (place: string, folder: string): boolean => place === folder || place.startsWith(`${folder}/`)
