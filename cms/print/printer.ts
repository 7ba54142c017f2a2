import { Worker } from 'node:worker_threads'
import type { DocumentModel } from '../../hooks/papers/model.ts'
import { setPrinter } from '../../hooks/papers/printer.ts'
import type { Job, Result } from './worker.ts'

type Waiting = {
  job: Job
  late: NodeJS.Timeout
  resolve: (made: Exclude<Result, { error: string }>) => void
  reject: (error: Error) => void
}

/** One document takes some tens of milliseconds; the thread that has not made it after this is hung. */
const PRINT_MS = 30_000

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

const source = () => {
  const { SEAL_P12: p12, SEAL_PASSPHRASE: passphrase, DATA_DIR: dataDir = 'data' } = process.env
  return { p12, passphrase, dataDir }
}

/** Tells at the start, and not with the first signature, that the certificate of the environment cannot be used. */
export const checkSeal = async (): Promise<{ demo: boolean }> => {
  if (!process.env.SEAL_P12) return { demo: true }
  const { loadSeal } = await import('./certificate.ts')
  try {
    return loadSeal(source())
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}

/** The one thread that prints; started with the first document, and again if it should die. */
const start = (): Worker => {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: source() })
  started.on('message', (result: Result) => {
    const { resolve, reject } = take(result.id) ?? {}
    if ('error' in result) reject?.(new Error(`document not printed: ${result.error}`))
    else resolve?.(result)
    if (waiting.size === 0) started.unref()
  })
  const fail = (error: Error) => {
    if (worker !== started) return
    worker = undefined
    for (const id of [...waiting.keys()]) take(id)?.reject(error)
  }
  started.on('error', fail)
  started.on('exit', () => fail(new Error('the printing thread ended')))
  return started
}

const take = (id: number): Waiting | undefined => {
  const found = waiting.get(id)
  clearTimeout(found?.late)
  waiting.delete(id)
  return found
}

/** A document that hangs the thread is given up with it; those behind it are printed by another. */
const giveUp = (id: number): void => {
  const hung = worker
  worker = undefined
  hung?.terminate()
  take(id)?.reject(new Error(`El documento tardó más de ${PRINT_MS / 1000} segundos en imprimirse.`))
  if (waiting.size === 0) return
  worker = start()
  for (const { job } of waiting.values()) worker.postMessage(job)
}

/** What the thread makes of a model. */
const print = (model: DocumentModel) => {
  worker ??= start()
  const thread = worker
  // While something is printing the process does not end.
  thread.ref()
  return new Promise<Exclude<Result, { error: string }>>((resolve, reject) => {
    const job: Job = { id: ++last, model }
    waiting.set(job.id, { job, resolve, reject, late: setTimeout(() => giveUp(job.id), PRINT_MS) })
    thread.postMessage(job)
  })
}

setPrinter(
  async (model) => {
    const made = await print(model)
    if (!('sha256' in made)) throw new Error('a draft is not sealed')
    return { bytes: Buffer.from(made.bytes), sha256: made.sha256, demo: made.demo }
  },
  async (model) => {
    const made = await print({ ...model, borrador: true })
    if (!('png' in made)) throw new Error('a sealed paper is no draft')
    return { pdf: Buffer.from(made.pdf), png: Buffer.from(made.png) }
  },
)
