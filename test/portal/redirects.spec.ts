import { describe, expect, it } from 'vitest'
import { addressFault } from '../../hooks/portal/address.ts'
import { follow, fromFault, locationOf, makesLoop, toFault } from '../../hooks/portal/redirects.ts'

const rules = (of: Record<string, string>) => new Map(Object.entries(of))
const pages =
  (...there: string[]) =>
  (path: string) =>
    there.includes(path)
const none = pages()

describe('where an address leads', () => {
  it('on and on, however many rules there are, and nowhere in a circle', async () => {
    const chain = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`/p${i}`, `/p${i + 1}`]))
    expect(await follow(rules(chain), '/p0', none)).toBe('/p40')
    expect(await follow(rules({ ...chain, '/p40': '/p3' }), '/p0', none)).toBeNull()
    expect(await follow(rules(chain), '/otra', none)).toBeNull()
  })

  it('to the first page on the way, and never over one', async () => {
    const chain = rules({ '/a': '/b', '/b': '/c', '/c': 'https://otro.example/' })
    expect(await follow(chain, '/a', pages('/b'))).toBe('/b')
    expect(await follow(chain, '/a', pages('/c'))).toBe('/c')
    expect(await follow(chain, '/a', none)).toBe('https://otro.example/')
    // Asked for where nothing is: the page of that name is not asked about.
    expect(await follow(rules({ '/a': '/b' }), '/a', pages('/a'))).toBe('/b')
  })

  it('an open rule does not lead its own target round', async () => {
    const open = rules({ '/imdai/*': '/imdai/inicio' })
    expect(await follow(open, '/imdai/lo-que-sea', none)).toBe('/imdai/inicio')
    expect(await follow(open, '/imdai/inicio', none)).toBeNull()
    expect(await follow(rules({ '/a/*': '/a/b', '/a/b': '/c' }), '/a/x', none)).toBe('/c')
  })
})

describe('a rule goes round', () => {
  it.each([
    [{ desde: '/a', hacia: '/a' }, {}, true],
    [{ desde: '/b', hacia: '/a' }, { '/a': '/b' }, true],
    [{ desde: '/a/*', hacia: '/a/b' }, {}, true],
    [{ desde: '/b/*', hacia: '/a' }, { '/a': '/b/c' }, true],
    [{ desde: '/a/*', hacia: '/b' }, { '/b': '/c' }, false],
    [{ desde: '/a', hacia: 'https://otro.example/' }, { '/b': '/a' }, false],
  ] as const)('%j among %j: %s', async (rule, others, loops) => {
    expect(await makesLoop(rules(others), rule, none)).toBe(loops)
  })

  it('not where a page stands in its way', async () => {
    expect(await makesLoop(rules({}), { desde: '/a/*', hacia: '/a/b' }, pages('/a/b'))).toBe(false)
    expect(await makesLoop(rules({ '/a': '/b' }), { desde: '/b', hacia: '/a' }, pages('/a'))).toBe(false)
  })
})

describe('where people come from', () => {
  it.each(['/Intranet/*', '/INTRANET', '/%69ntranet', '/intranet/', '/Api/x', '//admin', '/a\u0000b', '/a\u202eb'])(
    '%j is refused, however it is spelt',
    (desde) => expect(fromFault(desde)).not.toBeNull(),
  )
  it.each(['/Tramites_y_Servicios/predial', '/imdai/*', '/niñez', '/intranetvieja'])('%s can be led on', (desde) =>
    expect(fromFault(desde)).toBeNull(),
  )
})

describe('where it leads', () => {
  it('is told to a browser in the letters that a header carries', () => {
    for (const [target, told] of [
      ['/niñez', '/ni%C3%B1ez'],
      ['/niñez/日本?q=á#ñ', '/ni%C3%B1ez/%E6%97%A5%E6%9C%AC?q=%C3%A1#%C3%B1'],
      ['/ya%20escrita', '/ya%20escrita'],
      ['https://año.example/💧', 'https://xn--ao-zja.example/%F0%9F%92%A7'],
      // Two slashes would be another site.
      ['/x/..//otro.example', '/otro.example'],
    ] as const) {
      expect(locationOf(target)).toBe(told)
      expect(() => new Headers({ location: locationOf(target) as string })).not.toThrow()
    }
  })

  it('is a page: no telephone, no mailbox, nothing that cannot be read', () => {
    for (const wrong of [
      'tel:911',
      'mailto:a@b.mx',
      '/a\u0007',
      '/a\u200bb',
      '/a\ud800',
      'javascript:alert(1)',
      '//x.mx',
    ]) {
      expect([wrong, toFault(wrong)]).not.toEqual([wrong, null])
      expect(locationOf(wrong)).toBeNull()
    }
    // A link of a menu may call.
    expect(addressFault('tel:911')).toBeNull()
  })
})
