import { Worker } from 'node:worker_threads'

/** The young generation small, as that of the process: it is never given back, and each thread has its own. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }

/** What a thread answers to each job. */
export type ThreadAnswer<Result> = { result: Result } | { error: string }

/**
 * A thread of its own for what computes: one job after the other, each with its own time. One that passes it, or ends the thread, is
 * given up, and the next has a new thread. While a job is waiting the process does not end.
 * @param limit milliseconds
 */
export const createThread = <Job, Result>(script: URL, limit: number, data: () => unknown = () => undefined) => {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  const run = (job: Job): Promise<Result> =>
    new Promise((resolve, reject) => {
      worker ??= new Worker(script, { workerData: data(), resourceLimits: LIMITS })
      const thread = worker
      const end = (settle: () => void, keep: boolean) => {
        clearTimeout(timer)
        for (const [event, listener] of heard) thread.off(event, listener)
        thread.unref()
        if (!keep) {
          if (worker === thread) worker = undefined
          // Whatever it says while it is being ended is about a job already given up.
          thread.on('error', () => {})
          void thread.terminate()
        }
        settle()
      }
      const fail = (error: Error) => end(() => reject(error), false)
      const answered = (answer: ThreadAnswer<Result>) =>
        end(() => ('result' in answer ? resolve(answer.result) : reject(new Error(answer.error))), true)
      const timer = setTimeout(() => fail(new Error(`not done within ${limit / 1000} s`)), limit)
      const heard = [
        ['message', answered],
        ['error', fail],
        ['exit', () => fail(new Error('the thread ended'))],
      ] as const
      for (const [event, listener] of heard) thread.on(event, listener)
      thread.ref()
      thread.postMessage(job)
    })

  return (job: Job): Promise<Result> => {
    const next = last.then(() => run(job))
    last = next.catch(() => {})
    return next
  }
}
