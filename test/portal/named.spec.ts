import { describe, expect, it } from 'vitest'
import { slugsIn } from '../../hooks/portal/named.ts'

describe('the services a text names', () => {
  it.each([
    ['Ficha: https://cancun.gob.mx/servicios/pago-de-predial', ['pago-de-predial']],
    ['La de /servicios/pago-de-predial, y la de /servicios/acta.', ['pago-de-predial', 'acta']],
    ['/servicios/acta /servicios/acta', ['acta']],
    ['/servicios', []],
    ['/servicios/', []],
    ['/servicios/Con-Mayusculas', []],
    ['/servicios/licencia_rara', []],
    [`/servicios/${'x'.repeat(101)}`, []],
    [Array.from({ length: 9 }, (_, i) => `/servicios/n${i}`).join(' '), ['n0', 'n1', 'n2', 'n3', 'n4']],
  ])('%s', (text, slugs) => expect(slugsIn(text)).toEqual(slugs))
})
