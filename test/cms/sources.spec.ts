import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUILD_SOURCES, BUILDS, leaveStamp, stateOf, wantedStamp, watched } from '../../cms/commands/sources.ts'
import { ROOT } from '../helpers/child.ts'
import { importsOf, sourcesIn } from '../helpers/source.ts'

/** Where each build begins: the files that its tool finds by itself. */
const ENTRIES = {
  panel: /^cms\/(app\/|config\/payload\.config|next\.config)/,
  sitio: /^site\/(src\/|astro\.config)/,
}

const sources = sourcesIn('hooks', 'collections', 'site', 'cms', 'seed')
const imported = Map.groupBy(sources.flatMap(importsOf), ({ from }) => from)

/** Every file of ours that these import, themselves too, however far down. */
const closure = (entries: string[]): string[] => {
  const seen = new Set(entries)
  for (const file of seen) for (const { to } of imported.get(file) ?? []) seen.add(to)
  return [...seen]
}

const isBelow = (places: readonly string[]) => (file: string) =>
  places.some((place) => file === place || file.startsWith(`${place}/`))

describe.each(BUILDS)('the stamp of a build: %s', (build) => {
  const files = closure(sources.map(({ file }) => file).filter((file) => ENTRIES[build].test(file)))
  let copy: string
  beforeAll(() => {
    copy = mkdtempSync(path.join(process.env.TEST_SCRATCH ?? '', 'tree-'))
    for (const place of BUILD_SOURCES[build])
      cpSync(path.join(ROOT, place), path.join(copy, place), { recursive: true })
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('names only what there is, and all that it imports', () => {
    expect(BUILD_SOURCES[build].filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([])
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => !isBelow(BUILD_SOURCES[build])(file))).toEqual([])
  })

  it('is the same for the same tree, wherever it stands', () => {
    expect(wantedStamp(copy, build)).toBe(wantedStamp(ROOT, build))
  })

  it('makes a build anew when it is missing, half made or of another tree, and only then', () => {
    const makeWhole = { panel: 'cms/.next/BUILD_ID', sitio: 'site/dist/server/entry.mjs' }[build]
    expect(stateOf(copy, build)).toBe('missing')
    leaveStamp(copy, build, wantedStamp(copy, build))
    expect(stateOf(copy, build)).toBe('missing')
    cpSync(path.join(ROOT, 'package.json'), path.join(copy, makeWhole))
    expect(stateOf(copy, build)).toBe('current')
    leaveStamp(copy, build, 'of another tree')
    expect(stateOf(copy, build)).toBe('old')
  })

  it('is another once a file changes, in whichever folder it imports from', () => {
    const one = [...Map.groupBy(files, path.dirname).values()].flatMap((those) => those.slice(0, 1))
    expect(one.length).toBeGreaterThan(20)
    const stamps = new Set([wantedStamp(copy, build)])
    for (const file of one) {
      writeFileSync(path.join(copy, file), '// changed', { flag: 'a' })
      stamps.add(wantedStamp(copy, build))
    }
    expect(stamps.size).toBe(one.length + 1)
  })

  it('and when one comes, goes or takes another name', () => {
    const at = (name: string) => path.join(copy, 'hooks/engine', name)
    const before = wantedStamp(copy, build)
    writeFileSync(at('new.ts'), 'export {}')
    const added = wantedStamp(copy, build)
    rmSync(at('new.ts'))
    expect(wantedStamp(copy, build)).toBe(before)
    writeFileSync(at('other.ts'), 'export {}')
    expect(new Set([before, added, wantedStamp(copy, build)]).size).toBe(3)
  })
})

it('`npm run dev` watches all that is built and all that the server runs, and nothing that a build writes', () => {
  const places = watched(ROOT)
  const run = closure(['cms/start.ts', ...sources.map(({ file }) => file).filter((file) => file.startsWith('seed/'))])
  expect(run.filter((file) => !isBelow(places)(file))).toEqual([])
  expect(Object.values(BUILD_SOURCES).flatMap((all) => all.filter((place) => !isBelow(places)(place)))).toEqual([])
  expect(places.filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([])
  for (const made of ['cms/.next', 'cms/next-env.d.ts', 'site/dist', 'site/.astro', 'data']) {
    expect(isBelow(places)(made)).toBe(false)
    expect(places.some((place) => made.startsWith(`${place}/`))).toBe(false)
  }
})
