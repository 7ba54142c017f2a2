import { describe, expect, it } from 'vitest'
import { withoutPersonal } from '../../hooks/text/personal.ts'

const GONE = '[dato personal]'

describe('a text without what may be somebody’s own', () => {
  it.each([
    ['Llámenme al 998 123 45 67, por favor.', `Llámenme al ${GONE}, por favor.`],
    ['Mi cel +52 (998) 123-4567', `Mi cel ${GONE}`],
    ['9981234567', GONE],
    ['Escriban a ana.uh+1@correo.com.mx.', `Escriban a ${GONE}.`],
    ['ana @ correo.mx', GONE],
    ['CURP: UXPA850101MQRHCN09', `CURP: ${GONE}`],
    ['curp uxpa850101mqrhcn09 y ya', `curp ${GONE} y ya`],
    ['RFC UXPA850101AB1.', `RFC ${GONE}.`],
    ['tarjeta 4111 1111 1111 1111', `tarjeta ${GONE}`],
  ])('%s', (text, expected) => expect(withoutPersonal(text)).toBe(expected))

  it.each([
    'Cuesta $1,250.00 y no 980.50.',
    'El 25 de noviembre de 2026 fui a la región 94.',
    'El artículo 115 y el folio TI-OS-2026-000123.',
    'Abren de 8:00 a 15:30.',
  ])('leaves what is nobody’s: %s', (text) => expect(withoutPersonal(text)).toBe(text))

  it('takes no longer for whoever wants it to', () => {
    const began = performance.now()
    for (const hard of ['1 '.repeat(1_000), 'a.'.repeat(1_000), `${'a'.repeat(1_000)}@`, '@'.repeat(1_000)])
      withoutPersonal(hard)
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
