import type { Payload } from 'payload'
import { sendReport } from '../../hooks/cases/board/sendReport.ts'
import { sumUp } from '../../hooks/cases/board/sums.ts'
import { clearFailure, recordFailure } from '../../hooks/cases/failures/record.ts'
import { tryAgainAtStart } from '../../hooks/cases/failures/tries.ts'
import { JOB_WORDS } from '../../hooks/cases/failures/words.ts'
import { heal } from '../../hooks/cases/heal/index.ts'
import { sendDigests } from '../../hooks/cases/notices/digest.ts'
import { tellRemarksLeft } from '../../hooks/cases/notices/remarks.ts'
import { remindTurns } from '../../hooks/cases/notices/remind.ts'
import { recover } from '../../hooks/cases/recover.ts'
import { stopWorking } from '../../hooks/cases/stopping.ts'
import { within } from '../../hooks/cases/within.ts'
import { putBackInterrupted } from '../../hooks/catalogue/import/putBack.ts'
import { syncManual } from '../../hooks/catalogue/syncManual.ts'
import { settleMailLeft } from '../../hooks/correspondence/write.ts'
import { putBackInventories } from '../../hooks/inventory/putBack.ts'
import { isMongo } from '../config/env.ts'
import { foldVisits, writeVisits } from '../visits/write.ts'
import { checkLinksJob } from './checkLinks.ts'
import { checkOutsideJob } from './checkOutside.ts'
import { deliverMail } from './deliverMail.ts'
import { purgeDrafts } from './purgeDrafts.ts'
import { purgeNotices } from './purgeNotices.ts'
import { purgeOpinions } from './purgeOpinions.ts'
import { purgeUploads } from './purgeUploads.ts'
import { remindReviews } from './remindReviews.ts'
import { sweepPapers } from './sweepPapers.ts'
import { writeMissed } from './writeMissed.ts'

const MINUTE = 60_000

type Job = {
  name: string
  /** How often it is tried, and how long it may take before it counts as hung and another begins; milliseconds. */
  every: number
  limit: number
  run: (payload: Payload, stopping: AbortSignal) => Promise<unknown>
}

/** Work off the request path. All of it may run on several processes. */
const JOBS: Job[] = [
  // Cases are bounded one by one: a long list of them is no fault.
  { name: 'recover', every: MINUTE / 2, limit: 120 * MINUTE, run: (payload) => recover(payload) },
  { name: 'tellRemarks', every: MINUTE, limit: 10 * MINUTE, run: (payload) => tellRemarksLeft(payload) },
  { name: 'settleMail', every: MINUTE, limit: 10 * MINUTE, run: (payload) => settleMailLeft(payload) },
  { name: 'remindTurns', every: MINUTE, limit: 60 * MINUTE, run: (payload) => remindTurns(payload) },
  { name: 'sendDigests', every: MINUTE, limit: 10 * MINUTE, run: (payload) => sendDigests(payload) },
  { name: 'sendReport', every: 5 * MINUTE, limit: 10 * MINUTE, run: (payload) => sendReport(payload) },
  { name: 'purgeNotices', every: 60 * MINUTE, limit: 10 * MINUTE, run: (payload) => purgeNotices(payload) },
  { name: 'purgeDrafts', every: 60 * MINUTE, limit: 10 * MINUTE, run: (payload) => purgeDrafts(payload) },
  { name: 'deliverMail', every: 5_000, limit: 15 * MINUTE, run: deliverMail },
  { name: 'sumUp', every: 5 * MINUTE, limit: 120 * MINUTE, run: (payload) => sumUp(payload) },
  { name: 'purgeOpinions', every: 60 * MINUTE, limit: 10 * MINUTE, run: (payload) => purgeOpinions(payload) },
  { name: 'purgeUploads', every: 60 * MINUTE, limit: 10 * MINUTE, run: (payload) => purgeUploads(payload) },
  { name: 'remindReviews', every: 60 * MINUTE, limit: 10 * MINUTE, run: (payload) => remindReviews(payload) },
  { name: 'writeMissed', every: 10_000, limit: MINUTE, run: writeMissed },
  { name: 'writeVisits', every: 20_000, limit: MINUTE, run: (payload) => writeVisits(payload) },
  { name: 'foldVisits', every: 24 * 60 * MINUTE, limit: 10 * MINUTE, run: (payload) => foldVisits(payload) },
  { name: 'putBackImports', every: MINUTE, limit: 10 * MINUTE, run: (payload) => putBackImports(payload) },
  { name: 'checkLinks', every: 10 * MINUTE, limit: 10 * MINUTE, run: checkLinksJob },
  {
    name: 'checkOutside',
    every: 10 * MINUTE,
    limit: 10 * MINUTE,
    run: (payload, stopping) => checkOutsideJob(payload, stopping),
  },
  { name: 'sweepPapers', every: 60 * MINUTE, limit: 10 * MINUTE, run: (payload) => sweepPapers(payload) },
]

/** Done once at the start too, in this order of theirs: cases, the figures of the days that went by, what is due. */
const AT_START = ['recover', 'settleMail', 'tellRemarks', 'sumUp', 'remindReviews', 'foldVisits', 'purgeOpinions']

const putBackImports = async (payload: Payload, dead?: string): Promise<void> => {
  await putBackInterrupted(payload, dead)
  await putBackInventories(payload, dead)
}

/** Starts the jobs, catching up first. @returns a stop: begins nothing more, and resolves when what is under way has ended */
export const startJobs = (payload: Payload): (() => Promise<void>) => {
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  const keep = (job: Promise<void>) => {
    running.add(job)
    job.finally(() => running.delete(job))
  }
  const ticks = JOBS.map((job) => ({ ...job, tick: once(payload, job, stopping.signal) }))
  const timers = ticks.map(({ every, tick }) => setInterval(() => keep(tick()), every).unref())
  const catchUp = async () => {
    try {
      await tryAgainAtStart(payload)
      await heal(payload)
      // The embedded database has one process: whoever began before it is gone.
      await putBackImports(payload, isMongo ? undefined : new Date(performance.timeOrigin).toISOString())
      await syncManual(payload)
    } catch (err) {
      payload.logger.error({ msg: 'catching up at the start failed', err })
    }
    // Cases first; then the figures of the days that went by meanwhile.
    for (const { name, tick } of ticks) if (AT_START.includes(name)) await tick()
  }
  keep(catchUp())
  return async () => {
    for (const timer of timers) clearInterval(timer)
    stopping.abort()
    stopWorking()
    await Promise.all(running)
  }
}

/** A job that runs once at a time; what fails is told, and is done again the next time. */
const once = (payload: Payload, { name, limit, run }: Job, stopping: AbortSignal): (() => Promise<void>) => {
  let busy = false
  let failed = true
  return async () => {
    if (busy || stopping.aborted) return
    busy = true
    try {
      await within(limit, run(payload, stopping), `La tarea ${name}`)
      if (failed) await clearFailure(payload, `tarea:${name}`)
      failed = false
    } catch (err) {
      failed = true
      payload.logger.error({ msg: 'job failed', job: name, err })
      await recordFailure(payload, { clave: `tarea:${name}`, ...JOB_WORDS, error: err }, 'aviso').catch(() => {})
    } finally {
      busy = false
    }
  }
}
