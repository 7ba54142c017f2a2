import { afterEach, expect, it, vi } from 'vitest'
import { Captured } from '../../cms/http/captured.ts'
import { pageAt } from '../../cms/http/pageCache.ts'
import { createTurns } from '../../hooks/doors/turns.ts'
import { portalChanged } from '../../hooks/portal/changed.ts'

const takeTurn = createTurns({ atOnce: 6, perKey: 3, waiting: 100, waitMs: 10_000 })

afterEach(() => {
  vi.useRealTimers()
})

const works = (text: string) =>
  vi.fn(async () => {
    const answer = new Captured(null)
    answer.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'public, max-age=0' })
    answer.end(text)
    return answer
  })

it('is made once for a thousand who ask at the same time, from as many places', async () => {
  const render = works('una')
  const ask = (_: unknown, i: number) => pageAt('/mil', { who: `198.51.100.${i % 50}`, takeTurn, render })
  const pages = await Promise.all(Array.from({ length: 1000 }, ask))
  expect(render).toHaveBeenCalledTimes(1)
  expect(new Set(pages).size).toBe(1)
})

it('is made anew after a change, and not before', async () => {
  const shown = async (text: string) => {
    const page = await pageAt('/cambio', { who: 'x', takeTurn, render: works(text) })
    return String(page.plain.body)
  }
  expect(await shown('antes')).toBe('antes')
  expect(await shown('ahora')).toBe('antes')
  portalChanged()
  expect(await shown('ahora')).toBe('ahora')
})

it('is another day’s at midnight, one whose making began before it too', async () => {
  // Only the clock on the wall: for how long a page is kept is counted on another.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T23:59:58-05:00') })
  portalChanged()
  const page = (text: string) => pageAt('/dia', { who: 'x', takeTurn, render: works(text) })
  const shown = async (text: string) => String((await page(text)).plain.body)
  expect(await shown('ayer')).toBe('ayer')
  vi.setSystemTime(new Date('2026-11-25T23:59:59.999-05:00'))
  expect(await shown('hoy')).toBe('ayer')
  vi.setSystemTime(new Date('2026-11-26T00:00:00-05:00'))
  expect(await shown('hoy')).toBe('hoy')

  const late = pageAt('/tarde', {
    who: 'x',
    takeTurn,
    render: async () => {
      vi.setSystemTime(new Date('2026-11-27T00:00:00.500-05:00'))
      expect(await shown('otro')).toBe('otro')
      return works('de ayer')()
    },
  })
  await late
  expect(String((await pageAt('/tarde', { who: 'x', takeTurn, render: works('de hoy') })).plain.body)).toBe('de hoy')
})
