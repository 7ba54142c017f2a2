import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Captured } from '../../cms/http/captured.ts'
import { orLastKnown } from '../../cms/http/lastKnown.ts'
import { portalChanged } from '../../hooks/portal/changed.ts'
import { noteShown } from '../../hooks/portal/shown.ts'

type Row = { id: string; visibleHasta?: string; fases?: { beneficio: string; desde: string; hasta: string }[] }

/** As Payload calls it for each row that it reads. */
const read = (doc: Row) => noteShown({ collection: { slug: 'publicaciones' }, doc } as never)

/** A page made of rows. */
const made = (rows: Row[], between?: () => void) => async () => {
  for (const row of rows) read(row)
  await Promise.resolve()
  between?.()
  const answer = new Captured(null)
  answer.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'public, max-age=0' })
  answer.end(`de ${rows.map(({ id }) => id)}`)
  return answer
}
const fails = async () => {
  throw new Error('no database')
}
/** What is given while the database is away; `null` where nothing is. */
const given = async (address: string) => {
  try {
    return String(await (await orLastKnown(address, fails)).body())
  } catch {
    return null
  }
}
const change = (id: string, collection = 'publicaciones') => portalChanged({ collection, id })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date('2026-12-30T12:00:00-05:00'))
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a row that changed', () => {
  it('takes the copies that show it along, and no other', async () => {
    await orLastKnown('/lista', made([{ id: 'a' }, { id: 'b' }]))
    await orLastKnown('/a', made([{ id: 'a' }]))
    await orLastKnown('/b', made([{ id: 'b' }]))
    change('a')
    expect([await given('/lista'), await given('/a'), await given('/b')]).toEqual([null, null, 'de b'])
  })

  it('is no other row of that id', async () => {
    await orLastKnown('/id', made([{ id: 'a' }]))
    change('a', 'servicios')
    expect(await given('/id')).toBe('de a')
  })

  it('nor one whose page was being made: it may be from before', async () => {
    await orLastKnown(
      '/carrera',
      made([{ id: 'c' }], () => change('c')),
    )
    await orLastKnown(
      '/tranquila',
      made([{ id: 'd' }], () => change('c')),
    )
    expect([await given('/carrera'), await given('/tranquila')]).toEqual([null, 'de d'])
  })

  it('comes back once the page is made again', async () => {
    await orLastKnown('/vuelve', made([{ id: 'e' }]))
    change('e')
    await orLastKnown('/vuelve', made([{ id: 'e' }]))
    expect(await given('/vuelve')).toBe('de e')
  })
})

it('an alert, and a stream that broke, drop nothing', async () => {
  await orLastKnown('/queda', made([{ id: 'f' }]))
  portalChanged({ collection: 'avisos', id: '' })
  portalChanged({ collection: 'globals', id: '' })
  portalChanged()
  expect(await given('/queda')).toBe('de f')
})

describe('a copy whose content ends', () => {
  const until = async (address: string, rows: Row[], last: string, next: string) => {
    await orLastKnown(address, made(rows))
    vi.setSystemTime(new Date(last))
    expect(await given(address)).toMatch(/^de /)
    vi.setSystemTime(new Date(next))
    expect(await given(address)).toBeNull()
    // And does not come back with the clock: it is gone.
    vi.setSystemTime(new Date(last))
    expect(await given(address)).toBeNull()
  }

  it('is given through its last day in Cancún, and not after', () =>
    until(
      '/fin',
      [{ id: 'g' }, { id: 'h', visibleHasta: '2026-12-30' }, { id: 'i', visibleHasta: '2027-05-01' }],
      '2026-12-31T04:59:00Z',
      '2026-12-31T05:00:00Z',
    ))

  const fases = [
    { beneficio: '15 %', desde: '2026-12-01', hasta: '2026-12-31' },
    { beneficio: '10 %', desde: '2027-01-03', hasta: '2027-01-20' },
  ]
  it('a campaign: while its phase holds', () =>
    until('/fase', [{ id: 'j', fases }], '2026-12-31T23:59:00-05:00', '2027-01-01T00:00:00-05:00'))

  it('a campaign between two phases: until the next begins', async () => {
    vi.setSystemTime(new Date('2027-01-01T12:00:00-05:00'))
    await until('/entre', [{ id: 'k', fases }], '2027-01-02T23:59:00-05:00', '2027-01-03T00:00:00-05:00')
  })
})

it('nobody keeps a copy: the page may be back in a moment', async () => {
  await orLastKnown('/copia', made([{ id: 'l' }]))
  expect((await orLastKnown('/copia', fails)).headers['cache-control']).toBe('no-store')
  vi.setSystemTime(Date.now() + 6_000)
  expect((await orLastKnown('/copia', made([{ id: 'l' }]))).headers['cache-control']).toMatch(/^public/)
})

it('one page that fails rests alone; when several do, the others are not tried either', async () => {
  // Those that failed before have rested.
  vi.setSystemTime(Date.now() + 60_000)
  const paths = ['/r1', '/r2', '/r3', '/sana']
  for (const path of paths) await orLastKnown(path, made([{ id: path }]))
  let tried = 0
  const again = async () => {
    tried++
    return made([{ id: '/sana' }])()
  }
  const copied = async () => (await orLastKnown('/sana', again)).headers['cache-control'] === 'no-store'
  await orLastKnown('/r1', fails)
  expect([await copied(), tried]).toEqual([false, 1])
  for (const path of ['/r2', '/r3']) await orLastKnown(path, fails)
  expect([await copied(), tried]).toEqual([true, 1])
  vi.setSystemTime(Date.now() + 6_000)
  expect([await copied(), tried]).toEqual([false, 2])
})
