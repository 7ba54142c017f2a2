import { afterEach, describe, expect, it } from 'vitest'
import { publicAddress } from '../../cms/http/publicAddress.ts'
import { sayPlazo } from '../../hooks/catalogue/deadline.ts'
import { saySuspended } from '../../hooks/catalogue/state.ts'
import { sayVigencia } from '../../hooks/catalogue/validity.ts'
import { counted } from '../../hooks/idiomas/counted.ts'
import { en } from '../../hooks/idiomas/en.ts'
import { es } from '../../hooks/idiomas/es.ts'
import {
  hrefIn,
  isOffered,
  isTranslated,
  LANGUAGES,
  languageOf,
  offered,
  splitLanguage,
} from '../../hooks/idiomas/languages.ts'
import { everyPage } from '../../hooks/portal/everyPage.ts'
import { routeFault } from '../../hooks/portal/paths.ts'

const asked = (url: string) => publicAddress({ method: 'GET', url, headers: {} } as never)

afterEach(() => {
  delete LANGUAGES.yua
  everyPage().idiomas = []
})

describe('the address of a page in a language', () => {
  it('has no code in Spanish, and any other language its own', () => {
    expect(splitLanguage('/en/buscar')).toEqual({ idioma: 'en', path: '/buscar' })
    expect(splitLanguage('/en')).toEqual({ idioma: 'en', path: '/' })
    expect(splitLanguage('/es/buscar')).toEqual({ idioma: 'es', path: '/es/buscar' })
    expect(splitLanguage('/ensayo')).toEqual({ idioma: 'es', path: '/ensayo' })
    expect(splitLanguage('/constructor')).toEqual({ idioma: 'es', path: '/constructor' })
  })

  it('is led to only where the page is there in that language', () => {
    expect(hrefIn('en', '/')).toBe('/en')
    expect(hrefIn('en', '/buscar?q=acta')).toBe('/en/buscar?q=acta')
    expect(hrefIn('en', '/en/buscar')).toBe('/en/buscar')
    expect(hrefIn('en', '/servicios/acta?tarifa=0#tarifa-0')).toBe('/en/servicios/acta?tarifa=0#tarifa-0')
    expect(hrefIn('en', '/aviso-de-privacidad')).toBe('/en/aviso-de-privacidad')
    for (const href of [
      '/opinion',
      '/datos/servicios.csv',
      '/api/procedimientos/P-OMA-TI-SI-06/diagrama.svg',
      '/noticias/feria/calendario.ics',
      '/servicios/acta.json',
      '/intranet',
      '/feed.xml',
      '//otro.mx',
      'https://otro.mx/',
      'mailto:a@b.mx',
      '#contenido',
    ])
      expect(hrefIn('en', href)).toBe(href)
    expect(hrefIn('es', '/buscar')).toBe('/buscar')
    expect(isTranslated('/api/buscar')).toBe(false)
    expect(hrefIn('en', '/verificar/AAAA-BBBB')).toBe('/en/verificar/AAAA-BBBB')
    expect(hrefIn('en', '/procedimientos/P-OMA-TI-SI-06?version=01')).toBe(
      '/en/procedimientos/P-OMA-TI-SI-06?version=01',
    )
  })

  it('is kept by as few addresses as in Spanish', () => {
    expect(asked('/en/buscar?q=+acta+&fbclid=1')).toBe('/en/buscar?q=acta')
    expect(asked('/en/?utm=1')).toBe('/en')
    expect(asked('/en/intranet?x=1')).toBe('/en/intranet')
    expect(asked('/intranet')).toBe(null)
  })

  it('is no page of the panel', () => {
    for (const codigo of Object.keys(LANGUAGES)) expect(routeFault(codigo)).toContain('ya es otra parte')
  })
})

describe('languages', () => {
  it('are all offered until the municipality says which, Spanish always', () => {
    expect(offered().map(({ codigo }) => codigo)).toEqual(['es', 'en'])
    everyPage().idiomas = ['es']
    expect(isOffered('en')).toBe(false)
    expect(isOffered('es')).toBe(true)
  })

  it('take one more by its words alone: Maya', () => {
    LANGUAGES.yua = {
      ...es,
      codigo: 'yua',
      locale: 'yua',
      nombre: 'Maaya t’aan',
      buscador: { ...es.buscador, boton: 'Kaxant' },
    }
    everyPage().idiomas = ['yua']
    expect(offered().map(({ codigo }) => codigo)).toEqual(['es', 'yua'])
    expect(splitLanguage('/yua/buscar')).toEqual({ idioma: 'yua', path: '/buscar' })
    expect(hrefIn('yua', '/buscar')).toBe('/yua/buscar')
    expect(languageOf('yua').buscador.boton).toBe('Kaxant')
    expect(asked('/yua/buscar?q=a')).toBe('/yua/buscar?q=a')
    expect(routeFault('yua')).toContain('ya es otra parte')
  })

  it('say the same things, each in its own words', () => {
    const keys = (of: object, at = ''): string[] =>
      Object.entries(of).flatMap(([key, value]) =>
        value && typeof value === 'object' ? keys(value, `${at}${key}.`) : [`${at}${key}:${typeof value}`],
      )
    const empty = (of: object, at = ''): string[] =>
      Object.entries(of).flatMap(([key, value]) =>
        value && typeof value === 'object' ? empty(value, `${at}${key}.`) : value === '' ? [`${at}${key}`] : [],
      )
    const own = (of: object) => keys(of).filter((key) => !key.startsWith('avisos.lang:'))
    expect(own(en).toSorted()).toEqual(own(es).toSorted())
    expect(empty(en)).toEqual(['alcance.nada'])
  })

  it('write dates, sizes and how many in their way', () => {
    expect(es.formatos.longDate('2026-11-20')).toBe('20 de noviembre de 2026')
    expect(en.formatos.longDate('2026-11-20')).toBe('November 20, 2026')
    expect(en.formatos.shortDate('2026-11-20', '2026-11-25')).toBe('November 20')
    expect(en.buscar.cuantos(1)).toBe('1 result')
    expect(es.buscar.cuantos(1234)).toBe('1,234 resultados')
    expect(en.ficha.cuenta.importe([5000, 7000])).toBe('MX$5,000.00 to MX$7,000.00')
    expect(es.ficha.cuenta.importe(482.13)).toBe('$482.13')
    expect(sayPlazo({ cantidad: 1, unidad: 'dias-habiles' }, en.ficha.plazo)).toBe('1 working day')
    expect(sayVigencia({ tipo: 'plazo', cantidad: 2, unidad: 'anios' }, en.ficha.plazo)).toBe('2 years')
    expect(saySuspended({ estado: 'suspendido', hasta: '2026-12-05' }, '2026-11-25', en.ficha.plazo)).toBe(
      'Suspended until December 5, 2026.',
    )
    expect(counted('cy', { one: 'un #', two: 'dau #', other: '#' })(2)).toBe('dau 2')
  })
})
