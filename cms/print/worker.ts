import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentModel } from '../../hooks/papers/model.ts'
import { loadSeal } from './certificate.ts'
import { firstPage } from './picture.ts'
import { renderPdf } from './render.ts'
import { sealPdf } from './seal.ts'

/*
 * Sets and seals documents in a thread of its own: one takes some tens of milliseconds of computing, which no request should
 * wait for but the one that asked.
 */

export type Job = { id: number; model: DocumentModel }
export type Result =
  | { id: number; bytes: Uint8Array; sha256: string; demo: boolean }
  | { id: number; pdf: Uint8Array; png: Uint8Array }
  | { id: number; error: string }

const seal = loadSeal(workerData)

parentPort?.on('message', async ({ id, model }: Job) => {
  try {
    if (model.borrador) {
      const pdf = await renderPdf(model, seal)
      const result: Result = { id, pdf, png: await firstPage(pdf) }
      parentPort?.postMessage(result)
      return
    }
    const bytes = await sealPdf(await renderPdf(model, seal), seal)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const result: Result = { id, bytes, sha256, demo: seal.demo }
    parentPort?.postMessage(result)
  } catch (error) {
    const result: Result = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    parentPort?.postMessage(result)
  }
})
