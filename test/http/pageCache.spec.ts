import { expect, it, vi } from 'vitest'
import { Captured } from '../../cms/http/captured.ts'
import { pageAt } from '../../cms/http/pageCache.ts'
import { createTurns } from '../../hooks/doors/turns.ts'
import { portalChanged } from '../../hooks/portal/changed.ts'

const takeTurn = createTurns({ atOnce: 6, perKey: 3, waiting: 100, waitMs: 10_000 })

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
