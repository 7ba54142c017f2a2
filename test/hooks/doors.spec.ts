import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FlattenedField, SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { kindsOf } from '../../hooks/doors/data.ts'
import { columnAt, sortFault, whereFault } from '../../hooks/doors/query.ts'
import { QUERYABLE } from '../../hooks/doors/queryable.ts'
import { shapeFault } from '../../hooks/doors/shape.ts'

/** The closed lists of what may be asked, held against the configuration as Payload has it. */

let config: SanitizedConfig
let openOf: typeof import('../../cms/config/doors.ts').openOf
beforeAll(async () => {
  process.env.DATA_DIR = mkdtempSync(path.join(process.env.TEST_SCRATCH ?? tmpdir(), 'config-'))
  config = await (await import('../../cms/config/payload.config.ts')).default
  openOf = (await import('../../cms/config/doors.ts')).openOf
}, 120_000)

const EVERY_ROW = new Set(['id', 'createdAt', 'updatedAt'])
/** Withheld from nobody's eyes alone; Payload refuses to filter by it whoever may not read it. */
const OF_STAFF = new Set(['publicaciones.expediente'])
const ENDLESS = ['json', 'richText', 'array', 'blocks', 'group', 'point']

describe('what may be filtered and sorted by', () => {
  it('is told for every collection there is, and for no other', () => {
    expect([...QUERYABLE.keys()].sort()).toEqual(config.collections.map(({ slug }) => slug).sort())
  })

  it('are columns that exist, are read by whoever reads the row, and lead nowhere else', () => {
    const wrong = config.collections.flatMap(({ slug, flattenedFields }) =>
      [...(QUERYABLE.get(slug) ?? [])]
        .filter((name) => !EVERY_ROW.has(name))
        .filter((name) => {
          const column = columnAt(flattenedFields, name) as FlattenedField | null
          const withheld =
            column && (('hidden' in column && column.hidden) || ('access' in column && column.access?.read))
          return !column || withheld || ENDLESS.includes(column.type)
        })
        .map((name) => `${slug}.${name}`)
        .filter((name) => !OF_STAFF.has(name)),
    )
    expect(wrong).toEqual([])
  })

  it('has what the panel searches, titles and sorts its lists by', () => {
    const missing = config.collections.flatMap(({ slug, admin, defaultSort }) =>
      [...(admin.listSearchableFields ?? []), admin.useAsTitle, String(defaultSort ?? 'createdAt').replace('-', '')]
        .filter((name) => name && !slug.startsWith('payload-') && !QUERYABLE.get(slug)?.has(name))
        .map((name) => `${slug}.${name}`),
    )
    expect(missing).toEqual([])
  })
})

describe('endpoints', () => {
  it('are ours, or written down as open', () => {
    const strays = config.collections.flatMap((collection) => {
      const open = openOf(collection)
      const own = [
        'post /',
        'get /:id',
        'get /:id/documentos',
        'post /verify/:id',
        'post /:id/reintentar',
        'post /:id/reenviar',
        'get /:id/costo',
        'post /importar',
        'get /exportar',
      ]
      return (collection.endpoints || [])
        .map(({ method, path }) => `${method} ${path}`)
        .filter((name) => !(name in open) && !own.includes(name))
        .map((name) => `${collection.slug} ${name}`)
    })
    expect(strays).toEqual([])
    expect(config.collections.find(({ slug }) => slug === 'payload-kv')?.endpoints).toEqual([])
  })

  it('look first at what is asked, in every collection', () => {
    const first = config.collections.map(({ hooks }) => hooks.beforeOperation[0]?.name)
    expect(new Set(first)).toEqual(new Set(['guardAsked']))
  })
})

describe('a query', () => {
  const asked = () => {
    const collection = config.collections.find(({ slug }) => slug === 'publicaciones')
    if (!collection) throw new Error('no publicaciones')
    const { slug, flattenedFields: fields } = collection
    return { slug, fields, versions: true, isId: (value: unknown) => value === 'an-id' }
  }

  it('as our pages and the panel ask it is let through', () => {
    for (const where of [
      undefined,
      {},
      {
        and: [
          { slug: { equals: 'a' } },
          { or: [{ retirado: { exists: false } }, { publicado: { less_than: new Date() } }] },
        ],
      },
      { 'version._status': { equals: 'published' }, parent: { in: ['an-id', 'an-id'] }, latest: { equals: true } },
      { id: { not_in: [] }, titulo: { like: 'árbol' }, expediente: { equals: 'an-id' } },
    ])
      expect(whereFault(asked(), where)).toBe(null)
    for (const sort of [undefined, '', '-publicado', 'slug,-version.updatedAt', ['titulo', '-id']])
      expect(sortFault(asked(), sort)).toBe(null)
  })

  it('that asks for anything else is refused, beside what is wrong', () => {
    const many = { or: Array.from({ length: 100 }, () => ({ slug: { equals: 'a' } })) }
    let nested: object = { slug: { equals: 'a' } }
    for (let n = 0; n < 5000; n++) nested = { and: [nested] }
    for (const where of [
      ...[
        5,
        'x',
        [],
        true,
        many,
        nested,
        { and: {} },
        { or: [5] },
        { slug: 5 },
        { slug: { $ne: 1 } },
        { cuerpo: { exists: true } },
      ],
      ...[
        { slug: { equals: { a: 1 } } },
        { slug: { in: { a: 1 } } },
        { slug: { like: ['a'] } },
        { publicado: { equals: '2026-99' } },
      ],
      ...[
        { id: { equals: 'other' } },
        { expediente: { contains: { and: [] } } },
        { 'expediente.folio': { equals: 'a' } },
      ],
      ...[
        { slug: { like: 'x'.repeat(201) } },
        { slug: { equals: 'a\0' } },
        { _status: { in: [['draft']] } },
        { constructor: {} },
      ],
    ])
      expect([where, whereFault(asked(), where)]).toEqual([
        where,
        expect.objectContaining({ campo: expect.stringMatching(/^where/) }),
      ])
    for (const sort of [5, {}, [5], ['slug', {}], 'cuerpo', '-expediente.folio', 'a,b,c,d,e', '__proto__'])
      expect([sort, sortFault(asked(), sort)]).toEqual([sort, expect.objectContaining({ campo: 'sort' })])
  })
})

describe('what is sent', () => {
  it('is bounded in depth and in parts, without a stack', () => {
    let deep: unknown = 'x'
    for (let n = 0; n < 100_000; n++) deep = [deep]
    expect(shapeFault(deep)).toContain('niveles')
    expect(shapeFault(Array.from({ length: 60_000 }, () => 1))).toContain('demasiadas')
    expect(shapeFault({ a: [{ b: 'ñandú 😀' }, null, 1, true] })).toBe(null)
    for (const odd of ['a\0', '\ud800', { 'a\0': 1 }, JSON.parse('{"__proto__":{}}'), { constructor: 1 }])
      expect(shapeFault(odd)).not.toBe(null)
  })

  it('is of the kinds its fields are, however they are nested', () => {
    const fields = [
      { name: 't', type: 'text' },
      { name: 'n', type: 'number' },
      { name: 'c', type: 'checkbox' },
      { name: 'd', type: 'date' },
      { name: 's', type: 'select', hasMany: true },
      { name: 'r', type: 'relationship', relationTo: 'usuarios' },
      { name: 'g', type: 'group', flattenedFields: [{ name: 't', type: 'text' }] },
      { name: 'a', type: 'array', flattenedFields: [{ name: 't', type: 'text' }] },
    ] as unknown as FlattenedField[]
    const wrong = (data: Record<string, unknown>) => kindsOf(fields, data).wrong.map(({ campo }) => campo)
    expect(
      wrong({ t: 'x', n: 1, c: true, d: '2026-12-01', s: ['a'], g: { t: null }, a: [{ t: '' }], otro: {} }),
    ).toEqual([])
    expect(wrong({ t: 1, n: 'x', c: 'sí', d: 'ayer', s: 'a', g: [], a: [5] })).toEqual([
      't',
      'n',
      'c',
      'd',
      's',
      'g',
      'a',
    ])
    expect(wrong({ g: { t: {} }, a: [{}, { t: [] }] })).toEqual(['g.t', 'a.1.t'])
    expect(kindsOf(fields, { r: { $ne: 1 } }).named).toEqual([{ path: 'r', collection: 'usuarios', id: { $ne: 1 } }])
  })
})
