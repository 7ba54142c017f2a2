import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './helpers/child.ts'
import {
  adapterUses,
  callsWithoutAccess,
  exportedNames,
  importsOf,
  parse,
  type Source,
  sourcesIn,
} from './helpers/source.ts'

/** Which folders each folder may import from, types included. */
const MAY_IMPORT = {
  hooks: ['hooks/'],
  collections: ['collections/', 'hooks/'],
  site: ['site/', 'hooks/'],
} satisfies Record<string, string[]>

/** The folders of hooks/, from the ground up; those of one storey do not import one another. */
const STOREYS = [
  ['municipio', 'text'],
  ['manual'],
  ['engine', 'diagram'],
  ['ledger'],
  ['records', 'portal', 'papers', 'people'],
  ['catalogue'],
  ['idiomas'],
  ['cases', 'search', 'inventory', 'correspondence'],
  ['doors'],
]

const storeyOf = (file: string) => {
  const folder = file.split('/')[1] ?? ''
  return { folder, storey: STOREYS.findIndex((folders) => folders.includes(folder)) }
}

const strays = (folder: keyof typeof MAY_IMPORT, sources: Source[]) =>
  sources
    .flatMap(importsOf)
    .filter(({ to }) => !MAY_IMPORT[folder].some((place) => to.startsWith(place)))
    .map(({ from, to }) => `${from} → ${to}`)

/** Every circle of files that import one another, types included, told once. */
const circles = (imports: readonly { from: string; to: string }[]): string[] => {
  const importedBy = new Map<string, string[]>()
  for (const { from, to } of imports) importedBy.set(from, [...(importedBy.get(from) ?? []), to])
  const [found, done] = [new Set<string>(), new Set<string>()]
  const follow = (file: string, path: string[]) => {
    const at = path.indexOf(file)
    if (at >= 0) found.add([...path.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const next of importedBy.get(file) ?? []) follow(next, [...path, file])
    done.add(file)
  }
  for (const file of importedBy.keys()) follow(file, [])
  return [...found]
}

describe('imports run one way', () => {
  it.each(['hooks', 'collections', 'site'] as const)('%s', (folder) => {
    const sources = sourcesIn(folder)
    expect(sources.length).toBeGreaterThan(0)
    expect(strays(folder, sources)).toEqual([])
  })

  it('within hooks, from the storeys below', () => {
    const climbs = sourcesIn('hooks')
      .flatMap(importsOf)
      .flatMap(({ from, to }) => {
        const [own, other] = [storeyOf(from), storeyOf(to)]
        return own.folder !== other.folder && other.storey >= own.storey && to.startsWith('hooks/')
          ? [`${from} → ${to}`]
          : []
      })
    expect(climbs).toEqual([])
    expect(new Set(sourcesIn('hooks').map(({ file }) => storeyOf(file).folder))).toEqual(new Set(STOREYS.flat()))
    // The rows as they stand, from the roof down: what one may import is below it.
    console.info(
      STOREYS.map((folders) => folders.join(' · '))
        .reverse()
        .join('\n'),
    )
  })

  it('and never in a circle', () => {
    expect(circles(sourcesIn('hooks', 'collections', 'site', 'cms', 'seed').flatMap(importsOf))).toEqual([])
  })

  it('is a rule that sees what breaks it', () => {
    const hook = parse(
      'hooks/a/b.ts',
      `import type { Usuario } from '../../cms/payload-types.ts'
       import { x } from '../../collections/X.ts'
       export * from '../../cms/mail.ts'
       const y = await import('../../site/y.ts')
       import { z } from '../z.ts'`,
    )
    expect(strays('hooks', [hook])).toEqual([
      'hooks/a/b.ts → cms/payload-types.ts',
      'hooks/a/b.ts → collections/X.ts',
      'hooks/a/b.ts → cms/mail.ts',
      'hooks/a/b.ts → site/y.ts',
    ])
    const page = parse('site/src/a.astro', `---\nimport { x } from '../../cms/x.ts'\n---\n<p />`)
    expect(strays('site', [page])).toHaveLength(1)
    const [a, b, c] = ['a.ts', 'b.ts', 'c.ts']
    expect(
      circles([
        { from: a, to: b },
        { from: b, to: c },
      ]),
    ).toEqual([])
    expect(
      circles([
        { from: a, to: b },
        { from: b, to: c },
        { from: c, to: b },
      ]),
    ).toEqual(['b.ts → c.ts → b.ts'])
  })
})

describe('one name for one thing', () => {
  /** What Astro, Payload and its migrations ask every file of a kind to be called. */
  const ASKED = /^(GET|POST|prerender|up|down)$/
  const generated = /^cms\/(payload-types\.ts|migrations\/|app\/)/
  const twice = (sources: Source[]) => {
    const owners = Map.groupBy(
      sources.flatMap((source) => exportedNames(source).map((name) => ({ name, file: source.file }))),
      ({ name }) => name,
    )
    return [...owners].flatMap(([name, found]) => {
      const files = new Set(found.map(({ file }) => file))
      return files.size > 1 && !ASKED.test(name) ? [`${name}: ${[...files].join(', ')}`] : []
    })
  }

  it('no two files give away the same', () => {
    const sources = sourcesIn('hooks', 'collections', 'cms', 'seed', 'site').filter(({ file }) => !generated.test(file))
    expect(twice(sources)).toEqual([])
  })

  it('is a rule that sees what breaks it', () => {
    const one = parse('a.ts', 'export const x = 1\nexport type Y = string\nexport async function* z() {}')
    const other = parse('b.ts', "const x = 2\nexport class Y {}\nexport { x } from './a.ts'\nexport const GET = 1")
    expect(twice([one, other])).toEqual(['Y: a.ts, b.ts'])
  })
})

describe('nobody passes access by', () => {
  it('every call of the Local API says whether it overrides access', () => {
    expect(sourcesIn('hooks', 'collections', 'cms', 'seed', 'site').flatMap(callsWithoutAccess)).toEqual([])
  })

  it('and none stands in the markup of a page, where this cannot be seen', () => {
    const markup = globSync('site/src/**/*.astro', { cwd: ROOT }).filter((file) =>
      /payload\s*\.\s*\w+\s*\(/.test(readFileSync(path.join(ROOT, file), 'utf8').replace(/^---\n[\s\S]*?\n---/, '')),
    )
    expect(markup).toEqual([])
  })

  it('the database is reached past Payload only by the ledger and the machinery', () => {
    const allowed = (use: string) => /^(hooks\/(ledger|records|cases)|cms)\//.test(use)
    const uses = sourcesIn('hooks', 'collections', 'cms', 'seed', 'site').flatMap(adapterUses)
    expect(uses.filter((use) => !allowed(use))).toEqual([])
  })

  it('is a rule that sees what breaks it', () => {
    const source = parse(
      'hooks/x.ts',
      `await req.payload.find({ collection: 'a' })
       await payload.create({ collection: 'a', overrideAccess: false, data })
       await Astro.locals.payload!.count(options)
       await req.payload.update({ collection: 'a', overrideAccess, id })
       await payload.db.updateOne({})
       docs.find((doc) => doc.id)`,
    )
    expect(callsWithoutAccess(source)).toEqual(['hooks/x.ts:1 find', 'hooks/x.ts:3 count'])
    expect(adapterUses(source)).toEqual(['hooks/x.ts:5 db'])
  })
})

it('all of Payload is one version, written out', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const payload = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([name]) => name === 'payload' || name.startsWith('@payloadcms/'),
  )
  expect(payload.length).toBeGreaterThan(5)
  expect(payload.filter(([, version]) => version !== '3.90.1')).toEqual([])
})

const README = path.join(ROOT, 'README.md')

it.runIf(existsSync(README))('every path the README names exists', () => {
  const text = readFileSync(README, 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
  const named = [...text.matchAll(/`((?:cms|collections|hooks|seed|site|test|docs|\.ci)\/[^`\s<>]*)`/g)]
  const missing = [...links, ...named].flatMap(([, name = '']) => (globSync(name, { cwd: ROOT }).length ? [] : [name]))
  expect(missing).toEqual([])
})
