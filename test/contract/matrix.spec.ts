import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FlattenedField, SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROL_SLUGS } from '../../hooks/manual/roles.ts'
import { ANYONE, CLOSED, COLLECTIONS, EVERYONE, GLOBALS, type Who } from './matrix.ts'

/** The matrix of who may do what, held against the configuration as Payload has it. */

let config: SanitizedConfig
beforeAll(async () => {
  process.env.DATA_DIR = mkdtempSync(path.join(process.env.TEST_SCRATCH ?? tmpdir(), 'config-'))
  config = await (await import('../../cms/config/payload.config.ts')).default
}, 120_000)

const OPERATIONS = ['read', 'create', 'update'] as const
type Operation = (typeof OPERATIONS)[number]

describe('the access matrix', () => {
  it('has a row for every role, collection and global there is, and for no other', () => {
    expect([...EVERYONE].sort()).toEqual([...ROL_SLUGS].sort())
    expect([...Object.keys(COLLECTIONS), ...CLOSED].sort()).toEqual(config.collections.map(({ slug }) => slug).sort())
    expect(Object.keys(GLOBALS).sort()).toEqual(config.globals.map(({ slug }) => slug).sort())
  })

  it('tells who sees versions wherever there are any', () => {
    const kept = config.collections.filter(({ versions }) => versions).map(({ slug }) => slug)
    expect(Object.keys(COLLECTIONS).filter((slug) => COLLECTIONS[slug]?.versions)).toEqual(kept)
  })

  it('has every field with an access of its own, and each lets those whom it says', async () => {
    const wrong: string[] = []
    for (const { slug, flattenedFields } of config.collections) {
      const told = new Map(
        Object.entries(COLLECTIONS[slug]?.fields ?? {}).flatMap(([names, access]) =>
          names.split(' ').map((name) => [name, access] as const),
        ),
      )
      const guarded = new Map(fieldsWithAccess(flattenedFields).map((one) => [one.name, one.field]))
      for (const name of told.keys()) if (!guarded.has(name)) wrong.push(`${slug}.${name} has no access of its own`)
      for (const [name, field] of guarded) {
        const access = told.get(name)
        for (const operation of OPERATIONS) {
          const said = access?.[operation]
          const expected = said === 'own' ? [] : (said ?? (isGuarded(field, operation) ? undefined : ANYONE))
          if (!expected) wrong.push(`${slug}.${name} is not told for ${operation}`)
          else
            for (const rol of ANYONE) {
              if ((await lets(field, operation, rol)) !== expected.includes(rol))
                wrong.push(`${slug}.${name} ${operation} as ${rol}`)
            }
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

type Guarded = { name: string; field: FlattenedField }

const fieldsWithAccess = (fields: FlattenedField[], prefix = ''): Guarded[] =>
  fields.flatMap((field) => {
    const name = prefix + field.name
    const within = 'flattenedFields' in field ? fieldsWithAccess(field.flattenedFields, `${name}.`) : []
    return OPERATIONS.some((operation) => isGuarded(field, operation)) ? [{ name, field }, ...within] : within
  })

const isGuarded = (field: FlattenedField, operation: Operation): boolean =>
  Boolean(accessOf(field)?.[operation]) || (operation === 'read' && isHidden(field))

const isHidden = (field: FlattenedField): boolean => 'hidden' in field && Boolean(field.hidden)
const accessOf = (field: FlattenedField) => ('access' in field ? field.access : undefined)

const lets = async (field: FlattenedField, operation: Operation, rol: Who): Promise<boolean> => {
  if (operation === 'read' && isHidden(field)) return false
  const access = accessOf(field)?.[operation]
  const user = rol && { id: 'somebody', collection: 'usuarios', roles: [rol], activo: true }
  return access
    ? await access({ req: { user }, doc: { id: 'of somebody else' } } as unknown as Parameters<typeof access>[0])
    : true
}
