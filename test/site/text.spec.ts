import { afterEach, describe, expect, it, vi } from 'vitest'
import { formatBytes, longDate, shortDate, toDay } from '../../site/src/lib/portal/format.ts'
import { jsonLd } from '../../site/src/lib/portal/jsonLd.ts'
import { originOf } from '../../site/src/lib/portal/origin.ts'
import { telephoneHref } from '../../site/src/lib/portal/telephone.ts'

describe('dates', () => {
  it('are the day it was in Cancún', () => {
    expect(longDate('2026-11-20')).toBe('20 de noviembre de 2026')
    expect(longDate('2026-11-21T03:00:00.000Z')).toBe('20 de noviembre de 2026')
    expect(toDay('2026-11-21T05:00:00.000Z')).toBe('2026-11-21')
  })

  it('tell the year only when it is another', () => {
    expect(shortDate('2026-11-20', '2026-12-31')).toBe('20 de noviembre')
    expect(shortDate('2026-11-20', '2027-01-01')).toBe('20 de noviembre de 2026')
  })
})

it('sizes are those people read', () => {
  expect([1, 310_400, 999_600, 4_120_000].map(formatBytes)).toEqual(['1 kB', '310 kB', '1,000 kB', '4.1 MB'])
})

it('telephone numbers are called without their extension', () => {
  expect(telephoneHref('998 881 2800, ext. 9000')).toBe('tel:+529988812800')
  expect(telephoneHref('+52 (998) 887-1010')).toBe('tel:+529988871010')
  expect(['', 'sin teléfono', '911', 'ext. 9988812800'].map(telephoneHref)).toEqual([null, null, null, null])
})

it('data for machines cannot close its element', () => {
  const made = jsonLd({ name: '</script><script>alert(1)</script><!--', also: 'a\u2028b&' })
  expect(made).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(made)).toMatchObject({ name: '</script><script>alert(1)</script><!--', also: 'a\u2028b&' })
})

describe('the address of the portal', () => {
  afterEach(() => vi.unstubAllEnvs())
  const request = (host: string) => ({ headers: new Headers({ host }) }) as Request

  it('is the one it was given', () => {
    vi.stubEnv('PUBLIC_URL', 'https://cancun.gob.mx/')
    expect(originOf(request('malo.example'))).toBe('https://cancun.gob.mx')
  })

  it('or where the request went, if that is a name', () => {
    vi.stubEnv('PUBLIC_URL', '')
    expect(originOf(request('127.0.0.1:3000'))).toBe('http://127.0.0.1:3000')
    expect(originOf(request('a"><script>'))).toBe('http://localhost')
  })
})
