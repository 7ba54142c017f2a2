import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { publicAddress } from '../../cms/http/publicAddress.ts'

const at = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  publicAddress({ method, url, headers } as unknown as IncomingMessage)

describe('a public page has one address', () => {
  it.each([
    ['/', '/'],
    ['/?_=1', '/'],
    ['/noticias', '/noticias'],
    ['/noticias/', '/noticias'],
    ['//noticias//', '/noticias'],
    ['/noticias?utm_source=x&pagina=2', '/noticias?pagina=2'],
    ['/noticias?pagina=2&tipo=aviso', '/noticias?tipo=aviso&pagina=2'],
    ['/noticias?tipo=aviso&pagina=2&pagina=3', '/noticias?tipo=aviso&pagina=2'],
    ['/noticias?pagina=1', '/noticias'],
    ['/noticias?pagina=abc', '/noticias'],
    ['/noticias?pagina=-1', '/noticias'],
    ['/noticias?pagina=1e3', '/noticias'],
    ['/noticias?tipo=zzz', '/noticias'],
    ['/noticias?tipo=__proto__', '/noticias'],
    ['/noticias?tipo=%00', '/noticias'],
    ['/noticias/una-jornada?borrador=1', '/noticias/una-jornada'],
    ['/noticias/%75na', '/noticias/una'],
    ['/dependencias?pagina=4', '/dependencias'],
    ['/procedimientos/P-OMA-TI-SI-06?version=02', '/procedimientos/P-OMA-TI-SI-06?version=02'],
    ['/procedimientos/P-OMA-TI-SI-06?version=1&x', '/procedimientos/P-OMA-TI-SI-06?version=ninguna'],
    ['/procedimientos/P-OMA-TI-SI-06?version=zzz', '/procedimientos/P-OMA-TI-SI-06?version=ninguna'],
    ['/anillos/agua.svg?fondo=hondo&n=3', '/anillos/agua.svg?fondo=hondo'],
  ])('%s → %s', (url, address) => expect(at(url)).toBe(address))
})

describe('what is none', () => {
  it.each([
    '/api/publicaciones',
    '/admin',
    '/_astro/x.css',
    '/intranet',
    '/INTRANET/x',
    '/verificar/AAAA',
    '/encuesta/AAAA?gracias=1',
    '/salud',
    '/%zz',
    `/${'x'.repeat(400)}`,
  ])('%s', (url) => expect(at(url)).toBeNull())

  it('is anything asked with a session, or sent', () => {
    expect(at('/', { cookie: 'a=b; payload-token=x' })).toBeNull()
    expect(at('/', { authorization: 'JWT x' })).toBeNull()
    expect(at('/', {}, 'POST')).toBeNull()
    expect(at('/', { cookie: 'tema=oscuro' })).toBe('/')
    expect(at('/', {}, 'HEAD')).toBe('/')
  })
})
