import { named } from '../../hooks/municipio/municipio.ts'
import { ownColours } from '../../hooks/municipio/paleta.ts'
import type { DocumentModel } from '../../hooks/papers/model.ts'
import { setPlainPrinter } from '../../hooks/papers/plain.ts'
import { setPrinter } from '../../hooks/papers/printer.ts'
import { type ReportModel, setReportPrinter } from '../../hooks/papers/report.ts'
import { createThread } from '../thread.ts'
import type { Job, Result } from './worker.ts'

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

/** A paper takes some tenths of a second; one that passes this is given up, and told as not printed. Milliseconds. */
const LIMIT = 30_000

const print = createThread<Job, Result>(new URL('./worker.ts', import.meta.url), LIMIT, source)

/**
 * Books of thousands of rows take seconds, and reports are asked for by whoever likes: in a thread of their own, so that whoever signs waits
 * for none. Milliseconds.
 */
const BOOK_LIMIT = 120_000

const printBook = createThread<Job, Result>(new URL('./worker.ts', import.meta.url), BOOK_LIMIT, source)

const made = async (model: DocumentModel | ReportModel): Promise<Result> => {
  try {
    const unsealed = 'periodo' in model || model.impreso
    return await (unsealed ? printBook : print)({
      model,
      nombres: named(),
      colores: ownColours(),
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `document not printed (${model.titulo} ${'folio' in model ? model.folio : model.periodo}): ${reason}`,
    )
  }
}

setReportPrinter(async (model) => {
  const report = await made(model)
  if (!('informe' in report)) throw new Error('a report is no paper')
  return Buffer.from(report.informe)
})

setPrinter(
  async (model) => {
    const sealed = await made(model)
    if (!('sha256' in sealed)) throw new Error('a draft is not sealed')
    return { bytes: Buffer.from(sealed.bytes), sha256: sealed.sha256, demo: sealed.demo }
  },
  async (model) => {
    const draft = await made({ ...model, borrador: true })
    if (!('png' in draft)) throw new Error('a sealed paper is no draft')
    return { pdf: Buffer.from(draft.pdf), png: Buffer.from(draft.png) }
  },
)

setPlainPrinter(async (model) => {
  const plain = await made(model)
  if (!('pdf' in plain)) throw new Error('what is printed from the registers is not sealed')
  return Buffer.from(plain.pdf)
})
