import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './helpers/child.ts'
import { adapterUses, callsWithoutAccess, importsOf, parse, sourcesIn } from './helpers/source.ts'

/** Which folders each folder may import from, and from which it may take types alone. */
const MAY_IMPORT = {
  hooks: { code: ['hooks/'], types: ['cms/payload-types.ts'] },
  collections: { code: ['collections/', 'hooks/'], types: [] },
  site: { code: ['site/', 'hooks/'], types: ['cms/'] },
} satisfies Record<string, { code: string[]; types: string[] }>

/** The folders of hooks/, from the ground up; those of one storey do not import one another. */
const STOREYS = [
  ['municipio', 'text'],
  ['manual'],
  ['engine', 'diagram'],
  ['ledger'],
  ['records', 'portal', 'papers', 'people'],
  ['cases'],
  ['doors'],
]

const storeyOf = (file: string) => {
  const folder = file.split('/')[1] ?? ''
  return { folder, storey: STOREYS.findIndex((folders) => folders.includes(folder)) }
}

const strays = (folder: keyof typeof MAY_IMPORT, sources: ReturnType<typeof sourcesIn>) => {
  const { code, types } = MAY_IMPORT[folder]
  const within = (to: string, places: string[]) => places.some((place) => to.startsWith(place))
  return sources
    .flatMap(importsOf)
    .filter(({ to, typeOnly }) => !within(to, code) && !(typeOnly && within(to, types)))
    .map(({ from, to }) => `${from} → ${to}`)
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
      'hooks/a/b.ts → collections/X.ts',
      'hooks/a/b.ts → cms/mail.ts',
      'hooks/a/b.ts → site/y.ts',
    ])
    const page = parse('site/src/a.astro', `---\nimport { x } from '../../cms/x.ts'\n---\n<p />`)
    expect(strays('site', [page])).toHaveLength(1)
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
