import { describe, expect, it } from 'vitest'
import { guardTranslation } from '../../hooks/doors/guardTranslation.ts'

const req = {
  t: (key: string) => key,
  payload: { find: () => expect.unreachable(), count: () => expect.unreachable() },
}
const wrongOf = async (data: Record<string, unknown>) => {
  const refused = await Promise.resolve(guardTranslation({ data, req } as never)).catch((error) => error)
  return (refused.data?.errors ?? refused).map(({ path }: { path: string }) => path)
}

describe('a translation with values of another kind', () => {
  const right = { idioma: 'en', coleccion: 'servicios', campo: 'resumen', original: 'Un puesto', texto: 'A stall' }

  it.each([
    ['original', 5],
    ['texto', ['A stall']],
    ['texto', { en: 'A stall' }],
    ['campo', { equals: 'resumen' }],
    ['campo', 'constructor'],
    ['idioma', { not_equals: 'en' }],
    ['coleccion', null],
  ])('is refused beside it, and nothing is asked of the database: %s = %j', async (name, value) => {
    expect(await wrongOf({ ...right, [name]: value })).toEqual([name])
  })
})
