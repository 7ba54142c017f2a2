import type { PayloadRequest } from 'payload'
import { afterEach, expect, it, vi } from 'vitest'
import { portalChanged } from '../../hooks/portal/changed.ts'
import { noteShown, noting } from '../../hooks/portal/shown.ts'
import { remembered } from '../../site/src/lib/portal/remembered.ts'

afterEach(() => {
  vi.useRealTimers()
})

const PUBLIC = { user: null } as PayloadRequest
const says = (...texts: string[]) => vi.fn(async () => ({ lista: [texts.shift()] }))
const read = async (asked: string, what: () => Promise<{ lista: unknown[] }>, req = PUBLIC) =>
  (await remembered(req, [asked], what)).lista[0]

it('is read once for all who ask the same, also at the same time', async () => {
  const what = says('uno', 'dos')
  expect(await Promise.all(Array.from({ length: 50 }, () => read('una vez', what)))).toEqual(Array(50).fill('uno'))
  expect(await read('una vez', what)).toBe('uno')
  expect(await read('otra cosa', what)).toBe('dos')
})

it('is read again after a change, whatever it was; what began before it is given to those who asked then and not kept', async () => {
  let answer = (_: { lista: unknown[] }) => {}
  const slow = read('cambio', () => new Promise((resolve) => (answer = resolve)))
  portalChanged({ collection: 'dependencias', id: '1' })
  expect(await read('cambio', says('nuevo'))).toBe('nuevo')
  answer({ lista: ['viejo'] })
  expect(await slow).toBe('viejo')
  expect(await read('cambio', says('más nuevo'))).toBe('nuevo')
  portalChanged()
  expect(await read('cambio', says('más nuevo'))).toBe('más nuevo')
})

it('is another day’s at midnight in Cancún', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T23:59:59.999-05:00') })
  expect(await read('día', says('ayer'))).toBe('ayer')
  expect(await read('día', says('hoy'))).toBe('ayer')
  vi.setSystemTime(new Date('2026-11-26T00:00:00-05:00'))
  expect(await read('día', says('hoy'))).toBe('hoy')
})

it('is not for whoever is signed in, nor from them', async () => {
  const staff = { user: { id: '1' } } as unknown as PayloadRequest
  expect(await read('quién', says('borrador'), staff)).toBe('borrador')
  expect(await read('quién', says('público'))).toBe('público')
  expect(await read('quién', says('borrador'), staff)).toBe('borrador')
})

it('what fails is asked again', async () => {
  await expect(read('falla', () => Promise.reject(new Error('sin base')))).rejects.toThrow('sin base')
  expect(await read('falla', says('ya'))).toBe('ya')
})

it('is shared, so nobody changes it', async () => {
  const found = await remembered(PUBLIC, ['fijo'], says('a'))
  expect(() => found.lista.push('b')).toThrow(TypeError)
})

it('a page that is made of it shows its rows, also when it was read for another page', async () => {
  const row = { id: '7', visibleHasta: '2099-01-01' }
  const note = async () => noteShown({ collection: { slug: 'publicaciones' }, doc: row } as never)
  const page = () => noting(() => remembered(PUBLIC, ['filas'], note))
  for (const { shown } of [await page(), await page()])
    expect(shown).toEqual({ rows: new Set(['publicaciones:7']), until: '2099-01-01' })
})
