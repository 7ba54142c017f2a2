import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { type named, setNamed } from '../../hooks/municipio/municipio.ts'
import { type ownColours, setPalette } from '../../hooks/municipio/paleta.ts'
import type { DocumentModel } from '../../hooks/papers/model.ts'
import type { ReportModel } from '../../hooks/papers/report.ts'
import type { ThreadAnswer } from '../thread.ts'
import { loadSeal } from './certificate.ts'
import { firstPage } from './picture.ts'
import { renderPdf } from './render.ts'
import { renderReport } from './report.ts'
import { sealPdf } from './seal.ts'

/*
 * Sets and seals documents in a thread of its own: one takes some tens of milliseconds of computing, which no request should
 * wait for but the one that asked.
 */

export type Result =
  | { bytes: Uint8Array; sha256: string; demo: boolean }
  | { pdf: Uint8Array; png: Uint8Array }
  | { informe: Uint8Array }

/** A paper to print, and who this is by now: the thread has nobody to ask. */
export type Job = {
  model: DocumentModel | ReportModel
  nombres: ReturnType<typeof named>
  colores: ReturnType<typeof ownColours>
}

const seal = loadSeal(workerData)

const answer = (said: ThreadAnswer<Result>): void => parentPort?.postMessage(said)

parentPort?.on('message', async ({ model, nombres, colores }: Job) => {
  try {
    setNamed(nombres)
    setPalette(colores)
    if ('pie' in model) {
      answer({ result: { informe: await renderReport(model) } })
      return
    }
    if (model.impreso) {
      answer({ result: { pdf: await renderPdf(model, seal), png: new Uint8Array() } })
      return
    }
    if (model.borrador) {
      const pdf = await renderPdf(model, seal)
      answer({ result: { pdf, png: await firstPage(pdf) } })
      return
    }
    const bytes = await sealPdf(await renderPdf(model, seal), seal)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    answer({ result: { bytes, sha256, demo: seal.demo } })
  } catch (error) {
    answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
