import { expect, it } from 'vitest'
import { SEARCH_SOURCES } from '../../hooks/search/sources.ts'

it('what is found of a service is words, and no id of a row or of another service', () => {
  const source = SEARCH_SOURCES.find(({ collection }) => collection === 'servicios')
  const requisitos = [{ id: '6b064a45c88efd13937549d2', nombre: 'Licencia', nota: 'vigente', servicio: '6b064a45' }]
  const entry = source?.toEntry({ id: 'x', nombre: 'Anuncio', requisitos, sinonimos: ['letrero'] })
  expect([entry?.texto.trim(), entry?.nombres]).toEqual(['Licencia vigente', 'letrero'])
})

it('a publication of an evening is of that day in the municipality', () => {
  const source = SEARCH_SOURCES.find(({ collection }) => collection === 'publicaciones')
  const of = (row: object) => source?.toEntry({ id: 'x', titulo: 'Aviso', slug: 'aviso', ...row }).fecha
  expect(of({ publicado: '2026-11-25T03:30:00.000Z' })).toBe('2026-11-24')
  expect(of({ publicado: '2026-11-25T03:30:00.000Z', visibleDesde: '2026-12-01' })).toBe('2026-12-01')
  // Told to wait until a day that was over when it was published: it was not there before.
  expect(of({ publicado: '2026-11-25T18:00:00.000Z', visibleDesde: '2026-11-01' })).toBe('2026-11-25')
  expect(of({})).toBeNull()
})
