import { setTimeout as sleep } from 'node:timers/promises'
import type { Installation } from './install.ts'
import { interleave } from './interleave.ts'
import { atLeast, atMost, each, longer, median, number, perSecond, type Row, ratio } from './row.ts'

/** Cases that wait before each turn: more than are stepped through in it. */
const READY = { 1: 50, 16: 110 }

/** A step beside Payload's plain create, in turns, alone and sixteen at once; and beside itself among many more cases. */
export const stepRows = async (small: Installation, large: Installation | null): Promise<Row[]> => {
  const rows: Row[] = []
  for (const atOnce of [1, 16] as const) {
    const clients = atOnce === 1 ? '1 cliente' : `${atOnce} clientes`
    const { create, step, more } = await interleave(
      { create: small.hand.create, step: small.hand.step, more: large?.hand.step },
      { rounds: 5, seconds: atOnce === 1 ? 1 : 2, atOnce, before: () => ready(READY[atOnce], small, large) },
    )
    const found = ratio(step, create)
    rows.push(
      { name: `alta simple de Payload, ${clients}`, figure: `${perSecond(create.perSecond)}, ${each(create)}` },
      { name: `un paso, ${clients}`, figure: `${perSecond(step.perSecond)}, ${each(step)}` },
      { name: `proporción: un paso / un alta simple, ${clients}`, figure: found.toFixed(2), bar: atLeast(found, 0.5) },
    )
    if (large && more) rows.push(grown(`un paso, ${clients}`, longer(more, step), small, large))
  }
  await ready(0, small, large)
  return rows
}

/** `/salud` tells what it found up to a second ago. */
const FRESH_MS = 1_000

/** Nothing is left to do behind the answers, so that no turn pays for another's. */
const ready = async (cases: number, ...all: (Installation | null)[]): Promise<void> => {
  for (const installation of all) {
    await installation?.hand.clear()
    await installation?.hand.prepare(cases)
  }
  await sleep(FRESH_MS)
  for (const installation of all) await installation?.server.idle()
}

/** How much longer the same takes among many more cases. */
export const grown = (name: string, found: number, small: Installation, large: Installation): Row => ({
  name: `proporción: ${name}, con ${number(large.cases)} / con ${number(small.cases)} expedientes`,
  figure: found.toFixed(2),
  bar: atMost(found, 1.3),
})

const BATCH = 40

/** Each batch is waited for until the last cases' papers can be read. */
export const openingRows = async (small: Installation, large: Installation | null): Promise<Row[]> => {
  const batch = async (installation: Installation) => {
    await ready(0, installation)
    const start = performance.now()
    await installation.hand.openWithPapers(BATCH, 4)
    return BATCH / ((performance.now() - start) / 1000)
  }
  const found: number[] = []
  const more: number[] = []
  for (let round = 0; round < 3; round++) {
    found.push(await batch(small))
    if (large) more.push(await batch(large))
  }
  const one = median(found)
  return [
    {
      name: 'abrir expedientes y esperar sus documentos, 4 clientes',
      figure: perSecond(one),
      bar: atLeast(one, 40, '/s'),
    },
    ...(large ? [grown('abrir un expediente', one / median(more), small, large)] : []),
  ]
}
