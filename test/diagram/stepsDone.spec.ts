import { expect, it } from 'vitest'
import type { Movement } from '../../hooks/manual/types.ts'
import { stepsDone } from '../../site/src/lib/case/stepsDone.ts'

const history = (...steps: [Movement['tipo'], number][]): Movement[] =>
  steps.map(([tipo, paso], i) => ({
    seq: i + 1,
    tipo,
    paso,
    opcion: null,
    datos: {},
    actor: 'a',
    rol: 'secretaria',
    titular: null,
    enNombreDe: null,
    canal: 'web',
  }))

it.each([
  ['forward', history(['paso', 1], ['paso', 2]), 3, [1, 2]],
  ['over a step', history(['paso', 1], ['paso', 2]), 4, [1, 2]],
  ['round a loop', history(['paso', 1], ['paso', 2], ['paso', 1]), 2, [1]],
  ['sent back', history(['paso', 1], ['paso', 2], ['paso', 3], ['devolver', 4]), 3, [1, 2]],
  ['with another person', history(['paso', 1], ['reasignar', 2]), 2, [1]],
  ['to the end', history(['paso', 1], ['paso', 3]), null, [1, 3]],
  ['given up', history(['paso', 1], ['cancelar', 2]), null, [1]],
  ['in another edition', history(['paso', 1], ['paso', 2], ['migrar', 3], ['paso', 4]), 5, [4]],
])('a case that went %s', (_, movements, now, done) => {
  expect(stepsDone(movements, now)).toEqual(done)
})
