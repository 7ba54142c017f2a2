import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { daysTo, farFrom } from '../../cms/home/days.ts'
import { perDay } from '../../cms/home/perDay.ts'
import { askOutside, isFaraway } from '../../cms/links/askOutside.ts'
import { addressesIn, outsideIn } from '../../cms/links/linksIn.ts'

it('links are found wherever they stand, each once, and those that lead elsewhere are not told', () => {
  const doc = {
    enlace: '/a',
    hacia: 'https://portal.test/b',
    titulo: '/no-es-enlace',
    cuerpo: {
      root: {
        children: [
          { type: 'link', fields: { linkType: 'custom', url: '/a' } },
          { fields: { linkType: 'internal', url: '/no', doc: { relationTo: 'publicaciones', value: 'x1' } } },
          { fields: { linkType: 'internal', doc: { relationTo: 'publicaciones', value: { id: 'x2' } } } },
          { fields: { url: '//otra.test/c' } },
          { fields: { url: 'mailto:a@b.test' } },
        ],
      },
    },
  }
  expect(addressesIn(doc, 'https://portal.test')).toEqual(
    expect.arrayContaining([
      { path: '/a' },
      { path: '/b' },
      { collection: 'publicaciones', id: 'x1' },
      { collection: 'publicaciones', id: 'x2' },
    ]),
  )
  expect(addressesIn(doc, 'https://portal.test')).toHaveLength(4)
  expect(addressesIn(null)).toEqual([])
})

it('every day has its point, also those nothing is stored of', () => {
  const days = [{ dia: '2026-02-28', visitas: 3, si: 1, no: 0 }]
  const told = perDay(days, '2026-02-27', '2026-03-02')
  expect(told).toMatchObject({ visitas: 3, si: 1, no: 0 })
  expect(told.puntos.map(({ etiqueta, valores }) => `${etiqueta} ${valores}`)).toEqual([
    '27/02 0',
    '28/02 3',
    '01/03 0',
    '02/03 0',
  ])
  expect(daysTo('2026-12-31', '2027-01-01')).toEqual(['2026-12-31', '2027-01-01'])
})

it('a day is as far as people say it', () => {
  const far = ['2026-11-25', '2026-11-26', '2026-11-24', '2026-12-01', '2026-10-25']
  expect(far.map((day) => farFrom('2026-11-25', day))).toEqual(['hoy', 'mañana', 'ayer', 'en 6 días', 'hace 31 días'])
})

it('links to other sites are told whole, each once, and the portal’s own are not', () => {
  const doc = {
    enlace: 'https://otra.test/a#parte',
    hacia: 'https://portal.test/b',
    fundamento: [{ enlace: 'https://otra.test/a' }, { enlace: 'http://mal escrito' }, { url: 'javascript:alert(1)' }],
  }
  expect(outsideIn(doc, 'https://portal.test')).toEqual(['https://otra.test/a'])
})

it('another site is asked once, gone is told from what is uncertain, and nothing within the network is asked', async () => {
  const seen: string[] = []
  const site = createServer((req, res) => {
    seen.push(`${req.method} ${req.url}`)
    const [status, location] = (
      {
        '/hay': [200],
        '/no': [404],
        '/nunca': [410],
        '/movida': [301, '/hay'],
        '/circulo': [302, '/circulo'],
        '/cerrada': [403],
        '/sin-head': [req.method === 'HEAD' ? 405 : 200],
      } as Record<string, [number, string?]>
    )[req.url ?? ''] ?? [500]
    res.writeHead(status, location ? { location } : {}).end()
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const home = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const asked = (path: string) => askOutside(home + path, () => true)
  const told = ['/hay', '/no', '/nunca', '/movida', '/circulo', '/cerrada', '/sin-head', '/falla'].map(asked)
  expect(await Promise.all(told)).toEqual(['there', 'gone', 'gone', 'there', 'unknown', 'unknown', 'there', 'unknown'])
  const before = seen.length
  for (const inside of [`${home}/hay`, home.replace('127.0.0.1', 'localhost'), 'http://[::1]/', 'ftp://otra.test/'])
    expect([inside, await askOutside(inside)]).toEqual([inside, 'unknown'])
  expect(seen).toHaveLength(before)
  const inside = ['10.1.2.3', '192.168.0.1', '192.0.0.8', '198.18.0.1', '169.254.169.254', '::1', 'fd00::1', 'fec0::1']
  // The same through a gateway: translated, tunnelled, or as it was once written.
  inside.push('::ffff:10.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::a00:1', '2002:a00:1::', '::10.0.0.1')
  expect(inside.filter(isFaraway)).toEqual([])
  expect(['200.33.112.10', '2606:4700::1'].map(isFaraway)).toEqual([true, true])
  site.close()
})
