import type { IncomingMessage } from 'node:http'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Page } from '../../cms/http/page.ts'
import { countVisit } from '../../cms/http/visit.ts'
import { countOne, putBack, takeCounted, WHOLE_PORTAL } from '../../hooks/portal/counted.ts'

beforeEach(() => {
  takeCounted()
})

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const page = { read: true } as Page
const asked = (headers: Record<string, string> = {}, method = 'GET') =>
  ({ method, headers: { 'user-agent': CHROME, ...headers } }) as unknown as IncomingMessage
const seen = () => takeCounted().map(({ pagina, visitas }) => [pagina, visitas])

describe('a visit', () => {
  it('is a page a browser shows, whichever way its address asks for it', () => {
    countVisit(asked({ 'sec-fetch-dest': 'document' }), '/noticias', page)
    countVisit(asked(), '/noticias?tipo=aviso', page)
    expect(seen()).toEqual([
      ['/noticias', 2],
      [WHOLE_PORTAL, 2],
    ])
  })

  it.each([
    ['a program', asked({ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })],
    ['one that does not say who it is', asked({ 'user-agent': '' })],
    ['one that says too much', asked({ 'user-agent': CHROME.repeat(5) })],
    ['a tool', asked({ 'user-agent': 'curl/8.5.0' })],
    ['what is fetched in advance', asked({ 'sec-purpose': 'prefetch' })],
    ['a frame', asked({ 'sec-fetch-dest': 'iframe' })],
    ['a question about a page', asked({}, 'HEAD')],
  ])('%s is none', (_, req) => {
    countVisit(req, '/noticias', page)
    expect(seen()).toEqual([])
  })

  it('what is not there, or not read, is none; nor is a thank-you', () => {
    countVisit(asked(), '/no-esta', { read: false } as Page)
    countVisit(asked(), '/opinion/gracias?pagina=/x', page)
    expect(seen()).toEqual([])
  })
})

describe('what was counted', () => {
  it('belongs to the day it is in Cancún, and the day ends at its midnight', () => {
    countOne('/a', 'visitas', Date.parse('2026-11-26T04:59:59.999Z'))
    countOne('/a', 'visitas', Date.parse('2026-11-26T05:00:00.000Z'))
    countOne('/a', 'no', Date.parse('2026-11-26T05:30:00.000Z'))
    expect(takeCounted()).toEqual([
      { pagina: '/a', dia: '2026-11-26', visitas: 1, si: 0, no: 1 },
      { pagina: WHOLE_PORTAL, dia: '2026-11-26', visitas: 1, si: 0, no: 1 },
      { pagina: '/a', dia: '2026-11-25', visitas: 1, si: 0, no: 0 },
      { pagina: WHOLE_PORTAL, dia: '2026-11-25', visitas: 1, si: 0, no: 0 },
    ])
  })

  it('is handed over once; what could not be written is added to what came since', () => {
    const now = Date.parse('2026-11-25T17:00:00Z')
    countOne('/a', 'visitas', now)
    const rows = takeCounted()
    expect(takeCounted()).toEqual([])
    countOne('/a', 'visitas', now)
    putBack([...rows, { pagina: '/a', dia: '2026-11-24', visitas: 4, si: 0, no: 0 }])
    const left = takeCounted().filter(({ pagina }) => pagina === '/a')
    expect(left.map(({ dia, visitas }) => [dia, visitas])).toEqual([
      ['2026-11-25', 2],
      ['2026-11-24', 4],
    ])
  })

  it('is bounded: beyond so many pages only the whole is counted', () => {
    for (let n = 0; n < 6_000; n++) countOne(`/p${n}`, 'visitas')
    const rows = takeCounted()
    expect(rows.length).toBeLessThanOrEqual(5_001)
    expect(rows.find(({ pagina }) => pagina === WHOLE_PORTAL)?.visitas).toBe(6_000)
  })
})
