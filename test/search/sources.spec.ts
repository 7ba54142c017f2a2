import { expect, it } from 'vitest'
import { SOURCES } from '../../hooks/search/sources.ts'

it('what is found of a service is words, and no id of a row or of another service', () => {
  const source = SOURCES.find(({ collection }) => collection === 'servicios')
  const requisitos = [{ id: '6b064a45c88efd13937549d2', nombre: 'Licencia', nota: 'vigente', servicio: '6b064a45' }]
  const entry = source?.toEntry({ id: 'x', nombre: 'Anuncio', requisitos, sinonimos: ['letrero'] })
  expect([entry?.texto.trim(), entry?.nombres]).toEqual(['Licencia vigente', 'letrero'])
})
