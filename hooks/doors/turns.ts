/** Too many wait already, or nothing came free in time. */
export class Busy extends Error {}

type Bounds = {
  /** How many may be at it at one time, in this process. */
  atOnce: number
  /** How many of them for one key: an address, an account. */
  perKey: number
  /** How many of one key may wait. */
  waiting: number
  /** How long each waits, in milliseconds. */
  waitMs: number
}

/** Waits for a turn, and answers how to give it back (once; again does nothing). @throws Busy */
export type TakeTurn = (key: string) => Promise<() => void>

/** Turns at something costly, shared out by key: whoever asks for much waits behind their own, not before everybody else. */
export const createTurns = ({ atOnce, perKey, waiting, waitMs }: Bounds): TakeTurn => {
  const running = new Map<string, number>()
  /** Who waits, by key, in the order in which the keys are served next. */
  const queues = new Map<string, Set<() => void>>()
  let total = 0

  const mayStart = (key: string) => total < atOnce && (running.get(key) ?? 0) < perKey

  const start = (key: string) => {
    total++
    running.set(key, (running.get(key) ?? 0) + 1)
    let held = true
    return () => {
      if (!held) return
      held = false
      total--
      const left = (running.get(key) ?? 1) - 1
      if (left > 0) running.set(key, left)
      else running.delete(key)
      serve()
    }
  }

  const serve = () => {
    for (const [key, queue] of queues) {
      const [first] = queue
      if (!first || !mayStart(key)) continue
      leave(key, first)
      // To the back: the other keys come before this one again.
      if (queues.delete(key)) queues.set(key, queue)
      first()
    }
  }

  const leave = (key: string, entry: () => void) => {
    const queue = queues.get(key)
    queue?.delete(entry)
    if (queue?.size === 0) queues.delete(key)
  }

  return async (key) => {
    const queue = queues.get(key) ?? new Set()
    if (queue.size === 0 && mayStart(key)) return start(key)
    if (queue.size >= waiting) throw new Busy()
    queues.set(key, queue)
    return new Promise((resolve, reject) => {
      const entry = () => {
        clearTimeout(late)
        resolve(start(key))
      }
      const late = setTimeout(() => {
        leave(key, entry)
        reject(new Busy())
      }, waitMs)
      queue.add(entry)
    })
  }
}
