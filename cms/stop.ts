import type { Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { settled } from '../hooks/cases/settle.ts'
import { isOrphaned } from './orphan.ts'
import { writeVisits } from './visits/write.ts'

/** What is being answered has this long; then what is under way behind; then the database. Together less than ten seconds. */
const ANSWER_MS = 4_000
const WORK_MS = 2_500
const CLOSE_MS = 1_500

/** How often it is looked at whether npm is still there. */
const WATCH_MS = 500

type Parts = { server: Server; payload: Payload; stopJobs: () => Promise<void> }

/**
 * Ends the process within ten seconds of being asked: answers what was asked, begins nothing more, and leaves the rest to the next
 * start. Asked twice it ends at once, by the signal itself, even where something keeps it busy.
 */
export const stopOnSignal = ({ server, payload, stopJobs }: Parts): void => {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    for (const signal of SIGNALS) process.removeListener(signal, stop)
    const ended = stopJobs()
    const answered = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    await upTo(ANSWER_MS, answered)
    server.closeAllConnections()
    await upTo(WORK_MS, Promise.all([ended, settled(), writeVisits(payload)]))
    await upTo(CLOSE_MS, payload.destroy())
    process.exit(0)
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  setInterval(() => isOrphaned() && stop(), WATCH_MS).unref()
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

const upTo = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => {}), setTimeout(ms)])
