import type { Payload } from 'payload'
import { recover } from '../../hooks/cases/recover.ts'
import { settled } from '../../hooks/cases/settle.ts'
import { deliverMail } from './deliverMail.ts'
import { purgeUploads } from './purgeUploads.ts'
import { sweepPapers } from './sweepPapers.ts'

/** Work off the request path, each with how often it is tried, in milliseconds. All of it may run on several processes. */
const JOBS: { name: string; every: number; run: (payload: Payload) => Promise<unknown> }[] = [
  { name: 'recover', every: 30_000, run: recover },
  { name: 'deliverMail', every: 5_000, run: deliverMail },
  { name: 'purgeUploads', every: 3600_000, run: purgeUploads },
  { name: 'sweepPapers', every: 3600_000, run: sweepPapers },
]

/** Starts the jobs. @returns a stop that waits for what is under way */
export const startJobs = (payload: Payload): (() => Promise<void>) => {
  const running = new Set<Promise<void>>()
  const timers = JOBS.map(({ name, every, run }) => {
    let busy = false
    const tick = async () => {
      if (busy) return
      busy = true
      try {
        await run(payload)
      } catch (err) {
        payload.logger.error({ msg: 'job failed', job: name, err })
      } finally {
        busy = false
      }
    }
    return setInterval(() => {
      const job = tick().finally(() => running.delete(job))
      running.add(job)
    }, every).unref()
  })
  return async () => {
    for (const timer of timers) clearInterval(timer)
    await Promise.all(running)
    await settled()
  }
}
