import { afterEach, describe, expect, it } from 'vitest'
import { hrefIn } from '../../hooks/idiomas/languages.ts'
import { everyPage } from '../../hooks/portal/everyPage.ts'
import { oldAddress } from '../../site/src/lib/portal/oldAddress.ts'

const nothing = { payload: { count: async () => ({ totalDocs: 0 }) } } as never
const led = (address: string, rules: Record<string, string>, idioma = 'en') => {
  everyPage().redirecciones = Object.entries(rules)
  return oldAddress(nothing, address, (href) => hrefIn(idioma, href))
}

afterEach(() => {
  everyPage().redirecciones = []
})

describe('an old address in another language', () => {
  it('leads where the Spanish one does, in that language', async () => {
    expect(await led('/en/predial', { '/predial': '/servicios/predial' })).toBe('/en/servicios/predial')
    expect(await led('/en/predial', { '/predial': 'https://otro.example/' })).toBe('https://otro.example/')
    expect(await led('/en/predial', { '/predial': '/servicios/predial' }, 'es')).toBe('/servicios/predial')
  })

  it('has a rule of its own, which comes first', async () => {
    const rules = { '/services': '/servicios', '/en/services': '/en/servicios?tema=salud' }
    expect(await led('/en/services', rules)).toBe('/en/servicios?tema=salud')
    expect(await led('/services', rules, 'es')).toBe('/servicios')
  })

  it('is not led round to itself', async () => {
    expect(await led('/en/guia', { '/guia': '/en/guia' })).toBeNull()
    expect(await led('/en/a', { '/a': '/en/b', '/b': '/en/a' })).toBeNull()
  })
})
