import { during, type Rate } from './load.ts'
import { median } from './row.ts'

type Contestant = (n: number) => Promise<unknown>
type Turns = {
  rounds: number
  seconds: number
  atOnce?: number
  /** Not measured, before each turn. */
  before?: () => Promise<unknown>
}
type Medians<C> = { [N in keyof C]: undefined extends C[N] ? Rate | undefined : Rate }

/**
 * Each in turn for a moment, again and again, so that what else the machine does falls on all alike. @returns of each the median of
 * its turns; nothing of who does not take part
 */
export const interleave = async <C extends Record<string, Contestant | undefined>>(
  contest: C,
  { rounds, seconds, atOnce = 1, before }: Turns,
): Promise<Medians<C>> => {
  const named = Object.entries(contest).flatMap(([name, what]) => (what ? [{ name, what, turns: [] as Rate[] }] : []))
  for (let round = 0; round < rounds; round++) {
    for (const { what, turns } of named) {
      await before?.()
      turns.push(await during(what, { seconds, atOnce }))
    }
  }
  return Object.fromEntries(named.map(({ name, turns }) => [name, middle(turns)])) as Medians<C>
}

const middle = (turns: Rate[]): Rate => ({
  count: turns.reduce((sum, { count }) => sum + count, 0),
  perSecond: median(turns.map((turn) => turn.perSecond)),
  p50: median(turns.map((turn) => turn.p50)),
  p95: median(turns.map((turn) => turn.p95)),
})
