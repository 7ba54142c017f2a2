import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { matches } from '../../hooks/people/matches.ts'

const row = { seq: 3, dependencia: 'eco', solicitante: { id: 'ana' }, asignado: null, actores: ['ana', 'luis'] }

describe('whether a row is among those a Where narrows to', () => {
  it.each<[Where, boolean]>([
    [{ seq: { greater_than: 0 } }, true],
    [{ seq: { greater_than: 3 } }, false],
    [{ dependencia: { equals: 'eco' } }, true],
    [{ dependencia: { equals: 'obras' } }, false],
    [{ solicitante: { in: ['ana'] } }, true],
    [{ asignado: { in: ['ana'] } }, false],
    [{ asignado: { greater_than: 0 } }, false],
    [{ actores: { in: ['luis', 'eva'] } }, true],
    [{ actores: { in: ['eva'] } }, false],
    [{ or: [{ actores: { in: ['eva'] } }, { dependencia: { equals: 'eco' } }] }, true],
    [{ and: [{ seq: { greater_than: 0 } }, { or: [{ actores: { in: ['eva'] } }] }] }, false],
    [{ or: [] }, false],
  ])('%j', (where, expected) => {
    expect(matches(where, row)).toBe(expected)
  })

  it('lets nothing through that it cannot judge', () => {
    expect(() => matches({ titulo: { like: 'a' } }, row)).toThrow('like')
  })
})
