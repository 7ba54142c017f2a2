import { expect, it } from 'vitest'
import { originalsOf } from '../../hooks/idiomas/translatable.ts'
import type { Servicio } from '../../hooks/ledger/rows.ts'
import { CASA } from '../../seed/catalogue/casa.ts'
import { CIUDAD } from '../../seed/catalogue/ciudad.ts'
import { ENGLISH, WHOLE_IN_ENGLISH } from '../../seed/catalogue/english.ts'
import { FAMILIA } from '../../seed/catalogue/familia.ts'
import { NEGOCIOS } from '../../seed/catalogue/negocios.ts'

const ALL = [...FAMILIA, ...CASA, ...NEGOCIOS, ...CIUDAD]
const textsOf = (of: unknown) => originalsOf(of as Partial<Servicio>)

it('translates what the demo says, and nothing that it does not', () => {
  const said = new Set(ALL.flatMap(textsOf).map(({ campo, texto }) => `${campo}: ${texto}`))
  const own = Object.entries(ENGLISH).flatMap(([campo, texts]) => Object.keys(texts).map((text) => `${campo}: ${text}`))
  expect(own.filter((one) => !said.has(one))).toEqual([])
})

it.each(WHOLE_IN_ENGLISH)('%s is all in English', (slug) => {
  const lacking = textsOf(ALL.find((one) => one.slug === slug)).filter(({ campo, texto }) => !ENGLISH[campo]?.[texto])
  expect(lacking).toEqual([])
})
