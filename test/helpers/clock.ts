import { readFileSync } from 'node:fs'

/*
 * Loaded before a server (`--import`), so that a test can turn the clock on its wall: SIGUSR2 has it read from `TEST_CLOCK`'s file by how
 * many milliseconds it is ahead. Timers run on as they do.
 */

const Real = Date
let ahead = 0

const now = () => Real.now() + ahead

globalThis.Date = new Proxy(Real, {
  construct: (_, given: number[]) => (given.length === 0 ? new Real(now()) : new Real(...(given as [number]))),
  get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
})

process.on('SIGUSR2', () => {
  ahead = Number(readFileSync(process.env.TEST_CLOCK ?? '', 'utf8'))
})
